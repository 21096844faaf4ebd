package org.unionledger.summary.pattern;

/** A text that breaks the language of patterns. Its message says what is wrong and shows where. */
public class NotAPattern extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public NotAPattern(String reason, String pattern, int position) {
        super(reason + ", here: " + pattern.substring(0, position) + " >>> " + pattern.substring(position));
    }
}
