package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.figures.Expression;
import org.unionledger.figures.Units;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Comparison;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** What a register says of its fields, figures and checks, in the reader's words. */
final class Sentences {

    static final Pattern COMPARED = Pattern.compile("([a-z][a-z0-9_]*)\\s*(<=|>=|<|>|=)\\s*(\\S+)");

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");

    private final RegisterText text;
    private final Words words;
    private final Function<String, String> indicators;
    private final Conditions conditions;

    /** @param indicators the name of an indicator by its id */
    Sentences(RegisterText text, Words words, Function<String, String> indicators) {
        this.text = text;
        this.words = words;
        this.indicators = indicators;
        this.conditions = new Conditions(text, words);
    }

    /** What an element of a part says. */
    String of(Part part, Element element) {
        return switch (part) {
            case FIELDS -> named(element);
            case POSTINGS -> posting(element);
            case CHECKS -> check(element);
            case INDICATORS -> formula(element);
        };
    }

    String kind(Element field) {
        FieldKind kind = FieldPlaces.kind(field);
        return kind == FieldKind.CODE && !field.text("codes").isEmpty()
                ? words.text("ledger.codes." + field.text("codes"))
                : words.text("ledger.kind." + kind.code());
    }

    /** A field with its name. */
    String named(Element field) {
        return words.text("ledger.maker.flaw", field.text("label"), field(field));
    }

    /** Everything a field demands and offers, but for its name. */
    String field(Element field) {
        List<String> parts = new ArrayList<>(List.of(kind(field)));
        Stream.of("required", "running", "otherWords")
                .filter(field::is)
                .map(mark -> words.text("ledger.maker.field." + mark))
                .forEach(parts::add);
        Stream.of("min", "max")
                .filter(field::has)
                .map(bound -> words.text("ledger.maker.says." + bound, field.text(bound)))
                .forEach(parts::add);
        if (field.has("formula")) {
            parts.add(words.text("ledger.maker.says.formula", named(field.text("formula"))));
        }
        if (field.has("choices")) {
            parts.add(words.text(
                    "ledger.maker.says.choices",
                    WrittenWords.together(
                            field.all("choices").stream().map(this::choice).toList())));
        }
        if (field.has("aliases")) {
            parts.add(words.text("ledger.maker.says.aliases", WrittenWords.together(field.words("aliases"))));
        }
        if (field.has("help")) {
            parts.add(words.text("ledger.maker.says.help", field.text("help")));
        }
        return String.join(words.text("ledger.maker.says.and"), parts);
    }

    /** A formula with the names of its fields instead of their keys. */
    private String named(String formula) {
        return KEY.matcher(formula).replaceAll(key -> Matcher.quoteReplacement(label(key.group())));
    }

    private String choice(Element choice) {
        List<String> synonyms = choice.words("synonyms");
        String closed = choice.is("closed") ? words.text("ledger.maker.says.closed") : "";
        return synonyms.isEmpty()
                ? choice.text("value") + closed
                : words.text(
                        "ledger.maker.says.choice", choice.text("value") + closed, WrittenWords.together(synonyms));
    }

    String posting(Element posting) {
        String quantity = posting.text("quantity");
        String counted = quantity.isEmpty() || quantity.matches("-?[0-9.]+")
                ? words.text("ledger.maker.says.each", quantity.isEmpty() ? "1" : quantity)
                : words.text(
                        quantity.startsWith("-") ? "ledger.maker.says.less" : "ledger.maker.says.sum",
                        label(quantity.replaceFirst("^-", "")));
        String sentence = words.text("ledger.maker.says.posting", counted, indicators.apply(posting.text("indicator")));
        if (posting.has("day")) {
            sentence += words.text(
                    "ledger.maker.says.on",
                    WrittenWords.together(
                            posting.words("day").stream().map(this::label).toList()));
        }
        return sentence + when(posting);
    }

    /** A computed indicator: 人均费用（元）＝讲座费用 ÷ 讲座人数. */
    String formula(Element indicator) {
        return computed(indicator.text("name"), indicator.text("unit"), indicator.text("formula"));
    }

    String computed(String name, String unit, String formula) {
        return words.text(
                "ledger.maker.says.computed",
                name,
                Units.in(words, unit),
                Expression.parse(formula).worded(indicators::apply));
    }

    String check(Element check) {
        Matcher compared = COMPARED.matcher(check.text("that").strip());
        String demanded = compared.matches()
                ? compared(label(compared.group(1)), compared.group(2), label(compared.group(3)))
                : needed(label(check.text("needs")));
        return demanded + when(check);
    }

    String needed(String label) {
        return words.text("ledger.maker.says.needs", label);
    }

    /** How two things must compare, such as 结束日期不早于开始日期. */
    String compared(String left, String sign, String right) {
        String comparison = Comparison.ofSign(sign).orElseThrow().code();
        return words.text("ledger.maker.says.compared", left, words.text("ledger.comparison." + comparison), right);
    }

    /** By which day entries are to be closed; empty when they need not be. */
    String due() {
        Element due = text.below("due");
        List<String> parts = new ArrayList<>();
        if (!due.words("day").isEmpty()) {
            parts.add(words.text("ledger.maker.says.due.day", labels(due.words("day"))));
        }
        if (due.has("from")) {
            String counted = due.has("days") ? due.is("workdays") ? "workdays" : "days" : "parameter";
            parts.add(words.text("ledger.maker.says.due." + counted, label(due.text("from")), due.text("days")));
        }
        if (due.has("closing")) {
            parts.add(words.text("ledger.maker.says.due.closing", label(due.text("closing"))));
        }
        return String.join(words.text("ledger.maker.says.and"), parts);
    }

    private String when(Element element) {
        String sentence = conditions.sentence(element.below("when"));
        return sentence.isEmpty() ? "" : words.text("ledger.maker.says.when", sentence);
    }

    String labels(List<String> keys) {
        return WrittenWords.together(keys.stream().map(this::label).toList());
    }

    /** The name of a field; anything else as it is. */
    String label(String key) {
        return text.field(key).map(field -> field.text("label")).orElse(key);
    }
}
