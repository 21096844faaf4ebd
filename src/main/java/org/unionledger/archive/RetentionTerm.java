package org.unionledger.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.regulation.Parameters;

/** Until when a paper is kept at least (ARC-01): its years begin with the one after its date, and all end on a 31st of December. */
@Component
class RetentionTerm {

    private final Parameters parameters;

    RetentionTerm(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The last day; empty for what is kept for ever. */
    Optional<LocalDate> lastDay(OrganizationId union, PaperEntry entry) {
        return entry.retention().years().map(parameter -> {
            int years = parameters.whole(parameter, union, entry.datedOn());
            return lastDay(entry.datedOn(), years);
        });
    }

    static LocalDate lastDay(LocalDate datedOn, int years) {
        return LocalDate.of(datedOn.getYear() + years, 12, 31);
    }
}
