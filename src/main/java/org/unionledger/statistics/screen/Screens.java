package org.unionledger.statistics.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Secrets;
import org.unionledger.organization.Organizations;
import org.unionledger.statistics.view.Views;

/**
 * Screens for halls (大屏). Looking takes {@link Right#READ_FIGURES}, making and opening them {@link Right#EXPORT}, for figures leave
 * the book. An address that opens one without signing in is a secret of its own, shown once and kept as a hash; it shows what
 * the account that made it may see, as long as it may.
 */
@Service
public class Screens {

    static final String KIND = "statistics.screen";

    private final ScreenRepository repository;
    private final Views views;
    private final Organizations organizations;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Screens(
            ScreenRepository repository,
            Views views,
            Organizations organizations,
            Accounts accounts,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.views = views;
        this.organizations = organizations;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the own union and all below it, the newest first. @param before of the page before; empty: from the newest on */
    public List<Screen> list(Scope scope, Optional<Long> before, int limit) {
        scope.require(Right.READ_FIGURES);
        return repository.list(scope, today(), before.orElse(Long.MAX_VALUE), limit);
    }

    /** @throws NotInScope if there is none, or it lies elsewhere */
    public Screen require(Scope scope, long id) {
        scope.require(Right.READ_FIGURES);
        return repository.find(scope, today(), id).orElseThrow(() -> new NotInScope("screen " + id));
    }

    /** @throws Refused if the draft breaks a rule */
    @Transactional
    public long save(Scope scope, OrganizationId union, ScreenDraft draft) {
        scope.require(Right.EXPORT);
        organizations.require(scope, union);
        check(scope, draft, List.of());
        long id = repository.insert(union, draft);
        audit.write(scope.actor(), "created", new Subject(KIND, id, union), null, Map.of(), fields(draft));
        return id;
    }

    /** @throws ChangedMeanwhile if it is no longer what was seen */
    @Transactional
    public void change(Scope scope, long id, int edition, ScreenDraft draft) {
        Screen before = changeable(scope, id);
        check(scope, draft, before.views());
        if (!repository.update(id, edition, draft)) {
            throw new ChangedMeanwhile();
        }
        audit.write(
                scope.actor(),
                "changed",
                subject(before),
                null,
                fields(new ScreenDraft(before.name(), before.seconds(), before.views())),
                fields(draft));
    }

    /** Somebody else's view that stands on it already may stay. */
    private void check(Scope scope, ScreenDraft draft, List<Long> before) {
        Refused.unlessNone(draft.problems());
        draft.views().stream().filter(view -> !before.contains(view)).forEach(view -> views.require(scope, view));
    }

    @Transactional
    public void remove(Scope scope, long id) {
        Screen screen = changeable(scope, id);
        repository.remove(id, clock.instant());
        audit.write(scope.actor(), "voided", subject(screen), null, Map.of(), Map.of());
    }

    /** The secret of a new address; the old one opens nothing any more. */
    @Transactional
    public String open(Scope scope, long id) {
        Screen screen = changeable(scope, id);
        String secret = Secrets.make();
        repository.open(id, Secrets.hash(secret), scope.account(), clock.instant());
        audit.write(scope.actor(), "screen-opened", subject(screen), null, Map.of(), Map.of());
        return secret;
    }

    @Transactional
    public void close(Scope scope, long id) {
        Screen screen = changeable(scope, id);
        if (repository.close(id)) {
            audit.write(scope.actor(), "screen-closed", subject(screen), null, Map.of(), Map.of());
        }
    }

    private Screen changeable(Scope scope, long id) {
        scope.require(Right.EXPORT);
        return require(scope, id);
    }

    /** A screen, and with whose eyes it is seen. */
    record Opened(Screen screen, Scope scope) {}

    /** Empty for what opens nothing, or no more: its maker is disabled, may not export any more, or now has another place. */
    Optional<Opened> opened(String secret) {
        return repository
                .byToken(Secrets.hash(secret))
                .flatMap(screen -> Optional.ofNullable(screen.openedBy())
                        .flatMap(accounts::active)
                        .map(Account::scope)
                        .filter(scope -> scope.may(Right.EXPORT) && scope.may(Right.READ_FIGURES))
                        .filter(scope ->
                                organizations.find(scope, screen.organization()).isPresent())
                        .map(scope -> new Opened(screen, scope)));
    }

    void noteReading(Screen screen) {
        repository.read(screen.id(), clock.instant());
    }

    private static Map<String, String> fields(ScreenDraft draft) {
        return Map.of(
                "name",
                draft.name(),
                "seconds",
                "" + draft.seconds(),
                "views",
                "" + draft.views().size());
    }

    private static Subject subject(Screen screen) {
        return new Subject(KIND, screen.id(), screen.organization());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
