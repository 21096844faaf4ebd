package org.unionledger.figures;

import java.util.List;

/** A period is not closed, or not opened again, because that would break a rule; nothing was written. */
public class ClosingRefused extends RuntimeException {

    private final String code;
    private final List<String> arguments;

    ClosingRefused(String code, String... arguments) {
        super("Refused: " + code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Worded under {@code figures.closing.refused.<code>}. */
    public String code() {
        return code;
    }

    /** What the wording names. */
    public List<String> arguments() {
        return arguments;
    }
}
