package org.unionledger.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineParagraph;
import org.unionledger.summary.outline.OutlineParagraph.Sentence;
import org.unionledger.summary.outline.OutlineSection;
import org.unionledger.summary.pattern.Answers;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Pattern;
import org.unionledger.summary.pattern.Said;

/** Makes the text of a summary from its outline: what cannot be told is left out, what remains is numbered. */
final class Composer {

    private static final String NTH = "{nth}";

    private final Outline outline;
    private final Answers answers;
    private final FigureBinder binder;
    private final Leftover leftover;

    Composer(Outline outline, Answers answers, FigureBinder binder, Leftover leftover) {
        this.outline = outline;
        this.answers = answers;
        this.binder = binder;
        this.leftover = leftover;
    }

    List<Paragraph> paragraphs(List<OutlineParagraph> paragraphs) {
        return told(paragraphs).stream().map(Told::paragraph).toList();
    }

    /** @param telling whether it says anything beside what it would always say */
    private record Told(Paragraph paragraph, boolean telling) {}

    private List<Told> told(List<OutlineParagraph> paragraphs) {
        return paragraphs.stream()
                .map(this::paragraph)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The sections that have something to tell, each with its number. */
    List<Section> sections(List<OutlineSection> sections, int level) {
        List<Section> told = new ArrayList<>();
        for (OutlineSection section : sections) {
            List<Told> paragraphs = told(section.paragraphs());
            List<Section> below = sections(section.sections(), level + 1);
            if (paragraphs.stream().anyMatch(Told::telling) || !below.isEmpty()) {
                String heading = Ordinals.heading(level, told.size() + 1) + line(section.heading());
                told.add(new Section(
                        level, heading, paragraphs.stream().map(Told::paragraph).toList(), below));
            }
        }
        return told;
    }

    /** What no sentence told, a paragraph for each subject. @return empty when nothing is left */
    Optional<Section> rest(Rest rest, int number) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Rest.Topic topic : rest.topics()) {
            List<Said> told = leftover.of(topic.operands().stream().filter(this::saysMore));
            if (!told.isEmpty()) {
                paragraphs.add(new Paragraph(spans(Stream.concat(Stream.of(new Said.Plain(topic.name())), told.stream())
                        .toList())));
            }
        }
        return paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(1, Ordinals.heading(1, number) + rest.heading(), paragraphs, List.of()));
    }

    /** A part that is all there is says nothing that its whole does not. */
    private boolean saysMore(Operand operand) {
        Operand whole = new Operand(operand.indicator(), Breakdown.NONE, operand.which());
        return operand.equals(whole) || value(operand).compareTo(value(whole)) != 0;
    }

    /** Nothing where it is not known. */
    private BigDecimal value(Operand operand) {
        Figure figure = answers.figure(operand);
        return figure == null || figure.value() == null ? BigDecimal.ZERO : figure.value();
    }

    private Optional<Told> paragraph(OutlineParagraph paragraph) {
        List<List<Span>> sentences = new ArrayList<>();
        List<Boolean> figured = new ArrayList<>();
        boolean mentions = false;
        for (Sentence sentence : paragraph.sentences()) {
            List<Span> told = spans(Stream.concat(sentence.told(answers).stream(), leftover.of(sentence).stream())
                    .toList());
            if (!told.isEmpty()) {
                sentences.add(told);
                figured.add(sentence.hasFigures());
                mentions |= sentence.lists();
            }
        }
        if (sentences.isEmpty() || !paragraph.always() && !figured.contains(true)) {
            return Optional.empty();
        }
        if (paragraph.counted()) {
            count(sentences, figured);
        }
        Paragraph told = new Paragraph(sentences.stream().flatMap(List::stream).toList());
        return Optional.of(new Told(told, told.hasFigures() || mentions));
    }

    /** Sets 一是, 二是 … before the sentences with figures, if there are several. */
    private void count(List<List<Span>> sentences, List<Boolean> figured) {
        if (figured.stream().filter(Boolean::booleanValue).count() < 2) {
            return;
        }
        int nth = 0;
        for (int i = 0; i < sentences.size(); i++) {
            if (figured.get(i)) {
                nth++;
                List<Span> counted = new ArrayList<>();
                counted.add(new Span.Words(outline.counter().replace(NTH, Ordinals.chinese(nth))));
                counted.addAll(sentences.get(i));
                sentences.set(i, counted);
            }
        }
    }

    List<Span> sentence(Sentence sentence) {
        return spans(sentence.told(answers));
    }

    /** Adjoining words become one span. */
    private List<Span> spans(List<Said> told) {
        List<Span> spans = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Said said : told) {
            if (said instanceof Said.Stated stated) {
                addWords(words, spans);
                spans.add(new Span.Bound(binder.bind(stated)));
            } else {
                words.append(said.text());
            }
        }
        addWords(words, spans);
        return spans;
    }

    private static void addWords(StringBuilder words, List<Span> spans) {
        if (!words.isEmpty()) {
            spans.add(new Span.Words(words.toString()));
            words.setLength(0);
        }
    }

    String line(Pattern pattern) {
        StringBuilder line = new StringBuilder();
        spans(pattern.tell(answers)).forEach(span -> line.append(span.text()));
        return line.toString();
    }
}
