package org.unionledger.summary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;
import org.unionledger.figures.Split;
import org.unionledger.frame.Mentioned;
import org.unionledger.summary.pattern.Answers;
import org.unionledger.summary.pattern.Each;
import org.unionledger.summary.pattern.Mention;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.WordNames;

/**
 * Answers patterns from what has been read for a summary.
 *
 * @param words the words of the summary by name, {@link WordNames#NAME} apart
 */
record BookAnswers(
        Subject subject,
        Inquiry.Found found,
        UnionsBelow below,
        Map<String, String> words,
        Map<Mention.Sought, List<Mentioned>> mentioned)
        implements Answers {

    @Override
    public @Nullable Figure figure(Operand operand) {
        return found.figures().get(subject.query(operand));
    }

    @Override
    public String word(String name) {
        return switch (name) {
            case WordNames.NAME -> subject.name();
            case WordNames.UNIT -> subject.mentioned().unit();
            default -> Objects.requireNonNull(words.get(name));
        };
    }

    @Override
    public List<Answers> items(Each list) {
        return below.knows(list.kind())
                ? below.of(list.kind()).stream()
                        .map(subject::at)
                        .map(this::about)
                        .toList()
                : list.listed().operands().stream()
                        .flatMap(
                                operand -> found
                                        .parts()
                                        .getOrDefault(new Split(subject.query(operand), list.kind()), List.of())
                                        .stream())
                        .map(part -> Objects.requireNonNull(
                                part.query().where().values().get(list.kind())))
                        .distinct()
                        .map(value -> subject.only(list.kind(), value))
                        .map(this::about)
                        .toList();
    }

    @Override
    public List<Answers> mentioned(Mention list) {
        return mentioned.getOrDefault(list.sought(), List.of()).stream()
                .limit(list.most())
                .map(subject::mentioning)
                .map(this::about)
                .toList();
    }

    private Answers about(Subject other) {
        return new BookAnswers(other, found, below, words, mentioned);
    }
}
