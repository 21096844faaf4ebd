package org.unionledger.organization;

import org.jspecify.annotations.Nullable;

/** What can be done to a union; its form is worded under {@code organization.<code>}. */
public enum ReorganizationStep {
    CLOSING("closing", null),
    REOPENING("reopening", "parent"),
    MERGER("merger", "into"),
    SPLIT("split", null);

    private final String code;
    private final @Nullable String otherField;

    ReorganizationStep(String code, @Nullable String otherField) {
        this.code = code;
        this.otherField = otherField;
    }

    public String code() {
        return code;
    }

    /** The field of the form that names another union; null where none is asked for. */
    public @Nullable String otherField() {
        return otherField;
    }
}
