package org.unionledger.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Period;

/**
 * A report of one period as the list of a union's reports shows it.
 *
 * @param form    id of the form
 * @param late    whether it is over its day and has never been sent
 * @param report  null while nobody has begun it
 * @param sending the last version that was sent; null while none was
 */
public record ListedReport(
        String form,
        String formName,
        Period period,
        String periodName,
        LocalDate dueOn,
        boolean late,
        @Nullable Report report,
        @Nullable Sending sending,
        String href) {}
