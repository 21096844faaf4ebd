package org.unionledger.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reading as a tree of maps and lists, in the form that docs/commands.md gives for {@code read}. */
public final class ReadingJson {

    private final Function<ReadFinding, String> explanation;

    /** @param explanation the words for a finding */
    public ReadingJson(Function<ReadFinding, String> explanation) {
        this.explanation = explanation;
    }

    public Map<String, Object> tree(Reading reading) {
        return Map.of("texts", reading.texts().stream().map(this::text).toList());
    }

    private Map<String, @Nullable Object> text(ReadText text) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("title", text.title());
        tree.put("kind", text.kind());
        tree.put("writer", text.writer());
        tree.put("period", text.period());
        tree.put("start", text.start());
        tree.put("end", text.end());
        tree.put("figures", text.figures().stream().map(ReadingJson::figure).toList());
        tree.put("findings", text.findings().stream().map(this::finding).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> figure(ReadFigure figure) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("start", figure.start());
        tree.put("end", figure.end());
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
