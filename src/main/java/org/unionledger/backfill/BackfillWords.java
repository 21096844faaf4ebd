package org.unionledger.backfill;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to entries, in the reader's words. */
@Component
class BackfillWords implements RecordWords {

    private final FigureReader figures;

    BackfillWords(FigureReader figures) {
        this.figures = figures;
    }

    @Override
    public List<String> kinds() {
        return List.of(Backfills.SUBJECT);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("backfill.title");
    }

    @Override
    public List<String> actions() {
        return List.of("created", "changed", "confirmed", "backfill-reckoned", "backfill-removed", "withdrawn");
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/backfills/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words);
    }

    Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("backfill.field." + field),
                (field, value) -> field.equals("indicator") && !value.isEmpty() ? indicator(words, value) : value);
    }

    private String indicator(Words words, String id) {
        return figures.indicator(new IndicatorId(id))
                .map(indicator -> words.either(indicator.name(), indicator.englishName()))
                .orElse(id);
    }
}
