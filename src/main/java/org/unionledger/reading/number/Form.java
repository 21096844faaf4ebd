package org.unionledger.reading.number;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One form in which numerals are written: a pattern at a place, and what it makes of it. */
final class Form {

    /** Makes a token of what the pattern found, or nothing where it is none after all. */
    @FunctionalInterface
    interface Making {
        Optional<Token> of(Matcher found, CharSequence text);
    }

    private final Pattern pattern;
    private final Making making;

    private Form(Pattern pattern, Making making) {
        this.pattern = pattern;
        this.making = making;
    }

    static Form of(String pattern, Making making) {
        return new Form(Pattern.compile(pattern), making);
    }

    /** All that the pattern finds is of this sort; its group 1, where it has one, is the figure itself. */
    static Form of(String pattern, Token.Sort sort) {
        return of(pattern, (found, text) -> {
            int group = found.groupCount() > 0 && found.group(1) != null ? 1 : 0;
            return Optional.of(Token.of(found.start(group), found.end(group), sort));
        });
    }

    /** Seeks this form in a text, at one place after the other. */
    Seeking in(CharSequence text) {
        return new Seeking(text);
    }

    /** Keeps one matcher for all places of a text, as there are many forms and places. */
    final class Seeking {

        private final CharSequence text;
        private final Matcher matcher;

        private Seeking(CharSequence text) {
            this.text = text;
            this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        /** Looks at the text around the place as well, but begins there. */
        Optional<Token> at(int place) {
            matcher.region(place, text.length());
            return matcher.lookingAt() ? making.of(matcher, text) : Optional.empty();
        }
    }
}
