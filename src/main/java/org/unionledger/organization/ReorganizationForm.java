package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * The form that closes, reopens, merges or splits a union, as it was filled in.
 *
 * @param parent of a reopened union, by its full name
 * @param into   the union merged into, by its full name
 * @param name   of the union split off
 * @param parts  what goes over to it
 */
public record ReorganizationForm(
        @Nullable String parent,
        @Nullable String into,
        @Nullable String name,
        @Nullable List<Integer> parts,
        @Nullable String day,
        @Nullable String reason) {

    record Reading(@Nullable Organization other, LocalDate day, String reason) {

        OrganizationId otherId() {
            return Objects.requireNonNull(other).id();
        }
    }

    static ReorganizationForm empty() {
        return new ReorganizationForm(null, null, null, null, null, null);
    }

    public boolean isTicked(OrganizationId union) {
        return parts != null && parts.contains(union.value());
    }

    List<OrganizationId> ticked() {
        return parts == null
                ? List.of()
                : parts.stream().distinct().map(OrganizationId::new).toList();
    }

    /**
     * What the form says.
     *
     * @param otherField {@code parent} or {@code into}; null where no other union is asked for
     * @param named      finds a union by its name
     * @throws OrganizationRefused with everything that is missing or cannot be understood
     */
    Reading read(@Nullable String otherField, Function<String, Optional<Organization>> named) {
        List<Objection> objections = new ArrayList<>();
        Organization other = otherField == null
                ? null
                : FormReading.union(otherField, otherField.equals("into") ? into : parent, named, objections);
        LocalDate on = FormReading.day(day, objections);
        String why = FormReading.reason(reason, objections);
        if (!objections.isEmpty() || on == null || why == null) {
            throw new OrganizationRefused(objections);
        }
        return new Reading(other, on, why);
    }
}
