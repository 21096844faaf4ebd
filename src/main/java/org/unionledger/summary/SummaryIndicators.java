package org.unionledger.summary;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;
import org.unionledger.frame.Words;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineParagraph;
import org.unionledger.summary.outline.OutlineSection;
import org.unionledger.summary.outline.Outlines;
import org.unionledger.summary.pattern.Pattern;

/** The indicators that the sentences of each outline name, with the heading they stand below. */
@Component
class SummaryIndicators implements IndicatorUses {

    private final Outlines outlines;

    SummaryIndicators(Outlines outlines) {
        this.outlines = outlines;
    }

    @Override
    public List<IndicatorUse> indicatorUses() {
        return outlines.all().stream().flatMap(SummaryIndicators::of).toList();
    }

    private static Stream<IndicatorUse> of(Outline outline) {
        return Stream.of(
                        of(outline, words -> words.text("summary.opening"), outline.opening()),
                        outline.sections().stream().flatMap(section -> of(outline, section)),
                        of(outline, words -> words.text("summary.closing"), outline.closing()))
                .flatMap(uses -> uses);
    }

    private static Stream<IndicatorUse> of(Outline outline, OutlineSection section) {
        return Stream.concat(
                of(outline, words -> section.heading().source(), section.paragraphs()),
                section.sections().stream().flatMap(below -> of(outline, below)));
    }

    private static Stream<IndicatorUse> of(
            Outline outline, Function<Words, String> heading, List<OutlineParagraph> paragraphs) {
        return paragraphs.stream()
                .flatMap(OutlineParagraph::patterns)
                .map(Pattern::indicators)
                .flatMap(List::stream)
                .distinct()
                .map(indicator -> use(outline, indicator).in(heading));
    }

    private static IndicatorUse use(Outline outline, IndicatorId indicator) {
        return IndicatorUse.tells(
                indicator,
                words -> outline.name(),
                "/summaries/" + outline.titles().keySet().iterator().next() + "?outline=" + outline.id(),
                Right.COMPOSE_SUMMARIES);
    }
}
