package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Reorganizations;
import org.unionledger.organization.Shut;

/**
 * Whose entry it is: the union of the employer it names, or the community it names, when that lies below the union that
 * enters it; else that union itself.
 */
@Component
class Placing {

    private final Employers employers;
    private final Organizations organizations;
    private final Reorganizations reorganizations;

    Placing(Employers employers, Organizations organizations, Reorganizations reorganizations) {
        this.employers = employers;
        this.organizations = organizations;
        this.reorganizations = reorganizations;
    }

    /**
     * Where an entry belongs.
     *
     * @param unknownEmployer the employer it names that is not in the book; null when there is none such
     */
    record Seat(
            OrganizationId organization,
            @Nullable EmployerId employer,
            @Nullable Field unknownEmployer) {}

    /** One seat for each of the entries, in their order; their names are looked up together. */
    List<Seat> seats(Scope scope, OrganizationId home, Declaration declaration, Collection<Values> entries) {
        Set<String> employerNames = namesOf(declaration, FieldKind.EMPLOYER, entries);
        Set<String> communityNames = namesOf(declaration, FieldKind.UNION, entries);
        Names names = new Names(
                employerNames.isEmpty() ? Map.of() : employers.named(scope, home, employerNames),
                communityNames.isEmpty() ? Map.of() : organizations.communitiesNamed(scope, home, communityNames));
        return entries.stream()
                .map(entry -> seat(declaration, entry, home, names))
                .toList();
    }

    /** For each of the entries, why its union takes no records of its day; null where it does. */
    List<@Nullable EntryProblem> shut(Declaration declaration, List<Values> entries, List<Seat> seats) {
        Map<OrganizationId, List<Shut>> shut = reorganizations.shut(
                seats.stream().map(Seat::organization).distinct().toList());
        List<@Nullable EntryProblem> problems = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            LocalDate day = entries.get(i).day(declaration.day());
            problems.add(
                    day == null
                            ? null
                            : Reorganizations.on(day, shut.get(seats.get(i).organization()))
                                    .map(Placing::problem)
                                    .orElse(null));
        }
        return problems;
    }

    private static EntryProblem problem(Shut shut) {
        String since = shut.from().toString();
        return shut.into() == null
                ? EntryProblem.overall("union_closed", shut.name(), since)
                : EntryProblem.overall("union_merged", shut.name(), since, shut.into());
    }

    private record Names(Map<String, EmployerRef> employers, Map<String, Organization> communities) {

        @Nullable
        OrganizationId seatOf(Field field, String name) {
            if (field.kind() == FieldKind.EMPLOYER) {
                EmployerRef employer = employers.get(name);
                return employer == null ? null : employer.seat();
            }
            Organization community = communities.get(name);
            return community == null ? null : community.id();
        }
    }

    private static Seat seat(Declaration declaration, Values entry, OrganizationId home, Names names) {
        OrganizationId seat = declaration.place().stream()
                .map(declaration::field)
                .filter(field -> entry.has(field.key()))
                .map(field -> names.seatOf(field, entry.written(field.key())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(home);
        Field named = declaration
                .employerField()
                .filter(field -> entry.has(field.key()))
                .orElse(null);
        EmployerRef employer = named == null ? null : names.employers().get(entry.written(named.key()));
        return new Seat(seat, employer == null ? null : employer.id(), employer == null ? named : null);
    }

    private static Set<String> namesOf(Declaration declaration, FieldKind kind, Collection<Values> entries) {
        return declaration.fields().stream()
                .filter(field -> field.kind() == kind)
                .flatMap(field -> entries.stream().map(entry -> entry.text(field.key())))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
