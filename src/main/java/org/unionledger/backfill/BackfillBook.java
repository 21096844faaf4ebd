package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.backfill.Reckoning.Reckoned;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;

/** Reckons entries with what the book has, in one read, and posts what they add. */
@Component
class BackfillBook {

    private final BackfillRepository repository;
    private final FigureReader reader;
    private final Figures figures;
    private final Clock clock;

    BackfillBook(BackfillRepository repository, FigureReader reader, Figures figures, Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * What changes.
     *
     * @param reckoned those asked for, and others that add something else because of them
     * @param ended others of which only the end has changed
     * @param leaving those that add nothing any more
     */
    record Outcome(List<Reckoned> reckoned, List<Counted> ended, List<Counted> leaving) {}

    /**
     * @param joining complete drafts that are to count
     * @param leaving confirmed ones that are to count no more
     * @param again confirmed ones that are to add what the book lacks now
     */
    Outcome reckon(List<Backfill> joining, List<Backfill> leaving, List<Backfill> again) {
        List<Backfill> asked =
                Stream.of(joining, leaving, again).flatMap(Collection::stream).toList();
        Map<Integer, List<Integer>> ways = ways(asked);
        List<Counted> before = confirmedAlong(asked, ways);
        Set<Long> gone = ids(leaving);
        List<Counted> after = new ArrayList<>(
                before.stream().filter(each -> !gone.contains(each.id())).toList());
        joining.forEach(draft -> after.add(counted(draft, ways)));
        Reckoning reckoning = new Reckoning(before, after, ids(asked));
        return new Outcome(
                reckoning.reckon(book(reckoning.toReckon())),
                reckoning.otherwiseEnded(),
                before.stream().filter(each -> gone.contains(each.id())).toList());
    }

    /** What the records themselves tell now of what each tells: the book without any entry of this kind along its way. */
    Map<Long, BigDecimal> registered(List<Backfill> confirmed) {
        if (confirmed.isEmpty()) {
            return Map.of();
        }
        Map<Long, BigDecimal> registered = new HashMap<>();
        reckon(List.of(), List.of(), confirmed)
                .reckoned()
                .forEach(each -> registered.put(each.counted().id(), each.registered()));
        return registered;
    }

    private static Set<Long> ids(List<Backfill> entries) {
        Set<Long> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    private Map<Long, BigDecimal> book(List<Counted> asked) {
        List<Figure> answers =
                reader.read(asked.stream().map(each -> each.told().query()).toList(), AsOf.NOW);
        Map<Long, BigDecimal> book = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            book.put(
                    asked.get(i).id(), Objects.requireNonNullElse(answers.get(i).value(), BigDecimal.ZERO));
        }
        return book;
    }

    /** Of the unions of entries and of all above them. */
    private Map<Integer, List<Integer>> ways(List<Backfill> entries) {
        Set<Integer> unions = new HashSet<>();
        entries.forEach(entry -> unions.add(entry.entry().union().value()));
        Map<Integer, List<Integer>> ways = new HashMap<>();
        unions.forEach(union -> ways.put(union, List.of(union)));
        repository.ways(unions, LocalDate.now(clock)).values().forEach(way -> {
            for (int depth = 1; depth <= way.size(); depth++) {
                ways.put(way.get(depth - 1), way.subList(0, depth));
            }
        });
        return ways;
    }

    private List<Counted> confirmedAlong(List<Backfill> entries, Map<Integer, List<Integer>> ways) {
        List<IndicatorId> indicators = entries.stream()
                .map(entry -> entry.told().indicator())
                .distinct()
                .toList();
        return repository.confirmed(indicators, ways.keySet()).stream()
                .map(entry -> counted(entry, ways))
                .toList();
    }

    private Counted counted(Backfill entry, Map<Integer, List<Integer>> ways) {
        Told told = entry.told();
        boolean stock = reader.indicator(told.indicator())
                .filter(indicator -> indicator.kind() == IndicatorKind.STOCK)
                .isPresent();
        return new Counted(
                entry.id(),
                told,
                Objects.requireNonNull(ways.get(told.union().value())),
                stock,
                entry.quantity(),
                entry.endedOn());
    }

    /** In the transaction that changes the entries. */
    void post(Outcome outcome) {
        Map<Source, List<Posting>> statements = new HashMap<>();
        outcome.leaving().forEach(each -> {
            repository.withdraw(each.id());
            statements.put(BackfillRecords.source(each.id()), List.of());
        });
        for (Reckoned each : outcome.reckoned()) {
            repository.count(each.counted(), each.registered());
            statements.put(BackfillRecords.source(each.counted().id()), postings(each.counted()));
        }
        for (Counted each : outcome.ended()) {
            repository.end(each.id(), each.endedOn());
            statements.put(BackfillRecords.source(each.id()), postings(each));
        }
        figures.state(statements);
    }

    private static List<Posting> postings(Counted counted) {
        return BackfillPostings.of(counted.told(), counted.quantity(), counted.endedOn());
    }
}
