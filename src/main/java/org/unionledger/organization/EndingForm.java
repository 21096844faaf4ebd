package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form by which an employer leaves the register, as it was filled in. */
public record EndingForm(
        @Nullable Integer version,
        @Nullable String ending,
        @Nullable String day,
        @Nullable String reason) {

    static EndingForm empty(int version) {
        return new EndingForm(version, null, null, null);
    }

    /** @throws OrganizationRefused with everything that is missing or cannot be understood */
    Ending read() {
        List<Objection> objections = new ArrayList<>();
        Ending.Kind kind = Arrays.stream(Ending.Kind.values())
                .filter(each -> each.code().equals(ending))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            objections.add(Objection.to("ending", "ending-missing"));
        }
        LocalDate on = EmployerForm.day("day", day, objections);
        if (on == null && objections.stream().noneMatch(each -> each.field().equals("day"))) {
            objections.add(Objection.to("day", "day-missing"));
        }
        if (reason == null || reason.isBlank()) {
            objections.add(Objection.to("reason", "reason-missing"));
        }
        if (kind == null || on == null || !objections.isEmpty()) {
            throw new OrganizationRefused(objections);
        }
        return new Ending(on, kind, String.valueOf(reason));
    }
}
