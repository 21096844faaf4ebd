package org.unionledger.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.frame.Words;
import org.unionledger.ledger.AlikeEntries.Alike;
import org.unionledger.ledger.LinkSeeking.Told;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.Values;

/**
 * Judges the rows of one file for a register. Two rows are the same when their values are, and when they do not name different people
 * or employers; a row is in the book when an entry with its values is about everybody it names. One that is about nobody yet becomes
 * about them, and nothing is entered twice.
 */
final class RowJudging implements Judging {

    private final LedgerImport target;
    private final Declaration declaration;
    private final ImportContext context;
    private final Placing placing;
    private final ImportedLinks links;
    private final Words chinese;

    private final Map<NaturalKey, Integer> firstRows = new HashMap<>();
    private final Map<Named, Integer> firstNaming = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private List<RowPlan> plans = List.of();

    /** A row that names somebody, as written. */
    private record Named(NaturalKey key, String written) {}

    /** A row while it is judged. */
    private record Row(ImportRow read, Values values, NaturalKey key, LinkCells cells, Told told, boolean known) {}

    RowJudging(
            LedgerImport target,
            Declaration declaration,
            ImportContext context,
            Placing placing,
            ImportedLinks links,
            Words chinese) {
        this.target = target;
        this.declaration = declaration;
        this.context = context;
        this.placing = placing;
        this.links = links;
        this.chinese = chinese;
    }

    @Override
    public List<ImportRow> made(List<ImportRow> judged) {
        List<RowPlan> made = plans;
        plans = List.of();
        return IntStream.range(0, judged.size())
                .mapToObj(row -> judged.get(row).with(made.get(row)))
                .toList();
    }

    @Override
    public List<Verdict> judge(List<ImportRow> rows) {
        List<Values> values = target.values(context, rows);
        List<Row> read = read(rows, values);
        EntryRules rules = new EntryRules(declaration, context.today());
        List<Placing.Seat> seats = placing.seats(context.scope(), context.organization(), declaration, values);
        List<@Nullable EntryProblem> shut = placing.shut(declaration, values, seats);
        Map<NaturalKey, List<Alike>> alike = alike(read);
        List<Verdict> verdicts = new ArrayList<>(rows.size());
        plans = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = read.get(i);
            List<EntryProblem> problems = new ArrayList<>(rules.problems(row.values()));
            Optional.ofNullable(shut.get(i)).ifPresent(problems::add);
            RowPlan plan = new RowPlan(row.told().about(), null);
            if (problems.stream().anyMatch(problem -> !problem.warning())) {
                verdicts.add(new Verdict.Refused(said(problems, false)));
            } else {
                Optional<String> merged = merged(row, alike);
                List<Problem> warnings = warnings(problems, seats.get(i), row.values());
                plan = merged.isPresent() ? plan : planned(row, alike, warnings);
                verdicts.add(merged.<Verdict>map(Verdict.Merged::new).orElseGet(() -> new Verdict.Good(warnings)));
            }
            plans.add(plan);
        }
        return verdicts;
    }

    private List<Row> read(List<ImportRow> rows, List<Values> values) {
        List<LinkCells> cells =
                rows.stream().map(row -> LinkCells.of(declaration, row)).toList();
        List<Told> told = links.seek(
                context.scope(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new LinkSeeking.Asked(
                                cells.get(i), values.get(i).day(declaration.day())))
                        .toList());
        List<NaturalKey> keys =
                values.stream().map(one -> NaturalKey.of(declaration, one)).toList();
        Set<NaturalKey> known = target.known(context.organization(), keys);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(
                        rows.get(i),
                        values.get(i),
                        keys.get(i),
                        cells.get(i),
                        told.get(i),
                        known.contains(keys.get(i))))
                .toList();
    }

    /** Of what is in the book already, as far as rows name somebody. */
    private Map<NaturalKey, List<Alike>> alike(List<Row> rows) {
        return links.alike(
                declaration,
                rows.stream()
                        .filter(row -> row.known() && !row.cells().isEmpty())
                        .map(Row::key)
                        .distinct()
                        .toList(),
                context.organization(),
                context.importId());
    }

    /** Why a row says nothing new; empty when it does. Remembers the row. */
    private Optional<String> merged(Row row, Map<NaturalKey, List<Alike>> alike) {
        int number = row.read().number();
        Integer first = row.cells().isEmpty()
                ? firstRows.putIfAbsent(row.key(), number)
                : firstNaming.putIfAbsent(new Named(row.key(), row.cells().written()), number);
        if (first != null) {
            return Optional.of(chinese.text("ledger.import.repeats_row", first));
        }
        if (row.cells().isEmpty()) {
            return row.known() ? Optional.of(chinese.text("ledger.import.in_book")) : Optional.empty();
        }
        firstRows.putIfAbsent(row.key(), number);
        boolean inBook = alike.getOrDefault(row.key(), List.of()).stream()
                .anyMatch(entry -> entry.about().containsAll(row.told().about()));
        return inBook ? Optional.of(inBook(row)) : Optional.empty();
    }

    private String inBook(Row row) {
        String inBook = chinese.text("ledger.import.in_book");
        return Stream.concat(Stream.of(inBook), row.told().problems().stream().map(problem -> problem.text(chinese)))
                .reduce((one, other) -> chinese.text("ledger.import.and", one, other))
                .orElse(inBook);
    }

    private RowPlan planned(Row row, Map<NaturalKey, List<Alike>> alike, List<Problem> warnings) {
        Set<LinkedRecord> about = row.told().about();
        List<Alike> entries = alike.getOrDefault(row.key(), List.of());
        Alike into = entries.stream()
                .filter(entry -> mayBecomeAbout(entry, about))
                .filter(entry -> taken.add(entry.id()))
                .findFirst()
                .orElse(null);
        if (into != null) {
            warnings.add(new Problem(label(about), chinese.text("ledger.import.linked")));
        } else if (!entries.isEmpty()) {
            warnings.add(new Problem(label(about), chinese.text("ledger.import.about_others")));
        }
        row.told()
                .problems()
                .forEach(problem -> warnings.add(new Problem(
                        LinkColumns.label(problem.field()),
                        chinese.text("ledger.import.not_linked", problem.text(chinese)))));
        return new RowPlan(about, into);
    }

    /** Of the kinds that are named, the entry is about nobody else. */
    private static boolean mayBecomeAbout(Alike entry, Set<LinkedRecord> about) {
        return entry.about().stream()
                .filter(known -> about.stream().anyMatch(one -> one.kind().equals(known.kind())))
                .allMatch(about::contains);
    }

    private static String label(Set<LinkedRecord> about) {
        boolean members = about.stream().anyMatch(one -> one.kind().equals(RecordLinks.MEMBER));
        return LinkColumns.label(members ? LinkColumns.MEMBERS : LinkColumns.EMPLOYERS);
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
}
