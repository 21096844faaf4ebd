package org.unionledger.evaluation.target;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to targets, in the reader's words. */
@Component
class TargetWords implements RecordWords {

    private final FigureReader reader;

    TargetWords(FigureReader reader) {
        this.reader = reader;
    }

    @Override
    public List<String> kinds() {
        return List.of(Targets.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("evaluation.audit.kind.target");
    }

    @Override
    public List<String> actions() {
        return List.of("created", "changed", "voided");
    }

    @Override
    public Right right() {
        return Right.READ_EVALUATIONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/targets/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("evaluation.field." + field),
                (field, value) -> field.equals("indicator") ? nameOf(value, words) : value);
    }

    private String nameOf(String id, Words words) {
        return IndicatorId.parse(id)
                .flatMap(reader::indicator)
                .map(indicator -> words.either(indicator.name(), indicator.englishName()))
                .orElse(id);
    }
}
