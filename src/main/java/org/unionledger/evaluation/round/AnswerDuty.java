package org.unionledger.evaluation.round;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.organization.Organizations;

/** An objection that waits for its answer, told with who raised it and to what. */
@Component
class AnswerDuty implements DutyKind {

    private final ObjectionRepository objections;
    private final ScoreAccess scores;
    private final Organizations organizations;

    AnswerDuty(ObjectionRepository objections, ScoreAccess scores, Organizations organizations) {
        this.objections = objections;
        this.scores = scores;
        this.organizations = organizations;
    }

    @Override
    public String code() {
        return RoundDuties.ANSWER;
    }

    @Override
    public Right right() {
        return Right.JUDGE_UNIONS;
    }

    @Override
    public String href(Subject subject) {
        return "/objections/" + subject.id();
    }

    @Override
    public Map<Long, String> words(Scope scope, Collection<Long> records) {
        Map<Long, String> words = new LinkedHashMap<>();
        for (long record : records) {
            objections.find(record).ifPresent(objection -> words.put(record, said(scope, objection)));
        }
        return words;
    }

    private String said(Scope scope, Objection objection) {
        Score score = scores.require(scope, objection.score());
        String item =
                scores.content(score).item(objection.item()).map(Item::name).orElse("");
        return organizations.require(scope, score.union()).name() + " " + item;
    }
}
