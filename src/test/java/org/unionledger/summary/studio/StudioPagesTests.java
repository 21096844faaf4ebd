package org.unionledger.summary.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Two streets of a district; the north street, with ten people visited in January 2025, writes its own outline. */
@LedgerTest
@Transactional
class StudioPagesTests {

    private static final String CLOSING = "/outlines/street/parts/closing";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    private Organization district;
    private Organization north;
    private Organization south;

    @BeforeEach
    void twoStreets() {
        district = organizations.foundRoot("滨海区总工会", OrganizationKind.DISTRICT);
        Scope officer = Scope.operatorAt(district.id());
        north = organizations.found(officer, district.id(), Founding.of("北街道总工会", OrganizationKind.STREET));
        south = organizations.found(officer, district.id(), Founding.of("南街道总工会", OrganizationKind.STREET));
        ledgers.enter(
                officer,
                north.id(),
                "visit",
                Values.of(Map.of(
                        "day",
                        LocalDate.of(2025, 1, 20),
                        "occasion",
                        "春节",
                        "kind",
                        "困难职工",
                        "persons",
                        BigDecimal.TEN,
                        "money",
                        BigDecimal.valueOf(3000))),
                Ledgers.Repeat.ALLOW);
    }

    private MvcTestResult get(String uri, Organization place) {
        return mvc.get().uri(uri).with(as.a(Role.STREET_OFFICER, place.id())).exchange();
    }

    private MvcTestResult post(String uri, Organization place, Organization union, String... fields) {
        var request = mvc.post()
                .uri(uri)
                .with(as.a(Role.STREET_OFFICER, place.id()))
                .with(csrf())
                .param("union", union.id().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private void keepClosing(String text, int edition) {
        assertThat(post(CLOSING, north, north, "edition", "" + edition, "text", text, "always", "0"))
                .hasStatus(302);
    }

    private void adopt(int edition) {
        assertThat(post("/outlines/street/adoption", north, north, "edition", "" + edition, "note", "加一句"))
                .hasStatus(302);
    }

    private String summary(Organization street) throws Exception {
        return get("/summaries/annual?year=2025&outline=street", street)
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_sentence_is_shown_with_names_and_tried_at_once() {
        assertThat(get("/outlines/street", north))
                .hasStatusOk()
                .bodyText()
                .contains("<span class=\"mark-figure\">慰问人次</span>人次")
                .doesNotContain("aid.visits");
        assertThat(post(
                        "/outlines/street/trial",
                        north,
                        north,
                        "which",
                        "1",
                        "year",
                        "2025",
                        "text",
                        "别的一段",
                        "text",
                        "走访{「慰问人次」}人次, 共{「慰问金额」|万}元。\n征集{「征集提案件数」}件。"))
                .hasStatusOk()
                .bodyText()
                .contains("走访10人次, 共3000元。")
                .doesNotContain("别的一段");
    }

    @Test
    void a_sentence_that_would_be_left_out_says_which_figure_is_missing() {
        assertThat(post("/outlines/street/trial", north, north, "which", "0", "text", "发展会员{「新入会人数」}人。"))
                .bodyText()
                .contains("这句现在不会写出");
    }

    @Test
    void a_change_counts_once_it_is_in_use_for_the_union_and_not_for_others() throws Exception {
        keepClosing("感谢大家, 心里暖。", 0);
        assertThat(get("/outlines/street/preview", north)).bodyText().contains("感谢大家, 心里暖。");
        assertThat(summary(north)).doesNotContain("心里暖");

        adopt(1);
        assertThat(summary(north)).contains("心里暖");
        assertThat(summary(south)).doesNotContain("心里暖");
        assertThat(get("/outlines", north)).bodyText().contains("北街道总工会");
    }

    @Test
    void what_a_union_above_changed_counts_below_until_the_lower_one_has_its_own() throws Exception {
        assertThat(post(CLOSING, district, district, "edition", "0", "text", "区里的话。", "always", "0"))
                .hasStatus(302);
        assertThat(post("/outlines/street/adoption", district, district, "edition", "1"))
                .hasStatus(302);
        assertThat(summary(south)).contains("区里的话。");
        assertThat(get("/outlines", south)).bodyText().contains("上级工会");

        keepClosing("街道的话。", 0);
        adopt(1);
        assertThat(summary(north)).contains("街道的话。").doesNotContain("区里的话。");
    }

    @Test
    void withdrawn_what_came_before_counts_again_and_a_version_can_be_brought_back() throws Exception {
        keepClosing("第一种说法。", 0);
        adopt(1);
        assertThat(post("/outlines/street/withdrawal", north, north)).hasStatus(302);
        assertThat(summary(north)).doesNotContain("第一种说法。");
        String page = get("/outlines/street", north).getResponse().getContentAsString();
        assertThat(page).contains("已停用");
        String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(post("/outlines/street/restoration", north, north, "version", version))
                .hasStatus(302);
        adopt(1);
        assertThat(summary(north)).contains("第一种说法。");
    }

    @Test
    void a_sentence_that_cannot_be_read_is_named_with_its_place_and_what_was_typed_stays() {
        assertThat(post(CLOSING, north, north, "edition", "0", "text", "好。\n走访{「没有的指标」}人次。", "text", "又一段。"))
                .hasStatus(422)
                .bodyText()
                .contains("第1段第2句：这里应当是指标")
                .contains("走访{「没有的指标」}人次。")
                .contains("又一段。");
        assertThat(post(CLOSING, north, north, "edition", "0", "text", "{「慰问人次」(「性别」=女)}"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这种分类");
        assertThat(get("/outlines/street", north)).bodyText().doesNotContain("没有的指标");
    }

    @Test
    void who_comes_second_is_told_and_overwrites_nothing() {
        keepClosing("先来的。", 0);
        assertThat(post(CLOSING, north, north, "edition", "0", "text", "后到的。"))
                .hasStatus(422)
                .bodyText()
                .contains("别人已经改过")
                .contains("后到的。");
        assertThat(get("/outlines/street", north)).bodyText().contains("先来的。");
    }

    @Test
    void another_outline_is_made_of_one_and_can_be_chosen_for_a_summary() {
        MvcTestResult copied = post("/outlines", north, north, "from", "street", "name", "街道简本");
        String home = copied.getResponse().getRedirectedUrl();
        assertThat(post(home + "/sections", north, north, "edition", "1", "heading", "特色工作"))
                .hasStatus(302);
        assertThat(get(home, north)).bodyText().contains("特色工作");
        assertThat(post(home + "/adoption", north, north, "edition", "2")).hasStatus(302);
        assertThat(get("/summaries/annual?year=2025", north)).bodyText().contains("街道简本");
        assertThat(get("/summaries/annual?year=2025", south)).bodyText().doesNotContain("街道简本");
    }

    @Test
    void nobody_changes_what_lies_elsewhere_and_not_every_role_may() {
        assertThat(post(CLOSING, south, north, "edition", "0", "text", "外来的话。")).hasStatus(404);
        assertThat(post("/outlines/street/adoption", south, north, "edition", "1"))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/outlines")
                        .with(as.a(Role.FINANCE, north.id()))
                        .exchange())
                .hasStatus(403);
        assertThat(get("/outlines/nothing", north)).hasStatus(404);
        assertThat(get("/outlines/street/parts/99", north)).hasStatus(404);
    }

    @Test
    void a_paragraph_that_was_not_sent_is_tried_as_an_empty_one() {
        assertThat(post("/outlines/street/trial", north, north, "which", "-1", "text", "有话。"))
                .hasStatusOk();
        assertThat(post("/outlines/street/trial", north, north, "which", "7", "text", "有话。"))
                .hasStatusOk();
    }

    @Test
    void a_second_click_on_taking_into_use_or_discarding_is_told_and_does_nothing() {
        keepClosing("一句话。", 0);
        adopt(1);
        assertThat(post("/outlines/street/adoption", north, north, "edition", "1"))
                .hasStatus(422);
        assertThat(post("/outlines/street/discarding", north, north))
                .hasStatus(422)
                .bodyText()
                .contains("没有未启用的修改");
        assertThat(post("/outlines/street/withdrawal", north, north)).hasStatus(302);
        assertThat(post("/outlines/street/withdrawal", north, north)).hasStatus(422);
    }

    @Test
    void figures_are_found_by_a_part_of_their_name() {
        assertThat(get("/outlines/figures?q=慰问", north)).bodyText().contains("{「慰问人次」}");
        assertThat(get("/outlines/figures?q=zzz", north)).bodyText().contains("没有名称含有这些字的指标");
    }

    @Test
    void taking_into_use_is_in_the_audit_log() {
        keepClosing("一句话。", 0);
        adopt(1);
        assertThat(mvc.get()
                        .uri("/audit-log")
                        .with(as.a(Role.AUDIT, north.id()))
                        .exchange())
                .bodyText()
                .contains("总结提纲")
                .contains("启用");
    }
}
