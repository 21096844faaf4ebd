package org.unionledger.establishment;

import java.util.List;
import org.unionledger.organization.OrganizationRefused;

/** What was entered about setting up a union breaks rules; nothing was written. */
public class EstablishmentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    EstablishmentRefused(List<Problem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    EstablishmentRefused(OrganizationRefused refused) {
        super("Refused: " + refused.objections(), refused);
        this.problems = refused.objections().stream().map(Problem::of).toList();
    }

    static EstablishmentRefused of(String field, String code, Object... arguments) {
        return new EstablishmentRefused(List.of(Problem.of(field, code, arguments)));
    }

    static void unlessNone(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new EstablishmentRefused(problems);
        }
    }

    /** At least one, in the order a clerk would check them. */
    public List<Problem> problems() {
        return problems;
    }
}
