package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * @param after  behind which of the branches the page begins; null or empty for the first
 */
public record MovesForm(
        @Nullable List<Integer> unions,
        @Nullable String names,
        @Nullable String parent,
        @Nullable String day,
        @Nullable String reason,
        @Nullable Integer from,
        @Nullable String q,
        @Nullable String after) {

    private static final Pattern ORDINAL = Pattern.compile("^[(（]?\\d{1,4}[)）.、．]\\s*");

    /** @param unknown the names that are no union's, as they were written */
    record Reading(
            List<OrganizationId> unions, List<String> unknown, Organization parent, LocalDate day, String reason) {}

    public boolean isTicked(OrganizationId union) {
        return unions != null && unions.contains(union.value());
    }

    List<OrganizationId> ticked() {
        return unions == null
                ? List.of()
                : unions.stream().distinct().map(OrganizationId::new).toList();
    }

    /** Every name the form speaks of. */
    List<String> written() {
        return Stream.concat(pasted().stream(), Stream.ofNullable(parent)).toList();
    }

    /** The names in the lines, without the numbers that stand before them in a document or a sheet. */
    private List<String> pasted() {
        return Objects.requireNonNullElse(names, "")
                .lines()
                .map(MovesForm::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String name(String line) {
        return Stream.of(line.split("\t"))
                .map(cell -> ORDINAL.matcher(cell.strip()).replaceFirst(""))
                .filter(cell -> !cell.isEmpty() && !cell.chars().allMatch(Character::isDigit))
                .findFirst()
                .orElse("");
    }

    /**
     * What the form says. Names that are not found are left to whoever asks, as long as there is a union to move.
     *
     * @param named finds a union by its name
     * @throws OrganizationRefused with everything that is missing or cannot be understood
     */
    Reading read(Function<String, Optional<Organization>> named) {
        List<Objection> objections = new ArrayList<>();
        Set<OrganizationId> chosen = new LinkedHashSet<>(ticked());
        List<String> unknown = new ArrayList<>();
        for (String name : pasted()) {
            named.apply(name).map(Organization::id).ifPresentOrElse(chosen::add, () -> unknown.add(name));
        }
        if (chosen.isEmpty() && unknown.isEmpty()) {
            objections.add(Objection.to("names", "unions-missing"));
        }
        Organization above = FormReading.union("parent", parent, named, objections);
        LocalDate on = FormReading.day(day, objections);
        String why = FormReading.reason(reason, objections);
        if (chosen.isEmpty() || !objections.isEmpty()) {
            unknown.forEach(name -> objections.add(Objection.to("names", "name-unknown", name)));
        }
        if (!objections.isEmpty() || above == null || on == null || why == null) {
            throw new OrganizationRefused(objections);
        }
        return new Reading(List.copyOf(chosen), List.copyOf(unknown), above, on, why);
    }
}
