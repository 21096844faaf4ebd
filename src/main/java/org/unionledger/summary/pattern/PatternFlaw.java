package org.unionledger.summary.pattern;

import java.util.Locale;

/** What may be wrong in a pattern. Its label for users is message {@code summary.flaw.<code>}, {0} being what it is about. */
public enum PatternFlaw {
    /** The mark that was expected next. */
    MARK("\"%s\" was expected"),
    CLOSED_UNOPENED("nothing was opened that this would close"),
    /** Behind an expression that stands alone. */
    END("the expression was expected to end"),
    WORD("there is no word %s"),
    INDICATOR_EXPECTED("an indicator was expected"),
    /** A figure of numbers only. */
    NO_INDICATOR("a figure names an indicator"),
    BREAKDOWN_EXPECTED("a kind of breakdown was expected"),
    YEAR("only @last and @target are known"),
    KIND_EXPECTED("a kind of summary was expected"),
    COMPARISON("a comparison was expected"),
    FORMAT_EXPECTED("a format was expected"),
    FORMAT("there is no format %s"),
    NUMBER("a number was expected"),
    LISTED("\"… of\" was expected"),
    MENTION("what is listed was expected"),
    FIGURE_IN_MENTION("a list of names holds no figures"),
    LIST_IN_LIST("an item holds no list"),
    LIMIT("\"at most\", \"top\" or \"bottom\" was expected"),
    NO_ITEMS("a list tells at least one item"),
    PHRASE("there is no phrase %s"),
    PHRASE_IN_ITSELF("the phrase %s uses itself"),
    PHRASE_VALUES("the phrase needs more than %s values");

    private final String english;

    PatternFlaw(String english) {
        this.english = english;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String english(String about) {
        return String.format(Locale.ROOT, english, about);
    }
}
