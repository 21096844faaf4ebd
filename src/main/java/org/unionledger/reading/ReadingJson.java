package org.unionledger.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;

/** A reading as a tree of maps and lists, in the form that docs/commands.md gives for {@code read}. */
public final class ReadingJson {

    private final Function<ReadFinding, String> explanation;

    /** @param explanation the words for a finding */
    public ReadingJson(Function<ReadFinding, String> explanation) {
        this.explanation = explanation;
    }

    public Map<String, Object> tree(Reading reading) {
        Places places = new Places(reading.source());
        return Map.of(
                "texts",
                reading.texts().stream().map(text -> text(text, places)).toList());
    }

    /**
     * The same, with what the book says to each figure, and a finding for each that can be told.
     *
     * @param held of each text one for each of its figures, as {@link AgainstBook#hold} gives them
     */
    public Map<String, Object> tree(Reading reading, List<List<Held>> held) {
        Places places = new Places(reading.source());
        List<Map<String, @Nullable Object>> texts = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            texts.add(text(reading.texts().get(i), held.get(i), places));
        }
        return Map.of("texts", texts);
    }

    private Map<String, @Nullable Object> text(ReadText text, List<Held> held, Places places) {
        Map<String, @Nullable Object> tree = text(text, places);
        tree.put("figures", held.stream().map(figure -> figure(figure, places)).toList());
        List<ReadFinding> findings = new ArrayList<>(text.findings());
        for (int i = 0; i < held.size(); i++) {
            held.get(i).finding(i).ifPresent(findings::add);
        }
        tree.put("findings", findings.stream().map(this::finding).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> figure(Held held, Places places) {
        Map<String, @Nullable Object> tree = figure(held.figure(), places);
        Map<String, @Nullable Object> book = new LinkedHashMap<>();
        book.put("verdict", held.verdict().code());
        Figure figure = held.book();
        if (figure != null) {
            book.put("value", figure.value());
            book.put("difference", held.verdict() == Held.Verdict.DIFFERS ? held.difference() : null);
            book.put("from", figure.query().period().from().toString());
            book.put("to", figure.query().period().to().toString());
            book.put("of", figure.query().where().values());
            book.put("facts", figure.facts());
        }
        tree.put("book", book);
        return tree;
    }

    private Map<String, @Nullable Object> text(ReadText text, Places places) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("title", text.title());
        tree.put("kind", text.kind());
        tree.put("writer", text.writer());
        tree.put("period", text.period());
        tree.put("start", places.of(text.start()));
        tree.put("end", places.of(text.end()));
        tree.put(
                "figures",
                text.figures().stream().map(figure -> figure(figure, places)).toList());
        tree.put("findings", text.findings().stream().map(this::finding).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> figure(ReadFigure figure, Places places) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("start", places.of(figure.start()));
        tree.put("end", places.of(figure.end()));
        tree.put("text", figure.text());
        tree.put("sentence", figure.sentence());
        tree.put("value", figure.value());
        tree.put("valueMax", figure.valueMax());
        tree.put("unit", figure.unit());
        tree.put("approx", figure.approx());
        tree.put("subject", figure.subject());
        tree.put("period", figure.period());
        tree.put("role", figure.role().code());
        tree.put("indicator", figure.indicator());
        return tree;
    }

    private Map<String, @Nullable Object> finding(ReadFinding finding) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", finding.kind());
        tree.put("holds", finding.holds());
        tree.put("quotes", List.copyOf(finding.quotes()));
        tree.put("computed", finding.computed());
        tree.put("stated", finding.stated());
        tree.put("explanation", explanation.apply(finding));
        return tree;
    }
}
