package org.unionledger.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Column;
import org.unionledger.reporting.form.Form;
import org.unionledger.reporting.form.Row;

/** Adds up what the unions directly below have sent, and explains where the union's own book says something else. */
@Component
class Combinations {

    /** So many cells are explained union by union; a form in which more differ has another trouble. */
    static final int EXPLAINED = 60;

    private final Receptions receptions;
    private final SendingRepository sendings;
    private final ReportRepository reports;
    private final ReportReader reader;
    private final FigureReader figures;
    private final SheetMaker sheets;
    private final Organizations organizations;

    Combinations(
            Receptions receptions,
            SendingRepository sendings,
            ReportRepository reports,
            ReportReader reader,
            FigureReader figures,
            SheetMaker sheets,
            Organizations organizations) {
        this.receptions = receptions;
        this.sendings = sendings;
        this.reports = reports;
        this.reader = reader;
        this.figures = figures;
        this.sheets = sheets;
        this.organizations = organizations;
    }

    /**
     * @param content as its report says that stands; null where none does
     * @param explanations what it says of its cells
     */
    private record Below(Reception.Row row, @Nullable Content content, Map<Cell, Explanation> explanations) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Combination of(Scope scope, OrganizationId receiver, Form form, Period period, Words words) {
        scope.require(Right.READ_FIGURES);
        Reception reception = receptions.of(scope, receiver, form, period, words);
        String name = organizations.require(scope, receiver).name();
        List<Below> below = below(form, reception);
        Content combined = new Content(form, sums(form, below), Map.of());
        Filled own = own(form, receiver, period);
        return new Combination(
                form,
                period,
                reception.periodName(),
                name,
                below.stream()
                        .filter(each -> each.content() != null)
                        .map(each -> each.row().name())
                        .toList(),
                below.stream()
                        .filter(each -> each.content() == null && each.row().assigned())
                        .map(each -> each.row().name())
                        .toList(),
                sheets.sheet(words, new SheetMaker.Subject(new Filled(combined, Map.of(), AsOf.NOW), name)),
                explanations(words, form, below),
                differences(words, combined, new SheetMaker.Subject(own, name), below));
    }

    private static List<Combination.Explained> explanations(Words words, Form form, List<Below> below) {
        return form.cells()
                .flatMap(cell -> below.stream()
                        .filter(each -> each.explanations().containsKey(cell))
                        .map(each -> {
                            List<String> place = SheetMaker.place(words, form, cell);
                            Explanation said =
                                    Objects.requireNonNull(each.explanations().get(cell));
                            return new Combination.Explained(
                                    each.row().name(), place.get(0), place.get(1), said.words());
                        }))
                .toList();
    }

    private List<Below> below(Form form, Reception reception) {
        Map<Long, Sending> standing = sendings.standing(reception.rows().stream()
                .map(Reception.Row::report)
                .filter(Objects::nonNull)
                .map(Report::id)
                .toList());
        return reception.rows().stream()
                .map(row -> {
                    Sending sending = row.report() == null
                            ? null
                            : standing.get(row.report().id());
                    return sending == null
                            ? new Below(row, null, Map.of())
                            : new Below(row, reader.content(form.id(), sending), sending.explanations());
                })
                .toList();
    }

    /** Of what adds up, supplements included; what is computed follows from it. */
    private static Map<Cell, BigDecimal> sums(Form form, List<Below> below) {
        Map<Cell, BigDecimal> sums = new LinkedHashMap<>();
        form.cells()
                .filter(cell -> isCounted(form, cell))
                .forEach(cell -> below.stream()
                        .map(Below::content)
                        .filter(Objects::nonNull)
                        .map(content -> content.value(cell))
                        .filter(Objects::nonNull)
                        .forEach(value -> sums.merge(cell, value, BigDecimal::add)));
        return sums;
    }

    private static boolean isCounted(Form form, Cell cell) {
        return (cell.column().isCounted() || cell.column() == Column.BEFORE)
                && form.find(cell.row()).orElseThrow().addsUp();
    }

    /** As the book says now, with what has been added by hand to the report that is being written. */
    private Filled own(Form form, OrganizationId union, Period period) {
        return reports.find(form.id(), union, period.from())
                .map(reader::now)
                .orElseGet(() -> reader.now(form, union, period));
    }

    private List<Combination.Difference> differences(
            Words words, Content combined, SheetMaker.Subject own, List<Below> below) {
        Form form = combined.form();
        List<Cell> differing = combined.differing(own.filled().content()).stream()
                .filter(cell -> cell.column().isCounted() && isCounted(form, cell))
                .toList();
        Map<FigureQuery, BigDecimal> now = now(own.filled(), differing, below);
        return differing.stream()
                .map(cell -> difference(words, combined, own, cell, below, now))
                .toList();
    }

    /** What the books of those below say now in the cells that differ: one round trip. */
    private Map<FigureQuery, BigDecimal> now(Filled own, List<Cell> differing, List<Below> below) {
        List<FigureQuery> queries = differing.stream()
                .limit(EXPLAINED)
                .map(own.queries()::get)
                .filter(Objects::nonNull)
                .flatMap(query -> below.stream().map(each -> of(query, each)))
                .toList();
        Map<FigureQuery, BigDecimal> values = new HashMap<>();
        for (Figure figure : figures.read(queries, AsOf.NOW)) {
            values.put(figure.query(), Objects.requireNonNullElse(figure.value(), BigDecimal.ZERO));
        }
        return values;
    }

    private static FigureQuery of(FigureQuery query, Below below) {
        return new FigureQuery(query.indicator(), below.row().union(), query.period(), query.where());
    }

    private Combination.Difference difference(
            Words words,
            Content combined,
            SheetMaker.Subject own,
            Cell cell,
            List<Below> below,
            Map<FigureQuery, BigDecimal> now) {
        Form form = combined.form();
        Row row = form.find(cell.row()).orElseThrow();
        BigDecimal value = own.filled().content().value(cell);
        BigDecimal sum = combined.value(cell);
        return new Combination.Difference(
                SheetMaker.name(words, row),
                SheetMaker.head(words, form, cell.column()),
                SheetMaker.text(words, row, cell.column(), sum),
                sheets.figure(words, own, row, cell, value),
                more(words, row, orNothing(value).subtract(orNothing(sum))),
                parts(words, own, row, cell, below, now));
    }

    /** Recorded at the union itself; not sent, or changed since; by hand, here and below. Zero is no part. */
    private List<Combination.Part> parts(
            Words words,
            SheetMaker.Subject own,
            Row row,
            Cell cell,
            List<Below> below,
            Map<FigureQuery, BigDecimal> now) {
        Content content = own.filled().content();
        FigureQuery query = own.filled().queries().get(cell);
        List<Combination.Part> parts = new ArrayList<>();
        if (query != null && below.stream().allMatch(each -> now.containsKey(of(query, each)))) {
            BigDecimal directly = orNothing(content.figures().get(cell));
            for (Below each : below) {
                BigDecimal today = Objects.requireNonNull(now.get(of(query, each)));
                directly = directly.subtract(today);
                BigDecimal sent = each.content() == null
                        ? null
                        : orNothing(each.content().figures().get(cell));
                add(
                        parts,
                        words,
                        row,
                        sent == null ? "unsent" : "changed",
                        each.row().name(),
                        sent == null ? today : today.subtract(sent));
            }
            add(parts, words, row, "directly", own.unionName(), directly);
        }
        for (Below each : below) {
            if (each.content() != null) {
                add(
                        parts,
                        words,
                        row,
                        "by_hand",
                        each.row().name(),
                        byHand(each.content(), cell).negate());
            }
        }
        add(parts, words, row, "by_hand", own.unionName(), byHand(content, cell));
        return parts;
    }

    private static BigDecimal byHand(Content content, Cell cell) {
        Supplement supplement = content.supplements().get(cell);
        return supplement == null ? BigDecimal.ZERO : supplement.quantity();
    }

    private static void add(
            List<Combination.Part> parts, Words words, Row row, String code, String union, BigDecimal amount) {
        if (amount.signum() != 0) {
            parts.add(new Combination.Part(code, union, more(words, row, amount)));
        }
    }

    private static String more(Words words, Row row, BigDecimal amount) {
        return SheetMaker.text(words, row, Column.CHANGE, amount);
    }

    private static BigDecimal orNothing(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
