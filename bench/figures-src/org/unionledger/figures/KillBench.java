package org.unionledger.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.core.NestedRuntimeException;

/**
 * {@code bench/kill-figures}: opens the book it left when it was killed last, says whether everything is there, and works on
 * until it is killed again: six post and correct, one merges, one gives cells, one moves unions.
 */
public final class KillBench {

    private static final int POSTERS = 6;
    private static final int RECORDS_OF_A_POSTER = 300;
    private static final int LONG_WORK_MILLIS = 300;
    private static final int PAUSE_MILLIS = 20;

    /** Does one thing; may be interrupted. */
    private interface Step {
        void run() throws InterruptedException;
    }

    private final BenchBook book;
    private final KillTown town;
    private final KillRecords records;
    private final long seed;

    private KillBench(BenchBook book, KillTown town, KillRecords records, long seed) {
        this.book = book;
        this.town = town;
        this.records = records;
        this.seed = seed;
    }

    /** @param arguments the folder to work in, a number that no other run has, and whether to work on */
    public static void main(String... arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var folder = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        var book = BenchBook.open(folder.resolve("data"));
        var indicators = Stream.of(IndicatorKind.FLOW, IndicatorKind.STOCK)
                .flatMap(kind -> book.reader.indicators().stream().filter(each -> each.kind() == kind).limit(2))
                .map(Indicator::id)
                .toList();
        var records = new KillRecords(folder.resolve("records.log"), indicators);
        var town = new KillTown(book);
        if (!town.isBuilt()) {
            town.build();
        }
        boolean good = new KillCheck(book, records, indicators, System.out).isGood(seed);
        if (!good || !Boolean.parseBoolean(arguments[2])) {
            book.close();
            System.exit(good ? 0 : 1);
        }
        new KillBench(book, town, records, seed).work();
        Files.createFile(folder.resolve("working"));
    }

    private void work() throws IOException {
        var known = records.known();
        for (int poster = 0; poster < POSTERS; poster++) {
            var random = new Random(seed * 100 + poster);
            var own = versions(poster, known);
            forever(() -> post(own, random));
        }
        var random = new Random(seed);
        forever(() -> {
            book.roller.rollOnce(1 + random.nextInt(500));
            Thread.sleep(PAUSE_MILLIS);
        });
        forever(() -> {
            town.moveSome(random);
            Thread.sleep(PAUSE_MILLIS);
        });
    }

    /** The records of one poster; nobody else touches them. What was tried and never answered may be there or not. */
    private static Map<Long, Integer> versions(int poster, Map<Long, KillRecords.Known> known) {
        var versions = new HashMap<Long, Integer>();
        for (long i = 0; i < RECORDS_OF_A_POSTER; i++) {
            long record = poster * RECORDS_OF_A_POSTER + i + 1;
            var before = known.get(record);
            versions.put(record, before == null ? 0 : before.last());
        }
        return versions;
    }

    private void post(Map<Long, Integer> own, Random random) throws InterruptedException {
        var chosen = new ArrayList<>(own.keySet());
        java.util.Collections.shuffle(chosen, random);
        var those = chosen.subList(0, 1 + random.nextInt(20));
        boolean rolledBack = random.nextInt(10) == 0;
        boolean slow = random.nextInt(20) == 0;
        those.forEach(record -> records.trying(record, own.merge(record, 1, Integer::sum)));
        book.transaction.executeWithoutResult(status -> {
            book.figures.state(statements(those, own));
            if (slow) {
                doze();
            }
            if (rolledBack) {
                status.setRollbackOnly();
            }
        });
        for (long record : those) {
            if (rolledBack) {
                records.rolledBack(record, own.get(record));
            } else {
                records.committed(record, own.get(record));
            }
        }
    }

    private Map<Source, List<Posting>> statements(List<Long> those, Map<Long, Integer> own) {
        var statements = new HashMap<Source, List<Posting>>();
        those.forEach(record ->
                statements.put(new Source(KillRecords.KIND, record), records.says(record, own.get(record))));
        return statements;
    }

    /** A record whose transaction takes its time. */
    private static void doze() {
        try {
            Thread.sleep(LONG_WORK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on when a server process dies: the product would tell its user and be asked again. */
    private static void forever(Step step) {
        new Thread(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        try {
                            step.run();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        } catch (NestedRuntimeException | IllegalStateException e) {
                            System.err.println(e.getMessage());
                        }
                    }
                })
                .start();
    }
}
