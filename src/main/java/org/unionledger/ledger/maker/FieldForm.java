package org.unionledger.ledger.maker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.unionledger.frame.Problem;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/**
 * One field as a form shows it and takes it back; what was written stays as it was written.
 *
 * @param key     empty for one that is being added
 * @param written by the name of the input
 */
public record FieldForm(String key, Map<String, String> written, List<ChoiceLine> choices) {

    private static final List<String> TEXTS =
            List.of("label", "kind", "min", "max", "codes", "help", "formula", "decimals");
    private static final List<String> RECKONED = List.of("first", "how", "second", "number");
    private static final List<String> MARKS = List.of("required", "running", "otherWords");
    private static final int BLANK_LINES = 4;

    /** @param was the word it had before; empty for one that is new */
    public record ChoiceLine(String value, String synonyms, boolean closed, String was) {

        static final ChoiceLine BLANK = new ChoiceLine("", "", false, "");
    }

    static FieldForm blank() {
        return new FieldForm("", Map.of("kind", FieldKind.TEXT.code()), List.of());
    }

    static FieldForm of(Element field) {
        Map<String, String> written = new HashMap<>();
        TEXTS.forEach(name -> written.put(name, field.text(name)));
        MARKS.forEach(name -> written.put(name, field.is(name) ? "true" : ""));
        written.put("aliases", WrittenWords.together(field.words("aliases")));
        written.putAll(Reckoning.parts(field.text("formula")));
        return new FieldForm(
                field.text("key"),
                written,
                field.all("choices").stream()
                        .map(choice -> new ChoiceLine(
                                choice.text("value"),
                                WrittenWords.together(choice.words("synonyms")),
                                choice.is("closed"),
                                choice.text("value")))
                        .toList());
    }

    static FieldForm submitted(String key, MultiValueMap<String, String> parameters) {
        Map<String, String> written = new HashMap<>();
        Stream.of(TEXTS, MARKS, RECKONED, List.of("aliases"))
                .flatMap(List::stream)
                .forEach(name -> {
                    String value = parameters.getFirst(name);
                    written.put(name, value == null ? "" : value.strip());
                });
        List<String> values = parameters.getOrDefault("choice", List.of());
        List<String> closed = parameters.getOrDefault("closed", List.of());
        List<ChoiceLine> choices = new ArrayList<>();
        for (int line = 0; line < values.size(); line++) {
            choices.add(new ChoiceLine(
                    values.get(line).strip(),
                    at(parameters, "synonyms", line),
                    closed.contains(Integer.toString(line)),
                    at(parameters, "was", line)));
        }
        return new FieldForm(key, written, choices);
    }

    /** The same for a field to be added, where the one it was meant for is gone. */
    FieldForm asNew() {
        return new FieldForm("", written, choices);
    }

    private static String at(MultiValueMap<String, String> parameters, String name, int line) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return line < values.size() ? values.get(line).strip() : "";
    }

    public String text(String name) {
        return written.getOrDefault(name, "");
    }

    public boolean is(String name) {
        return !text(name).isEmpty();
    }

    /** Those there are, and some more to fill in. */
    public List<ChoiceLine> offeredChoices() {
        List<ChoiceLine> offered = new ArrayList<>(choices);
        offered.removeIf(choice -> choice.value().isEmpty() && choice.was().isEmpty());
        for (int line = 0; line < BLANK_LINES; line++) {
            offered.add(ChoiceLine.BLANK);
        }
        return offered;
    }

    /** What is wrong with it in itself; empty when nothing is. */
    List<Problem> problems(RegisterText text) {
        List<Problem> problems = new ArrayList<>();
        if (text("label").isEmpty()) {
            problems.add(Problem.of("", "ledger.maker.field.no_label"));
        }
        boolean taken = text.all(Part.FIELDS).stream()
                .anyMatch(field -> field.text("label").equals(text("label"))
                        && !field.text("key").equals(key));
        if (taken) {
            problems.add(Problem.of("", "ledger.maker.field.label_taken"));
        }
        if (Stream.of("min", "max").anyMatch(bound -> is(bound) && number(bound) == null)) {
            problems.add(Problem.of("", "ledger.maker.field.bound"));
        }
        if (is("decimals") && !text("decimals").matches("[0-2]")) {
            problems.add(Problem.of("", "ledger.mistake.decimals"));
        }
        return problems;
    }

    /** What the field is from now on. @param before null for one that is being added */
    Map<String, Object> values(@Nullable Element before) {
        Map<String, Object> values = new LinkedHashMap<>();
        FieldKind kind = kind();
        values.put("label", text("label"));
        values.put("englishLabel", english(before, "label", "englishLabel"));
        values.put("kind", kind.code());
        values.put("help", text("help"));
        values.put("englishHelp", english(before, "help", "englishHelp"));
        MARKS.forEach(name -> values.put(name, kind.isEntered() && is(name)));
        values.put("formula", kind.isEntered() ? null : Reckoning.formula(written));
        values.put("decimals", kind.isEntered() || !is("decimals") ? null : Integer.valueOf(text("decimals")));
        values.put("min", kind.isNumber() ? number("min") : null);
        values.put("max", kind.isNumber() ? number("max") : null);
        values.put("codes", kind == FieldKind.CODE ? text("codes") : null);
        values.put("choices", kind.declaresChoices() ? chosen(before) : null);
        values.put("aliases", aliases(before));
        return values;
    }

    private FieldKind kind() {
        return FieldKind.of(text("kind")).orElse(FieldKind.TEXT);
    }

    /** English words stay as long as the Chinese ones do; who makes a register writes it in one language. */
    private String english(@Nullable Element before, String name, String english) {
        if (before != null && before.text(name).equals(text(name)) && before.has(english)) {
            return before.text(english);
        }
        return text(name);
    }

    /** Files that still have the name it had before are understood. */
    private List<String> aliases(@Nullable Element before) {
        String old = before == null ? "" : before.text("label");
        return Stream.concat(WrittenWords.of(text("aliases")).stream(), Stream.of(old))
                .filter(alias -> !alias.isEmpty() && !alias.equals(text("label")))
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> chosen(@Nullable Element before) {
        return choices.stream()
                .filter(choice -> !choice.value().isEmpty())
                .map(choice -> chosen(choice, before))
                .toList();
    }

    /** A word that was replaced stays understood. */
    private static Map<String, Object> chosen(ChoiceLine choice, @Nullable Element before) {
        List<String> synonyms = Stream.concat(WrittenWords.of(choice.synonyms()).stream(), Stream.of(choice.was()))
                .filter(word -> !word.isEmpty() && !word.equals(choice.value()))
                .distinct()
                .toList();
        String english = (before == null ? List.<Element>of() : before.all("choices"))
                .stream()
                        .filter(old -> old.text("value").equals(choice.value()))
                        .map(old -> old.text("english"))
                        .findFirst()
                        .orElse(choice.value());
        return Map.of("value", choice.value(), "english", english, "synonyms", synonyms, "closed", choice.closed());
    }

    private @Nullable BigDecimal number(String name) {
        try {
            return is(name) ? new BigDecimal(text(name)) : null;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
