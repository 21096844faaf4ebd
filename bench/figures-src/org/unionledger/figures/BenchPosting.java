package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.unionledger.codes.OrganizationId;

/** Posts single records and imports through the product, and rolls them. */
final class BenchPosting {

    private static final int IMPORTED = 100_000;
    private static final int POSTERS = 50;
    private static final long WARM_UP_SECONDS = 5;
    private static final long SECONDS = 10;
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final OrganizationId STREET = new OrganizationId(BenchCity.STREETS.first() + 2);

    private static final double SINGLES_A_SECOND = 8_000;
    private static final double SINGLES_P95 = 20;
    private static final double LONGEST_WAIT = 200;
    private static final double IMPORTED_A_SECOND = 25_000;
    private static final double ROLLED_A_SECOND = 10_000;
    private static final double HOT_ROLLED_A_SECOND = 15_000;

    private final BenchBook book;
    private final BenchReads reads;
    private final Report report;
    private final List<OrganizationId> street;
    private final List<IndicatorId> flows;
    private final AtomicLong records = new AtomicLong();

    BenchPosting(BenchBook book, BenchCity city, BenchReads reads, Report report) {
        this.book = book;
        this.reads = reads;
        this.report = report;
        street = city.grassrootsBelow(STREET);
        flows = book.reader.indicators().stream()
                .filter(each -> each.kind() == IndicatorKind.FLOW)
                .map(Indicator::id)
                .toList();
    }

    void measure() throws InterruptedException {
        warmUp();
        var before = book.keepMoment();
        imported("import of 100,000 facts", this::scattered);
        reads.asOfLately(before);
        rolled("rolled, scattered", ROLLED_A_SECOND);
        imported("import of 100,000 facts of a street", i -> hot(new Random(i)));
        rolled("rolled, one street", HOT_ROLLED_A_SECOND);
        book.whileRolling(() -> {
            byMany(nanoTimeIn(WARM_UP_SECONDS));
            singles("50 posting in one street", nanoTimeIn(SECONDS), true);
            singlesBesideAnImport();
        });
        book.rollAll();
        reads.spotCheck("after posting");
    }

    private void warmUp() {
        post(statements(5_000, this::scattered));
        book.rollAll();
        for (int i = 0; i < 500; i++) {
            post(statements(1, number -> hot(new Random(number))));
        }
        book.rollAll();
    }

    private void imported(String what, IntFunction<Posting> posting) {
        var statements = statements(IMPORTED, posting);
        report.speed(what, IMPORTED, IMPORTED_A_SECOND, () -> post(statements));
    }

    private void rolled(String what, double target) {
        report.speed(what, IMPORTED, target, book::rollAll);
    }

    private void post(Map<Source, List<Posting>> statements) {
        book.transaction.executeWithoutResult(status -> book.figures.state(statements));
    }

    private Map<Source, List<Posting>> statements(int count, IntFunction<Posting> posting) {
        var statements = new HashMap<Source, List<Posting>>();
        for (int i = 0; i < count; i++) {
            statements.put(new Source("bench.posted", records.incrementAndGet()), List.of(posting.apply(i)));
        }
        return statements;
    }

    /** Any indicator, any union, one of sixty days. */
    private Posting scattered(int number) {
        var random = new Random(number);
        return new Posting(
                flows.get(random.nextInt(flows.size())),
                BenchCity.GRASSROOTS.any(random),
                DAY.minusDays(random.nextInt(60)),
                Breakdown.NONE,
                BigDecimal.valueOf(1 + random.nextInt(9)));
    }

    /** One of five indicators of the one street on the one day. */
    private Posting hot(Random random) {
        return new Posting(
                flows.get(random.nextInt(5)),
                street.get(random.nextInt(street.size())),
                DAY,
                Breakdown.NONE,
                BigDecimal.ONE);
    }

    private static BooleanSupplier nanoTimeIn(long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        return () -> System.nanoTime() < end;
    }

    private void singles(String what, BooleanSupplier goOn, boolean undisturbed) throws InterruptedException {
        long begin = System.nanoTime();
        var timing = Timing.ofNanos(byMany(goOn));
        double perSecond = timing.runs() / ((System.nanoTime() - begin) / 1e9);
        boolean met = undisturbed
                ? perSecond >= SINGLES_A_SECOND && timing.p95() <= SINGLES_P95
                : timing.max() <= LONGEST_WAIT;
        report.row(
                what,
                "%,.0f facts/s, p50 / p95 / p99 / max %s / %s / %s ms, tail %,d"
                        .formatted(
                                perSecond,
                                timing.brief(),
                                Timing.number(timing.p99()),
                                Timing.number(timing.max()),
                                book.tail()),
                undisturbed ? ">= 8,000/s, p95 <= 20" : "max <= 200",
                met);
    }

    private void singlesBesideAnImport() throws InterruptedException {
        var statements = statements(IMPORTED, this::scattered);
        var executor = Executors.newSingleThreadExecutor();
        Future<?> importing = executor.submit(() -> post(statements));
        singles("50 posting beside an import", () -> !importing.isDone(), false);
        got(importing);
        executor.shutdown();
    }

    /** Nanoseconds of each posting. */
    private long[] byMany(BooleanSupplier goOn) throws InterruptedException {
        var executor = Executors.newFixedThreadPool(POSTERS);
        var posters = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < POSTERS; i++) {
            var random = new Random(i);
            posters.add(() -> byOne(random, goOn));
        }
        var all = executor.invokeAll(posters).stream()
                .flatMapToLong(each -> LongStream.of(got(each)))
                .toArray();
        executor.shutdown();
        return all;
    }

    private long[] byOne(Random random, BooleanSupplier goOn) {
        var nanos = LongStream.builder();
        while (goOn.getAsBoolean()) {
            long begin = System.nanoTime();
            var source = new Source("bench.posted", records.incrementAndGet());
            book.transaction.executeWithoutResult(status -> book.figures.state(source, List.of(hot(random))));
            nanos.add(System.nanoTime() - begin);
        }
        return nanos.build().toArray();
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
