package org.unionledger.plan.recurring;

/** What a union wants to settle about a recurring duty cannot be; nothing was written. */
public class ArrangementRefused extends RuntimeException {

    private final String code;

    ArrangementRefused(String code) {
        super("Refused: " + code);
        this.code = code;
    }

    /** The message that words it. */
    public String key() {
        return "plan.recurring.refused." + code;
    }
}
