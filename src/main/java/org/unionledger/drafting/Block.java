package org.unionledger.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A heading, without its number, or a paragraph.
 *
 * @param key  by which it is known as long as it exists, whatever becomes of its text: letters and digits, one of a kind
 * @param runs empty in a line nobody has written anything into yet
 */
public record Block(String key, BlockKind kind, List<Run> runs) {

    /** Neighbouring words become one run. */
    public Block {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            int last = joined.size() - 1;
            if (run instanceof Run.Words words && last >= 0 && joined.get(last) instanceof Run.Words before) {
                joined.set(last, new Run.Words(before.text() + words.text()));
            } else {
                joined.add(run);
            }
        }
        runs = List.copyOf(joined);
    }

    /** The numbers of its figures, in the order they stand. */
    public Stream<Integer> figures() {
        return runs.stream().flatMap(run -> run instanceof Run.Mark mark ? Stream.of(mark.figure()) : Stream.of());
    }

    /** As it is read, each figure as written. */
    public String text(Map<Integer, Binding> bindings) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(
                    run instanceof Run.Words words
                            ? words.text()
                            : Binding.of(bindings, ((Run.Mark) run).figure()).text());
        }
        return text.toString();
    }

    boolean isBlank() {
        return runs.stream()
                .allMatch(run -> run instanceof Run.Words words && words.text().isBlank());
    }

    /** With other figures in the places of those that are named. */
    Block with(Map<Integer, Integer> others) {
        return new Block(
                key,
                kind,
                runs.stream()
                        .map(run -> run instanceof Run.Mark mark
                                ? new Run.Mark(others.getOrDefault(mark.figure(), mark.figure()))
                                : run)
                        .toList());
    }

    Block withRuns(List<Run> other) {
        return new Block(key, kind, other);
    }

    Block withKey(String other) {
        return new Block(other, kind, runs);
    }
}
