package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * The judge: remembers everything that was ever stated and adds it up one by one for each question, by the definition of a
 * figure and with no other cleverness.
 */
final class NaiveBook {

    /** A fact: on which day it counts, and which is its own. */
    private record Remembered(Instant committed, Key key, LocalDate day, BigDecimal quantity) {
        Key counted() {
            return new Key(key.source(), key.indicator(), key.organization(), day, key.breakdown());
        }
    }

    private record Key(
            Source source, IndicatorId indicator, OrganizationId organization, LocalDate day, Breakdown breakdown) {
        static Key of(Source source, Posting posting) {
            return new Key(source, posting.indicator(), posting.organization(), posting.day(), posting.breakdown());
        }
    }

    /** The books of a union and everything below it closed through a day, inclusive. */
    record Closed(OrganizationId union, LocalDate through) {}

    private final FakeTree tree;
    private final Set<IndicatorId> stocks;
    private final List<Remembered> facts = new ArrayList<>();
    private final Map<Source, List<Posting>> stated = new HashMap<>();
    private final Set<Closed> closings = new HashSet<>();

    NaiveBook(FakeTree tree, Set<IndicatorId> stocks) {
        this.tree = tree;
        this.stocks = stocks;
    }

    void state(Source source, List<Posting> postings, LocalDate today, Instant committed) {
        changes(source, postings, today, committed).forEach(facts::add);
        stated.put(source, postings);
    }

    /** Whether something would count on a day on which its union has no place, or lies on one. */
    boolean refuses(Source source, List<Posting> postings, LocalDate today) {
        return changes(source, postings, today, Instant.MAX).stream()
                .anyMatch(fact -> !tree.hasPlace(fact.key().organization(), fact.day())
                        || !tree.hasPlace(fact.key().organization(), fact.key().day()));
    }

    /** What is taken back, and what is said instead. */
    private List<Remembered> changes(Source source, List<Posting> postings, LocalDate today, Instant committed) {
        var before = sums(source, stated.getOrDefault(source, List.of()));
        var after = sums(source, postings);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(key -> quantity(before, key).compareTo(quantity(after, key)) != 0)
                .flatMap(key -> Stream.of(quantity(before, key).negate(), quantity(after, key))
                        .filter(quantity -> quantity.signum() != 0)
                        .map(quantity -> new Remembered(committed, key, isClosed(key) ? today : key.day(), quantity)))
                .toList();
    }

    private static Map<Key, BigDecimal> sums(Source source, List<Posting> postings) {
        var sums = new LinkedHashMap<Key, BigDecimal>();
        postings.forEach(each -> sums.merge(Key.of(source, each), each.quantity(), BigDecimal::add));
        return sums;
    }

    private static BigDecimal quantity(Map<Key, BigDecimal> sums, Key key) {
        return sums.getOrDefault(key, BigDecimal.ZERO);
    }

    /** A stock counts on all later days too, wherever the union is then. */
    private boolean isClosed(Key key) {
        return closings.stream()
                .filter(each -> !each.through().isBefore(key.day()))
                .anyMatch(each -> stocks.contains(key.indicator())
                        ? tree.wasBelow(key.organization(), each.union(), key.day(), each.through())
                        : tree.isBelow(key.organization(), each.union(), key.day()));
    }

    void close(Closed closing) {
        closings.add(closing);
    }

    Set<Closed> closings() {
        return closings;
    }

    /** False when something was dated away from a day that would be open again. */
    boolean open(Closed closing) {
        closings.remove(closing);
        boolean free = facts.stream()
                .filter(fact -> !fact.day().equals(fact.key().day()))
                .filter(fact -> tree.wasBelow(
                        fact.key().organization(), closing.union(), LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1)))
                .allMatch(fact -> isClosed(fact.key()));
        if (!free) {
            closings.add(closing);
        }
        return free;
    }

    /** Whether the unpublished tree differs where it is closed. */
    boolean isTouched() {
        return closings.stream().anyMatch(each -> tree.changesBelow(each.union(), each.through()));
    }

    Map<Source, List<Posting>> stated() {
        return stated;
    }

    /** Whether anything that stands counts on a day on which its union has no place. */
    boolean isHomeless() {
        var sums = new HashMap<Key, BigDecimal>();
        facts.forEach(fact -> sums.merge(fact.counted(), fact.quantity(), BigDecimal::add));
        return sums.entrySet().stream()
                .filter(each -> each.getValue().signum() != 0)
                .anyMatch(each -> !tree.hasPlace(
                        each.getKey().organization(), each.getKey().day()));
    }

    /** As everybody saw it at that moment, of facts and of the tree. */
    @Nullable
    BigDecimal value(FigureQuery query, Instant asOf) {
        BigDecimal sum = null;
        for (Remembered fact : facts) {
            var posting = new Posting(
                    fact.key().indicator(),
                    fact.key().organization(),
                    fact.day(),
                    fact.key().breakdown(),
                    fact.quantity());
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
