package org.unionledger.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.reporting.form.Form;

/**
 * What a union has been sent of one form for one period, and by whom not (收报).
 *
 * @param rows one for each union directly below that sends the form
 */
public record Reception(
        OrganizationId receiver, Form form, Period period, String periodName, LocalDate dueOn, List<Row> rows) {

    /**
     * @param assigned   whether it owes the report
     * @param late       whether it is over its day and has never been sent
     * @param report     null while nobody has begun it
     * @param sending    the last version that was sent; null while none was
     * @param remindedOn null when nobody was reminded
     */
    public record Row(
            OrganizationId union,
            String name,
            boolean assigned,
            boolean late,
            @Nullable Report report,
            @Nullable Sending sending,
            @Nullable LocalDate remindedOn) {

        public boolean isDelivered() {
            return report != null && report.isDelivered();
        }
    }

    public long assigned() {
        return rows.stream().filter(Row::assigned).count();
    }

    public long delivered() {
        return rows.stream().filter(Row::isDelivered).count();
    }

    public long late() {
        return rows.stream().filter(Row::late).count();
    }

    /** Those that owe the report and have not sent it. */
    public long missing() {
        return rows.stream().filter(row -> row.assigned() && !row.isDelivered()).count();
    }

    public long accepted() {
        return rows.stream()
                .filter(row -> row.report() != null && row.report().state() == ReportState.ACCEPTED)
                .count();
    }
}
