package org.unionledger.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unionledger.codes.OrganizationId;

/** Random questions, the same in every run. */
final class BenchQuestions {

    private static final int FIGURES_OF_A_SUMMARY = 200;
    private static final int FLOWS_OF_A_TABLE = 25;
    private static final int STOCKS_OF_A_TABLE = 5;

    /** Figures asked for in one go: those of a summary, or of one cell of it. */
    record Ask(List<FigureQuery> queries) {}

    /** A table, asked for in one go. */
    record Table(List<IndicatorId> indicators, List<OrganizationId> unions, List<Period> months) {
        List<FigureQuery> queries() {
            return indicators.stream()
                    .flatMap(indicator -> unions.stream().flatMap(union -> months.stream()
                            .map(month -> new FigureQuery(indicator, union, month, Breakdown.NONE))))
                    .toList();
        }
    }

    private final Random random;
    private final List<IndicatorId> flows;
    private final List<IndicatorId> stocks;

    BenchQuestions(BenchBook book, long seed) {
        random = new Random(seed);
        flows = ids(book, IndicatorKind.FLOW);
        stocks = ids(book, IndicatorKind.STOCK);
    }

    private static List<IndicatorId> ids(BenchBook book, IndicatorKind kind) {
        return book.reader.indicators().stream()
                .filter(each -> each.kind() == kind)
                .map(Indicator::id)
                .toList();
    }

    OrganizationId any(BenchCity.Level level) {
        return level.any(random);
    }

    Ask flow(OrganizationId union) {
        var from = day();
        var to = day();
        var period = from.isAfter(to) ? new Period(to, from) : new Period(from, to);
        return new Ask(List.of(new FigureQuery(any(flows), union, period, Breakdown.NONE)));
    }

    Ask stock(OrganizationId union) {
        return new Ask(List.of(new FigureQuery(any(stocks), union, Period.day(day()), Breakdown.NONE)));
    }

    /** A hundred indicators of two years. */
    Ask summary(OrganizationId union) {
        int year = BenchCity.FIRST_DAY.getYear() + 1 + random.nextInt(9);
        var indicators = shuffled(Stream.concat(flows.stream(), stocks.stream()).toList());
        return new Ask(IntStream.range(0, FIGURES_OF_A_SUMMARY)
                .mapToObj(i -> new FigureQuery(
                        indicators.get(i / 2), union, Period.year(year - i % 2), Breakdown.NONE))
                .toList());
    }

    /** Thirty indicators of twelve months. */
    Table table(List<OrganizationId> children) {
        var first = YearMonth.of(BenchCity.FIRST_DAY.getYear() + random.nextInt(9), 1 + random.nextInt(12));
        var indicators = Stream.concat(
                        shuffled(flows).stream().limit(FLOWS_OF_A_TABLE), shuffled(stocks).stream().limit(STOCKS_OF_A_TABLE))
                .toList();
        var months = IntStream.range(0, 12)
                .mapToObj(i -> Period.month(first.plusMonths(i)))
                .toList();
        return new Table(indicators, children, months);
    }

    <Q> List<Q> times(int count, Supplier<Q> question) {
        return Stream.generate(question).limit(count).toList();
    }

    private LocalDate day() {
        return BenchCity.FIRST_DAY.plusDays(random.nextInt(BenchCity.DAYS));
    }

    private IndicatorId any(List<IndicatorId> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private <T> List<T> shuffled(List<T> list) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
