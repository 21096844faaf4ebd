package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.unionledger.figures.FiguresFixture.MEMBERS;
import static org.unionledger.figures.FiguresFixture.MONEY;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.WORKERS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/**
 * Random histories of stating, correcting and voiding, and of unions moved, merged, split, closed and reopened, each judged by a naive recomputation. A history is made of
 * its number alone; {@code -Dfigures.histories=10000} runs more of them.
 */
class RandomHistoriesTests {

    private static final int HISTORIES = Integer.getInteger("figures.histories", 100);
    private static final List<IndicatorId> INDICATORS = List.of(VISITS, MONEY, MEMBERS, WORKERS);
    private static final Set<IndicatorId> STOCKS = Set.of(MEMBERS, WORKERS);
    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");
    private static final int DAYS = 730;
    private static final LocalDate LAST_DAY = FIRST_DAY.plusDays(DAYS);

    /** As many in one book: they share its indicators, so that each makes the questions of the others longer. */
    private static final int IN_ONE_BOOK = 20;

    private static FiguresFixture book = new FiguresFixture();
    private static Restated restated = new Restated();

    @BeforeAll
    static void offer() {
        book.recordKinds.addBean("random", restated);
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @Test
    void every_figure_is_what_the_judge_counts_now_and_as_of_any_past_moment() {
        for (int number = 1; number <= HISTORIES; number++) {
            new History(number).runAndJudge();
            if (number % IN_ONE_BOOK == 0 || number == HISTORIES) {
                judgeTheBook();
                beginAnother();
            }
        }
    }

    private static void judgeTheBook() {
        assertThat(book.inOneSnapshot(book.verification::differences).first()).isEmpty();
        assertThat(book.reconciler.differences().first()).isEmpty();
        assertThat(book.reconciler.homeless()).isEmpty();
    }

    private static void beginAnother() {
        book.close();
        book = new FiguresFixture();
        restated = new Restated();
        offer();
    }

    /** One small tree with a past. */
    private static final class History {
        private final int number;
        private final Random random;
        private final List<OrganizationId> streets = new ArrayList<>();
        private final List<OrganizationId> communities = new ArrayList<>();
        private final List<OrganizationId> unions = new ArrayList<>();
        private final List<OrganizationId> all = new ArrayList<>();
        private final NaiveBook judge = new NaiveBook(book.tree, STOCKS);
        private final List<Instant> moments = new ArrayList<>();
        private final Map<NaiveBook.Closed, Integer> closings = new LinkedHashMap<>();
        private final Map<NaiveBook.Closed, List<Figure>> figuresWhenClosed = new HashMap<>();

        History(int number) {
            this.number = number;
            this.random = new Random(number);
            all.add(book.tree.plant(id()));
            add(streets, all, 2);
            add(communities, streets, 3);
            add(unions, communities, 5);
            book.tree.publish();
        }

        private void add(List<OrganizationId> level, List<OrganizationId> above, int count) {
            var parents = List.copyOf(above);
            for (int i = 0; i < count; i++) {
                var added = book.tree.addUnpublished(id(), any(parents));
                level.add(added);
                all.add(added);
            }
        }

        /** No two histories share an organization. */
        private int id() {
            return number * 100 + all.size() + 1;
        }

        void runAndJudge() {
            int steps = 6 + random.nextInt(14);
            book.today = FIRST_DAY.plusDays(100 + random.nextInt(400));
            for (int step = 0; step < steps; step++) {
                book.today = book.today.plusDays(random.nextInt(30));
                step();
                moments.add(book.now());
            }
            judge.stated().forEach(restated.stated::put);
            judge(AsOf.NOW, book.now(), 12);
            judgeAsOf(any(moments));
            judgeAsOf(any(moments));
            judgeFactsBehind();
            judgeFirstFacts(AsOf.NOW);
            judgeFirstFacts(AsOf.at(any(moments)));
            judgeClosedPeriods();
        }

        private void step() {
            switch (random.nextInt(number % 2 == 0 ? 20 : 24)) {
                case 0, 1, 2 -> state(Map.of(newRecord(), postings()));
                case 3 -> state(manyRecords());
                case 4, 5 -> state(Map.of(knownRecord(), postings()));
                case 6 -> state(Map.of(knownRecord(), List.of()));
                case 7 -> move(unions, communities);
                case 8 -> move(communities, streets);
                case 9, 10 -> book.roller.rollOnce(1 + random.nextInt(20));
                case 11, 12 -> close();
                case 13, 14 -> reopen();
                case 15 -> merge();
                case 16 -> split();
                case 17 -> giveCells();
                case 20, 21, 22 -> closePeriod();
                case 23 -> openPeriod();
                default -> book.keepThisMinute();
            }
        }

        private void giveCells() {
            int some = 1 + random.nextInt(6);
            book.roller.giveCells(new Worth(some, some + random.nextInt(6), 1 + random.nextInt(12)));
        }

        private void state(Map<Source, List<Posting>> statements) {
            if (statements.entrySet().stream()
                    .anyMatch(each -> judge.refuses(each.getKey(), each.getValue(), book.today))) {
                assertThatExceptionOfType(NoPlace.class)
                        .as("history %d", number)
                        .isThrownBy(() -> book.state(statements));
                return;
            }
            boolean rolledBack = random.nextInt(10) == 0;
            book.transaction.executeWithoutResult(status -> {
                book.figures.state(statements);
                if (rolledBack) {
                    status.setRollbackOnly();
                }
            });
            if (!rolledBack) {
                var committed = book.now();
                statements.forEach((source, postings) -> judge.state(source, postings, book.today, committed));
            }
        }

        private void move(List<OrganizationId> those, List<OrganizationId> to) {
            var moved = any(those);
            var parent = any(to);
            var day = day();
            arrange(() -> book.tree.place(moved, parent, day));
        }

        private void close() {
            var closed = random.nextInt(3) == 0 ? any(communities) : any(unions);
            var day = day();
            arrange(() -> book.tree.place(closed, null, day));
        }

        private void reopen() {
            var closed = Stream.concat(unions.stream(), communities.stream())
                    .filter(each -> !book.tree.hasPlace(each, LAST_DAY))
                    .toList();
            if (!closed.isEmpty()) {
                var reopened = any(closed);
                var parent = any(communities.contains(reopened) ? streets : communities);
                var day = day();
                arrange(() -> book.tree.place(reopened, parent, day));
            }
        }

        /** One community goes below another, and its unions with it. */
        private void merge() {
            var merged = any(communities);
            var into = any(communities);
            var day = day();
            if (!merged.equals(into)) {
                arrange(() -> {
                    book.tree.children(merged, day).forEach(each -> book.tree.place(each, into, day));
                    book.tree.place(merged, into, day);
                });
            }
        }

        /** A new community, to which some unions of another go over. */
        private void split() {
            var from = any(communities);
            var day = day();
            var part = book.tree.addUnpublished(id(), any(streets));
            all.add(part);
            communities.add(part);
            book.tree.publish();
            var chosen = book.tree.children(from, day).stream()
                    .filter(each -> random.nextBoolean())
                    .toList();
            arrange(() -> chosen.forEach(each -> book.tree.place(each, part, day)));
        }

        /** Refused exactly where a fact that stands would be left without a place, or a closed day would be changed. */
        private void arrange(Runnable changes) {
            boolean[] touched = {false};
            if (!book.tree.rearrange(changes, () -> !(touched[0] = judge.isTouched()) && !judge.isHomeless())) {
                book.tree.refused(
                        changes,
                        publishing -> assertThatExceptionOfType(DataAccessException.class)
                                .as("history %d", number)
                                .isThrownBy(publishing::run)
                                .satisfies(refused -> {
                                    assertThat(ClosedPeriod.in(refused).isPresent())
                                            .isEqualTo(touched[0]);
                                    assertThat(NoPlace.in(refused).isPresent()).isNotEqualTo(touched[0]);
                                }));
            }
        }

        private void closePeriod() {
            var closing = new NaiveBook.Closed(any(all), book.today.minusDays(1 + random.nextInt(200)));
            if (!closings.containsKey(closing)) {
                closings.put(
                        closing,
                        book.close(closing.union().value(), closing.through().toString()));
                judge.close(closing);
                figuresWhenClosed.put(closing, book.reader.read(queries(closing), AsOf.NOW));
            }
        }

        private void openPeriod() {
            if (!closings.isEmpty()) {
                var closing = any(List.copyOf(closings.keySet()));
                boolean opened = judge.open(closing);
                assertThat(book.open(closings.get(closing)))
                        .as("history %d, %s", number, closing)
                        .isEqualTo(opened);
                if (opened) {
                    closings.remove(closing);
                }
            }
        }

        /** Of days that are all closed. */
        private List<FigureQuery> queries(NaiveBook.Closed closing) {
            return Stream.generate(() -> closing.through().minusDays(random.nextInt(100)))
                    .limit(4)
                    .map(last -> new FigureQuery(
                            any(INDICATORS),
                            closing.union(),
                            new Period(last.minusDays(random.nextInt(100)), last),
                            Breakdown.NONE))
                    .toList();
        }

        private void judgeClosedPeriods() {
            closings.keySet().forEach(closing -> {
                var then = figuresWhenClosed.getOrDefault(closing, List.of());
                assertThat(book.reader.read(then.stream().map(Figure::query).toList(), AsOf.NOW))
                        .as("history %d, %s", number, closing)
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(then);
            });
        }

        private Map<Source, List<Posting>> manyRecords() {
            var statements = new HashMap<Source, List<Posting>>();
            for (int i = 0; i < 5; i++) {
                statements.put(random.nextBoolean() ? knownRecord() : newRecord(), postings());
            }
            return statements;
        }

        private Source newRecord() {
            return new Source(Restated.KIND, number * 1000L + random.nextInt(1000));
        }

        private Source knownRecord() {
            var known = judge.stated().keySet().stream()
                    .sorted((one, other) -> Long.compare(one.record(), other.record()))
                    .toList();
            return known.isEmpty() ? newRecord() : any(known);
        }

        private List<Posting> postings() {
            var postings = new ArrayList<Posting>();
            var day = day();
            var organization = any(all);
            for (IndicatorId indicator : INDICATORS) {
                if (random.nextInt(3) > 0) {
                    var quantity = new BigDecimal(1 + random.nextInt(9999)).movePointLeft(random.nextInt(3));
                    boolean falls = STOCKS.contains(indicator) && random.nextInt(3) == 0;
                    postings.add(new Posting(
                            indicator, organization, day, breakdown(indicator), falls ? quantity.negate() : quantity));
                }
            }
            return postings;
        }

        private Breakdown breakdown(IndicatorId indicator) {
            if (STOCKS.contains(indicator) || random.nextInt(4) == 0) {
                return Breakdown.NONE;
            }
            var kind = Breakdown.of("kind", any(List.of("困难职工", "劳模")));
            return random.nextBoolean() ? kind : kind.with("occasion", any(List.of("春节", "中秋")));
        }

        private void judgeAsOf(Instant moment) {
            judge(AsOf.at(moment), moment, 6);
        }

        private void judge(AsOf asOf, Instant moment, int questions) {
            var queries = new ArrayList<FigureQuery>();
            for (int i = 0; i < questions; i++) {
                queries.add(query());
            }
            for (Figure figure : book.reader.read(queries, asOf)) {
                assertThat(figure.value())
                        .as("history %d, %s, %s", number, figure.query(), asOf)
                        .usingComparator(NULLS_ARE_EQUAL)
                        .isEqualTo(judge.value(figure.query(), moment));
            }
        }

        private void judgeFactsBehind() {
            var query = query();
            var page = Objects.requireNonNull(book.inOneSnapshot(
                    () -> book.factsBehind.page(Scope.operatorAt(book.tree.root()), query, AsOf.NOW, null, 1000)));
            var sum = page.facts().stream().map(FactLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(page.facts()).hasSize((int) page.figure().facts());
            assertThat(sum)
                    .isEqualByComparingTo(
                            Objects.requireNonNullElse(page.figure().value(), BigDecimal.ZERO));
        }

        /** Read for many figures at once they are the same as read one by one. */
        private void judgeFirstFacts(AsOf asOf) {
            var asker = Scope.operatorAt(book.tree.root());
            int limit = 1 + random.nextInt(6);
            var queries = Stream.generate(this::query).limit(8).toList();
            var together = Objects.requireNonNull(
                    book.inOneSnapshot(() -> book.factsBehind.first(asker, queries, asOf, limit)));
            var oneByOne = Objects.requireNonNull(book.inOneSnapshot(() -> queries.stream()
                    .map(query -> book.factsBehind.page(asker, query, asOf, null, limit))
                    .map(page -> new FirstFacts(page.facts(), page.next() == null))
                    .toList()));
            assertThat(together).as("history %d, %s, %s", number, queries, asOf).isEqualTo(oneByOne);
        }

        private FigureQuery query() {
            LocalDate one = day();
            LocalDate other = day();
            var period = one.isBefore(other) ? new Period(one, other) : new Period(other, one);
            var query = new FigureQuery(any(INDICATORS), any(all), period, Breakdown.NONE);
            return random.nextInt(3) == 0 ? query.where("kind", "劳模") : query;
        }

        private LocalDate day() {
            return FIRST_DAY.plusDays(random.nextInt(DAYS));
        }

        private <T> T any(List<T> those) {
            return those.get(random.nextInt(those.size()));
        }
    }

    private static final java.util.Comparator<BigDecimal> NULLS_ARE_EQUAL =
            java.util.Comparator.nullsFirst(BigDecimal::compareTo);

    /** What all histories state in the end. */
    private static final class Restated implements RecordKind {
        static final String KIND = "random";
        private final Map<Source, List<Posting>> stated = new HashMap<>();

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
            return Map.of();
        }

        @Override
        public void recount(BiConsumer<Source, List<Posting>> statement) {
            stated.forEach(statement);
        }
    }
}
