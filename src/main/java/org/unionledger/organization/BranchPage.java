package org.unionledger.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * Some of the unions directly below one, by name.
 *
 * @param parent the union they lie below
 * @param more   how many follow them
 * @param next   where the next ones begin; null when none follow
 */
public record BranchPage(
        OrganizationId parent,
        List<Branch> branches,
        long more,
        @Nullable String next) {

    public boolean isEmpty() {
        return branches.isEmpty();
    }
}
