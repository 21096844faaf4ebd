package org.unionledger.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.LateRecords;
import org.unionledger.figures.Posting;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Catalogue.Versioned;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.Values;

/**
 * One register as a book that files can be imported into. A row that says the same as another, or as an entry below the
 * importing union, is merged with it: the same file again books nothing twice, even after entries were corrected.
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
    private final LateRecords late;
    private final Words chinese;

    LedgerImport(
            Versioned versioned,
            EntrySearch search,
            ImportedEntries imported,
            Placing placing,
            Bookkeeping bookkeeping,
            LateRecords late,
            Words chinese) {
        this.versioned = versioned;
        this.declaration = versioned.declaration();
        this.search = search;
        this.imported = imported;
        this.placing = placing;
        this.bookkeeping = bookkeeping;
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
        return LedgerColumns.of(declaration);
    }

    @Override
    public boolean isTakenInBatches() {
        return true;
    }

    @Override
    public Judging judging(ImportContext context) {
        Map<NaturalKey, Integer> firstRows = new HashMap<>();
        return rows -> judge(context, rows, firstRows);
    }

    private List<Verdict> judge(ImportContext context, List<ImportRow> rows, Map<NaturalKey, Integer> firstRows) {
        EntryRules rules = new EntryRules(declaration, context.today());
        List<Values> values = rows.stream().map(row -> values(rules, row)).toList();
        List<NaturalKey> keys =
                values.stream().map(one -> NaturalKey.of(declaration, one)).toList();
        Set<NaturalKey> known = known(context.organization(), keys);
        List<Placing.Seat> seats = placing.seats(context.scope(), context.organization(), declaration, values);
        List<@Nullable EntryProblem> shut = placing.shut(declaration, values, seats);
        List<Verdict> verdicts = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<EntryProblem> problems = new ArrayList<>(rules.problems(values.get(i)));
            Optional.ofNullable(shut.get(i)).ifPresent(problems::add);
            boolean refused = problems.stream().anyMatch(problem -> !problem.warning());
            Integer first = refused
                    ? null
                    : firstRows.putIfAbsent(keys.get(i), rows.get(i).number());
            if (refused) {
                verdicts.add(new Verdict.Refused(said(problems, false)));
            } else if (first != null) {
                verdicts.add(new Verdict.Merged(chinese.text("ledger.import.repeats_row", first)));
            } else if (known.contains(keys.get(i))) {
                verdicts.add(new Verdict.Merged(chinese.text("ledger.import.in_book")));
            } else {
                verdicts.add(new Verdict.Good(warnings(problems, seats.get(i), values.get(i))));
            }
        }
        return verdicts;
    }

    private Values values(EntryRules rules, ImportRow row) {
        return rules.evened(LedgerColumns.values(declaration, row.values()));
    }

    /** Nothing is in the book of a register that is only tried. */
    private Set<NaturalKey> known(OrganizationId within, List<NaturalKey> keys) {
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

    private List<Problem> said(List<EntryProblem> problems, boolean warnings) {
        return problems.stream()
                .filter(problem -> problem.warning() == warnings)
                .map(problem -> new Problem(label(problem.field()), problem.text(chinese)))
                .toList();
    }

    private String label(String key) {
        return declaration.find(key).map(field -> field.label().chinese()).orElse("");
    }

    private List<Problem> warnings(List<EntryProblem> problems, Placing.Seat seat, Values values) {
        List<Problem> warnings = new ArrayList<>(said(problems, true));
        Field unknown = seat.unknownEmployer();
        if (unknown != null) {
            warnings.add(new Problem(
                    unknown.label().chinese(),
                    chinese.text("ledger.import.unknown_employer", values.written(unknown.key()))));
        }
        return warnings;
    }

    @Override
    public int late(ImportContext context, List<ImportRow> good) {
        return late.count(() -> postings(context, good));
    }

    /** What each of the rows would be entered as. */
    List<Values> values(ImportContext context, List<ImportRow> good) {
        EntryRules rules = new EntryRules(declaration, context.today());
        return good.stream().map(row -> values(rules, row)).toList();
    }

    /** What each of the rows would state in the figures. */
    List<List<Posting>> postings(ImportContext context, List<ImportRow> good) {
        List<Values> values = values(context, good);
        List<Placing.Seat> seats = placing.seats(context.scope(), context.organization(), declaration, values);
        return IntStream.range(0, good.size())
                .mapToObj(i -> EntryPostings.of(declaration, seats.get(i).organization(), values.get(i)))
                .toList();
    }

    @Override
    public void book(ImportContext context, List<ImportRow> good) {
        EntryRules rules = new EntryRules(declaration, context.today());
        List<Values> values = good.stream().map(row -> values(rules, row)).toList();
        Long importId = context.importId() == 0 ? null : context.importId();
        bookkeeping.book(context.scope(), context.organization(), versioned, values, importId);
    }

    @Override
    public List<String> undo(ImportContext context) {
        long changed = imported.changedSince(id(), context.importId());
        if (changed > 0) {
            return List.of(chinese.text("ledger.import.changed_since", name(), changed));
        }
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
