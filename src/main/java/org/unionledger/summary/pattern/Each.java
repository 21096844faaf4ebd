package org.unionledger.summary.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A list: one item for each value of a breakdown, or for each union directly below.
 *
 * @param kind   a kind of breakdown, or a level of unions, or {@link #ANY_UNION}
 * @param listed the figure that orders the items
 * @param limit  how many items, the last of them perhaps
 * @param item   how one of them is told
 * @param joiner what stands between two items
 */
public record Each(String kind, Expression listed, Limit limit, Pattern item, String joiner) implements Node {

    /** The kind of a list of all the unions directly below, of whatever level. */
    public static final String ANY_UNION = "union";

    /** How many items a list tells. */
    sealed interface Limit {

        /** @param told all there is to tell, greatest first @return what is written; empty when the list cannot be told */
        List<Ranked> of(List<Ranked> told);

        /** All of them. */
        record None() implements Limit {
            @Override
            public List<Ranked> of(List<Ranked> told) {
                return told;
            }
        }

        /** The greatest, however many there are. */
        record AtMost(int count) implements Limit {
            @Override
            public List<Ranked> of(List<Ranked> told) {
                return told.subList(0, Math.min(count, told.size()));
            }
        }

        /** The greatest, if there are others and these stand out from them. */
        record Top(int count) implements Limit {
            @Override
            public List<Ranked> of(List<Ranked> told) {
                boolean standOut = told.size() > count
                        && told.get(count - 1).by().compareTo(told.get(count).by()) != 0;
                return standOut ? told.subList(0, count) : List.of();
            }
        }

        /** The smallest, smallest first, under the same condition. */
        record Bottom(int count) implements Limit {
            @Override
            public List<Ranked> of(List<Ranked> told) {
                List<Ranked> rising = new ArrayList<>(told);
                rising.sort(Comparator.comparing(Ranked::by));
                return new Top(count).of(rising);
            }
        }
    }

    /** Something a list may tell of, and the figure it is ranked by. */
    record Ranked(Answers answers, BigDecimal by) {}

    @Override
    public boolean tell(Answers answers, List<Said> said) {
        List<Ranked> written = limit.of(ranked(answers));
        List<List<Said>> items = written.stream()
                .map(ranked -> item.tell(ranked.answers()))
                .filter(told -> !told.isEmpty())
                .toList();
        if (items.size() < written.size() || items.isEmpty() || repeatsTheWhole(written, answers)) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                said.add(new Said.Plain(joiner));
            }
            said.addAll(items.get(i));
        }
        return true;
    }

    private List<Ranked> ranked(Answers answers) {
        return answers.items(this).stream()
                .flatMap(item -> Stream.ofNullable(listed.value(item))
                        .filter(value -> value.signum() != 0)
                        .map(value -> new Ranked(item, value)))
                .sorted(Comparator.comparing(Ranked::by).reversed())
                .toList();
    }

    /** A single item that is all there is would say the same number twice. */
    private boolean repeatsTheWhole(List<Ranked> written, Answers answers) {
        return written.size() == 1
                && Objects.equals(listed.value(answers), written.get(0).by());
    }

    /** What is asked of each item. */
    public List<Operand> operands() {
        List<Operand> operands = new ArrayList<>(listed.operands());
        operands.addAll(item.operands());
        return operands.stream().distinct().toList();
    }

    @Override
    public void collect(List<Operand> operands, Consumer<Each> lists) {
        lists.accept(this);
    }
}
