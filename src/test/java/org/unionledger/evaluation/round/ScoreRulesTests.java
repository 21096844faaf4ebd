package org.unionledger.evaluation.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.evaluation.scheme.Aspect;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Rule;
import org.unionledger.frame.Problem;

/** Of one item of ten points. */
class ScoreRulesTests {

    private static Content content(Rule rule, String evidence) {
        Item item = new Item("i1", "项目", BigDecimal.TEN, rule, evidence);
        return new Content(List.of(new Aspect("a1", "方面", BigDecimal.valueOf(100), List.of(item))));
    }

    private static List<String> expected(@Nullable String problem) {
        return problem == null ? List.of() : List.of("evaluation.problem." + problem);
    }

    @ParameterizedTest(name = "{0}: {1} points, “{2}”, {3}: {4}")
    @CsvSource({
        "manual, , '', '', points-missing",
        "manual, 10, '台账', '', ",
        "manual, 10.01, '台账', '', points-above",
        "manual, 5.5, '', '', unproven",
        "manual, 0, '', '', ",
        "manual, 5.5, '', '/ledgers/visit/1', ",
        "manual, 5.5, '', '//elsewhere', not-a-page",
        "manual, 5.5, '', 'https://elsewhere', not-a-page",
        "yes_no, 10, '照片', '', ",
        "yes_no, 0, '', '', ",
        "yes_no, 5, '照片', '', all-or-none",
        "computed, , '', '', "
    })
    void a_union_scores_itself_within_the_points_and_proves_what_it_claims(
            String rule, @Nullable BigDecimal points, String note, String link, @Nullable String problem) {
        Content content = content(rule(rule), "照片");
        Mark mark = Mark.none("i1").scored(points, note, link);
        assertThat(ScoreRules.ofSelf(content, Map.of("i1", mark), Set.of()).all())
                .extracting(Problem::code)
                .isEqualTo(expected(problem));
    }

    @Test
    void what_is_attached_proves_as_well_as_a_note() {
        Content content = content(new Rule.Manual(), "照片");
        Map<String, Mark> claimed = Map.of("i1", Mark.none("i1").scored(BigDecimal.TEN, "", ""));
        assertThat(ScoreRules.ofSelf(content, claimed, Set.of("i2")).all()).hasSize(1);
        assertThat(ScoreRules.ofSelf(content, claimed, Set.of("i1")).all()).isEmpty();
    }

    private static Rule rule(String kind) {
        return switch (kind) {
            case "manual" -> new Rule.Manual();
            case "yes_no" -> new Rule.YesNo();
            default -> new Rule.Full("a.b", null);
        };
    }

    @ParameterizedTest(name = "{0}: claimed {1}, computed {2}, given {3} “{4}”: {5}")
    @CsvSource({
        "computed, , 8, , '', ",
        "computed, , 8, 8.00, '', ",
        "computed, , 8, 7, '', no-reason",
        "computed, , 8, 7, '缺两家', ",
        "computed, , , , '', points-missing",
        "computed, , , 6, '没有定目标', ",
        "computed, , , 6, '', no-reason",
        "computed, , 8, 11, '缺', points-above",
        "manual, 9, , , '', points-missing",
        "manual, 9, , 9, '', ",
        "manual, 9, , 6, '', no-reason",
        "manual, 9, , 6, '记录不全', ",
        "manual, , , 6, '', ",
        "yes_no, 10, , 5, '缺', all-or-none"
    })
    void a_review_gives_every_point_and_says_why_it_differs(
            String rule,
            @Nullable BigDecimal claimed,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal given,
            String reason,
            @Nullable String problem) {
        Mark mark = Mark.none("i1").scored(claimed, "", "").reviewed(given, reason);
        assertThat(ScoreRules.ofReview(
                                content(rule(rule), ""),
                                Map.of("i1", mark),
                                computed == null ? Map.of() : Map.of("i1", computed))
                        .all())
                .extracting(Problem::code)
                .isEqualTo(expected(problem));
    }
}
