package org.unionledger.summary.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.summary.pattern.InventedAnswers.answers;
import static org.unionledger.summary.pattern.InventedAnswers.item;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.figures.Figure;
import org.unionledger.figures.IndicatorId;

class PatternTests {

    private static String said(String pattern, Answers answers) {
        return text(Pattern.parse(pattern).tell(answers));
    }

    private static String text(List<Said> said) {
        return said.stream().map(Said::text).collect(Collectors.joining());
    }

    @Nested
    class A_figure {

        @Test
        void stands_in_its_sentence() {
            assertThat(said("走访{aid.visits.times}次。", answers().with("aid.visits.times", "46")))
                    .isEqualTo("走访46次。");
        }

        @Test
        void that_is_zero_leaves_its_sentence_out() {
            assertThat(said("走访{aid.visits.times}次。", answers().with("aid.visits.times", "0")))
                    .isEmpty();
        }

        @Test
        void that_cannot_be_told_leaves_its_sentence_out() {
            assertThat(said("走访{aid.visits.times}次。", answers().with("aid.visits.times", (String) null)))
                    .isEmpty();
        }

        @Test
        void of_an_indicator_that_nobody_knows_leaves_its_sentence_out() {
            assertThat(said("走访{aid.visits.times}次。", answers())).isEmpty();
        }

        @Test
        void is_written_although_zero_where_the_pattern_asks_for_it() {
            assertThat(said("在办{rights.cases.open|zero}件。", answers().with("rights.cases.open", "0")))
                    .isEqualTo("在办0件。");
        }

        @Test
        void may_count_only_what_is_of_one_kind() {
            String pattern = "春节慰问困难职工{aid.visits.person_times(kind=困难职工, occasion=春节)}人次。";
            assertThat(said(pattern, answers().with("aid.visits.person_times(kind=困难职工, occasion=春节)", "80")))
                    .isEqualTo("春节慰问困难职工80人次。");
        }

        @Test
        void keeps_what_it_is_computed_from() {
            List<Said> said = Pattern.parse("{member.total / staff.total|percent}")
                    .tell(answers().with("member.total", "3").with("staff.total", "4"));
            Said.Stated stated = (Said.Stated) said.get(0);
            assertThat(stated.text()).isEqualTo("75%");
            assertThat(stated.value()).isEqualByComparingTo("0.75");
            assertThat(stated.parts())
                    .extracting(Figure::value)
                    .map(Object::toString)
                    .containsExactly("3", "4");
        }
    }

    @Nested
    class Formats {

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource({"132400, 13.24万元", "10000, 1万元", "9999.5, 9999.5元", "979023, 97.9023万元", "-20000, -2万元"})
        void wan_writes_ten_thousands_exactly(String value, String written) {
            assertThat(said("{aid.visits.money|wan}元", answers().with("aid.visits.money", value)))
                    .isEqualTo(written);
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource({"0.75894, 75.9%", "0.5, 50%", "1, 100%", "1.25, 125%", "0.99996, 99.9%"})
        void percent_keeps_one_decimal_and_never_rounds_a_part_up_to_the_whole(String value, String written) {
            assertThat(said("{member.join_rate|percent}", answers().with("member.join_rate", value)))
                    .isEqualTo(written);
        }

        @Test
        void percent_keeps_as_many_decimals_as_asked() {
            assertThat(said("{member.join_rate|percent 2}", answers().with("member.join_rate", "0.75894")))
                    .isEqualTo("75.89%");
        }

        @Test
        void round_rounds_half_up() {
            assertThat(said("{a.b|round 1}{a.b|round 0}", answers().with("a.b", "645.85")))
                    .isEqualTo("645.9646");
        }

        @Test
        void what_would_be_written_as_zero_is_not_told() {
            assertThat(said("占{a.b|percent}", answers().with("a.b", "0.0004"))).isEmpty();
            assertThat(said("均{a.b|round 0}", answers().with("a.b", "0.4"))).isEmpty();
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource({"46.00, 46", "100, 100", "12.50, 12.5", "10000000, 10000000"})
        void exact_writes_no_idle_digits(String value, String written) {
            assertThat(said("{a.b}", answers().with("a.b", value))).isEqualTo(written);
        }
    }

    @Nested
    class Computing {

        private final Answers answers =
                answers().with("a.a", "6").with("a.b", "4").with("a.none", "0").with("a.unknown", (String) null);

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource({
            "a.a - a.b, 2",
            "a.a + a.b, 10",
            "a.a * a.b, 24",
            "a.a / a.b, 1.5",
            "(a.a - a.b) / a.b, 0.5",
            "a.a - a.b / 2, 4",
            "a.a - 1, 5",
            "a.a + a.none, 6"
        })
        void knows_the_four_rules_of_arithmetic(String expression, String result) {
            assertThat(said("{" + expression + "}", answers)).isEqualTo(result);
        }

        @ParameterizedTest
        @CsvSource({"a.a - a.none", "a.a / a.none", "a.a * a.none", "a.a + a.unknown", "a.a - a.a", "a.none + a.none"})
        void tells_nothing_of_what_is_not_told(String expression) {
            assertThat(said("{" + expression + "}", answers)).isEmpty();
        }
    }

    @Nested
    class A_clause {

        private static final String WOMEN = "培训{training.staff.persons}人次[，其中女职工{training.staff.female}人次]。";

        @Test
        void is_written_when_its_figure_is_told() {
            assertThat(said(
                            WOMEN,
                            answers().with("training.staff.persons", "90").with("training.staff.female", "30")))
                    .isEqualTo("培训90人次，其中女职工30人次。");
        }

        @Test
        void drops_out_alone_when_its_figure_is_not_told() {
            assertThat(said(
                            WOMEN,
                            answers().with("training.staff.persons", "90").with("training.staff.female", "0")))
                    .isEqualTo("培训90人次。");
        }

        @Test
        void may_hold_another() {
            String pattern = "办班{a.a}期[，培训{a.b}人次[，人均{a.c}学时]]。";
            assertThat(said(pattern, answers().with("a.a", "1").with("a.b", "2")))
                    .isEqualTo("办班1期，培训2人次。");
            assertThat(said(pattern, answers().with("a.a", "1").with("a.c", "2")))
                    .isEqualTo("办班1期。");
        }
    }

    @Nested
    class A_condition {

        private static final String COMPARED =
                "建会{a.a}家[?a.a > a.a@last: ，比上年增加{a.a - a.a@last}家][?a.a < a.a@last: ，比上年减少{a.a@last - a.a}家]"
                        + "[?a.a = a.a@last: ，与上年持平]。";

        @ParameterizedTest(name = "{0} after {1}: {2}")
        @CsvSource({"12, 10, 建会12家，比上年增加2家。", "8, 10, 建会8家，比上年减少2家。", "10, 10.00, 建会10家，与上年持平。"})
        void chooses_between_more_less_and_as_many(String now, String before, String said) {
            assertThat(said(COMPARED, answers().with("a.a", now).with("a.a@last", before)))
                    .isEqualTo(said);
        }

        @Test
        void does_not_hold_where_last_year_is_not_told() {
            assertThat(said(COMPARED, answers().with("a.a", "12").with("a.a@last", "0")))
                    .isEqualTo("建会12家。");
        }

        private static final String TARGETED =
                "建会{a.a}家[?a.a >= a.a@target: ，完成年度任务{a.a@target}家的{a.a / a.a@target|percent}]。";

        @Test
        void asks_whether_a_target_is_set_and_met() {
            assertThat(said(TARGETED, answers().with("a.a", "58").with("a.a@target", "50")))
                    .isEqualTo("建会58家，完成年度任务50家的116%。");
            assertThat(said(TARGETED, answers().with("a.a", "49").with("a.a@target", "50")))
                    .isEqualTo("建会49家。");
            assertThat(said(TARGETED, answers().with("a.a", "58"))).isEqualTo("建会58家。");
        }

        @Test
        void asks_whether_a_figure_is_told() {
            String pattern = "[?told a.a: 有][?untold a.a: 无]";
            assertThat(said(pattern, answers().with("a.a", "1"))).isEqualTo("有");
            assertThat(said(pattern, answers().with("a.a", "0"))).isEqualTo("无");
            assertThat(said(pattern, answers())).isEqualTo("无");
        }

        @Test
        void holds_only_as_a_whole() {
            String pattern = "[?told a.a and a.b < 0.8: 低]";
            assertThat(said(pattern, answers().with("a.a", "1").with("a.b", "0.7")))
                    .isEqualTo("低");
            assertThat(said(pattern, answers().with("a.a", "1").with("a.b", "0.8")))
                    .isEmpty();
            assertThat(said(pattern, answers().with("a.b", "0.7"))).isEmpty();
        }

        @ParameterizedTest(name = "5 {0} 5")
        @CsvSource({">=, true", "<=, true", "=, true", ">, false", "<, false"})
        void draws_the_line_where_its_mark_says(String mark, boolean holds) {
            assertThat(said("[?a.a " + mark + " 5: 是]", answers().with("a.a", "5")))
                    .isEqualTo(holds ? "是" : "");
        }
    }

    @Nested
    class A_list {

        private static final String KINDS = "慰问{a.people}人次[，其中{each kind of a.people%s: {name}{it}人次、{a.money}元}]。";

        private Answers visits() {
            return answers()
                    .with("a.people", "163")
                    .with("kind", item("患病职工").with("a.people", "30").with("a.money", "20000"))
                    .with("kind", item("困难职工").with("a.people", "118").with("a.money", "73500"))
                    .with("kind", item("劳模").with("a.people", "15").with("a.money", "12600"))
                    .with("kind", item("退休职工").with("a.people", "0").with("a.money", "0"));
        }

        @Test
        void tells_the_greatest_first_and_leaves_zero_out() {
            assertThat(said(KINDS.formatted(""), visits()))
                    .isEqualTo("慰问163人次，其中困难职工118人次、73500元、患病职工30人次、20000元、劳模15人次、12600元。");
        }

        @Test
        void may_end_early_and_have_its_own_joiner() {
            String pattern = "{each kind of a.people, at most 2: {name}{it}人次; ；}";
            assertThat(said(pattern, visits())).isEqualTo("困难职工118人次；患病职工30人次");
        }

        @Test
        void tells_all_there_are_when_fewer_than_the_most() {
            assertThat(said("{each kind of a.people, at most 9: {name}}", visits()))
                    .isEqualTo("困难职工、患病职工、劳模");
        }

        @Test
        void of_one_item_that_is_everything_is_not_told() {
            Answers answers = answers()
                    .with("a.people", "5")
                    .with("kind", item("困难职工").with("a.people", "5").with("a.money", "1"));
            assertThat(said(KINDS.formatted(""), answers)).isEqualTo("慰问5人次。");
        }

        @Test
        void of_one_item_that_is_a_part_is_told() {
            Answers answers = answers()
                    .with("a.people", "6")
                    .with("kind", item("困难职工").with("a.people", "5").with("a.money", "1"));
            assertThat(said(KINDS.formatted(""), answers)).isEqualTo("慰问6人次，其中困难职工5人次、1元。");
        }

        @Test
        void is_not_told_when_an_item_lacks_a_figure() {
            Answers answers =
                    answers().with("a.people", "6").with("kind", item("困难职工").with("a.people", "5"));
            assertThat(said(KINDS.formatted(""), answers)).isEqualTo("慰问6人次。");
        }

        private Answers communities(int... founded) {
            InventedAnswers answers = answers();
            for (int i = 0; i < founded.length; i++) {
                answers.with("community", item("社区" + (i + 1)).with("a.a", String.valueOf(founded[i])));
            }
            return answers;
        }

        @Test
        void names_the_foremost() {
            assertThat(said("{each community of a.a, top 2: {name}（{it}家）}", communities(3, 9, 7)))
                    .isEqualTo("社区2（9家）、社区3（7家）");
        }

        @Test
        void names_the_hindmost_smallest_first() {
            assertThat(said("{each community of a.a, bottom 2: {name}（{it}家）}", communities(3, 9, 7)))
                    .isEqualTo("社区1（3家）、社区3（7家）");
        }

        @Test
        void names_no_foremost_where_there_are_no_others() {
            assertThat(said("{each community of a.a, top 2: {name}}", communities(3, 9)))
                    .isEmpty();
        }

        @Test
        void names_no_foremost_where_the_last_of_them_is_level_with_the_next() {
            assertThat(said("{each community of a.a, top 2: {name}}", communities(3, 9, 3)))
                    .isEmpty();
        }

        @Test
        void may_rank_by_what_is_computed() {
            Answers answers = answers()
                    .with("union", item("甲").with("a.a", "1").with("a.b", "2"))
                    .with("union", item("乙").with("a.a", "3").with("a.b", "4"));
            assertThat(said("{each union of a.a / a.b: {name}{it|percent}}", answers))
                    .isEqualTo("乙75%、甲50%");
        }

        @Test
        void names_what_it_asks_apart_from_the_sentence() {
            Pattern pattern = Pattern.parse("{a.a}{each kind of a.b: {name}{it}{a.c}[{a.d@last}]}");
            assertThat(pattern.operands()).extracting(Operand::toString).containsExactly("a.a");
            assertThat(pattern.lists().get(0).operands())
                    .extracting(Operand::toString)
                    .containsExactly("a.b", "a.c", "a.d@last");
            assertThat(pattern.indicators()).extracting(IndicatorId::value).containsExactly("a.a", "a.b", "a.c", "a.d");
        }
    }

    @Nested
    class Words_and_phrases {

        @Test
        void words_name_the_union_and_the_days() {
            assertThat(said("{union}{year}年，上年{last-year}，来年{next-year}，截至{last-day}", answers()))
                    .isEqualTo("青山街道总工会2025年，上年2024，来年2026，截至2025年12月31日");
        }

        @Test
        void a_phrase_is_written_once_and_used_often() {
            Phrases phrases = new Phrases(Map.of("more", "[?$1 > $1@last: ，增加{$1 - $1@last}$2]"));
            Pattern pattern =
                    Pattern.parse("慰问{a.a(kind=困难职工, occasion=春节)}人次{more: a.a(kind=困难职工, occasion=春节), 人次}。", phrases);
            assertThat(text(pattern.tell(answers()
                            .with("a.a(kind=困难职工, occasion=春节)", "5")
                            .with("a.a(kind=困难职工, occasion=春节)@last", "3"))))
                    .isEqualTo("慰问5人次，增加2人次。");
        }

        @Test
        void a_backslash_makes_a_mark_text() {
            assertThat(said("\\{\\[\\]\\}\\\\", answers())).isEqualTo("{[]}\\");
        }

        @Test
        void a_pattern_knows_whether_it_only_introduces() {
            assertThat(Pattern.parse("{union}坚持强基固本。").hasFigures()).isFalse();
            assertThat(Pattern.parse("建会{a.a}家。").hasFigures()).isTrue();
            assertThat(Pattern.parse("{each union of a.a: {name}}").hasFigures())
                    .isTrue();
        }
    }
}
