package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.KnownKinds;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;

/**
 * All that an entry is linked with, as one list: the entries it belongs to, those that belong to it, members, employers; of each what the
 * asker may see, voided entries too. What is kept in memory of a long list are ids.
 */
@Service
public class LinkedOf {

    private static final int PORTION = 1_000;

    private final RecordLinkRepository links;
    private final Ledgers ledgers;
    private final KnownKinds kinds;
    private final Clock clock;

    LinkedOf(RecordLinkRepository links, Ledgers ledgers, KnownKinds kinds, Clock clock) {
        this.links = links;
        this.ledgers = ledgers;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param entry  another entry; null for members and employers
     * @param record what a member or an employer is called and how it is opened; null for entries
     */
    public record Linked(
            LinkRelation relation,
            long id,
            @Nullable Entry entry,
            @Nullable RecordLink record) {}

    /**
     * Some of them.
     *
     * @param count how many there are in all
     * @param next  where the next page begins; null on the last
     */
    public record LinkedPage(
            List<Linked> linked, long count, @Nullable String next) {}

    /** @param after {@link LinkedPage#next} of the page before; empty for the first */
    @Transactional(readOnly = true)
    public LinkedPage page(Scope scope, Entry entry, String after, int limit) {
        scope.require(Right.READ_LEDGERS);
        List<LinkKey> seen = seen(scope, entry);
        Optional<LinkKey> cursor = LinkKey.read(after);
        List<LinkKey> behind = seen.stream()
                .filter(key -> cursor.isEmpty() || key.isBehind(cursor.get()))
                .limit(limit + 1L)
                .toList();
        List<LinkKey> page = behind.subList(0, Math.min(limit, behind.size()));
        return new LinkedPage(
                told(scope, page),
                seen.size(),
                behind.size() > limit ? page.get(limit - 1).cursor() : null);
    }

    /** How many there are in all. */
    @Transactional(readOnly = true)
    public long count(Scope scope, Entry entry) {
        scope.require(Right.READ_LEDGERS);
        return seen(scope, entry).size();
    }

    /** Hands on all of them, as of one moment. @param reader is told how many there will be, and takes each */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(Scope scope, Entry entry, LongFunction<Consumer<Linked>> reader) {
        scope.require(Right.READ_LEDGERS);
        scope.require(Right.EXPORT);
        List<LinkKey> seen = seen(scope, entry);
        Consumer<Linked> taker = reader.apply(seen.size());
        for (int from = 0; from < seen.size(); from += PORTION) {
            told(scope, seen.subList(from, Math.min(from + PORTION, seen.size())))
                    .forEach(taker);
        }
    }

    private List<LinkKey> seen(Scope scope, Entry entry) {
        List<LinkKey> linked = links.linked(entry, scope.place(), LocalDate.now(clock));
        Map<String, Set<Long>> seen = new HashMap<>();
        for (String kind : RecordLinks.KINDS) {
            List<Long> records = ids(linked, kind);
            seen.put(kind, records.isEmpty() ? Set.of() : seen(scope, kind, records));
        }
        return linked.stream()
                .filter(key -> key.relation().isEntry()
                        || seen.getOrDefault(key.kind(), Set.of()).contains(key.id()))
                .toList();
    }

    private Set<Long> seen(Scope scope, String kind, Collection<Long> records) {
        return kinds.find(kind).map(known -> known.seen(scope, records)).orElse(Set.of());
    }

    private static List<Long> ids(List<LinkKey> keys, String kind) {
        return keys.stream()
                .filter(key -> key.kind().equals(kind) && !key.relation().isEntry())
                .map(LinkKey::id)
                .toList();
    }

    private List<Linked> told(Scope scope, List<LinkKey> keys) {
        Map<Long, Entry> entries = new HashMap<>();
        keys.stream()
                .filter(key -> key.relation().isEntry())
                .collect(Collectors.groupingBy(
                        LinkKey::kind, Collectors.mapping(LinkKey::id, Collectors.toCollection(HashSet::new))))
                .forEach((ledger, ids) -> entries.putAll(ledgers.find(scope, ledger, ids)));
        Map<String, Map<Long, RecordLink>> records = new HashMap<>();
        for (String kind : RecordLinks.KINDS) {
            records.put(kind, titles(scope, kind, ids(keys, kind)));
        }
        List<Linked> told = new ArrayList<>();
        for (LinkKey key : keys) {
            told.add(new Linked(
                    key.relation(),
                    key.id(),
                    key.relation().isEntry() ? entries.get(key.id()) : null,
                    records.getOrDefault(key.kind(), Map.of()).get(key.id())));
        }
        return told;
    }

    private Map<Long, RecordLink> titles(Scope scope, String kind, List<Long> ids) {
        Optional<RecordKind> known = ids.isEmpty() ? Optional.empty() : kinds.find(kind);
        return known.map(one -> one.links(scope, ids)).orElse(Map.of());
    }
}
