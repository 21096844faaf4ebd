package org.unionledger.evaluation.round;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.DutySource;

/** What a judged union was given, on its desk for as long as it may object. */
@Component
class PublishedScores implements DutySource {

    private final ScoreRepository scores;

    PublishedScores(ScoreRepository scores) {
        this.scores = scores;
    }

    @Override
    public Right right() {
        return Right.SCORE_ONESELF;
    }

    @Override
    public List<Reckoned> owed(Scope scope, OrganizationId union, LocalDate today) {
        return scores.open(union, today).stream()
                .map(each -> new Reckoned(
                        words -> words.text(
                                "evaluation.published",
                                Integer.toString(each.year()),
                                each.round(),
                                each.place(),
                                each.judged(),
                                each.total().toPlainString()),
                        each.until(),
                        "/scores/" + each.score() + "#objections"))
                .toList();
    }
}
