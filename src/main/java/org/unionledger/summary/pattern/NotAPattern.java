package org.unionledger.summary.pattern;

/** A text that breaks the language of patterns. Its message says what is wrong and shows where. */
public class NotAPattern extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final PatternFlaw flaw;
    private final String about;
    private final String rest;

    NotAPattern(PatternFlaw flaw, String about, String pattern, int position) {
        super(flaw.english(about) + ", here: " + pattern.substring(0, position) + " >>> "
                + pattern.substring(position));
        this.flaw = flaw;
        this.about = about;
        this.rest = pattern.substring(position);
    }

    public PatternFlaw flaw() {
        return flaw;
    }

    /** The mark, word or number the flaw is about; empty if it is about none. */
    public String about() {
        return about;
    }

    /** What could no longer be read. */
    public String rest() {
        return rest;
    }
}
