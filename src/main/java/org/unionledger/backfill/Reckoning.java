package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much each told figure adds, so that the book tells what was told and nothing twice: what was told, less what the book has
 * without it. The narrower goes first (of a union below, of a part, of a shorter period), as it is part of what the wider tells. Of
 * a stock the earlier counts until the next told day. Pure: what the book has is given.
 */
final class Reckoning {

    private static final Comparator<Counted> NARROWER_FIRST = Comparator.<Counted>comparingInt(
                    counted -> -counted.way().size())
            .thenComparing(counted -> -counted.told().breakdown().values().size())
            .thenComparing(counted -> ChronoUnit.DAYS.between(
                    counted.told().period().from(), counted.told().period().to()))
            .thenComparing(counted -> counted.told().day())
            .thenComparing(Counted::id);

    private final List<Counted> before;
    private final List<Counted> after;
    private final Set<Long> changing;

    /**
     * @param before those that count in the book now
     * @param after those that shall
     * @param asked whose quantity is reckoned; that of others into which these count is reckoned with them
     */
    Reckoning(List<Counted> before, List<Counted> after, Set<Long> asked) {
        this.before = before;
        this.after = chained(after);
        this.changing = new HashSet<>(asked);
        spread();
    }

    /**
     * @param counted with what it adds from now on; never less than nothing
     * @param registered what the book has without any of those before
     * @param missing what was told less what others than it tell; negative where the book has more
     * @param disturbs others that would tell too much because of it
     */
    record Reckoned(Counted counted, BigDecimal registered, BigDecimal missing, List<Counted> disturbs) {}

    /** What is reckoned: the asked ones, and those into which they, before or after, count. */
    List<Counted> toReckon() {
        return after.stream().filter(each -> changing.contains(each.id())).toList();
    }

    /** Of a stock each ends on the day of the next. */
    private static List<Counted> chained(List<Counted> all) {
        return all.stream().map(each -> each.endingOn(end(each, all))).toList();
    }

    private static @Nullable LocalDate end(Counted one, List<Counted> all) {
        return all.stream()
                .filter(one::isOfTheSameStockAs)
                .map(other -> other.told().day())
                .filter(day -> day.isAfter(one.told().day()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void spread() {
        boolean grown = true;
        while (grown) {
            Set<Long> reached = new HashSet<>();
            for (List<Counted> some : List.of(before, after)) {
                for (Counted part : some) {
                    if (changing.contains(part.id())) {
                        after.stream().filter(part::countsIn).map(Counted::id).forEach(reached::add);
                    }
                }
            }
            grown = changing.addAll(reached);
        }
    }

    /**
     * The narrower first; beside those reckoned also those whose end has changed.
     *
     * @param book what it has of each to be reckoned, by id, those before included
     */
    List<Reckoned> reckon(Map<Long, BigDecimal> book) {
        Map<Long, Counted> settled = new HashMap<>();
        after.stream().filter(each -> !changing.contains(each.id())).forEach(each -> settled.put(each.id(), each));
        List<Reckoned> reckoned = new ArrayList<>();
        for (Counted each : toReckon().stream().sorted(NARROWER_FIRST).toList()) {
            BigDecimal registered = Objects.requireNonNull(book.get(each.id())).subtract(sumIn(each, before));
            BigDecimal missing = each.told().value().subtract(registered).subtract(sumIn(each, settled.values()));
            Counted result = each.adding(missing.max(BigDecimal.ZERO));
            reckoned.add(new Reckoned(result, registered, missing, disturbed(result, settled.values())));
            settled.put(result.id(), result);
        }
        return reckoned;
    }

    /** Those that were settled before it and would have it in them: it counts on one of their days. */
    private List<Counted> disturbed(Counted wider, Iterable<Counted> settled) {
        List<Counted> disturbed = new ArrayList<>();
        if (wider.quantity().signum() != 0) {
            settled.forEach(narrower -> {
                if (wider.countsIn(narrower)) {
                    disturbed.add(narrower);
                }
            });
        }
        return disturbed;
    }

    private static BigDecimal sumIn(Counted whole, Iterable<Counted> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Counted part : parts) {
            if (part.countsIn(whole)) {
                sum = sum.add(part.quantity());
            }
        }
        return sum;
    }

    /** Those that stay as they are but for the day they end on. */
    List<Counted> otherwiseEnded() {
        Map<Long, Counted> were = new HashMap<>();
        before.forEach(each -> were.put(each.id(), each));
        return after.stream()
                .filter(each -> !changing.contains(each.id()))
                .filter(each -> {
                    Counted was = were.get(each.id());
                    return was != null && !Objects.equals(was.endedOn(), each.endedOn());
                })
                .toList();
    }
}
