package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.RowCount;
import org.unionledger.ledger.PeriodCut.Days;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.organization.Organization;

/** Finds and counts entries below a union that the asker may see, each question by its fastest road. */
@Component
class EntrySearch {

    /** A page does not wait for more than so many to be counted one by one. */
    private static final long COUNTED_AT_ONCE = 10_000;

    private final EntryRepository entries;
    private final Tally tally;
    private final Clock clock;

    EntrySearch(EntryRepository entries, Tally tally, Clock clock) {
        this.entries = entries;
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
        EntryQuery query = query(declaration, within, filter);
        List<Entry> found =
                entries.page(declaration, query, order, EntryCursor.read(after, declaration, order), limit + 1);
        List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
        return new EntryPage(
                shown,
                found.size() > limit
                        ? EntryCursor.of(shown.get(limit - 1), declaration, order)
                                .written()
                        : null);
    }

    /** Exact, however long it takes. */
    long count(Declaration declaration, Organization within, EntryFilter filter) {
        return filter.isPlain()
                ? countPlain(declaration, within, filter)
                : entries.count(query(declaration, within, filter), Long.MAX_VALUE);
    }

    /** Exact unless that would take long. */
    RowCount countQuickly(Declaration declaration, Organization within, EntryFilter filter) {
        if (filter.isPlain()) {
            return RowCount.exactly(countPlain(declaration, within, filter));
        }
        long counted = entries.count(query(declaration, within, filter), COUNTED_AT_ONCE + 1);
        return counted <= COUNTED_AT_ONCE ? RowCount.exactly(counted) : RowCount.atLeast(COUNTED_AT_ONCE);
    }

    void each(Declaration declaration, Organization within, EntryFilter filter, Consumer<Entry> consumer) {
        entries.each(query(declaration, within, filter), consumer);
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
        Reach reach = isRoot(within) ? Reach.EVERYTHING : Reach.LITTLE;
        return entries.count(new EntryQuery(declaration, filter, reach, today()), Long.MAX_VALUE);
    }

    private EntryQuery query(Declaration declaration, Organization within, EntryFilter filter) {
        return new EntryQuery(declaration, filter, reach(declaration, within), today());
    }

    private Reach reach(Declaration declaration, Organization within) {
        if (isRoot(within)) {
            return Reach.EVERYTHING;
        }
        return Reach.of(tally.count(
                declaration, within.id(), false, PeriodCut.of(null, null).whole(), today()));
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
