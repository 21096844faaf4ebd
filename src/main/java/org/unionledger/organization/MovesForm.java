package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * The form that puts a list of unions under another, as it was filled in.
 *
 * @param unions those ticked
 * @param names  more of them by their full names, one a line, as pasted from a document
 * @param parent the new leading union, by its full name
 * @param from   the union whose branches are offered to be ticked
 * @param q      what was searched for, to be ticked
 */
public record MovesForm(
        @Nullable List<Integer> unions,
        @Nullable String names,
        @Nullable String parent,
        @Nullable String day,
        @Nullable String reason,
        @Nullable Integer from,
        @Nullable String q) {

    record Reading(List<OrganizationId> unions, Organization parent, LocalDate day, String reason) {}

    public boolean isTicked(OrganizationId union) {
        return unions != null && unions.contains(union.value());
    }

    List<OrganizationId> ticked() {
        return unions == null
                ? List.of()
                : unions.stream().distinct().map(OrganizationId::new).toList();
    }

    /**
     * What the form says.
     *
     * @param named finds a union by its name
     * @throws OrganizationRefused with everything that is missing or cannot be understood
     */
    Reading read(Function<String, Optional<Organization>> named) {
        List<Objection> objections = new ArrayList<>();
        Set<OrganizationId> chosen = new LinkedHashSet<>(ticked());
        for (String line : Objects.requireNonNullElse(names, "").lines().toList()) {
            if (!line.isBlank()) {
                named.apply(line)
                        .map(Organization::id)
                        .ifPresentOrElse(
                                chosen::add, () -> objections.add(Objection.to("names", "name-unknown", line.strip())));
            }
        }
        if (chosen.isEmpty() && objections.isEmpty()) {
            objections.add(Objection.to("names", "unions-missing"));
        }
        Organization above = FormReading.union("parent", parent, named, objections);
        LocalDate on = FormReading.day(day, objections);
        String why = FormReading.reason(reason, objections);
        if (!objections.isEmpty() || above == null || on == null || why == null) {
            throw new OrganizationRefused(objections);
        }
        return new Reading(List.copyOf(chosen), above, on, why);
    }
}
