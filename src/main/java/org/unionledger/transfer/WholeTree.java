package org.unionledger.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.membership.Member;
import org.unionledger.membership.Members;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Standing;

/**
 * What a transfer has to know beyond the reader's own part of the tree: unions by name and way, for whoever sends a member
 * elsewhere, and the members that are on the way.
 */
@Component
class WholeTree {

    private static final int MOST = 20;

    private final Organizations organizations;
    private final Members members;

    WholeTree(Organizations organizations, Members members) {
        this.organizations = organizations;
        this.members = members;
    }

    /** By a part of the name or of the pinyin initials, at most 20, those that are open; empty for an empty text. */
    List<UnionLine> search(String text) {
        return whole().stream()
                .flatMap(whole -> organizations.search(whole, text, MOST).stream())
                .filter(union -> union.standing() == Standing.OPEN)
                .map(this::line)
                .toList();
    }

    /** Empty when there is none, or it is closed. */
    Optional<UnionLine> find(OrganizationId union) {
        return whole().flatMap(whole -> organizations.find(whole, union))
                .filter(found -> found.standing() == Standing.OPEN)
                .map(this::line);
    }

    Map<OrganizationId, String> names(Collection<OrganizationId> unions) {
        return whole().map(whole -> organizations.names(whole, unions)).orElse(Map.of());
    }

    /** The memberships by number, wherever they are held: only for a transfer to whose side the reader belongs. */
    Map<Long, Member> members(Collection<Long> memberships) {
        return whole().map(whole -> members.all(whole, memberships)).orElse(Map.of());
    }

    private UnionLine line(Organization union) {
        List<Organization> way = organizations.way(whole().orElseThrow(), union.id());
        return new UnionLine(
                union.id(),
                union.name(),
                way.subList(0, way.size() - 1).stream().map(Organization::name).collect(Collectors.joining(" › ")));
    }

    private Optional<Scope> whole() {
        return organizations.root().map(Scope::operatorAt);
    }
}
