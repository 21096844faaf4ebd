package org.unionledger.ledger.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.unionledger.exchange.TypedCell;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Words;
import org.unionledger.ledger.LedgerColumns;
import org.unionledger.ledger.declaration.Chosen;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.NameList;
import org.unionledger.ledger.declaration.People;
import org.unionledger.ledger.declaration.Values;

/**
 * A form of a register as somebody filled it in: what was written is kept as it was written, whatever is wrong with it.
 */
public final class EntryForm {

    /** Before a field's key in the names of inputs, so that none is taken for another parameter. */
    public static final String INPUT = "v.";

    private final Declaration ledger;
    private final Map<String, String> written;
    private final Map<String, List<String>> problems = new LinkedHashMap<>();
    private final Map<String, Object> cells = new HashMap<>();

    private EntryForm(Declaration ledger, Map<String, String> written) {
        this.ledger = ledger;
        this.written = written;
    }

    /** Nothing filled in but the day. */
    static EntryForm blank(Declaration ledger, LocalDate today) {
        return new EntryForm(ledger, Map.of(ledger.day(), today.toString()));
    }

    static EntryForm of(Declaration ledger, Values values) {
        Map<String, String> written = new HashMap<>();
        ledger.fields().forEach(field -> {
            boolean list = values.get(field.key()) instanceof People;
            written.put(
                    field.key(),
                    list
                            ? NameList.written(Objects.requireNonNull(values.people(field.key())))
                            : values.written(field.key()));
        });
        return new EntryForm(ledger, written);
    }

    static EntryForm submitted(Declaration ledger, MultiValueMap<String, String> parameters) {
        Map<String, String> written = new HashMap<>();
        ledger.fields().forEach(field -> {
            List<String> values = parameters.getOrDefault(INPUT + field.key(), List.of());
            written.put(
                    field.key(),
                    switch (field.kind()) {
                        case CHOICES -> inOneLine(values);
                        case PEOPLE -> PeopleRows.written(INPUT + field.key(), parameters) + first(values);
                        default -> first(values);
                    });
        });
        return new EntryForm(ledger, written);
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0);
    }

    private static String inOneLine(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).collect(Collectors.joining(Chosen.COMMA));
    }

    /**
     * Understands what was written. Afterwards {@link #problem} tells what could not be understood.
     *
     * @param before the entry as it is; a protected value that is sent back masked stays as it is
     */
    Values understood(Words words, LocalDate today, @Nullable Values before) {
        for (Field field : ledger.entered()) {
            if (isUntouched(field, before)) {
                continue;
            }
            if (field.kind() == FieldKind.PEOPLE) {
                People listed = before == null ? null : before.people(field.key());
                NameList.read(written(field.key()), listed).ifPresent(people -> cells.put(field.key(), people));
                continue;
            }
            TypedCell cell = TypedCell.read(LedgerColumns.of(field), written(field.key()), today);
            if (!cell.isUnderstood()) {
                add(field.key(), cell.problem(words));
            } else if (cell.value() != null) {
                cells.put(field.key(), cell.value());
            }
        }
        Values values = LedgerColumns.values(ledger, cells);
        return before == null ? values : withUntouched(values, before);
    }

    private boolean isUntouched(Field field, @Nullable Values before) {
        return before != null
                && field.kind() == FieldKind.PHONE
                && before.has(field.key())
                && before.written(field.key()).equals(written(field.key()));
    }

    private Values withUntouched(Values values, Values before) {
        Values complete = values;
        for (Field field : ledger.fields()) {
            Object kept = before.get(field.key());
            if (kept != null && isUntouched(field, before)) {
                complete = complete.with(field.key(), kept);
            }
        }
        return complete;
    }

    /** A field that was not understood is not also reported as missing. */
    void add(List<? extends Problem> more, Words words) {
        more.stream()
                .filter(problem -> !problems.containsKey(problem.field()))
                .toList()
                .forEach(problem -> add(problem.field(), problem.text(words)));
    }

    private void add(String field, String problem) {
        problems.computeIfAbsent(field, key -> new ArrayList<>()).add(problem);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public Declaration ledger() {
        return ledger;
    }

    public String written(String key) {
        return written.getOrDefault(key, "");
    }

    /** The rows in which a list of people is filled in; some of them blank. */
    public List<PeopleRows.Row> people(String key) {
        return PeopleRows.of(written(key));
    }

    /** What was chosen in a field of several choices. */
    public List<String> chosen(String key) {
        return Chosen.wordsIn(written(key));
    }

    /** What was written into such a field that is not among its choices. */
    public List<String> otherWords(Field field) {
        return chosen(field.key()).stream()
                .filter(word -> field.choice(word).isEmpty())
                .toList();
    }

    /** The values that follow from what was written so far. */
    EntryForm reckoned(Values values) {
        Values all = ledger.derived(values);
        Map<String, String> shown = new HashMap<>(written);
        ledger.reckoned().forEach(field -> shown.put(field.key(), all.written(field.key())));
        return new EntryForm(ledger, shown);
    }

    /** What is wrong with a field; empty when nothing is. */
    public List<String> problem(String key) {
        return problems.getOrDefault(key, List.of());
    }

    /** What is wrong with the entry as a whole. */
    public List<String> overall() {
        return problem("");
    }

    /** How the browser shall let a field be filled in. */
    public String inputType(Field field) {
        return switch (field.kind()) {
            case DATE -> isDay(written(field.key())) ? "date" : "text";
            case PHONE -> "tel";
            default -> "text";
        };
    }

    public String inputMode(Field field) {
        return switch (field.kind()) {
            case INTEGER -> "numeric";
            case MONEY -> "decimal";
            default -> "text";
        };
    }

    /** A browser's day field shows nothing but a day: what is none must stay visible. */
    private static boolean isDay(String text) {
        return text.isEmpty() || text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }
}
