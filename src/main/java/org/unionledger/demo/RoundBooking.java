package org.unionledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.evaluation.round.Mark;
import org.unionledger.evaluation.round.Objections;
import org.unionledger.evaluation.round.Rounds;
import org.unionledger.evaluation.round.Score;
import org.unionledger.evaluation.round.Scores;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Rule;
import org.unionledger.evaluation.scheme.Schemes;

/** Has a street judge its communities as far as the publication, with an objection that was answered. */
@Component
class RoundBooking {

    private static final BigDecimal HALF = BigDecimal.valueOf(2);

    private final Schemes schemes;
    private final Rounds rounds;
    private final Scores scores;
    private final Objections objections;

    RoundBooking(Schemes schemes, Rounds rounds, Scores scores, Objections objections) {
        this.schemes = schemes;
        this.rounds = rounds;
        this.scores = scores;
        this.objections = objections;
    }

    /** By the targets that are set, so this comes after them. */
    void book(Scope officer, LocalDate today) {
        long scheme = schemes.begin(officer, officer.place(), today.getYear(), "");
        long round = rounds.open(officer, scheme, "年终考核");
        List<Score> judged = rounds.scores(rounds.require(officer, round));
        for (int i = 0; i < judged.size(); i++) {
            Score score = judged.get(i);
            List<Item> byHand = scores.content(score).items().stream()
                    .filter(item -> !(item.rule() instanceof Rule.Computed))
                    .toList();
            scores.scoreOneself(officer, score.id(), score.edition(), claimed(byHand), true);
            review(officer, scores.require(officer, score.id()), i);
        }
        rounds.publish(officer, round);
        object(officer, judged.get(0));
    }

    private static List<Mark> claimed(List<Item> byHand) {
        return byHand.stream()
                .map(item -> Mark.none(item.key()).scored(item.points(), "材料齐全，见" + item.evidence(), ""))
                .toList();
    }

    /** Every third loses half of what it claimed of its last item. What cannot be counted is given in full. */
    private void review(Scope officer, Score score, int turn) {
        Map<String, BigDecimal> computed = scores.computed(score);
        List<Item> items = scores.content(score).items();
        Item last = items.get(items.size() - 1);
        List<Mark> marks = new ArrayList<>();
        for (Item item : items) {
            Mark mark = score.mark(item.key());
            if (item.equals(last) && turn % 3 == 0) {
                marks.add(mark.reviewed(item.points().divide(HALF), "收支表缺第四季度"));
            } else if (mark.selfPoints() != null) {
                marks.add(mark.reviewed(mark.selfPoints(), ""));
            } else if (!computed.containsKey(item.key())) {
                marks.add(mark.reviewed(item.points(), "本年没有这项业务，不扣分"));
            }
        }
        scores.review(officer, score.id(), score.edition(), marks, "", true);
    }

    private void object(Scope officer, Score score) {
        List<Item> items = scores.content(score).items();
        Item last = items.get(items.size() - 1);
        long objection = objections.raise(officer, score.id(), last.key(), "第四季度收支表已经补齐，请复核");
        objections.answer(officer, objection, true, last.points(), "已核对补交的收支表，恢复得分");
    }
}
