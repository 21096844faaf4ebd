package org.unionledger.ledger.maker;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Flaw;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** Words what is wrong with a register: which part of it, by the names on the page, and what to do. */
final class FlawWords {

    private static final Pattern ELEMENT = Pattern.compile("(fields|postings|checks)\\[([0-9]+)\\](?:\\.(\\w+).*)?");

    /** Those that have names; what is wrong with another stands at the whole. */
    private static final Set<String> PARTS = Set.of(
            "name",
            "group",
            "day",
            "place",
            "list",
            "title",
            "state",
            "due",
            "fields",
            "label",
            "kind",
            "choices",
            "codes",
            "formula",
            "decimals",
            "help",
            "indicator",
            "quantity",
            "when",
            "breakdown",
            "that",
            "needs",
            "message");

    private final RegisterText text;
    private final Words words;
    private final Function<String, String> indicators;

    FlawWords(RegisterText text, Words words, Function<String, String> indicators) {
        this.text = text;
        this.words = words;
        this.indicators = indicators;
    }

    String of(Flaw flaw) {
        Object[] arguments = flaw.arguments().stream().map(this::named).toArray();
        String wrong = words.text("ledger.mistake." + flaw.mistake().code(), arguments);
        String place = place(flaw.where());
        return place.isEmpty() ? wrong : words.text("ledger.maker.flaw", place, wrong);
    }

    /** Keys and ids are what the page calls them. */
    private String named(String argument) {
        return text.field(argument).map(field -> field.text("label")).orElseGet(() -> indicators.apply(argument));
    }

    private String place(String where) {
        Matcher element = ELEMENT.matcher(where);
        if (!element.matches()) {
            return part(where.replaceFirst("\\..*", ""));
        }
        int number = Integer.parseInt(element.group(2));
        String whole = words.text("ledger.maker.at." + element.group(1), number + 1, label(element.group(1), number));
        String part = element.group(3) == null ? "" : part(element.group(3));
        return part.isEmpty() ? whole : words.text("ledger.maker.at", whole, part);
    }

    private String label(String collection, int number) {
        List<Element> fields = text.all(Part.FIELDS);
        return collection.equals("fields") && number < fields.size()
                ? fields.get(number).text("label")
                : "";
    }

    private String part(String name) {
        return PARTS.contains(name) ? words.text("ledger.maker.part." + name) : "";
    }
}
