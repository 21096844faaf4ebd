package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/** Asks the product, naive SQL and DuckDB the same random questions, and lays the answers beside each other. */
final class BenchReads {

    private static final List<BenchCity.Level> LEVELS =
            List.of(BenchCity.DISTRICTS, BenchCity.STREETS, BenchCity.COMMUNITIES, BenchCity.GRASSROOTS);

    private static final double ONE_FIGURE = 5;
    private static final double MANY_FIGURES = 30;
    private static final double AS_OF_LATELY = 20;
    private static final double AS_OF_ANY_MOMENT = 400;
    private static final double TIMES_NAIVE = 500;

    private static final int MANY = 200;
    private static final int SOME = 40;
    private static final int FEWEST = 3;

    /** How long a yardstick may take for one row; it need not answer all questions. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(4);

    private final BenchBook book;
    private final BenchCity city;
    private final NaiveSql naive;
    private final DuckDb duckDb;
    private final Report report;
    private final BenchQuestions questions;

    BenchReads(BenchBook book, BenchCity city, DuckDb duckDb, Report report) {
        this.book = book;
        this.city = city;
        this.duckDb = duckDb;
        this.report = report;
        naive = new NaiveSql(book);
        questions = new BenchQuestions(book, 1);
    }

    /** One who answers questions, and how long each took. */
    private record Answered(List<List<BigDecimal>> answers, Timing timing) {}

    void now() {
        report.heads();
        one("one FLOW, city", () -> questions.flow(BenchCity.CITY));
        LEVELS.forEach(level -> one("one FLOW, " + level.name(), () -> questions.flow(questions.any(level))));
        one("one STOCK, city", () -> questions.stock(BenchCity.CITY));
        LEVELS.forEach(level -> one("one STOCK, " + level.name(), () -> questions.stock(questions.any(level))));
        summary("200 figures, city", TIMES_NAIVE, () -> questions.summary(BenchCity.CITY));
        summary("200 figures, street", 0, () -> questions.summary(questions.any(BenchCity.STREETS)));
        summary("200 figures, community", 0, () -> questions.summary(questions.any(BenchCity.COMMUNITIES)));
        table("children x 30 x 12, city", () -> BenchCity.CITY);
        table("children x 30 x 12, district", () -> questions.any(BenchCity.DISTRICTS));
        table("children x 30 x 12, street", () -> questions.any(BenchCity.STREETS));
    }

    private void one(String what, Supplier<BenchQuestions.Ask> question) {
        asks(what, ONE_FIGURE, 0, MANY, question);
    }

    private void summary(String what, double timesNaive, Supplier<BenchQuestions.Ask> question) {
        asks(what, MANY_FIGURES, timesNaive, SOME, question);
    }

    private void asks(String what, double target, double timesNaive, int count, Supplier<BenchQuestions.Ask> question) {
        compare(
                what,
                target,
                timesNaive,
                questions.times(count, question),
                BenchQuestions.Ask::queries,
                naive::answers,
                duckDb::answers);
    }

    private void table(String what, Supplier<OrganizationId> union) {
        compare(
                what,
                MANY_FIGURES,
                0,
                questions.times(SOME, () -> questions.table(city.children(union.get()))),
                BenchQuestions.Table::queries,
                naive::answers,
                duckDb::answers);
    }

    private <Q> void compare(
            String what,
            double target,
            double timesNaive,
            List<Q> asked,
            Function<Q, List<FigureQuery>> queries,
            Function<Q, List<BigDecimal>> naively,
            Function<Q, List<BigDecimal>> byDuckDb) {
        warmUp(asked, queries);
        var ours = answered(asked, queries.andThen(each -> read(each, AsOf.NOW)), Long.MAX_VALUE);
        var naive = answered(asked, naively, PATIENCE);
        boolean comparable = queries.apply(asked.get(0)).stream().anyMatch(duckDb::canAnswer);
        var duck = comparable ? answered(asked, byDuckDb, PATIENCE) : null;
        report.read(what, target, timesNaive, ours.timing(), naive.timing(), duck == null ? null : duck.timing());
        for (int i = 0; i < asked.size(); i++) {
            var asking = queries.apply(asked.get(i));
            check(what + ", naive", asking, ours, naive, i, query -> true);
            check(what + ", DuckDB", asking, ours, duck, i, duckDb::canAnswer);
        }
    }

    /** With the later half, that other questions may profit from it but none does more than once. */
    private <Q> void warmUp(List<Q> asked, Function<Q, List<FigureQuery>> queries) {
        asked.subList(asked.size() / 2, asked.size()).forEach(each -> read(queries.apply(each), AsOf.NOW));
    }

    private void check(
            String what,
            List<FigureQuery> asking,
            Answered ours,
            @Nullable Answered others,
            int number,
            Predicate<FigureQuery> comparable) {
        if (others == null || number >= others.answers().size()) {
            return;
        }
        for (int i = 0; i < asking.size(); i++) {
            var our = ours.answers().get(number).get(i);
            var other = others.answers().get(number).get(i);
            if (comparable.test(asking.get(i)) && our.compareTo(other) != 0) {
                report.wrong(what, asking.get(i) + " is " + our + ", should be " + other);
            }
        }
    }

    private List<BigDecimal> read(List<FigureQuery> queries, AsOf asOf) {
        return book.reader.read(queries, asOf).stream()
                .map(figure -> figure.value() == null ? BigDecimal.ZERO : figure.value())
                .toList();
    }

    private static <Q> Answered answered(List<Q> asked, Function<Q, List<BigDecimal>> answer, long patience) {
        var answers = new ArrayList<List<BigDecimal>>();
        var nanos = new long[asked.size()];
        long begin = System.nanoTime();
        for (int i = 0; i < asked.size() && (i < FEWEST || System.nanoTime() - begin < patience); i++) {
            long before = System.nanoTime();
            answers.add(answer.apply(asked.get(i)));
            nanos[i] = System.nanoTime() - before;
        }
        return new Answered(answers, Timing.ofNanos(Arrays.copyOf(nanos, answers.size())));
    }

    /** As of moments of the past, each with the facts that had been posted by then. */
    void asOf(List<Instant> moments) {
        asOf("FLOW as of any moment, city", AS_OF_ANY_MOMENT, moments);
    }

    void asOfLately(Instant moment) {
        asOf("FLOW as of 100,000 postings ago, city", AS_OF_LATELY, List.of(moment));
    }

    private void asOf(String what, double target, List<Instant> moments) {
        record When(BenchQuestions.Ask ask, Instant moment) {}
        var asked = IntStream.range(0, SOME)
                .mapToObj(i -> new When(questions.flow(BenchCity.CITY), moments.get(i % moments.size())))
                .toList();
        asked.subList(SOME / 2, SOME).forEach(each -> read(each.ask().queries(), AsOf.at(each.moment())));
        var ours = answered(asked, each -> read(each.ask().queries(), AsOf.at(each.moment())), Long.MAX_VALUE);
        var naively = answered(asked, each -> naive.answers(each.ask(), each.moment()), PATIENCE);
        report.read(what, target, 0, ours.timing(), naively.timing(), null);
        for (int i = 0; i < asked.size(); i++) {
            check(what, asked.get(i).ask().queries(), ours, naively, i, query -> true);
        }
    }

    /** A sample of everything, now and by naive SQL, without timing it. */
    void spotCheck(String what) {
        var asked = new ArrayList<BenchQuestions.Ask>();
        for (var level : LEVELS) {
            asked.addAll(questions.times(SOME, () -> questions.flow(questions.any(level))));
            asked.addAll(questions.times(SOME, () -> questions.stock(questions.any(level))));
        }
        asked.forEach(ask -> compareWithNaive(what, ask.queries()));
    }

    void compareWithNaive(String what, List<FigureQuery> queries) {
        var ours = new Answered(List.of(read(queries, AsOf.NOW)), Timing.ofNanos(new long[0]));
        var others = new Answered(List.of(naive.answers(new BenchQuestions.Ask(queries))), ours.timing());
        check(what, queries, ours, others, 0, query -> true);
    }

    /** Figures of unions of every level, to be asked again later as of now. */
    List<FigureQuery> sample() {
        var sample = new ArrayList<FigureQuery>();
        for (var level : List.of(BenchCity.DISTRICTS, BenchCity.STREETS, BenchCity.COMMUNITIES)) {
            for (int i = 0; i < SOME / 2; i++) {
                sample.addAll(questions.flow(questions.any(level)).queries());
                sample.addAll(questions.stock(questions.any(level)).queries());
            }
        }
        return sample;
    }
}
