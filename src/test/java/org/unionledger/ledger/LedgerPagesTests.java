package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.ADMINISTRATOR;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.FINANCE;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.ledger.LedgerFixture.activity;
import static org.unionledger.ledger.LedgerFixture.all;
import static org.unionledger.ledger.LedgerFixture.but;
import static org.unionledger.ledger.LedgerFixture.openCase;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.figures.Closings;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class LedgerPagesTests {

    private static final String ALL_DAYS = "?from=&to=";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    @Autowired
    Closings closings;

    @Autowired
    JdbcClient jdbc;

    LedgerFixture fixture;
    Street tree;
    LedgerPages pages;

    @BeforeEach
    void aStreetWithTwoCommunities() {
        fixture = new LedgerFixture(organizations, reader);
        tree = fixture.street();
        pages = new LedgerPages(mvc, as, tree.street());
    }

    private Entry entered(String ledger, Values values) {
        return ledgers.enter(tree.officer(), tree.street().id(), ledger, values, Repeat.REFUSE);
    }

    // The list

    @Test
    void the_catalogue_names_every_register_in_its_group() {
        assertThat(pages.get("/ledgers"))
                .hasStatusOk()
                .bodyText()
                .contains("帮扶", "走访慰问台账", "维权", "信访投诉及调解台账", "职工培训台账", "文体活动台账");
    }

    @Test
    void a_list_shows_its_entries_with_heads_counts_and_units() {
        entered("visit", visit("困难职工", 2, 1600));

        assertThat(pages.get("/ledgers/visit" + ALL_DAYS))
                .hasStatusOk()
                .bodyText()
                .contains("走访慰问台账", "慰问金额（元）", "2025年3月8日", "困难职工", "1,600", "青山街道总工会", "共 1 条");
    }

    @Test
    void an_empty_register_says_what_to_do_first() {
        assertThat(pages.get("/ledgers/visit" + ALL_DAYS))
                .hasStatusOk()
                .bodyText()
                .contains("还没有记录", "登记");
    }

    @Test
    void a_list_is_filtered_by_its_address() {
        entered("visit", visit("困难职工", 2, 1600));
        entered("visit", but(visit("劳模", 1, 800), "note", "送去棉被"));

        assertThat(pages.get("/ledgers/visit?from=&to=&q=棉被")).bodyText().contains("共 1 条", "800");
        assertThat(pages.get("/ledgers/visit?from=&to=&f.kind=困难职工")).bodyText().contains("共 1 条", "1,600");
        assertThat(pages.get("/ledgers/visit?from=2025-03-09&to=")).bodyText().contains("没有符合条件的记录");
        assertThat(pages.get(
                        "/ledgers/visit?from=&to=&place=" + tree.eastHarbor().id()))
                .bodyText()
                .contains("没有符合条件的记录");
        assertThat(pages.get("/ledgers/visit?from=nonsense&to=&f.kind=&sort=nothing&place=-1&after=x"))
                .hasStatusOk()
                .bodyText()
                .contains("共 2 条");
    }

    @Test
    void a_part_is_answered_to_htmx_alone() {
        assertThat(mvc.get()
                        .uri("/ledgers/visit")
                        .header("HX-Request", "true")
                        .with(as.a(STREET_OFFICER, tree.street().id())))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"rows\"")
                .doesNotContain("<html");
    }

    @Test
    void only_the_chosen_columns_are_shown() {
        entered("visit", visit("困难职工", 2, 1600));

        assertThat(pages.get("/ledgers/visit?from=&to=&col=kind"))
                .bodyText()
                .contains("困难职工")
                .doesNotContain("1,600");
    }

    @Test
    void chosen_entries_are_voided_with_a_reason() {
        Entry one = entered("visit", visit("困难职工", 2, 1600));
        Entry other = entered("visit", visit("劳模", 1, 800));

        assertThat(pages.post(
                        "/ledgers/visit/voiding",
                        "id",
                        "" + one.id(),
                        "id",
                        "" + other.id(),
                        "reason",
                        "记重了",
                        "back",
                        "/ledgers/visit?from=&to="))
                .hasRedirectedUrl("/ledgers/visit?from=&to=");

        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()))).isZero();
    }

    @Test
    void nobody_is_sent_elsewhere_after_voiding() {
        Entry one = entered("visit", visit("困难职工", 2, 1600));

        assertThat(pages.post(
                        "/ledgers/visit/voiding",
                        "id",
                        "" + one.id(),
                        "reason",
                        "x",
                        "back",
                        "https://elsewhere.example"))
                .hasRedirectedUrl("/ledgers/visit");
    }

    // The form

    @Test
    void the_form_has_a_labelled_input_for_each_field_and_says_which_are_required() {
        assertThat(pages.get("/ledgers/visit/new"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<label class=\"form-label required\" for=\"v.kind\">慰问对象</label>", "name=\"v.money\"", "困难职工");
    }

    @Test
    void what_is_typed_is_understood_as_in_a_file() {
        assertThat(pages.post(
                        "/ledgers/visit",
                        "v.day",
                        "2025年3月8日",
                        "v.kind",
                        "特困职工",
                        "v.persons",
                        "２人",
                        "v.money",
                        "0.16万元"))
                .hasStatus3xxRedirection();

        Entry entry = ledgers.page(tree.officer(), "visit", all(tree.street()), EntryOrder.LATEST, null, 5)
                .entries()
                .get(0);
        assertThat(entry.values().written("money")).isEqualTo("1600");
        assertThat(entry.values().written("kind")).isEqualTo("困难职工");
        assertThat(entry.day()).isEqualTo(LocalDate.of(2025, 3, 8));
    }

    @Test
    void a_refused_form_says_what_is_wrong_beside_each_field_and_loses_nothing() {
        assertThat(pages.post("/ledgers/visit", "v.day", "昨天", "v.persons", "0", "v.note", "送去<棉被>"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"昨天\"", "请填写慰问对象", "人数不能小于1", "送去&lt;棉被&gt;", "v.day-problem")
                .doesNotContain("请填写日期");
    }

    @Test
    void the_same_again_is_asked_back_and_entered_when_meant() {
        String[] form = {"v.day", "2025-03-08", "v.kind", "劳模", "v.persons", "1"};
        pages.post("/ledgers/visit", form);

        assertThat(pages.post("/ledgers/visit", form)).hasStatus(422).bodyText().contains("内容相同", "name=\"again\"");
        assertThat(pages.post(
                        "/ledgers/visit", "v.day", "2025-03-08", "v.kind", "劳模", "v.persons", "1", "again", "yes"))
                .hasStatus3xxRedirection();
        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()))).isEqualTo(2);
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        assertThat(mvc.post()
                        .uri("/ledgers/visit")
                        .param("v.day", "2025-03-08")
                        .with(as.a(STREET_OFFICER, tree.street().id())))
                .hasStatus(403);
    }

    // The record

    @Test
    void a_record_shows_its_facts_history_and_figures() {
        Entry entry = entered("visit", visit("困难职工", 2, 1600));
        ledgers.correct(tree.officer(), "visit", entry.id(), visit("困难职工", 2, 1800));

        assertThat(pages.get("/ledgers/visit/" + entry.id()))
                .hasStatusOk()
                .bodyText()
                .contains("2025年3月8日", "困难职工", "1,800", "<del>1600</del> → 1800", "street_officer", "修改", "登记")
                .contains("慰问金额", "+1,800元", "/figures/facts?indicator=aid.visits.money");
    }

    @Test
    void an_edit_begins_with_what_is_there_and_keeps_a_masked_number_that_was_not_touched() {
        Entry entry = entered("case", but(openCase("潘伟飞"), "phone", new PhoneNumber("13915428133")));

        assertThat(pages.get("/ledgers/case/" + entry.id() + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"潘伟飞\"", "value=\"139****8133\"")
                .doesNotContain("13915428133");
        assertThat(pages.post(
                        "/ledgers/case/" + entry.id(),
                        "v.received",
                        "2025-03-08",
                        "v.complainant",
                        "潘飞伟",
                        "v.phone",
                        "139****8133",
                        "v.outcome",
                        "办理中"))
                .hasRedirectedUrl("/ledgers/case/" + entry.id());

        Values kept = ledgers.find(tree.officer(), "case", entry.id()).values();
        assertThat(kept.phone("phone")).isEqualTo(new PhoneNumber("13915428133"));
        assertThat(kept.text("complainant")).isEqualTo("潘飞伟");
    }

    @Test
    void a_voided_record_says_so_and_offers_no_change() {
        Entry entry = entered("visit", visit("困难职工", 2, 1600));

        assertThat(pages.post("/ledgers/visit/" + entry.id() + "/voiding", "reason", "记重了"))
                .hasStatus3xxRedirection();

        assertThat(pages.get("/ledgers/visit/" + entry.id()))
                .bodyText()
                .contains("作废，不再计入数据。原因：记重了")
                .doesNotContain("/edit");
    }

    @Test
    void pages_speak_english_where_asked() {
        Entry entry = entered("visit", visit("困难职工", 2, 1600));

        assertThat(pages.get("/ledgers/visit/" + entry.id() + "?lang=en"))
                .bodyText()
                .contains("Workers in hardship", "Money (yuan)", "Visits and consolation", "2025-03-08");
    }

    // Quick entry

    @Test
    void a_pasted_block_shows_what_becomes_of_each_row_before_anything_is_entered() {
        entered("visit", visit("劳模", 1, 800));
        String block =
                "日期\t节点\t慰问对象\t人数\t慰问金额\n2025-03-08\t春节\t劳模\t1\t800\n2025.3.9\t\t困难职工\t2人\t0.16万元\n2025-03-10\t\t困难职工\t零点五\t1\n";

        assertThat(pages.post("/ledgers/visit/paste", "text", block))
                .hasStatusOk()
                .bodyText()
                .contains("共 3 行，其中 1 行可以登记", "重复", "有误", "登记这1行");
        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()))).isEqualTo(1);

        assertThat(pages.post("/ledgers/visit/paste", "text", block, "book", "true"))
                .hasRedirectedUrl("/ledgers/visit");
        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()))).isEqualTo(2);
        assertThat(fixture.figure("aid.visits.money", tree.street())).isEqualByComparingTo("2400");
    }

    @Test
    void a_pasted_block_says_how_many_of_its_rows_fall_in_a_closed_period() {
        closings.close(
                as.scope(STREET_OFFICER, tree.street().id()), tree.street().id(), LocalDate.of(2025, 3, 8), "已上报");
        String block = "日期\t慰问对象\t人数\n2025-03-08\t劳模\t1\n2025-03-09\t劳模\t1\n2025-03-09\t\t1\n";

        assertThat(pages.post("/ledgers/visit/paste", "text", block)).bodyText().contains("其中 1 行属于已封账的期间，将计入今天");
        assertThat(pages.post("/ledgers/visit/paste", "text", block, "book", "true")
                        .getMvcResult()
                        .getFlashMap()
                        .get("notice"))
                .isEqualTo("已登记 2 行，未登记 1 行；其中 1 行属于已封账的期间，计入今天，记录自己的日期不变");
    }

    @Test
    void an_empty_block_is_refused_with_advice() {
        assertThat(pages.post("/ledgers/visit/paste", "text", " \n"))
                .hasStatus(422)
                .bodyText()
                .contains("请先从Excel复制");
    }

    // Who sees what

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit"})
    void a_record_of_another_community_does_not_exist(String page) {
        Entry elsewhere = entered("activity", activity("拔河比赛", 371, "东港社区"));

        assertThat(pages.get("/ledgers/activity/" + elsewhere.id() + page, COMMUNITY_OFFICER, tree.westGarden()))
                .hasStatus(404);
        assertThat(pages.get("/ledgers/activity/" + elsewhere.id() + page, COMMUNITY_OFFICER, tree.eastHarbor()))
                .hasStatusOk();
    }

    @Test
    void a_community_officer_sees_nothing_of_another_community_anywhere() {
        Entry elsewhere = entered("activity", activity("拔河比赛", 371, "东港社区"));
        Organization west = tree.westGarden();

        assertThat(pages.get("/ledgers/activity" + ALL_DAYS, COMMUNITY_OFFICER, west))
                .bodyText()
                .doesNotContain("拔河比赛");
        assertThat(pages.get("/ledgers/activity?from=&to=&q=拔河", COMMUNITY_OFFICER, west))
                .bodyText()
                .contains("没有符合条件的记录");
        assertThat(pages.get(
                        "/ledgers/activity?from=&to=&place=" + tree.eastHarbor().id(), COMMUNITY_OFFICER, west))
                .hasStatus(404);
        assertThat(pages.get(
                        "/ledgers/activity/count?place=" + tree.eastHarbor().id(), COMMUNITY_OFFICER, west))
                .hasStatus(404);
        assertThat(pages.get(
                        "/ledgers/activity/export?place=" + tree.eastHarbor().id(), COMMUNITY_OFFICER, west))
                .hasStatus(404);
        assertThat(pages.post("/ledgers/activity/" + elsewhere.id(), COMMUNITY_OFFICER, west, "v.name", "改"))
                .hasStatus(404);
        assertThat(pages.post(
                        "/ledgers/activity/voiding", COMMUNITY_OFFICER, west, "id", "" + elsewhere.id(), "reason", "x"))
                .hasStatus(404);
    }

    @Test
    void roles_without_the_right_are_refused() {
        Entry entry = entered("visit", visit("困难职工", 2, 1600));

        for (Role role : List.of(ADMINISTRATOR, MEMBER)) {
            assertThat(pages.get("/ledgers", role, tree.street()))
                    .as("%s", role)
                    .hasStatus(403);
            assertThat(pages.get("/ledgers/visit", role, tree.street()))
                    .as("%s", role)
                    .hasStatus(403);
            assertThat(pages.get("/ledgers/visit/" + entry.id(), role, tree.street()))
                    .as("%s", role)
                    .hasStatus(403);
            assertThat(pages.get("/ledgers/visit/print", role, tree.street()))
                    .as("%s", role)
                    .hasStatus(403);
            assertThat(pages.get("/ledgers/visit/export", role, tree.street()))
                    .as("%s", role)
                    .hasStatus(403);
        }
        assertThat(pages.get("/ledgers/visit", FINANCE, tree.street()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/ledgers/visit/new");
        assertThat(pages.get("/ledgers/visit/new", FINANCE, tree.street())).hasStatus(403);
        assertThat(pages.post(
                        "/ledgers/visit",
                        FINANCE,
                        tree.street(),
                        "v.day",
                        "2025-03-08",
                        "v.kind",
                        "劳模",
                        "v.persons",
                        "1"))
                .hasStatus(403);
        assertThat(pages.post("/ledgers/visit/paste", FINANCE, tree.street(), "text", "2025-03-08\t\t劳模\t\t1"))
                .hasStatus(403);
    }

    @Test
    void there_is_no_page_for_what_was_not_declared() {
        assertThat(pages.get("/ledgers/payroll")).hasStatus(404);
        assertThat(pages.get("/ledgers/visit/999999")).hasStatus(404);
    }
}
