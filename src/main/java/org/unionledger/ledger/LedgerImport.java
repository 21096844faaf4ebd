package org.unionledger.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.exchange.Judging;
import org.unionledger.figures.LateRecords;
import org.unionledger.figures.Posting;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Catalogue.Versioned;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Values;

/**
 * One register as a book that files can be imported into. A row that says the same as another, or as an entry below the
 * importing union, is merged with it: the same file again books nothing twice, even after entries were corrected. Whom rows are
 * about is linked with their entries.
 */
final class LedgerImport implements ImportTarget {

    private static final int SOUGHT_AT_ONCE = 5_000;
    private static final int TAKEN_BACK_AT_ONCE = 5_000;

    private final Versioned versioned;
    private final Declaration declaration;
    private final EntrySearch search;
    private final ImportedEntries imported;
    private final Placing placing;
    private final Bookkeeping bookkeeping;
    private final ImportedLinks links;
    private final LateRecords late;
    private final Words chinese;

    LedgerImport(
            Versioned versioned,
            EntrySearch search,
            ImportedEntries imported,
            Placing placing,
            Bookkeeping bookkeeping,
            ImportedLinks links,
            LateRecords late,
            Words chinese) {
        this.versioned = versioned;
        this.declaration = versioned.declaration();
        this.search = search;
        this.imported = imported;
        this.placing = placing;
        this.bookkeeping = bookkeeping;
        this.links = links;
        this.late = late;
        this.chinese = chinese;
    }

    @Override
    public String id() {
        return declaration.id();
    }

    @Override
    public String name() {
        return declaration.name().chinese();
    }

    @Override
    public String href() {
        return "/ledgers/" + id() + "?from=&to="; // of whatever year the file is
    }

    @Override
    public Right right() {
        return Right.WRITE_LEDGERS;
    }

    @Override
    public List<ImportColumn> columns() {
        return LedgerColumns.withLinks(declaration);
    }

    @Override
    public boolean isTakenInBatches() {
        return true;
    }

    @Override
    public Judging judging(ImportContext context) {
        return new RowJudging(this, declaration, context, placing, links, chinese);
    }

    /** Nothing is in the book of a register that is only tried. */
    Set<NaturalKey> known(OrganizationId within, List<NaturalKey> keys) {
        if (versioned.isTried()) {
            return Set.of();
        }
        Set<NaturalKey> known = new HashSet<>();
        for (int from = 0; from < keys.size(); from += SOUGHT_AT_ONCE) {
            int to = Math.min(from + SOUGHT_AT_ONCE, keys.size());
            known.addAll(search.known(declaration, within, keys.subList(from, to)));
        }
        return known;
    }

    /** What each of the rows would be entered as. */
    List<Values> values(ImportContext context, List<ImportRow> rows) {
        EntryRules rules = new EntryRules(declaration, context.today());
        return rows.stream()
                .map(row -> rules.evened(LedgerColumns.values(declaration, row.values())))
                .toList();
    }

    @Override
    public int late(ImportContext context, List<ImportRow> good) {
        return late.count(() -> postings(context, entered(good)));
    }

    /** What each of the rows would state in the figures. */
    List<List<Posting>> postings(ImportContext context, List<ImportRow> good) {
        List<Values> values = values(context, good);
        List<Placing.Seat> seats = placing.seats(context.scope(), context.organization(), declaration, values);
        return IntStream.range(0, good.size())
                .mapToObj(i -> EntryPostings.of(declaration, seats.get(i).organization(), values.get(i)))
                .toList();
    }

    /** Those of which an entry is written. */
    private static List<ImportRow> entered(List<ImportRow> good) {
        return good.stream()
                .filter(row -> !(row.made() instanceof RowPlan plan) || plan.into() == null)
                .toList();
    }

    @Override
    public void book(ImportContext context, List<ImportRow> good) {
        Long importId = context.importId() == 0 ? null : context.importId();
        List<RowPlan> plans = plans(context, good);
        List<Long> ids = bookkeeping.book(
                context.scope(), context.organization(), versioned, values(context, entered(good)), importId);
        links.book(context.scope(), id(), plans, ids, importId);
    }

    /** As they were judged, or else are now. */
    private List<RowPlan> plans(ImportContext context, List<ImportRow> good) {
        List<RowPlan> plans = made(good);
        if (plans.size() == good.size()) {
            return plans;
        }
        Judging judging = judging(context);
        judging.judge(good);
        return made(judging.made(good));
    }

    private static List<RowPlan> made(List<ImportRow> rows) {
        return rows.stream()
                .map(ImportRow::made)
                .filter(RowPlan.class::isInstance)
                .map(RowPlan.class::cast)
                .toList();
    }

    @Override
    public List<String> undo(ImportContext context) {
        long changed = imported.changedSince(id(), context.importId());
        if (changed > 0) {
            return List.of(chinese.text("ledger.import.changed_since", name(), changed));
        }
        links.takeBack(context.importId());
        takeBackAll(context);
        return List.of();
    }

    /** Some at a time, as there may be a million. */
    private void takeBackAll(ImportContext context) {
        String reason = chinese.text("ledger.import.undone");
        List<Entry> standing = imported.of(id(), context.importId(), 0, TAKEN_BACK_AT_ONCE);
        while (!standing.isEmpty()) {
            bookkeeping.takeBack(context.scope(), id(), standing, reason);
            long last = standing.get(standing.size() - 1).id();
            standing = imported.of(id(), context.importId(), last, TAKEN_BACK_AT_ONCE);
        }
    }
}
