package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/** What speaks against an entry once the whole register is known; what an entry itself breaks {@link EmployerRules} say. */
@Component
class EmployerObjections {

    private final EmployerRepository repository;
    private final DecisionRepository decisions;
    private final Organizations organizations;
    private final ObjectProvider<EmployerDependents> dependents;
    private final Clock clock;

    EmployerObjections(
            EmployerRepository repository,
            DecisionRepository decisions,
            Organizations organizations,
            ObjectProvider<EmployerDependents> dependents,
            Clock clock) {
        this.repository = repository;
        this.decisions = decisions;
        this.organizations = organizations;
        this.dependents = dependents;
        this.clock = clock;
    }

    /** @param self what it is written over; null for a new employer */
    List<Objection> to(Scope scope, EmployerEntry entry, @Nullable Employer self) {
        List<Objection> objections = new ArrayList<>(EmployerRules.objectionsTo(entry, today()));
        if (self != null && self.union() != null && !entry.isUnionised()) {
            objections.add(Objection.to("establishment", "union-exists"));
        }
        Organization community = organizations.require(scope, entry.community());
        if (!community.kind().leadsAnArea()) {
            objections.add(Objection.to("community", "community-leads-no-area"));
        }
        if (self == null && community.standing() != Standing.OPEN) {
            objections.add(Objection.to("community", "community-shut", community.name()));
        }
        String ownCode = self == null ? null : self.entry().creditCode();
        if (entry.creditCode() != null
                && !entry.creditCode().equals(ownCode)
                && !repository.takenCodes(List.of(entry.creditCode())).isEmpty()) {
            objections.add(Objection.to("creditCode", "employer-code-taken"));
        }
        return objections;
    }

    /** @throws OrganizationRefused with what the first of many new entries that breaks a rule breaks */
    void refuse(Scope scope, List<EmployerEntry> entries) {
        refuseUnplaced(scope, entries);
        refuseTakenCodes(entries);
        entries.forEach(entry -> OrganizationRefused.unlessNone(EmployerRules.objectionsTo(entry, today())));
    }

    private void refuseUnplaced(Scope scope, List<EmployerEntry> entries) {
        boolean placed = entries.stream()
                .map(EmployerEntry::community)
                .distinct()
                .allMatch(community ->
                        organizations.require(scope, community).kind().leadsAnArea());
        if (!placed) {
            throw new OrganizationRefused(List.of(Objection.to("community", "community-leads-no-area")));
        }
    }

    private void refuseTakenCodes(List<EmployerEntry> entries) {
        List<String> codes = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.creditCode()))
                .toList();
        boolean repeated = codes.size() > codes.stream().distinct().count();
        if (repeated || !repository.takenCodes(codes).isEmpty()) {
            throw new OrganizationRefused(List.of(Objection.to("creditCode", "employer-code-taken")));
        }
    }

    /** @throws OrganizationRefused if what came back would come to a union that is closed or merged, or will be */
    void refuseShut(OrganizationId seat) {
        decisions.shut(List.of(seat)).stream()
                .map(DecisionRepository.ShutUnion::shut)
                .filter(shut -> shut.until() == null || shut.until().isAfter(today()))
                .findFirst()
                .ifPresent(shut -> {
                    throw new OrganizationRefused(List.of(Objection.to("", "closed-then", shut.name())));
                });
    }

    /** Messages that say which records still name one of the employers or their unions; empty when none does. */
    List<String> toVoiding(List<Employer> employers) {
        return toVoiding(employers.stream().map(Employer::id).toList(), EmployerBook.unionsOf(employers));
    }

    List<String> toVoiding(Collection<EmployerId> ids, Collection<OrganizationId> unions) {
        return dependents
                .orderedStream()
                .flatMap(each -> each.objection(ids, unions).stream())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
