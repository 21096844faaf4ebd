package org.unionledger.summary.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.summary.outline.OutlineFile.ParagraphEntry;
import org.unionledger.summary.outline.OutlineFile.SentenceEntry;
import org.unionledger.summary.pattern.Each;
import org.unionledger.summary.pattern.NotAPattern;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Pattern;
import org.unionledger.summary.pattern.Phrases;

/** Reads sentences as they will be read, and finds what would keep them from ever being told. */
final class Proof {

    private final FigureReader figures;
    private final Notation notation;
    private final Phrases phrases;

    Proof(FigureReader figures, Notation notation, Map<String, String> phrases) {
        this.figures = figures;
        this.notation = notation;
        this.phrases = new Phrases(phrases);
    }

    List<SentenceFlaw> flaws(List<ParagraphEntry> paragraphs) {
        List<SentenceFlaw> flaws = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            List<SentenceEntry> sentences = Paragraphs.sentences(paragraphs.get(i));
            for (int j = 0; j < sentences.size(); j++) {
                for (String way : sentences.get(j).first()) {
                    flaws.addAll(flaws(i + 1, j + 1, way));
                }
            }
        }
        return flaws;
    }

    private List<SentenceFlaw> flaws(int paragraph, int sentence, String written) {
        try {
            Pattern pattern = Pattern.parse(written, phrases);
            return unknown(pattern)
                    .map(about -> new SentenceFlaw(paragraph, sentence, about.code, about.name, ""))
                    .toList();
        } catch (NotAPattern broken) {
            return List.of(new SentenceFlaw(
                    paragraph, sentence, broken.flaw().code(), broken.about(), notation.shown(broken.rest())));
        }
    }

    private record Unknown(String code, String name) {}

    private Stream<Unknown> unknown(Pattern pattern) {
        return Stream.concat(
                Stream.concat(
                                pattern.operands().stream(),
                                pattern.lists().stream().map(Each::operands).flatMap(List::stream))
                        .flatMap(this::unknown),
                pattern.lists().stream().flatMap(this::unknown));
    }

    private Stream<Unknown> unknown(Operand operand) {
        IndicatorId id = operand.indicator();
        return figures.indicator(id)
                .map(indicator -> operand.where().values().keySet().stream()
                        .filter(kind -> !indicator.breakdowns().contains(kind))
                        .map(kind -> new Unknown("no_breakdown", indicator.name())))
                .orElseGet(() -> Stream.of(new Unknown("no_indicator_of_name", id.value())));
    }

    /** A list over a breakdown that its figure does not have would always be empty. */
    private Stream<Unknown> unknown(Each list) {
        if (isUnion(list.kind())) {
            return Stream.empty();
        }
        return list.operands().stream()
                .flatMap(operand -> figures.indicator(operand.indicator()).stream())
                .filter(indicator -> !indicator.breakdowns().contains(list.kind()))
                .map(Indicator::name)
                .map(name -> new Unknown("no_breakdown", name));
    }

    private static boolean isUnion(String kind) {
        return kind.equals(Each.ANY_UNION)
                || Arrays.stream(OrganizationKind.values())
                        .anyMatch(level -> level.code().equals(kind));
    }
}
