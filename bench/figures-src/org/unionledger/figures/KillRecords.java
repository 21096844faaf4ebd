package org.unionledger.figures;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Records that are restated again and again: what one says is made of its number and the version of what it says. Written down
 * in a file before a version is tried and after it was committed, so that whoever comes after a kill knows what must be there.
 */
final class KillRecords {

    static final String KIND = "bench.killed";
    private static final String TRYING = "trying";
    private static final String COMMITTED = "committed";
    private static final String ROLLED_BACK = "rolled-back";

    /** What must be there: the version committed last, or one that was tried since and never answered. */
    record Known(int last, Set<Integer> possible) {}

    private final Path log;
    private final List<IndicatorId> indicators;

    KillRecords(Path log, List<IndicatorId> indicators) {
        this.log = log;
        this.indicators = indicators;
    }

    List<Posting> says(long record, int version) {
        var random = new Random(record * 1_000_003 + version);
        var day = KillTown.day(random);
        var union = KillTown.any(KillTown.UNIONS, random);
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Posting(
                        indicators.get(i),
                        union,
                        day,
                        Breakdown.NONE,
                        BigDecimal.valueOf(1 + random.nextInt(9_999), 2)))
                .toList();
    }

    void trying(long record, int version) {
        write(TRYING, record, version);
    }

    void committed(long record, int version) {
        write(COMMITTED, record, version);
    }

    void rolledBack(long record, int version) {
        write(ROLLED_BACK, record, version);
    }

    // A line in one write: killed, the program leaves whole lines to the machine, or none.
    private synchronized void write(String what, long record, int version) {
        try {
            Files.writeString(
                    log, what + " " + record + " " + version + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<Long, Known> known() throws IOException {
        var known = new HashMap<Long, Known>();
        if (Files.exists(log)) {
            for (String line : Files.readAllLines(log)) {
                var words = line.split(" ");
                int version = Integer.parseInt(words[2]);
                var before = known.getOrDefault(Long.valueOf(words[1]), new Known(0, Set.of(0)));
                known.put(Long.valueOf(words[1]), new Known(version, possible(words[0], version, before.possible())));
            }
        }
        return known;
    }

    private static Set<Integer> possible(String what, int version, Set<Integer> before) {
        if (what.equals(COMMITTED)) {
            return Set.of(version);
        }
        var possible = new HashSet<>(before);
        if (what.equals(TRYING)) {
            possible.add(version);
        } else {
            possible.remove(version);
        }
        return possible;
    }
}
