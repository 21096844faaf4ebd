package org.unionledger.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Formats;
import org.unionledger.frame.TimelineEntry;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Check;
import org.unionledger.reporting.form.Form;

/** Puts together what the page of a report shows, all of it of one snapshot. */
@Component
class ReportPages {

    private final Reports reports;
    private final Receipts receipts;
    private final Receptions receptions;
    private final ReportReader reader;
    private final ExplanationRepository explanations;
    private final SheetMaker sheets;
    private final Receivers receivers;
    private final DueDays dueDays;
    private final Organizations organizations;
    private final ReportWords reportWords;
    private final AuditLog audit;
    private final Clock clock;

    ReportPages(
            Reports reports,
            Receipts receipts,
            Receptions receptions,
            ReportReader reader,
            ExplanationRepository explanations,
            SheetMaker sheets,
            Receivers receivers,
            DueDays dueDays,
            Organizations organizations,
            ReportWords reportWords,
            AuditLog audit,
            Clock clock) {
        this.reports = reports;
        this.receipts = receipts;
        this.receptions = receptions;
        this.reader = reader;
        this.explanations = explanations;
        this.sheets = sheets;
        this.receivers = receivers;
        this.dueDays = dueDays;
        this.organizations = organizations;
        this.reportWords = reportWords;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version of the report to show; null for the last where it lies above, else for what would be sent now */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    ReportView view(Scope scope, long id, @Nullable Integer version, Words words) {
        Report report = reports.require(scope, id);
        List<Sending> sent = reports.sendings(scope, id);
        Sending shown = shown(report, sent, version);
        Filled filled = shown == null ? reader.now(report) : reader.sent(report, shown);
        Form form = filled.content().form();
        Map<Cell, Explanation> explained = shown == null ? explanations.of(id) : shown.explanations();
        Sending latest = sent.isEmpty() ? null : sent.get(0);
        OrganizationId receiver =
                latest == null ? receivers.of(report.union()).orElse(report.union()) : latest.receiver();
        Sending.Decision decided = decided(shown == null ? latest : shown);
        LocalDate dueOn = latest == null ? dueDays.of(form, receiver).of(report.period()) : latest.dueOn();
        return new ReportView(
                report,
                organizations.require(scope, report.union()).name(),
                receivers.nameOf(receiver),
                form.cycle().name(words, report.period()),
                dueOn,
                latest == null && dueOn.isBefore(LocalDate.now(clock)),
                shown == null ? null : Formats.moment(shown.moment()),
                shown,
                sheets.sheet(words, subject(scope, report, filled, decided, explained)),
                findings(words, report, filled.content(), explained.keySet()),
                sent,
                decided,
                supplemented(words, report, filled.content()),
                explainable(words, report, form, explained),
                scope.may(Right.SEND_REPORTS) && version == null,
                latest != null && version == null && receipts.mayDecide(scope, latest),
                below(scope, report, form, words),
                history(words, report, form));
    }

    private @Nullable Reception below(Scope scope, Report report, Form form, Words words) {
        if (!scope.may(Right.RECEIVE_REPORTS)) {
            return null;
        }
        Reception below = receptions.of(scope, report.union(), form, report.period(), words);
        return below.rows().isEmpty() ? null : below;
    }

    private static @Nullable Sending shown(Report report, List<Sending> sent, @Nullable Integer version) {
        if (version != null) {
            return sent.stream()
                    .filter(sending -> sending.number() == version)
                    .findFirst()
                    .orElseThrow(() -> new NotInScope("version " + version));
        }
        return report.state().isWriting() || sent.isEmpty() ? null : sent.get(0);
    }

    private static Sending.@Nullable Decision decided(@Nullable Sending sending) {
        return sending != null && sending.isReturned() ? sending.decision() : null;
    }

    private SheetMaker.Subject subject(
            Scope scope,
            Report report,
            Filled filled,
            Sending.@Nullable Decision decided,
            Map<Cell, Explanation> explained) {
        return new SheetMaker.Subject(
                filled,
                organizations.require(scope, report.union()).name(),
                decided == null ? Map.of() : decided.remarks(),
                explained);
    }

    private List<ReportView.Finding> findings(Words words, Report report, Content content, Set<Cell> explained) {
        return content.broken(reader.last(content.form(), report.union(), report.period())).stream()
                .map(broken -> finding(words, content.form(), broken, explained))
                .toList();
    }

    private static ReportView.Finding finding(Words words, Form form, Check.Broken broken, Set<Cell> explained) {
        Check check = broken.check();
        String text = words.text(
                "reporting.finding",
                words.either(check.message(), check.englishMessage()),
                number(words, broken.left()),
                check.sign().broken(),
                number(words, broken.right()));
        return new ReportView.Finding(
                text,
                check.warning(),
                form.cellsOf(check).findFirst().map(Cell::toString).orElse(""),
                Explanations.isExplained(form, check, explained));
    }

    private static String number(Words words, BigDecimal number) {
        return new Formats(words)
                .number(
                        number,
                        Math.max(0, Math.min(2, number.stripTrailingZeros().scale())));
    }

    private static List<ReportView.Choice> supplemented(Words words, Report report, Content content) {
        if (!report.state().isWriting()) {
            return List.of();
        }
        Form form = content.form();
        return form.cells()
                .filter(form::isSupplemented)
                .map(cell -> choice(words, content, cell))
                .toList();
    }

    private static ReportView.Choice choice(Words words, Content content, Cell cell) {
        Supplement supplement = content.supplements().get(cell);
        return new ReportView.Choice(
                cell.toString(),
                String.join(" · ", SheetMaker.place(words, content.form(), cell)),
                supplement == null ? "" : supplement.quantity().toPlainString(),
                supplement == null ? "" : supplement.reason());
    }

    private static List<ReportView.Explainable> explainable(
            Words words, Report report, Form form, Map<Cell, Explanation> explained) {
        return report.state().isWriting()
                ? form.cells()
                        .map(cell -> new ReportView.Explainable(
                                cell.toString(),
                                String.join(" · ", SheetMaker.place(words, form, cell)),
                                Optional.ofNullable(explained.get(cell))
                                        .map(Explanation::words)
                                        .orElse("")))
                        .toList()
                : List.of();
    }

    private List<TimelineEntry> history(Words words, Report report, Form form) {
        return audit.history(Reports.subject(report)).stream()
                .map(reportWords.timeline(words, form)::line)
                .toList();
    }

    /** A form filled for a union before anybody has begun a report of it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Sheet preview(Scope scope, OrganizationId union, Form form, Period period, Words words) {
        scope.require(Right.READ_REPORTS);
        scope.require(Right.READ_FIGURES);
        String name = organizations.require(scope, union).name();
        return sheets.sheet(words, new SheetMaker.Subject(reader.now(form, union, period), name));
    }
}
