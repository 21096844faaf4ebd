package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form that puts a union under another, as it was filled in.
 *
 * @param parent the new leading union, by its exact name
 */
public record MoveForm(
        @Nullable String parent,
        @Nullable String day,
        @Nullable String reason) {

    record Reading(Organization parent, LocalDate day, String reason) {}

    /**
     * What the form says.
     *
     * @param named finds a union by its name
     * @throws OrganizationRefused with everything that is missing or cannot be understood
     */
    Reading read(Function<String, Optional<Organization>> named) {
        List<Objection> objections = new ArrayList<>();
        LocalDate from = EmployerForm.day("day", day, objections);
        if (from == null && objections.isEmpty()) {
            objections.add(Objection.to("day", "day-missing"));
        }
        Organization above = named.apply(Objects.requireNonNullElse(parent, "")).orElse(null);
        if (above == null) {
            objections.add(Objection.to("parent", "parent-unknown"));
        }
        String why = Objects.requireNonNullElse(reason, "").strip();
        if (why.isEmpty()) {
            objections.add(Objection.to("reason", "reason-missing"));
        }
        if (above == null || from == null || why.isEmpty()) {
            throw new OrganizationRefused(objections);
        }
        return new Reading(above, from, why);
    }
}
