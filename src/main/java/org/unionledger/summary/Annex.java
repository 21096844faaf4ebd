package org.unionledger.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;
import org.unionledger.figures.RecordLink;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.summary.BoundFigure.Part;

/**
 * The table 数据来源 behind a summary: a row for each figure, and below a computed one a row for each of its parts that has
 * no row of its own.
 *
 * @param note says as of which moment all its figures are
 */
public record Annex(String title, String note, List<String> heads, List<Row> rows) {

    private static final int RECORDS_NAMED = 3;

    /**
     * @param number     such as 12, or 12-1 for a part of figure 12
     * @param figure     the figure's number in the text; 0 for a part
     * @param value      as a number with its unit
     * @param facts      how many facts it is the sum of
     * @param source     the first records, or the numbers of the rows it is computed from
     * @param part       what the row tells of; null for a computed figure
     */
    public record Row(
            String number,
            int figure,
            String name,
            String value,
            String period,
            String scope,
            String facts,
            String source,
            @Nullable Part part) {

        public List<String> cells() {
            return List.of(number, name, value, period, scope, facts, source);
        }
    }

    public static Annex of(Summary summary, Evidence evidence, Words words) {
        return new Builder(summary, evidence, words).annex();
    }

    private static final class Builder {

        private final Summary summary;
        private final Evidence evidence;
        private final Words words;
        private final Formats formats;
        private final List<Row> rows = new ArrayList<>();

        /** The row that tells of a query. */
        private final Map<FigureQuery, String> numbers = new LinkedHashMap<>();

        Builder(Summary summary, Evidence evidence, Words words) {
            this.summary = summary;
            this.evidence = evidence;
            this.words = words;
            this.formats = new Formats(words);
            for (BoundFigure figure : summary.figures()) {
                if (!figure.isComputed()) {
                    numbers.putIfAbsent(Objects.requireNonNull(figure.query()), String.valueOf(figure.number()));
                }
            }
        }

        Annex annex() {
            for (BoundFigure figure : summary.figures()) {
                if (figure.isComputed()) {
                    addComputed(figure);
                } else {
                    rows.add(row(
                            String.valueOf(figure.number()),
                            figure.number(),
                            figure.parts().get(0)));
                }
            }
            return new Annex(
                    words.text("summary.annex"),
                    words.text("summary.annex.note", moment()),
                    List.of(
                            words.text("summary.annex.number"),
                            words.text("summary.annex.indicator"),
                            words.text("summary.annex.value"),
                            words.text("summary.annex.period"),
                            words.text("summary.annex.scope"),
                            words.text("summary.annex.facts"),
                            words.text("summary.annex.records")),
                    List.copyOf(rows));
        }

        private String moment() {
            var moment = summary.moment().atZone(ZoneId.of("Asia/Shanghai"));
            return words.text(
                    "summary.moment",
                    formats.day(moment.toLocalDate()),
                    String.format("%02d:%02d", moment.getHour(), moment.getMinute()));
        }

        private void addComputed(BoundFigure figure) {
            String number = String.valueOf(figure.number());
            List<Row> parts = new ArrayList<>();
            List<String> from = new ArrayList<>();
            for (Part part : figure.parts()) {
                FigureQuery query = part.figure().query();
                if (!numbers.containsKey(query)) {
                    String partNumber = number + "-" + (parts.size() + 1);
                    numbers.put(query, partNumber);
                    parts.add(row(partNumber, 0, part));
                }
                from.add(words.text("summary.annex.row", Objects.requireNonNull(numbers.get(query))));
            }
            rows.add(new Row(
                    number,
                    figure.number(),
                    figure.name(),
                    withUnit(figure.text(), figure.unit()),
                    period(summary.period(), IndicatorKind.FORMULA),
                    figure.parts().get(0).scope(),
                    formats.number(BigDecimal.valueOf(figure.facts()), 0),
                    words.text("summary.annex.computed", String.join(words.text("summary.and"), from)),
                    null));
            rows.addAll(parts);
        }

        private Row row(String number, int figure, Part part) {
            BigDecimal value = Objects.requireNonNull(part.figure().value());
            return new Row(
                    number,
                    figure,
                    part.name(),
                    withUnit(
                            formats.number(
                                    value,
                                    Math.max(0, value.stripTrailingZeros().scale())),
                            part.unit()),
                    period(part.figure().query().period(), part.kind()),
                    part.scope(),
                    formats.number(BigDecimal.valueOf(part.figure().facts()), 0),
                    records(part),
                    part);
        }

        private static String withUnit(String number, String unit) {
            return number.endsWith(unit) ? number : number + unit;
        }

        private String period(Period period, IndicatorKind kind) {
            LocalDate last = period.to();
            return kind == IndicatorKind.STOCK
                    ? words.text("summary.period.at", formats.day(last))
                    : words.text("summary.year", String.valueOf(last.getYear()));
        }

        private String records(Part part) {
            Evidence.Records records = evidence.of(part.figure().query());
            String named = records.stated().stream()
                    .flatMap(stated -> Stream.ofNullable(stated.link()))
                    .filter(link -> !link.personal())
                    .map(RecordLink::title)
                    .limit(RECORDS_NAMED)
                    .collect(Collectors.joining(words.text("summary.annex.between")));
            boolean more = !records.complete() || records.stated().size() > RECORDS_NAMED;
            return more && !named.isEmpty() ? words.text("summary.annex.and_more", named) : named;
        }
    }
}
