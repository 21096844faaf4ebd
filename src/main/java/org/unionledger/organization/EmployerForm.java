package org.unionledger.organization;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/** The employer form as it was filled in: every field a text, so that nothing typed is lost when it is refused. */
public record EmployerForm(
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable String unitKind,
        @Nullable Integer community,
        @Nullable String movedInOn,
        @Nullable String workers,
        @Nullable String women,
        @Nullable String migrants,
        @Nullable String countedOn,
        @Nullable String establishment,
        @Nullable String form,
        @Nullable String foundedOn,
        @Nullable String chair,
        @Nullable String phone,
        @Nullable String scale,
        @Nullable String industry,
        @Nullable String difficulty) {

    /** What the form says, or why it says nothing. */
    record Reading(EmployerEntry entry, @Nullable LocalDate countedOn, List<Objection> objections) {}

    static EmployerForm empty(OrganizationId community) {
        return of(0, EmployerEntry.of("", community));
    }

    static EmployerForm of(int version, EmployerEntry entry) {
        return new EmployerForm(
                version,
                entry.name(),
                entry.creditCode(),
                entry.unitKind(),
                entry.community().value(),
                text(entry.movedInOn()),
                text(entry.headcount().workers()),
                text(entry.headcount().women()),
                text(entry.headcount().migrants()),
                null,
                entry.establishment().code(),
                entry.form() == null ? null : entry.form().code(),
                text(entry.foundedOn()),
                entry.chair(),
                null, // an empty one leaves what is registered: the page never carries it in clear
                entry.profile().scale() == null ? null : entry.profile().scale().code(),
                entry.profile().industry(),
                entry.profile().difficulty() == null
                        ? null
                        : entry.profile().difficulty().code());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * @param otherwise  where the employer lies when the form does not ask for it
     * @param knownPhone stays when none was typed; null for a new employer, or when none is known
     */
    Reading read(OrganizationId otherwise, @Nullable String knownPhone) {
        List<Objection> objections = new ArrayList<>();
        Establishment stated = Arrays.stream(Establishment.values())
                .filter(each -> each.code().equals(establishment))
                .findFirst()
                .orElse(Establishment.NONE);
        UnionForm how = Arrays.stream(UnionForm.values())
                .filter(each -> each.code().equals(form))
                .findFirst()
                .orElse(null);
        EmployerEntry entry = new EmployerEntry(
                Objects.requireNonNullElse(name, ""),
                creditCode,
                unitKind == null || unitKind.isEmpty() ? null : unitKind,
                community == null || community <= 0 ? otherwise : new OrganizationId(community),
                day("movedInOn", movedInOn, objections),
                new Headcount(
                        number("workers", workers, objections),
                        number("women", women, objections),
                        number("migrants", migrants, objections)),
                stated,
                how,
                day("foundedOn", foundedOn, objections),
                chair,
                phone == null || phone.isBlank() ? knownPhone : phone,
                new EmployerProfile(
                        Scale.ofCode(scale).orElse(null),
                        industry == null || industry.isBlank()
                                ? null
                                : Industries.meant(industry).orElse(industry),
                        Difficulty.ofCode(difficulty).orElse(null)));
        return new Reading(entry, day("countedOn", countedOn, objections), objections);
    }

    static @Nullable LocalDate day(String field, @Nullable String written, List<Objection> objections) {
        return value(field, written, "day-unknown", LocalDate::parse, objections);
    }

    private static @Nullable Integer number(String field, @Nullable String written, List<Objection> objections) {
        return value(field, written, "number-unknown", Integer::valueOf, objections);
    }

    private static <T> @Nullable T value(
            String field,
            @Nullable String written,
            String code,
            Function<String, T> reading,
            List<Objection> objections) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return reading.apply(written.strip());
        } catch (DateTimeParseException | NumberFormatException unknown) {
            objections.add(Objection.to(field, code));
            return null;
        }
    }
}
