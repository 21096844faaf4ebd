package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.RowCount;
import org.unionledger.ledger.EntryRoads.Collected;
import org.unionledger.ledger.EntryRoads.Patience;
import org.unionledger.ledger.EntryRoads.Seen;
import org.unionledger.ledger.PeriodCut.Days;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.organization.Organization;

/** Finds and counts entries below a union that the asker may see, each question by its fastest road. */
@Component
class EntrySearch {

    /** A page does not wait for more than so many to be counted one by one. */
    private static final long COUNTED_AT_ONCE = 10_000;

    /** Who saw fewer on a way along the list collects and counts them all: there are not many. */
    private static final long MANY = 100;

    private final EntryRepository entries;
    private final EntryRoads roads;
    private final Tally tally;
    private final Clock clock;

    EntrySearch(EntryRepository entries, EntryRoads roads, Tally tally, Clock clock) {
        this.entries = entries;
        this.roads = roads;
        this.tally = tally;
        this.clock = clock;
    }

    EntryPage page(
            Declaration declaration,
            Organization within,
            EntryFilter filter,
            EntryOrder order,
            @Nullable String after,
            int limit) {
        Collected found =
                found(declaration, within, filter, order, EntryCursor.read(after, declaration, order), limit + 1);
        boolean more = found.page().size() > limit;
        List<Entry> shown = more ? found.page().subList(0, limit) : found.page();
        return new EntryPage(
                shown,
                more ? EntryCursor.of(shown.get(limit - 1), declaration, order).written() : null,
                found.total() == 0 ? null : found.total());
    }

    private Collected found(
            Declaration declaration,
            Organization within,
            EntryFilter filter,
            EntryOrder order,
            @Nullable EntryCursor after,
            int limit) {
        EntryQuery query = query(declaration, within, filter);
        Prospect prospect = prospect(declaration, within, filter, query);
        if (order.isByPlace(declaration) && order.isIndexed(declaration) && prospect.isMostOfFew()) {
            return notCounted(roads.byUnion(query, order, after, limit));
        }
        if (order.isByDue()) {
            List<Entry> near = roads.along(query, order, after, limit, Patience.USUAL);
            if (near.size() == limit) {
                return notCounted(near);
            }
        }
        if (order.isIndexed(declaration)
                && prospect.fillsAPage(Patience.USUAL, EntryCursor.isByDay(declaration, order))) {
            List<Entry> near = roads.along(query, order, after, limit, Patience.USUAL);
            if (near.size() == limit) {
                return notCounted(near);
            }
        }
        return roads.collected(query, where(filter, query, prospect), order, after, limit, !filter.isPlain());
    }

    private static Collected notCounted(List<Entry> page) {
        return new Collected(page, 0);
    }

    private Prospect prospect(Declaration declaration, Organization within, EntryFilter filter, EntryQuery query) {
        if (!filter.isOfAll()) {
            return Prospect.UNKNOWN;
        }
        long plain = countPlain(declaration, within, filter);
        if (Prospect.isFew(plain) && !filter.isWorded()) {
            return Prospect.few(plain);
        }
        long ofAll = countOfAll(declaration, within, PeriodCut.of(filter.from(), filter.to()));
        long ever = countOfAll(declaration, within, PeriodCut.of(null, null));
        return new Prospect(plain, ofAll, ever, filter.isWorded() ? roads.likely(query) : ever);
    }

    private long countOfAll(Declaration declaration, Organization within, PeriodCut cut) {
        return tally.count(declaration, within.id(), true, cut.whole(), today());
    }

    /** Exact, however long it takes. */
    long count(Declaration declaration, Organization within, EntryFilter filter) {
        return filter.isPlain() ? countPlain(declaration, within, filter) : countCollected(declaration, within, filter);
    }

    private long countCollected(Declaration declaration, Organization within, EntryFilter filter) {
        EntryQuery query = query(declaration, within, filter);
        Prospect prospect = prospect(declaration, within, filter, query);
        return roads.countCollected(query, where(filter, query, prospect), Long.MAX_VALUE);
    }

    /** What is to be closed has indexes by day and by union. */
    private static String where(EntryFilter filter, EntryQuery query, Prospect prospect) {
        return filter.pending() == null ? prospect.where(query) : query.where();
    }

    /** Exact unless that would take long. */
    RowCount countQuickly(Declaration declaration, Organization within, EntryFilter filter) {
        if (filter.isPlain()) {
            return RowCount.exactly(countPlain(declaration, within, filter));
        }
        EntryQuery query = query(declaration, within, filter);
        Prospect prospect = prospect(declaration, within, filter, query);
        if (prospect.fillsAPage(Patience.USUAL, true)) {
            Seen seen = roads.countAlong(query, prospect.forCounting());
            if (seen.found() >= MANY && seen.among() < prospect.plain()) {
                return RowCount.atLeast(seen.found() / MANY * MANY);
            }
        }
        long counted = roads.countCollected(query, where(filter, query, prospect), COUNTED_AT_ONCE + 1);
        return counted <= COUNTED_AT_ONCE ? RowCount.exactly(counted) : RowCount.atLeast(COUNTED_AT_ONCE);
    }

    void each(Declaration declaration, Organization within, EntryFilter filter, Consumer<Entry> consumer) {
        EntryQuery query = query(declaration, within, filter);
        entries.each(query, prospect(declaration, within, filter, query).isMost(), consumer);
    }

    private long countPlain(Declaration declaration, Organization within, EntryFilter filter) {
        PeriodCut cut = PeriodCut.of(filter.from(), filter.to());
        long whole = tally.count(declaration, within.id(), isRoot(within), cut.whole(), today());
        return whole
                + cut.days().stream()
                        .mapToLong(days -> countDays(declaration, within, days))
                        .sum();
    }

    private long countDays(Declaration declaration, Organization within, Days days) {
        EntryFilter filter = EntryFilter.all(within.id()).between(days.from(), days.to());
        EntryQuery query = query(declaration, within, filter);
        return roads.countCollected(query, query.where(), Long.MAX_VALUE);
    }

    private EntryQuery query(Declaration declaration, Organization within, EntryFilter filter) {
        return new EntryQuery(
                declaration,
                filter,
                isRoot(within) ? Reach.EVERYTHING : Reach.PART,
                roads.rarity(declaration, SearchText.wordsOf(filter.text())),
                today());
    }

    private static boolean isRoot(Organization within) {
        return within.parent() == null;
    }

    /** Which of the keys an entry below the union has, or had when it was imported. */
    List<NaturalKey> known(Declaration declaration, OrganizationId within, List<NaturalKey> keys) {
        return entries.known(declaration, keys, within, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
