package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.organization.Organizations;

/**
 * 分片包干: zones of a union, who looks after them and which communities lie in them, dated. Reading takes
 * {@link Right#READ_ORGANIZATIONS}, changing {@link Right#WRITE_ORGANIZATIONS}.
 */
@Service
public class Zones {

    static final String KIND = "establishment.zone";

    private final ZoneRepository repository;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Zones(ZoneRepository repository, Organizations organizations, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a union and those below it. */
    List<Zone> below(Scope scope, OrganizationId union) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, union);
        return repository.below(union, today());
    }

    /** @throws NotInScope when there is none, or it lies elsewhere */
    public Zone require(Scope scope, long id) {
        scope.require(Right.READ_ORGANIZATIONS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("zone " + id));
    }

    /** @throws EstablishmentRefused without a name, or with one that is taken */
    @Transactional
    public long draw(Scope scope, OrganizationId union, String name) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        organizations.require(scope, union);
        if (name.isBlank()) {
            throw EstablishmentRefused.of("zone", "name-missing");
        }
        if (repository.isTaken(union, name.strip())) {
            throw EstablishmentRefused.of("zone", "zone-taken", name.strip());
        }
        long zone = repository.insert(union, name.strip());
        write(scope, "created", zone, union, Map.of(), Map.of("zone", name.strip()));
        return zone;
    }

    /** From a day on exactly these communities lie in the zone, and no longer in another. */
    @Transactional
    public void place(Scope scope, long id, Collection<OrganizationId> communities, LocalDate from) {
        Zone zone = written(scope, id);
        communities.forEach(community -> organizations.require(scope, community));
        if (from.isAfter(today())) {
            throw EstablishmentRefused.of("on", "day-later");
        }
        repository.place(id, communities, from);
        Map<OrganizationId, String> names = organizations.names(scope, communities);
        write(
                scope,
                "changed",
                id,
                zone.union(),
                Map.of(),
                Map.of("communities", String.join("、", names.values()), "on", from.toString()));
    }

    /** @param phone null when none is known @throws EstablishmentRefused without a name, or for a number one cannot dial */
    @Transactional
    public void appoint(Scope scope, long id, String name, @Nullable String phone, LocalDate from) {
        Zone zone = written(scope, id);
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(Problem.of("keeper", "name-missing"));
        }
        Optional<PhoneNumber> number = phone == null ? Optional.empty() : PhoneNumber.read(phone);
        if (phone != null && number.isEmpty()) {
            problems.add(Problem.of("phone", "phone-unknown"));
        }
        if (from.isAfter(today())) {
            problems.add(Problem.of("on", "day-later"));
        }
        EstablishmentRefused.unlessNone(problems);
        repository.appoint(id, name.strip(), number.map(PhoneNumber::value).orElse(null), from);
        write(scope, "appointed", id, zone.union(), Map.of(), Map.of("keeper", name.strip(), "on", from.toString()));
    }

    /** @throws EstablishmentRefused before they began, or for a day to come */
    @Transactional
    public void relieve(Scope scope, long id, long keeper, LocalDate until) {
        Zone zone = written(scope, id);
        Zone.Keeper known = keeper(zone, keeper);
        if (until.isBefore(known.from()) || until.isAfter(today())) {
            throw EstablishmentRefused.of("on", "relieved-outside");
        }
        repository.relieve(keeper, until);
        write(scope, "left", id, zone.union(), Map.of("keeper", known.name()), Map.of("on", until.toString()));
    }

    /**
     * Shows a telephone number in full, and writes into the audit log who looked and why.
     *
     * @return empty when none is known
     * @throws EstablishmentRefused without a reason
     */
    @Transactional
    public Optional<String> reveal(Scope scope, long id, long keeper, String reason) {
        scope.require(Right.REVEAL_MEMBERS);
        Zone zone = require(scope, id);
        Zone.Keeper known = keeper(zone, keeper);
        if (reason.isBlank()) {
            throw EstablishmentRefused.of("reason", "reason-missing");
        }
        audit.write(
                scope.actor(),
                "revealed",
                new Subject(KIND, id, zone.union()),
                reason.strip(),
                Map.of(),
                Map.of("keeper", known.name()));
        return Optional.ofNullable(repository.phone(keeper));
    }

    /** Takes the zone away; its communities lie in none from today on. */
    @Transactional
    public void markVoid(Scope scope, long id, String reason) {
        Zone zone = written(scope, id);
        if (reason.isBlank()) {
            throw EstablishmentRefused.of("reason", "reason-missing");
        }
        repository.markVoid(id, today());
        audit.write(
                scope.actor(),
                "voided",
                new Subject(KIND, id, zone.union()),
                reason.strip(),
                Map.of("zone", zone.name()),
                Map.of());
    }

    private Zone written(Scope scope, long id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        return require(scope, id);
    }

    private static Zone.Keeper keeper(Zone zone, long keeper) {
        return zone.keepers().stream()
                .filter(each -> each.id() == keeper)
                .findFirst()
                .orElseThrow(() -> new NotInScope("keeper " + keeper));
    }

    private void write(
            Scope scope,
            String action,
            long zone,
            OrganizationId union,
            Map<String, String> before,
            Map<String, String> after) {
        audit.write(scope.actor(), action, new Subject(KIND, zone, union), null, before, after);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
