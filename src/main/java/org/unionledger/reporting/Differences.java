package org.unionledger.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Column;
import org.unionledger.reporting.form.Form;
import org.unionledger.reporting.form.Row;

/** Compares what was sent with what the book says now (两者对照). */
@Component
class Differences {

    private final Reports reports;
    private final ReportReader reader;
    private final SheetMaker sheets;
    private final FigureLinks links;
    private final Organizations organizations;

    Differences(
            Reports reports, ReportReader reader, SheetMaker sheets, FigureLinks links, Organizations organizations) {
        this.reports = reports;
        this.reader = reader;
        this.sheets = sheets;
        this.links = links;
        this.organizations = organizations;
    }

    record Compared(Report report, Sending sending, Form form, String unionName, List<Difference> differences) {}

    /**
     * In the order of the form; only cells that differ.
     *
     * @param version null for the last
     * @throws NotInScope if there is no such version
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Compared of(Scope scope, long id, @Nullable Integer version, Words words) {
        Report report = reports.require(scope, id);
        Sending sending = reports.sendings(scope, id).stream()
                .filter(each -> version == null || each.number() == version)
                .findFirst()
                .orElseThrow(() -> new NotInScope("version " + version));
        String unionName = organizations.require(scope, report.union()).name();
        Filled sent = reader.sent(report, sending);
        Filled now = reader.now(report, sending);
        SheetMaker.Subject then = new SheetMaker.Subject(sent, unionName);
        SheetMaker.Subject today = new SheetMaker.Subject(now, unionName);
        return new Compared(
                report,
                sending,
                sent.content().form(),
                unionName,
                sent.content().differing(now.content()).stream()
                        .filter(cell -> cell.column() != Column.CHANGE && cell.column() != Column.RATE)
                        .map(cell -> difference(words, sending, then, today, cell))
                        .toList());
    }

    private Difference difference(
            Words words, Sending sending, SheetMaker.Subject then, SheetMaker.Subject today, Cell cell) {
        Form form = then.filled().content().form();
        Row row = form.find(cell.row()).orElseThrow();
        BigDecimal sent = then.filled().content().value(cell);
        BigDecimal now = today.filled().content().value(cell);
        FigureQuery query = then.filled().queries().get(cell);
        return new Difference(
                SheetMaker.name(words, row),
                SheetMaker.head(words, form, cell.column()),
                sheets.figure(words, then, row, cell, sent),
                sheets.figure(words, today, row, cell, now),
                SheetMaker.text(words, row, Column.CHANGE, more(now, sent)),
                query == null ? null : links.newsSince(query, sending.moment()));
    }

    /** What was not known counts as nothing. */
    private static BigDecimal more(@Nullable BigDecimal now, @Nullable BigDecimal sent) {
        BigDecimal before = sent == null ? BigDecimal.ZERO : sent;
        return now == null ? before.negate() : now.subtract(before);
    }
}
