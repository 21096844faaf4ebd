package org.unionledger.establishment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;

/**
 * 台账每周更新: whoever keeps a ledger of employers says every week that it is up to date, or nothing has changed; a change made
 * in the week says so by itself. The first week that nobody confirmed is owed. Reading takes
 * {@link Right#READ_ORGANIZATIONS}, everything else {@link Right#WRITE_ORGANIZATIONS}.
 */
@Service
public class WeeklyUpdates {

    static final String KIND = "establishment.confirmation";
    static final String HOLDER = "establishment.holder";
    static final String DUTY = "establishment.week";
    static final IndicatorId CONFIRMED = new IndicatorId("org.progress.reports");

    private static final String WEEKDAY = "establishment.weekly.day";

    private final WeekRepository repository;
    private final Organizations organizations;
    private final Parameters parameters;
    private final Figures figures;
    private final Duties duties;
    private final AuditLog audit;
    private final Clock clock;

    WeeklyUpdates(
            WeekRepository repository,
            Organizations organizations,
            Parameters parameters,
            Figures figures,
            Duties duties,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.parameters = parameters;
        this.figures = figures;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that keep ledgers below a union, and it. */
    List<Holder> holders(Scope scope, OrganizationId union) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, union);
        return repository.holders(union, today());
    }

    List<Confirmation> of(Scope scope, OrganizationId union, Week week) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, union);
        return repository.of(union, week, today());
    }

    /**
     * Has exactly these of the unions in areas directly below one, and it, confirm their ledgers every week; those that begin
     * do so with this week. What is deeper below is left as it is.
     *
     * @throws EstablishmentRefused if one of them is not directly below it
     */
    @Transactional
    public void choose(Scope scope, OrganizationId above, Collection<OrganizationId> chosen, Week from) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        List<OrganizationId> asked = Stream.concat(
                        Stream.of(above),
                        organizations.children(scope, above).stream()
                                .filter(child -> child.kind().leadsAnArea())
                                .map(Organization::id))
                .toList();
        if (!asked.containsAll(chosen)) {
            throw EstablishmentRefused.of("", "not-below");
        }
        List<Holder> before = holders(scope, above).stream()
                .filter(holder -> asked.contains(holder.union()))
                .toList();
        before.stream().filter(holder -> !chosen.contains(holder.union())).forEach(holder -> end(scope, holder));
        List<OrganizationId> known = before.stream().map(Holder::union).toList();
        chosen.stream().filter(union -> !known.contains(union)).forEach(union -> begin(scope, union, from));
    }

    private void begin(Scope scope, OrganizationId union, Week from) {
        Holder holder = repository.begin(union, from);
        settle(holder);
        audit.write(
                scope.actor(),
                "created",
                new Subject(HOLDER, holder.id(), union),
                null,
                Map.of(),
                Map.of("week", from.monday().toString()));
    }

    private void end(Scope scope, Holder holder) {
        repository.end(holder.id(), today());
        Subject subject = new Subject(HOLDER, holder.id(), holder.union());
        duties.state(subject, List.of());
        audit.write(scope.actor(), "ended", subject, null, Map.of(), Map.of());
    }

    /** @throws EstablishmentRefused for a week that is to come or before the first, or confirmed already */
    @Transactional
    public void confirm(Scope scope, OrganizationId union, Week week, Confirmation.Kind kind, String note) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        organizations.require(scope, union);
        Holder holder = repository.holder(union).orElseThrow(() -> EstablishmentRefused.of("", "not-a-holder"));
        List<Problem> problems = new ArrayList<>();
        if (week.monday().isAfter(today())
                || week.monday().isBefore(holder.from().monday())) {
            problems.add(Problem.of("week", "week-outside"));
        }
        EstablishmentRefused.unlessNone(problems);
        if (!repository.insert(union, week, kind, note, today(), scope.login())) {
            throw EstablishmentRefused.of("week", "confirmed-already");
        }
        post(union, week);
        settle(holder);
        Confirmation confirmed = repository.require(union, week);
        audit.write(
                scope.actor(),
                "confirmed",
                new Subject(KIND, confirmed.id(), union),
                note.isEmpty() ? null : note,
                Map.of(),
                Map.of("week", week.monday().toString(), "kind", kind.code()));
    }

    /** Something was changed in the ledgers in which figures at the seats stand: that confirms this week. */
    @Transactional
    public void changed(Collection<OrganizationId> seats) {
        Week week = Week.of(today());
        for (Holder holder : repository.above(seats, today())) {
            if (!holder.from().monday().isAfter(week.monday())
                    && repository.insert(holder.union(), week, Confirmation.Kind.IMPLIED, "", today(), "")) {
                post(holder.union(), week);
                settle(holder);
            }
        }
    }

    /** The last day on which a week is confirmed in time. */
    LocalDate dueOn(OrganizationId union, Week week) {
        return week.day(weekday(union, week));
    }

    private int weekday(OrganizationId union, Week week) {
        int weekday = parameters.whole(WEEKDAY, union, week.monday());
        return Math.max(1, Math.min(7, weekday));
    }

    private void post(OrganizationId union, Week week) {
        Confirmation confirmed = repository.require(union, week);
        figures.state(new Source(KIND, confirmed.id()), List.of(posting(confirmed)));
    }

    /** In its week: on the day it was said, else on the last. */
    static Posting posting(Confirmation confirmed) {
        LocalDate sunday = confirmed.week().sunday();
        return new Posting(
                CONFIRMED,
                confirmed.union(),
                confirmed.on().isAfter(sunday) ? sunday : confirmed.on(),
                Breakdown.NONE,
                BigDecimal.ONE);
    }

    private void settle(Holder holder) {
        Week owed = repository.owed(holder.id(), Week.of(today()));
        duties.state(
                new Subject(HOLDER, holder.id(), holder.union()),
                List.of(new Duty(DUTY, holder.union(), owed.monday(), dueOn(holder.union(), owed))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
