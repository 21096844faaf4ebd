package org.unionledger.ledger.grading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.GradedEntries;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Grading;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionFacts;

/** 职工之家星级: the grade or stars a union's staff home holds, as its real-name register shows it. */
@Component
class RegisteredHomeGrade implements UnionFacts {

    private static final String REGISTER = "staff_home";
    private static final String KIND = "kind";
    private static final String HOME = "职工之家";
    private static final String GRADE = "grade";
    private static final String KEY = "homeGrade";

    private final Ledgers ledgers;
    private final GradedEntries entries;
    private final Organizations organizations;

    RegisteredHomeGrade(Ledgers ledgers, GradedEntries entries, Organizations organizations) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.organizations = organizations;
    }

    @Override
    public List<String> keys() {
        return List.of(KEY);
    }

    @Override
    public Map<OrganizationId, Map<String, Object>> of(Collection<OrganizationId> unions, LocalDate day) {
        Declaration ledger = ledgers.declaration(REGISTER);
        Grading grading = Objects.requireNonNull(ledger.grading());
        Map<OrganizationId, Map<String, Object>> facts = new HashMap<>();
        organizations
                .root()
                .map(Scope::operatorAt)
                .ifPresent(all -> entries.about(all, ledger, unions).stream()
                        .filter(entry -> entry.values().written(KIND).equals(HOME))
                        .collect(Collectors.groupingBy(Entry::organization))
                        .forEach((union, its) -> GradeStanding.of(ledger, grading, its, day).stream()
                                .filter(grade -> grade.state() == GradeStanding.State.HELD)
                                .map(grade -> grade.entry().values().written(GRADE))
                                .filter(grade -> !grade.isEmpty())
                                .findFirst()
                                .ifPresent(grade -> facts.put(union, Map.of(KEY, grade)))));
        return facts;
    }
}
