package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that sets up an employer's union, as it was filled in. */
public record EstablishmentForm(
        @Nullable Integer version,
        @Nullable String form,
        @Nullable String foundedOn,
        @Nullable String chair,
        @Nullable String phone) {

    record Reading(UnionForm form, LocalDate foundedOn) {}

    /** @throws OrganizationRefused with everything that is missing or cannot be understood */
    Reading read() {
        List<Objection> objections = new ArrayList<>();
        LocalDate day = EmployerForm.day("foundedOn", foundedOn, objections);
        if (day == null && objections.isEmpty()) {
            objections.add(Objection.to("foundedOn", "founded-on-missing"));
        }
        UnionForm chosen = Arrays.stream(UnionForm.values())
                .filter(each -> each.code().equals(form))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            objections.add(0, Objection.to("form", "form-missing"));
        }
        if (chosen == null || day == null) {
            throw new OrganizationRefused(objections);
        }
        return new Reading(chosen, day);
    }
}
