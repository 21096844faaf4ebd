package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.regulation.Parameters;
import org.unionledger.reporting.form.Form;

/** By which day reports are due: so many days after the period's end as the receiver, or a union above it, has set. */
@Component
class DueDays {

    private final Parameters parameters;
    private final Clock clock;

    DueDays(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** As it is set today for what the receiver is sent. */
    Deadline of(Form form, OrganizationId receiver) {
        return new Deadline(parameters.whole(form.due(), receiver, LocalDate.now(clock)));
    }

    /** Days after the end of a period. */
    record Deadline(int days) {

        /** The last day on which a report is in time. */
        LocalDate of(Period period) {
            return period.to().plusDays(days);
        }
    }
}
