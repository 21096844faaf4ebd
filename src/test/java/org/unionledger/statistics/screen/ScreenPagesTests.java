package org.unionledger.statistics.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class ScreenPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Figures figures;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    OrganizationId street;
    OrganizationId otherStreet;
    long view;

    @BeforeEach
    void aStreetWithAView() {
        OrganizationId district =
                organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        street = found(district, "青山街道总工会");
        otherStreet = found(district, "南街道总工会");
        figures.state(
                new Source("ledger.visit", 1),
                List.of(new Posting(
                        new IndicatorId("aid.visits.money"),
                        street,
                        LocalDate.parse("2025-03-08"),
                        Breakdown.NONE,
                        new BigDecimal("4321"))));
        view = view(
                "慰问金额",
                "indicator=aid.visits.money&rows=INDICATORS&columns=TIME&grain=YEAR&from=2025-01-01&to=2025-12-31");
    }

    private OrganizationId found(OrganizationId above, String name) {
        return organizations
                .found(Scope.operatorAt(above), above, Founding.of(name, OrganizationKind.STREET))
                .id();
    }

    private long view(String name, String asked) {
        assertThat(post("/views", STREET_OFFICER, street, Map.of("name", name, "asked", asked)))
                .hasStatus3xxRedirection();
        return jdbc.sql("select max(id) from statistics.view").query(Long.class).single();
    }

    @Test
    void a_view_of_one_period_is_told_in_large_numbers_and_nothing_on_it_opens() {
        long screen = screen();

        assertThat(get("/screens/" + screen + "/wall", STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("<dt>慰问金额（元）</dt><dd>4,321</dd>", "数据截至", "hx-get=\"/screens/" + screen + "/slide\"")
                .doesNotContain("<a ", "<form", "<button");
    }

    @Test
    void whoever_has_the_address_reads_these_figures_without_signing_in_and_nothing_else() {
        String address = open(screen());

        assertThat(mvc.get().uri(address).exchange())
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .bodyText()
                .contains("4,321", "迎宾屏")
                .doesNotContain("<a ", "<form", "street_officer", "/figures/facts");
        assertThat(mvc.get().uri(address + "/slide").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("4,321");
        assertThat(mvc.get().uri("/wall/guessed").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/screens").exchange()).hasStatus3xxRedirection();
    }

    @Test
    void an_address_that_was_renewed_or_taken_back_opens_nothing() {
        long screen = screen();
        String first = open(screen);
        String second = open(screen);

        assertThat(mvc.get().uri(first).exchange()).hasStatus(404);
        assertThat(mvc.get().uri(second).exchange()).hasStatusOk();
        assertThat(post("/screens/" + screen + "/address/removal", STREET_OFFICER, street, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(second).exchange()).hasStatus(404);
    }

    @Test
    void a_removed_screen_opens_nothing() {
        long screen = screen();
        String address = open(screen);

        assertThat(post("/screens/" + screen + "/removal", STREET_OFFICER, street, Map.of()))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri(address).exchange()).hasStatus(404);
        assertThat(mvc.get().uri(address + "/slide").exchange()).hasStatus(404);
        assertThat(get("/screens/" + screen, STREET_OFFICER, street)).hasStatus(404);
    }

    @Test
    void it_shows_no_more_than_its_maker_may_see_as_long_as_they_may() {
        String address = open(screen());

        jdbc.sql("update access.account set disabled = true where login = :login")
                .param("login", STREET_OFFICER.code() + "-" + street)
                .update();

        assertThat(mvc.get().uri(address).exchange()).hasStatus(404);
    }

    @Test
    void a_view_that_was_removed_is_passed_over_and_a_screen_without_any_says_so() {
        long screen = screen();
        post("/views/" + view + "/removal", STREET_OFFICER, street, Map.of());

        assertThat(get("/screens/" + screen + "/wall", STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("这块大屏的视图现在都不能显示");
    }

    @Test
    void another_street_neither_sees_nor_opens_it_and_who_may_not_export_makes_none() {
        long screen = screen();

        for (String path : List.of("", "/wall", "/slide")) {
            assertThat(get("/screens/" + screen + path, STREET_OFFICER, otherStreet))
                    .hasStatus(404);
        }
        assertThat(post("/screens/" + screen + "/address", STREET_OFFICER, otherStreet, Map.of()))
                .hasStatus(404);
        assertThat(get("/screens", STREET_OFFICER, otherStreet)).bodyText().doesNotContain("迎宾屏");
        assertThat(post("/screens", MEMBER, street, fields("迎宾屏", "" + view))).hasStatus(403);
        assertThat(post("/screens", STREET_OFFICER, otherStreet, fields("迎宾屏", "" + view)))
                .as("with a view it does not see")
                .hasStatus(404);
    }

    @Test
    void what_is_wrong_with_a_screen_is_said_at_once() {
        assertThat(post("/screens", STREET_OFFICER, street, Map.of("name", " ", "seconds", "4")))
                .hasStatus(422)
                .bodyText()
                .contains("请起个名称", "每个视图显示5到300秒", "请选1到8个视图");
    }

    @Test
    void of_two_who_change_it_at_once_the_second_is_told() {
        long screen = screen();
        var changed = new HashMap<>(fields("迎宾屏甲", "" + view));
        changed.put("edition", "1");

        assertThat(post("/screens/" + screen, STREET_OFFICER, street, changed)).hasStatus3xxRedirection();
        assertThat(post("/screens/" + screen, STREET_OFFICER, street, changed)).hasStatus(422);
        assertThat(get("/screens", COMMUNITY_OFFICER, street)).bodyText().contains("迎宾屏甲");
    }

    private static Map<String, String> fields(String name, String view) {
        return Map.of("name", name, "seconds", "20", "view", view);
    }

    private long screen() {
        assertThat(post("/screens", STREET_OFFICER, street, fields("迎宾屏", "" + view)))
                .hasStatus3xxRedirection();
        return jdbc.sql("select max(id) from statistics.screen")
                .query(Long.class)
                .single();
    }

    private String open(long screen) {
        String address = (String) post("/screens/" + screen + "/address", STREET_OFFICER, street, Map.of())
                .getMvcResult()
                .getFlashMap()
                .get("address");
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private MvcTestResult get(String address, Role role, OrganizationId place) {
        return mvc.get().uri(address).with(as.a(role, place)).exchange();
    }

    private MvcTestResult post(String address, Role role, OrganizationId place, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(as.a(role, place)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
