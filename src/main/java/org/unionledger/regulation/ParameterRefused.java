package org.unionledger.regulation;

/** A number cannot be set like that; nothing was written. */
public class ParameterRefused extends RuntimeException {

    private final String code;

    ParameterRefused(String code) {
        super("Refused: " + code);
        this.code = code;
    }

    /** Worded under {@code regulation.refused.<code>}. */
    public String code() {
        return code;
    }
}
