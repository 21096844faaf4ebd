package org.unionledger.statistics.pivot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/** What is not as one might think of a table: what it leaves out, and what its totals are. */
record Notes(
        Words words,
        PivotQuestion question,
        Layout.Laid laid,
        Function<IndicatorId, Indicator> indicators,
        LocalDate today) {

    /** @param kind of the breakdown; null when none is carried */
    List<String> all(@Nullable String kind) {
        List<String> notes = new ArrayList<>();
        Instant moment = question.asOf().moment();
        if (moment != null) {
            notes.add(words.text("statistics.note.as_of", Formats.moment(moment)));
        }
        unions(notes);
        indicators(notes, kind);
        if (question.has(Dimension.TIME) && any(IndicatorKind.STOCK)) {
            notes.add(words.text("statistics.note.stock_over_time"));
        }
        if (any(IndicatorKind.FORMULA)) {
            notes.add(words.text("statistics.note.rate"));
        }
        if (question.tells(Measure.COMPARED)) {
            notes.add(words.text("statistics.before.hint"));
            if (question.period().to().isAfter(today)
                    && !question.period().from().isAfter(today)) {
                notes.add(words.text("statistics.note.unfinished"));
            }
        }
        if (question.tells(Measure.TARGET)) {
            notes.add(words.text("statistics.note.target"));
        }
        return notes;
    }

    private boolean any(IndicatorKind kind) {
        return question.indicators().stream()
                .anyMatch(id -> indicators.apply(id).kind() == kind);
    }

    private void unions(List<String> notes) {
        if (!question.has(Dimension.UNIONS)) {
            return;
        }
        Side unions = question.rows() == Dimension.UNIONS ? laid.rows() : laid.columns();
        int gone = question.unions().chosen().size() - (int) unions.all();
        if (!question.unions().chosen().isEmpty() && gone > 0) {
            notes.add(words.text("statistics.note.unions_gone", gone));
        }
        notes.add(
                words.text(question.unions().chosen().isEmpty() ? "statistics.total.hint" : "statistics.note.chosen"));
        boolean byFigure = question.order().column() != null || question.slice().top();
        boolean tooMany = byFigure && unions.all() > Layout.ORDERED_AT_MOST;
        if (tooMany) {
            notes.add(words.text("statistics.note.too_many", unions.all(), Layout.ORDERED_AT_MOST));
        }
    }

    private void indicators(List<String> notes, @Nullable String kind) {
        boolean onASide = question.has(Dimension.INDICATORS);
        if (!onASide && question.indicators().size() > 1) {
            notes.add(words.text(
                    "statistics.note.first_indicator",
                    name(question.indicators().get(0))));
        }
        if (!question.has(Dimension.BREAKDOWN)) {
            return;
        }
        if (kind == null) {
            notes.add(words.text("statistics.note.no_breakdown"));
        } else if (onASide) {
            question.indicators().stream()
                    .filter(id -> !indicators.apply(id).breakdowns().contains(kind))
                    .forEach(id -> notes.add(
                            words.text("statistics.note.not_so", name(id), words.text("figures.breakdown." + kind))));
        }
    }

    private String name(IndicatorId id) {
        Indicator indicator = indicators.apply(id);
        return words.either(indicator.name(), indicator.englishName());
    }
}
