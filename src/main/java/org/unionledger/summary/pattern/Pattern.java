package org.unionledger.summary.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.unionledger.figures.IndicatorId;

/**
 * A text with places for figures, in the language that this package describes.
 *
 * @param source as written, phrases not yet replaced
 */
public record Pattern(String source, List<Node> nodes) {

    /** @throws NotAPattern if the text breaks the language */
    public static Pattern parse(String source) {
        return parse(source, new Phrases(Map.of()));
    }

    /** @throws NotAPattern if the text, or a phrase it uses, breaks the language */
    public static Pattern parse(String source, Phrases phrases) {
        return new PatternParser(source, phrases).pattern();
    }

    /**
     * A text that tells one figure, which it calls {@code it}.
     *
     * @throws NotAPattern if the text breaks the language
     */
    public static Pattern of(String source, Operand it) {
        return new PatternParser(source, new Expression.Asked(it)).pattern();
    }

    /** What the pattern says with these answers; empty when it cannot be told. */
    public List<Said> tell(Answers answers) {
        List<Said> said = new ArrayList<>();
        boolean told = nodes.stream().allMatch(node -> node.tell(answers, said));
        return told ? said : List.of();
    }

    /** Whether it names any figure, or lists anything: if not, it is words that introduce others. */
    public boolean hasFigures() {
        List<Operand> operands = operands();
        return !operands.isEmpty() || !lists().isEmpty() || !mentions().isEmpty();
    }

    /** Whether it names no other indicator, and lists nothing. */
    boolean asksOnly(IndicatorId indicator) {
        return lists().isEmpty()
                && mentions().isEmpty()
                && operands().stream().allMatch(operand -> operand.indicator().equals(indicator));
    }

    /** The lists of names in it, clauses included. */
    public List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        collect(nodes, mentions);
        return mentions;
    }

    private static void collect(List<Node> nodes, List<Mention> mentions) {
        for (Node node : nodes) {
            if (node instanceof Mention mention) {
                mentions.add(mention);
            } else if (node instanceof Node.Clause clause) {
                collect(clause.pattern().nodes(), mentions);
            }
        }
    }

    /** What it asks of the summary's own union, lists apart. */
    public List<Operand> operands() {
        List<Operand> operands = new ArrayList<>();
        collect(operands, list -> {});
        return operands;
    }

    /** The figures of the summary's own period that it tells as they are, without a condition on it, lists apart. */
    public List<Operand> plain() {
        return nodes.stream().flatMap(Pattern::plain).distinct().toList();
    }

    private static Stream<Operand> plain(Node node) {
        if (node instanceof Node.Clause clause) {
            return clause.condition() == null ? clause.pattern().plain().stream() : Stream.of();
        }
        return node instanceof Node.Number number && number.expression() instanceof Expression.Asked asked
                ? Stream.of(asked.operand()).filter(operand -> operand.which() == Which.THIS)
                : Stream.of();
    }

    public List<Each> lists() {
        List<Each> lists = new ArrayList<>();
        collect(new ArrayList<>(), lists::add);
        return lists;
    }

    /** Every indicator named anywhere in it. */
    public List<IndicatorId> indicators() {
        List<Operand> operands = operands();
        lists().forEach(list -> operands.addAll(list.operands()));
        return operands.stream().map(Operand::indicator).distinct().toList();
    }

    void collect(List<Operand> operands, Consumer<Each> lists) {
        nodes.forEach(node -> node.collect(operands, lists));
    }
}
