package org.unionledger.evaluation.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionledger.evaluation.Fields;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Rule;

/** Reads what was written beside the items of a score. */
final class ScoreForm {

    private ScoreForm() {}

    /** What the union says of itself. @throws Refused if a number is none */
    static List<Mark> self(Content content, Score score, Map<String, String> sent) {
        Fields fields = new Fields(sent);
        List<Mark> marks = new ArrayList<>();
        content.items().forEach(item -> {
            String key = item.key();
            boolean counted = item.rule() instanceof Rule.Computed;
            marks.add(score.mark(key)
                    .scored(
                            counted ? null : fields.number("self-" + key),
                            fields.text("note-" + key),
                            fields.text("link-" + key)));
        });
        fields.unlessUnderstood();
        return marks;
    }

    /** What whoever judges gives. @throws Refused if a number is none */
    static List<Mark> review(Content content, Score score, Map<String, String> sent) {
        Fields fields = new Fields(sent);
        List<Mark> marks = new ArrayList<>();
        content.items()
                .forEach(item -> marks.add(score.mark(item.key())
                        .reviewed(fields.number("review-" + item.key()), fields.text("reason-" + item.key()))));
        fields.unlessUnderstood();
        return marks;
    }
}
