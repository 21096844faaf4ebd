package org.unionledger.codes;

/** Identifies one union organization (工会组织) in the tree. Positive; shared by every module, hence here. */
public record OrganizationId(int value) {

    public OrganizationId {
        if (value <= 0) {
            throw new IllegalArgumentException("An organization id is positive, not " + value);
        }
    }

    /** As it stands in addresses and forms. @throws IllegalArgumentException if it is no positive number */
    public static OrganizationId valueOf(String written) {
        return new OrganizationId(Integer.parseInt(written));
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
