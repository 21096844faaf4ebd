package org.unionledger.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

class EffortRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    private static Step step(Stage stage, LocalDate on) {
        return new Step(stage, on, "", "", "青工〔2025〕8号", "");
    }

    private static Effort effort(Step... steps) {
        return new Effort(
                1,
                new EmployerId(1),
                new OrganizationId(1),
                Plan.of(""),
                null,
                Arrays.asList(steps),
                List.of(),
                List.of(),
                List.of(),
                null,
                1);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.message().replace("establishment.problem.", ""))
                .toList();
    }

    @ParameterizedTest(name = "mobilized {0} days after the survey -> {1}")
    @CsvSource(textBlock = """
                    -1, before-earlier
                     0, ''
                     1, ''
                    """)
    void no_stage_is_dated_before_the_one_before(int days, String broken) {
        LocalDate survey = LocalDate.of(2025, 5, 10);
        Step mobilized = step(Stage.MOBILIZATION, survey.plusDays(days));

        assertThat(String.join(
                        ",", codes(EffortRules.problemsOf(effort(step(Stage.SURVEY, survey)), mobilized, TODAY))))
                .isEqualTo(broken);
    }

    @ParameterizedTest(name = "prepared {0} days after the application -> {1}")
    @CsvSource(textBlock = """
                    -1, ''
                     0, ''
                     1, after-later
                    """)
    void a_stage_recorded_later_is_dated_no_later_than_those_that_follow(int days, String broken) {
        LocalDate applied = LocalDate.of(2025, 5, 10);
        Effort effort = effort(step(Stage.SURVEY, applied.minusDays(40)), step(Stage.APPLICATION, applied));

        assertThat(String.join(
                        ",",
                        codes(EffortRules.problemsOf(effort, step(Stage.PREPARATION, applied.plusDays(days)), TODAY))))
                .isEqualTo(broken);
    }

    @ParameterizedTest(name = "today + {0} -> {1}")
    @CsvSource(textBlock = """
                    0, ''
                    1, day-later
                    """)
    void no_stage_is_reached_in_the_future(int days, String broken) {
        Effort effort = effort(step(Stage.SURVEY, TODAY.minusDays(40)));

        assertThat(String.join(
                        ",",
                        codes(EffortRules.problemsOf(effort, step(Stage.MOBILIZATION, TODAY.plusDays(days)), TODAY))))
                .isEqualTo(broken);
    }

    @Test
    void nothing_is_approved_that_was_not_applied_for_nor_elected_before_it_was_approved() {
        Effort surveyed = effort(step(Stage.SURVEY, TODAY));
        Effort applied = effort(step(Stage.SURVEY, TODAY), step(Stage.APPLICATION, TODAY));

        assertThat(codes(EffortRules.problemsOf(surveyed, step(Stage.APPROVAL, TODAY), TODAY)))
                .containsExactly("condition");
        assertThat(codes(EffortRules.problemsOf(applied, step(Stage.APPROVAL, TODAY), TODAY)))
                .isEmpty();
        assertThat(codes(EffortRules.problemsOf(applied, step(Stage.ELECTION, TODAY), TODAY)))
                .containsExactly("condition");
    }

    @Test
    void an_approval_has_a_number_and_other_papers_need_none() {
        Effort applied = effort(step(Stage.SURVEY, TODAY), step(Stage.APPLICATION, TODAY));

        assertThat(codes(EffortRules.problemsOf(applied, new Step(Stage.APPROVAL, TODAY, "", "", "", ""), TODAY)))
                .containsExactly("approval-number");
        assertThat(codes(EffortRules.problemsOf(applied, new Step(Stage.PREPARATION, TODAY, "", "", "", ""), TODAY)))
                .isEmpty();
    }

    @Test
    void every_stage_but_the_fee_is_next_to_one_until_the_last() {
        assertThat(Stage.PREPARATION.next()).isEqualTo(Stage.APPLICATION);
        assertThat(Stage.FEE.next()).isEqualTo(Stage.APPLICATION);
        assertThat(Stage.LEGAL_PERSON.next()).isEqualTo(Stage.PLAQUE);
        assertThat(Stage.PLAQUE.next()).isNull();
    }

    @Test
    void another_obstacle_is_put_into_words_and_a_solution_is_no_earlier_than_it() {
        assertThat(codes(EffortRules.problemsOf(Obstacle.met(ObstacleKind.OTHER, "", TODAY), TODAY)))
                .containsExactly("words-missing");
        Obstacle owner = Obstacle.met(ObstacleKind.OWNER, "", TODAY.minusDays(3));
        assertThat(codes(EffortRules.problemsOf(owner, TODAY))).isEmpty();

        assertThat(codes(EffortRules.problemsOfSolution(owner, TODAY.minusDays(4), "谈成", TODAY)))
                .containsExactly("solved-outside");
        assertThat(codes(EffortRules.problemsOfSolution(owner, TODAY.minusDays(3), "谈成", TODAY)))
                .isEmpty();
    }
}
