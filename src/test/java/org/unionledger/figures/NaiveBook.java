package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The judge: remembers everything that was ever stated and adds it up one by one for each question, by the definition of a
 * figure and with no other cleverness.
 */
final class NaiveBook {

    private record Remembered(Instant committed, Posting posting, boolean takenBack) {
        BigDecimal quantity() {
            return takenBack ? posting.quantity().negate() : posting.quantity();
        }
    }

    private final FakeTree tree;
    private final Set<IndicatorId> stocks;
    private final List<Remembered> facts = new ArrayList<>();
    private final Map<Source, List<Posting>> stated = new HashMap<>();

    NaiveBook(FakeTree tree, Set<IndicatorId> stocks) {
        this.tree = tree;
        this.stocks = stocks;
    }

    void state(Source source, List<Posting> postings, Instant committed) {
        stated.getOrDefault(source, List.of()).forEach(before -> facts.add(new Remembered(committed, before, true)));
        postings.forEach(now -> facts.add(new Remembered(committed, now, false)));
        stated.put(source, postings);
    }

    Map<Source, List<Posting>> stated() {
        return stated;
    }

    /** Whether anything that stands lies on a day on which its union has no place. */
    boolean isHomeless() {
        return stated.values().stream()
                .flatMap(List::stream)
                .anyMatch(posting -> !tree.hasPlace(posting.organization(), posting.day()));
    }

    /** As everybody saw it at that moment, of facts and of the tree. */
    @Nullable
    BigDecimal value(FigureQuery query, Instant asOf) {
        BigDecimal sum = null;
        for (Remembered fact : facts) {
            var posting = fact.posting();
            if (!fact.committed().isAfter(asOf) && posting.indicator().equals(query.indicator())) {
                if (wasKnownByTheEnd(posting, query, asOf)) {
                    sum = sum == null ? BigDecimal.ZERO : sum;
                }
                if (counts(posting, query, asOf)) {
                    sum = sum == null ? fact.quantity() : sum.add(fact.quantity());
                }
            }
        }
        return sum;
    }

    private boolean counts(Posting posting, FigureQuery query, Instant asOf) {
        boolean stock = stocks.contains(query.indicator());
        LocalDate last = query.period().to();
        return !posting.day().isAfter(last)
                && (stock || !posting.day().isBefore(query.period().from()))
                && tree.isBelow(posting.organization(), query.organization(), stock ? last : posting.day(), asOf)
                && posting.breakdown()
                        .values()
                        .entrySet()
                        .containsAll(query.where().values().entrySet());
    }

    /** Something of this indicator counted here on a day before the end: then nothing more is zero, not unknown. */
    private boolean wasKnownByTheEnd(Posting posting, FigureQuery query, Instant asOf) {
        var last = query.period().to();
        return !posting.day().isAfter(last)
                && (tree.isBelow(posting.organization(), query.organization(), posting.day(), asOf)
                        || stocks.contains(query.indicator())
                                && tree.wasBelow(
                                        posting.organization(), query.organization(), posting.day(), last, asOf));
    }
}
