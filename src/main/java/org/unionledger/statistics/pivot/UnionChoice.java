package org.unionledger.statistics.pivot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.OrganizationKind;

/**
 * Which unions stand along a side.
 *
 * @param level  those of this level however deep below; null for those directly below
 * @param chosen only these, in this order; empty for all
 */
public record UnionChoice(@Nullable OrganizationKind level, List<OrganizationId> chosen) {

    public static final UnionChoice DIRECTLY_BELOW = new UnionChoice(null, List.of());
}
