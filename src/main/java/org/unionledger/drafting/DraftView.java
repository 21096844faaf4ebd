package org.unionledger.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.TimelineEntry;
import org.unionledger.summary.SummaryFile;
import org.unionledger.summary.SummaryView;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as its pages show it.
 *
 * @param paper        as it is printed
 * @param drifts       figures of which the book now says something else
 * @param news         by figure, where the records are found that were posted since it was written
 * @param origins      by block, whose it was
 * @param alone        whether nobody else at its union could review it
 * @param fingerprints by file, of what was issued; empty while it is not
 * @param nextNumber   what it may be numbered when it is issued; empty before, or where there is none to follow
 */
public record DraftView(
        Draft draft,
        String unionName,
        SummaryView paper,
        List<Drift> drifts,
        Map<Integer, List<News>> news,
        List<Comment> comments,
        Map<String, Origin> origins,
        List<Version> versions,
        List<TimelineEntry> history,
        boolean alone,
        Map<SummaryFile, String> fingerprints,
        String nextNumber) {

    /** @param name of what they are counted in */
    public record News(String name, String href) {}

    public Document document() {
        return draft.document();
    }

    public String home() {
        return "/documents/" + document().id();
    }

    /** Of what somebody still has to say what becomes of it. */
    public List<Drift> openDrifts() {
        return drifts.stream().filter(Drift::isOpen).toList();
    }

    public List<Drift> keptDrifts() {
        return drifts.stream().filter(drift -> !drift.isOpen()).toList();
    }

    public @Nullable Drift drift(int figure) {
        return drifts.stream()
                .filter(drift -> drift.written().number() == figure)
                .findFirst()
                .orElse(null);
    }

    /** What a figure is, on hover. */
    public String hint(int figure) {
        Binding binding = draft.binding(figure);
        String scopes = binding.figure().parts().stream()
                .map(part -> part.scope())
                .distinct()
                .collect(Collectors.joining("、"));
        String name = binding.figure().name();
        return scopes.isEmpty() ? name : name + " · " + scopes;
    }

    /** What the editor knows of every figure that may stand in the text: number, then as written and on hover. */
    public String figuresJson() {
        Map<String, List<String>> figures = new HashMap<>();
        draft.bindings()
                .keySet()
                .forEach(number ->
                        figures.put("" + number, List.of(draft.binding(number).text(), hint(number))));
        return JsonMapper.shared().writeValueAsString(figures);
    }

    public int unbound() {
        return UnboundNumbers.count(draft.content());
    }

    public String unboundPattern() {
        return UnboundNumbers.PATTERN;
    }

    /** A paragraph by its beginning, for comments and origins. */
    public String beginning(String block) {
        return draft.content()
                .block(block)
                .map(found -> shortened(found.text(draft.bindings())))
                .orElse("");
    }

    private static String shortened(String text) {
        int most = 24;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    public List<Comment> openComments() {
        return comments.stream().filter(Comment::isOpen).toList();
    }

    /** Keys of the blocks somebody still has something to say of. */
    public Set<String> commented() {
        return openComments().stream().map(Comment::block).collect(Collectors.toSet());
    }
}
