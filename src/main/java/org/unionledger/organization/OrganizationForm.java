package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The union form as it was filled in. */
public record OrganizationForm(
        @Nullable String name,
        @Nullable OrganizationKind kind,
        @Nullable String code,
        @Nullable String foundedOn) {

    static OrganizationForm of(Organization union) {
        LocalDate founded = union.foundedOn();
        return new OrganizationForm(
                union.name(), union.kind(), union.code(), founded == null ? null : founded.toString());
    }

    /** Below a union of the level, most often one level down. */
    static OrganizationForm empty(OrganizationKind above) {
        OrganizationKind[] levels = OrganizationKind.values();
        return new OrganizationForm(null, levels[Math.min(above.ordinal() + 1, levels.length - 1)], null, null);
    }

    /** @throws OrganizationRefused if a field cannot be understood */
    Founding read() {
        List<Objection> objections = new ArrayList<>();
        LocalDate day = EmployerForm.day("foundedOn", foundedOn, objections);
        OrganizationRefused.unlessNone(objections);
        return new Founding(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(kind, OrganizationKind.GRASSROOTS),
                code,
                day);
    }
}
