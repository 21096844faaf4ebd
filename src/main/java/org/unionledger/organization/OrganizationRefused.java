package org.unionledger.organization;

import java.util.List;

/** An entry breaks rules; nothing was written. Carries every broken rule at once. */
public class OrganizationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<Objection> objections;

    OrganizationRefused(List<Objection> objections) {
        super("Refused: " + objections);
        this.objections = List.copyOf(objections);
    }

    /** At least one, in the order a clerk would check them. */
    public List<Objection> objections() {
        return objections;
    }

    /** Refuses if there is anything to object to. */
    static void unlessNone(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw new OrganizationRefused(objections);
        }
    }
}
