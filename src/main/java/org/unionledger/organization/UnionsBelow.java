package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** The unions below one (下属工会), as of today and by name, however many: never all of them at once. */
@Service
public class UnionsBelow {

    private final Organizations organizations;
    private final UnionsBelowRepository repository;
    private final Clock clock;

    UnionsBelow(Organizations organizations, UnionsBelowRepository repository, Clock clock) {
        this.organizations = organizations;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Which of them.
     *
     * @param within the union they are below; itself never one of them
     * @param kind   those of this level however deep; null for those directly below
     */
    public record Which(OrganizationId within, @Nullable OrganizationKind kind) {}

    /** @param goesOn whether there are unions below it in turn */
    public record Below(OrganizationId id, String name, boolean goesOn) {}

    /** So many behind the first {@code offset}. */
    public List<Below> list(Scope scope, Which which, int offset, int limit) {
        organizations.require(scope, which.within());
        return repository.list(which, offset, limit, LocalDate.now(clock));
    }

    public long count(Scope scope, Which which) {
        organizations.require(scope, which.within());
        return repository.count(which, LocalDate.now(clock));
    }
}
