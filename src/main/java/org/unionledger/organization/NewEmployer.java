package org.unionledger.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/** An employer about to be written, its own union already founded where it has one. */
record NewEmployer(
        EmployerId id, EmployerEntry entry, @Nullable OrganizationId union, LocalDate knownOn) {

    OrganizationId seat() {
        return union == null ? entry.community() : union;
    }
}
