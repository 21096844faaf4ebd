package org.unionledger.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what every form about a union's place asks for; what is missing is added to the objections. */
final class FormReading {

    private FormReading() {}

    static @Nullable LocalDate day(@Nullable String written, List<Objection> objections) {
        int before = objections.size();
        LocalDate day = EmployerForm.day("day", written, objections);
        if (day == null && objections.size() == before) {
            objections.add(Objection.to("day", "day-missing"));
        }
        return day;
    }

    static @Nullable String reason(@Nullable String written, List<Objection> objections) {
        String reason = Objects.requireNonNullElse(written, "").strip();
        if (reason.isEmpty()) {
            objections.add(Objection.to("reason", "reason-missing"));
            return null;
        }
        return reason;
    }

    /** By its full name. */
    static @Nullable Organization union(
            String field,
            @Nullable String name,
            Function<String, Optional<Organization>> named,
            List<Objection> objections) {
        Organization union = named.apply(Objects.requireNonNullElse(name, "")).orElse(null);
        if (union == null) {
            objections.add(Objection.to(field, "parent-unknown"));
        }
        return union;
    }
}
