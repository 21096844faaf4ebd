package org.unionledger.ledger.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.ledger.maker.MakerFixture.led;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Verification;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Registers changed again: by two at once, and after they were taken into use. */
@LedgerTest
@Transactional
class MakerEditingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Verification verification;

    private MakerFixture maker;

    @BeforeEach
    void twoStreets() {
        maker = new MakerFixture(mvc, as, organizations, figures, jdbc);
    }

    @Test
    void the_second_of_two_editors_is_told_and_loses_nothing() {
        String home = maker.lectures();
        led(maker.post(home + "/fields", "edition", "4", "label", "地点", "kind", "text"));

        MvcTestResult second = maker.post(home + "/fields", "edition", "4", "label", "主办方", "kind", "text");

        assertThat(second)
                .hasStatus(422)
                .bodyText()
                .contains("刚刚改过这本台账", "value=\"主办方\"", "name=\"edition\" value=\"5\"");
        led(maker.post(home + "/fields", "edition", "5", "label", "主办方", "kind", "text"));
        assertThat(maker.get(home)).bodyText().contains("地点", "主办方");
        assertThat(maker.post(home + "/adoption", "edition", "5")).hasStatus(422);
    }

    @Test
    void a_new_version_leaves_entries_as_they_were_and_understands_the_old_word() {
        String home = maker.lectures();
        led(maker.post(
                home + "/fields",
                "edition",
                "4",
                "label",
                "形式",
                "kind",
                "choice",
                "choice",
                "线下",
                "synonyms",
                "现场",
                "was",
                "",
                "choice",
                "线上",
                "synonyms",
                "",
                "was",
                ""));
        led(maker.post(home + "/adoption", "edition", "5"));
        String entry =
                led(maker.post(maker.ledger(home), "v.f1", "2025-03-08", "v.f2", "工会法", "v.f3", "120", "v.f4", "现场"));
        assertThat(maker.get(entry)).bodyText().contains("线下", "120");

        led(maker.post(
                home + "/fields/f4",
                "edition",
                "0",
                "label",
                "方式",
                "kind",
                "choice",
                "choice",
                "面授",
                "synonyms",
                "现场",
                "was",
                "线下",
                "choice",
                "线上",
                "synonyms",
                "",
                "was",
                "线上"));
        led(maker.post(home + "/fields/f3/removal", "edition", "1"));
        led(maker.post(maker.firstPosting(home) + "/removal", "edition", "2"));
        assertThat(maker.get(home)).bodyText().contains("与现用版本相比", "面授（也叫现场、线下）", "（已删除）");
        led(maker.post(home + "/adoption", "edition", "3", "note", "改名"));

        assertThat(maker.get(entry)).bodyText().contains("线下", "120", "形式");
        assertThat(maker.lectured()).isEqualByComparingTo("120");
        assertThat(verification.differences().first()).isEmpty();
        String later = led(maker.post(maker.ledger(home), "v.f1", "2025-04-08", "v.f2", "工伤", "v.f4", "线下"));
        assertThat(maker.get(later)).bodyText().contains("面授");
        assertThat(maker.get(maker.ledger(home) + "?from=2025-01-01&to=2025-12-31&f.f4=面授"))
                .bodyText()
                .contains("工伤", "工会法");
        assertThat(maker.get(home)).bodyText().contains("第 2 版", "改名", "第 1 版");
    }

    @Test
    void a_field_that_was_in_use_does_not_become_another_sort_of_value() {
        String home = maker.used();
        led(maker.post(home + "/fields/f3", "edition", "0", "label", "人数", "kind", "text"));

        assertThat(maker.post(home + "/adoption", "edition", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("第3个字段“人数”的类型：“人数”已经登记过别的类型的内容");
    }

    @Test
    void a_removed_fields_key_is_never_given_again() {
        String home = maker.used();
        led(maker.post(maker.firstPosting(home) + "/removal", "edition", "0"));
        led(maker.post(home + "/fields/f3/removal", "edition", "1"));
        led(maker.post(home + "/fields", "edition", "2", "label", "备注", "kind", "long_text"));

        assertThat(maker.get(home)).bodyText().contains("/fields/f4").doesNotContain("/fields/f3\"");
    }

    @Test
    void what_somebody_else_has_removed_meanwhile_is_not_lost_to_whoever_still_edits_it() {
        String home = maker.lectures();
        String posting = maker.firstPosting(home);
        led(maker.post(posting + "/removal", "edition", "4"));
        led(maker.post(home + "/fields/f2/removal", "edition", "5"));

        assertThat(maker.post(posting, "edition", "4", "indicator", "aid.visits.times", "quantity", "f3"))
                .hasStatus(422)
                .bodyText()
                .contains("刚刚被删除了", "action=\"" + home + "/postings\"", "value=\"6\"", "f3");
        assertThat(maker.post(home + "/fields/f2", "edition", "4", "label", "讲座题目", "kind", "text"))
                .hasStatus(422)
                .bodyText()
                .contains("刚刚被删除了", "action=\"" + home + "/fields\"", "value=\"讲座题目\"");
        assertThat(maker.post(posting, "edition", "6", "indicator", "aid.visits.times", "quantity", "f3"))
                .as("that never was")
                .hasStatus(404);
        assertThat(maker.post(posting + "/removal", "edition", "4"))
                .as("removed by both")
                .hasStatus(422);
    }

    @Test
    void the_second_save_of_a_stale_page_finds_the_posting_it_was_opened_on_wherever_that_stands_by_now() {
        String home = maker.lectures();
        led(maker.post(home + "/postings", "edition", "4", "indicator", "aid.visits.times"));
        List<String> both = maker.postings(home);
        led(maker.post(both.get(0) + "/removal", "edition", "5"));
        led(maker.post(home + "/postings", "edition", "6", "indicator", "aid.visits.money", "quantity", "f3"));

        String[] typed = {"indicator", "aid.visits.person_times", "quantity", "f3"};
        assertThat(maker.post(both.get(1), with("5", typed)))
                .hasStatus(422)
                .bodyText()
                .contains("刚刚改过这本台账", "这一项现在是：", "慰问次数", "action=\"" + both.get(1) + "\"", "value=\"7\"");
        led(maker.post(both.get(1), with("7", typed)));

        assertThat(maker.get(home)).bodyText().contains("慰问人次", "慰问金额").doesNotContain("慰问次数", "法律讲座人数");
        assertThat(maker.postings(home)).hasSize(2).first().isEqualTo(both.get(1));
    }

    @Test
    void a_posting_keeps_its_address_when_the_register_is_taken_into_use_and_changed_again() {
        String home = maker.lectures();
        led(maker.post(home + "/postings", "edition", "4", "indicator", "aid.visits.times"));
        List<String> both = maker.postings(home);
        led(maker.post(home + "/adoption", "edition", "5"));
        led(maker.post(both.get(0) + "/removal", "edition", "0"));

        assertThat(maker.postings(home)).containsExactly(both.get(1));
    }

    private static String[] with(String edition, String... fields) {
        return Stream.concat(Stream.of("edition", edition), Stream.of(fields)).toArray(String[]::new);
    }
}
