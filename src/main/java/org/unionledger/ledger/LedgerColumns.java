package org.unionledger.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.ledger.declaration.Chosen;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.NameList;
import org.unionledger.ledger.declaration.Values;

/** The fields of a register as columns of people's files: what is written in a cell is understood the same everywhere. */
public final class LedgerColumns {

    private LedgerColumns() {}

    public static List<ImportColumn> of(Declaration declaration) {
        return declaration.entered().stream().map(LedgerColumns::of).toList();
    }

    /** With those that say whom an entry is about. */
    public static List<ImportColumn> withLinks(Declaration declaration) {
        List<ImportColumn> columns = new ArrayList<>(of(declaration));
        columns.addAll(LinkColumns.of(declaration));
        return columns;
    }

    public static ImportColumn of(Field field) {
        List<ImportColumn.Choice> choices = field.otherWords() || field.kind() == FieldKind.CHOICES
                ? List.of()
                : field.choices().stream()
                        .map(choice -> new ImportColumn.Choice(choice.value(), choice.synonyms()))
                        .toList();
        return new ImportColumn(
                field.key(), field.label().chinese(), field.aliases(), kind(field), field.required(), choices);
    }

    private static ColumnKind kind(Field field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, PERSON, CHOICES, PEOPLE -> ColumnKind.TEXT;
            case INTEGER -> ColumnKind.COUNT;
            case MONEY, DERIVED -> ColumnKind.MONEY;
            case DATE -> ColumnKind.DATE;
            case CHOICE, CODE -> field.otherWords() ? ColumnKind.TEXT : ColumnKind.CHOICE;
            case PHONE -> ColumnKind.PHONE;
            case EMPLOYER, UNION -> ColumnKind.NAME;
        };
    }

    /** The values of understood cells, by field key, as an entry keeps them; whom it is about is none of them. */
    public static Values values(Declaration declaration, Map<String, Object> cells) {
        Map<String, Object> values = new TreeMap<>();
        cells.forEach((key, cell) -> {
            if (!LinkColumns.isOne(key) && !isBlank(declaration.field(key), cell)) {
                values.put(key, value(declaration.field(key), cell));
            }
        });
        return Values.of(values);
    }

    /** Whether nothing is written but separators. */
    private static boolean isBlank(Field field, Object cell) {
        return switch (field.kind()) {
            case CHOICES -> wordsIn(field, (String) cell).isEmpty();
            case PEOPLE ->
                cell instanceof String list && NameList.read(list, null).isEmpty();
            default -> false;
        };
    }

    private static Object value(Field field, Object cell) {
        return switch (field.kind()) {
            case PHONE -> new PhoneNumber((String) cell);
            case PEOPLE ->
                cell instanceof String list ? NameList.read(list, null).orElseThrow() : cell;
            case CHOICES -> new Chosen(wordsIn(field, (String) cell));
            default -> cell;
        };
    }

    private static List<String> wordsIn(Field field, String cell) {
        return field.meant(cell).isPresent() ? List.of(cell) : Chosen.wordsIn(cell);
    }
}
