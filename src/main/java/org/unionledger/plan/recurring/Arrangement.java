package org.unionledger.plan.recurring;

import java.util.List;
import org.unionledger.codes.OrganizationId;

/**
 * What a union has settled about a recurring duty for itself and those below it; the nearest above counts.
 *
 * @param on   whether it is owed
 * @param days instead of those declared; empty for those declared
 */
record Arrangement(long id, String duty, OrganizationId union, boolean on, List<Integer> days, String reason) {

    /** The rule with the union's own days. */
    Rule applied(Rule declared) {
        return days.isEmpty() ? declared : declared.on(days);
    }
}
