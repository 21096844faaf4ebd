package org.unionledger.summary;

import java.util.Arrays;
import java.util.List;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.summary.pattern.Each;

/** The unions directly below the one a summary tells of, to be listed. */
record UnionsBelow(List<Organization> unions) {

    /** Whether a list of this kind lists unions; else it lists the values of a breakdown. */
    boolean knows(String listKind) {
        return listKind.equals(Each.ANY_UNION)
                || Arrays.stream(OrganizationKind.values())
                        .anyMatch(level -> level.code().equals(listKind));
    }

    List<Organization> of(String listKind) {
        return unions.stream()
                .filter(union ->
                        listKind.equals(Each.ANY_UNION) || union.kind().code().equals(listKind))
                .toList();
    }
}
