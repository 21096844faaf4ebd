package org.unionledger.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.UnionForm;

/**
 * An employer as it is known at the end of the second year.
 *
 * @param community name of the union of its community
 * @param women     percent of its workers
 * @param recount   the headcount from the first day of the second year on; null where it did not change
 * @param foundedOn of its union; null while there is none
 * @param chair     of its union
 */
record InventedEmployer(
        String name,
        @Nullable String creditCode,
        String unitKind,
        String community,
        LocalDate movedInOn,
        int women,
        Headcount headcount,
        @Nullable Headcount recount,
        @Nullable LocalDate foundedOn,
        UnionForm form,
        Person chair) {

    /** How long before its founding a union is known to be in preparation. */
    private static final int PREPARATION_DAYS = 60;

    boolean isThereOn(LocalDate day) {
        return !movedInOn.isAfter(day);
    }

    boolean isUnionisedOn(LocalDate day) {
        return foundedOn != null && !foundedOn.isAfter(day);
    }

    int workers() {
        Headcount latest = recount == null ? headcount : recount;
        return latest.workers() == null ? 0 : latest.workers();
    }

    /** As it was written into the register first, on some day. */
    EmployerEntry entry(OrganizationId place, LocalDate day) {
        boolean unionised = isUnionisedOn(day);
        boolean preparing = !unionised && isUnionisedOn(day.plusDays(PREPARATION_DAYS));
        return new EmployerEntry(
                name,
                creditCode,
                unitKind,
                place,
                movedInOn,
                headcount,
                unionised ? Establishment.ESTABLISHED : preparing ? Establishment.PREPARING : Establishment.NONE,
                unionised ? form : null,
                unionised ? foundedOn : null,
                unionised ? chair.name() : null,
                unionised ? chair.phone() : null);
    }

    /** The same employer with its workers counted again. */
    EmployerEntry recounted(EmployerEntry before) {
        return new EmployerEntry(
                before.name(),
                before.creditCode(),
                before.unitKind(),
                before.community(),
                before.movedInOn(),
                recount == null ? headcount : recount,
                before.establishment(),
                before.form(),
                before.foundedOn(),
                before.chair(),
                before.phone(),
                before.profile());
    }
}
