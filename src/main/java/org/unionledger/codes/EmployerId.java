package org.unionledger.codes;

/** Identifies one employer (用人单位、经济组织), with or without a union. Positive. */
public record EmployerId(long value) {

    public EmployerId {
        if (value <= 0) {
            throw new IllegalArgumentException("An employer id is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
