package org.unionledger.reporting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Period;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Check;
import org.unionledger.reporting.form.Form;

/** Reads forms filled: as the book says now, and as they were sent. */
@Component
class ReportReader {

    private final Filling filling;
    private final Forms forms;
    private final ReportRepository reports;
    private final SendingRepository sendings;

    ReportReader(Filling filling, Forms forms, ReportRepository reports, SendingRepository sendings) {
        this.filling = filling;
        this.forms = forms;
        this.reports = reports;
        this.sendings = sendings;
    }

    /** Before anybody has begun a report. */
    Filled now(Form form, OrganizationId union, Period period) {
        return now(form, union, period, Map.of());
    }

    /** What would be sent now, with the supplementary figures entered so far. */
    Filled now(Report report) {
        return now(
                forms.require(report.form()).form(), report.union(), report.period(), reports.supplements(report.id()));
    }

    /** With the figures of today, but everything else as it was sent. */
    Filled now(Report report, Sending sending) {
        return now(
                forms.version(report.form(), sending.formVersion()),
                report.union(),
                report.period(),
                sending.supplements());
    }

    private Filled now(Form form, OrganizationId union, Period period, Map<Cell, Supplement> supplements) {
        return new Filled(
                new Content(form, filling.read(form, union, period, AsOf.NOW), supplements),
                Filling.queries(form, union, period),
                AsOf.NOW);
    }

    Filled sent(Report report, Sending sending) {
        Form form = forms.version(report.form(), sending.formVersion());
        return new Filled(
                content(report.form(), sending),
                Filling.queries(form, report.union(), report.period()),
                AsOf.at(sending.moment()));
    }

    Content content(String form, Sending sending) {
        return new Content(forms.version(form, sending.formVersion()), sending.figures(), sending.supplements());
    }

    /** What was sent for the period before; null when nothing was, or no check asks for it. */
    @Nullable
    Content last(Form form, OrganizationId union, Period period) {
        boolean asked = form.checks().stream().map(Check::text).anyMatch(text -> text.contains(Check.LAST));
        return asked
                ? sendings.standing(
                                form.id(), union, form.cycle().before(period).from())
                        .map(sending -> content(form.id(), sending))
                        .orElse(null)
                : null;
    }
}
