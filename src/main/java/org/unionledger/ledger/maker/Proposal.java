package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionledger.exchange.ProposedColumn;
import org.unionledger.exchange.ProposedColumn.Sort;
import org.unionledger.exchange.ProposedTable;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.RegisterText;

/**
 * A register as a file that somebody has would have it.
 *
 * @param sample its first rows as one would paste them, names of columns first
 * @param left   heads of columns that hold numbers of identity or bank cards, which a register does not keep
 */
record Proposal(RegisterText text, String sample, List<String> left) {

    private static final Map<Sort, FieldKind> KINDS = Map.of(
            Sort.TEXT, FieldKind.TEXT,
            Sort.LONG_TEXT, FieldKind.LONG_TEXT,
            Sort.COUNT, FieldKind.INTEGER,
            Sort.MONEY, FieldKind.MONEY,
            Sort.DAY, FieldKind.DATE,
            Sort.CHOICE, FieldKind.CHOICE,
            Sort.PERSON, FieldKind.PERSON,
            Sort.PHONE, FieldKind.PHONE,
            Sort.EMPLOYER, FieldKind.EMPLOYER,
            Sort.UNION, FieldKind.UNION);

    private static final int SAMPLE_ROWS = 200;

    /** @param dayLabel what the day is called where no column holds one */
    static Proposal of(ProposedTable table, String name, String group, String dayLabel) {
        List<ProposedColumn> columns = distinct(table.columns());
        boolean hasDay = columns.stream().anyMatch(column -> column.sort() == Sort.DAY);
        RegisterText text = RegisterText.blank("own")
                .with("name", name)
                .with("englishName", name)
                .with("group", group)
                .with("aliases", table.title().isEmpty() || table.title().equals(name) ? null : List.of(table.title()));
        if (!hasDay) {
            text = added(text, new ProposedColumn(dayLabel, Sort.DAY, List.of(), true));
        }
        for (ProposedColumn column : columns) {
            text = column.sort() == Sort.SECRET ? text : added(text, column);
        }
        return new Proposal(
                text,
                sample(table),
                columns.stream()
                        .filter(column -> column.sort() == Sort.SECRET)
                        .map(ProposedColumn::head)
                        .toList());
    }

    /** The first of those that are called the same. */
    private static List<ProposedColumn> distinct(List<ProposedColumn> columns) {
        Map<String, ProposedColumn> byHead = new LinkedHashMap<>();
        columns.forEach(column -> byHead.putIfAbsent(column.head(), column));
        return List.copyOf(byHead.values());
    }

    private static RegisterText added(RegisterText text, ProposedColumn column) {
        FieldKind kind = KINDS.getOrDefault(column.sort(), FieldKind.TEXT);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("label", column.head());
        values.put("englishLabel", column.head());
        values.put("kind", kind.code());
        if (kind == FieldKind.CHOICE) {
            values.put("choices", choices(column.words()));
            values.put("otherWords", true);
        }
        return FieldPlaces.added(text, text.newKey(List.of()), values);
    }

    private static List<Map<String, String>> choices(List<String> words) {
        return words.stream()
                .map(word -> Map.of("value", word, "english", word))
                .toList();
    }

    private static String sample(ProposedTable table) {
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).sort() != Sort.SECRET) {
                kept.add(column);
            }
        }
        Stream<String> head = Stream.of(
                line(table.columns().stream().map(ProposedColumn::head).toList(), kept));
        Stream<String> rows = table.rows().stream().limit(SAMPLE_ROWS).map(row -> line(row, kept));
        return Stream.concat(head, rows).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells, List<Integer> kept) {
        return kept.stream().map(cells::get).map(Proposal::cell).collect(Collectors.joining("\t"));
    }

    /** As Excel puts it on the clipboard. */
    private static String cell(String text) {
        return text.matches("(?s).*[\\t\\n\"].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
