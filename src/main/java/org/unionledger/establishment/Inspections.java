package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Source;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;

/**
 * 二级督查: inspections of unions; what they found is put right by a day, rechecked and closed. Reading takes
 * {@link Right#READ_ORGANIZATIONS}, everything else {@link Right#WRITE_ORGANIZATIONS}.
 */
@Service
public class Inspections {

    static final String KIND = "establishment.inspection";
    static final String FINDING = "establishment.finding";
    static final String RECTIFY = "establishment.rectification";
    static final String RECHECK = "establishment.recheck";

    private static final String RECHECK_DAYS = "establishment.recheck.days";

    private final InspectionRepository repository;
    private final Organizations organizations;
    private final Parameters parameters;
    private final Figures figures;
    private final Duties duties;
    private final AuditLog audit;
    private final Clock clock;

    Inspections(
            InspectionRepository repository,
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

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    public Inspection require(Scope scope, long id) {
        scope.require(Right.READ_ORGANIZATIONS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("inspection " + id));
    }

    /** @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public long record(Scope scope, Inspection inspection) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        organizations.require(scope, inspection.union());
        EstablishmentRefused.unlessNone(InspectionRules.problemsOf(inspection, today()));
        long id = repository.insert(inspection);
        settle(require(scope, id));
        write(
                scope,
                "created",
                id,
                inspection.union(),
                null,
                Map.of(),
                Map.of(
                        "level", inspection.level().code(),
                        "on", inspection.on().toString(),
                        "inspector", inspection.inspector()));
        return id;
    }

    /** The union says that it has put something right. @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void rectify(Scope scope, long id, long finding, LocalDate on, String how) {
        Inspection inspection = locked(scope, id);
        Finding known = finding(inspection, finding);
        EstablishmentRefused.unlessNone(InspectionRules.problemsOfRectification(inspection, known, on, how, today()));
        repository.rectify(finding, on, how.strip());
        settle(require(scope, id));
        write(scope, "rectified", id, inspection.union(), how.strip(), Map.of(), Map.of("words", known.words()));
    }

    /** It was looked at again and is put right. @throws EstablishmentRefused if a rule is not kept */
    @Transactional
    public void close(Scope scope, long id, long finding, LocalDate on, String words) {
        Inspection inspection = locked(scope, id);
        Finding known = finding(inspection, finding);
        EstablishmentRefused.unlessNone(InspectionRules.problemsOfRecheck(known, on, today()));
        repository.close(finding, on, words.strip());
        settle(require(scope, id));
        write(scope, "closed", id, inspection.union(), null, Map.of(), Map.of("words", known.words()));
    }

    /**
     * It was looked at again and is not put right: it is to be by another day.
     *
     * @param on when it was looked at
     * @throws EstablishmentRefused if a rule is not kept, or that day is no later
     */
    @Transactional
    public void reopen(Scope scope, long id, long finding, LocalDate on, LocalDate dueOn, String words) {
        Inspection inspection = locked(scope, id);
        Finding known = finding(inspection, finding);
        EstablishmentRefused.unlessNone(InspectionRules.problemsOfRecheck(known, on, today()));
        if (!dueOn.isAfter(on)) {
            throw EstablishmentRefused.of("dueOn", "due-before");
        }
        repository.reopen(finding, dueOn, words.strip());
        settle(require(scope, id));
        write(scope, "reopened", id, inspection.union(), words.strip(), Map.of(), Map.of("words", known.words()));
    }

    /** Takes back what never was. @throws EstablishmentRefused without a reason */
    @Transactional
    public void markVoid(Scope scope, long id, String reason) {
        Inspection inspection = locked(scope, id);
        if (reason.isBlank()) {
            throw EstablishmentRefused.of("reason", "reason-missing");
        }
        repository.markVoid(id);
        figures.retract(new Source(KIND, id));
        inspection.findings().forEach(finding -> duties.state(subject(inspection, finding), List.of()));
        write(scope, "voided", id, inspection.union(), reason.strip(), Map.of(), Map.of());
    }

    private void settle(Inspection inspection) {
        figures.state(new Source(KIND, inspection.id()), InspectionPostings.of(inspection));
        inspection.findings().forEach(finding -> duties.state(subject(inspection, finding), owed(inspection, finding)));
    }

    private List<Duty> owed(Inspection inspection, Finding finding) {
        if (finding.closedOn() != null) {
            return List.of();
        }
        LocalDate rectified = finding.rectifiedOn();
        if (rectified == null) {
            return List.of(new Duty(RECTIFY, inspection.union(), inspection.on(), finding.dueOn()));
        }
        int days = parameters.whole(RECHECK_DAYS, inspection.union(), rectified);
        return List.of(new Duty(RECHECK, inspection.union(), rectified, rectified.plusDays(days)));
    }

    private Inspection locked(Scope scope, long id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        require(scope, id);
        repository.lock(id);
        return require(scope, id);
    }

    private static Finding finding(Inspection inspection, long finding) {
        return inspection.findings().stream()
                .filter(each -> each.id() == finding)
                .findFirst()
                .orElseThrow(() -> new NotInScope("finding " + finding));
    }

    private static Subject subject(Inspection inspection, Finding finding) {
        return new Subject(FINDING, finding.id(), inspection.union());
    }

    private void write(
            Scope scope,
            String action,
            long id,
            OrganizationId union,
            @Nullable String reason,
            Map<String, String> before,
            Map<String, String> after) {
        audit.write(scope.actor(), action, new Subject(KIND, id, union), reason, before, after);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
