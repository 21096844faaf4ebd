package org.unionledger.statistics.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.FINANCE;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class ViewPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    OrganizationId street;
    OrganizationId harbor;
    OrganizationId otherStreet;

    @BeforeEach
    void found() {
        OrganizationId district =
                organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        street = found(district, "青山街道总工会", OrganizationKind.STREET);
        otherStreet = found(district, "南街道总工会", OrganizationKind.STREET);
        harbor = found(street, "东港社区联合工会", OrganizationKind.COMMUNITY);
    }

    private OrganizationId found(OrganizationId above, String name, OrganizationKind kind) {
        return organizations
                .found(Scope.operatorAt(above), above, Founding.of(name, kind))
                .id();
    }

    @Test
    void a_view_keeps_what_is_asked_and_follows_the_days_and_the_union_looked_at() {
        long view = save(
                STREET_OFFICER, street, "本月慰问", "indicator=aid.visits.money&recent=this_month&union=" + street, "OWN");

        assertThat(get("/views/" + view, STREET_OFFICER, street))
                .hasRedirectedUrl("/statistics?indicator=aid.visits.money&recent=this_month&view=" + view);
        assertThat(get("/statistics?indicator=aid.visits.money&recent=this_month&view=" + view, STREET_OFFICER, street))
                .bodyText()
                .contains("<h1>本月慰问</h1>", "用现在的条件改写“本月慰问”");
    }

    @Test
    void whom_it_is_shared_with_sees_it_and_nobody_else() {
        long own = save(STREET_OFFICER, street, "自己看", "rows=TIME", "OWN");
        long place = save(STREET_OFFICER, street, "同事看", "rows=TIME", "PLACE");
        long below = save(STREET_OFFICER, street, "下属看", "rows=TIME&union=" + street, "BELOW");

        assertThat(seen(FINANCE, street)).contains("同事看", "下属看").doesNotContain("自己看");
        assertThat(seen(COMMUNITY_OFFICER, harbor)).contains("下属看").doesNotContain("自己看", "同事看");
        assertThat(seen(STREET_OFFICER, otherStreet)).doesNotContain("自己看", "同事看", "下属看");
        assertThat(get("/views/" + own, FINANCE, street)).hasStatus(404);
        assertThat(get("/views/" + place, COMMUNITY_OFFICER, harbor)).hasStatus(404);
        assertThat(get("/views/" + below, STREET_OFFICER, otherStreet)).hasStatus(404);
        assertThat(get("/views/" + below, COMMUNITY_OFFICER, harbor))
                .as("with the figures of the reader's own union")
                .hasRedirectedUrl("/statistics?rows=TIME&view=" + below);
    }

    @Test
    void a_view_of_a_union_that_the_reader_may_not_see_shows_the_readers_own() {
        long view = save(STREET_OFFICER, street, "东港", "rows=TIME&union=" + harbor, "BELOW");
        OrganizationId garden = found(street, "西园社区联合工会", OrganizationKind.COMMUNITY);

        assertThat(get("/views/" + view, STREET_OFFICER, street))
                .hasRedirectedUrl("/statistics?rows=TIME&union=%s&view=%d".formatted(harbor, view));
        assertThat(get("/views/" + view, COMMUNITY_OFFICER, garden))
                .hasRedirectedUrl("/statistics?rows=TIME&view=" + view);
    }

    @Test
    void only_its_maker_changes_or_removes_it() {
        long view = save(STREET_OFFICER, street, "下属看", "rows=TIME", "BELOW");

        assertThat(change(FINANCE, street, view, 1, "改名")).hasStatus(404);
        assertThat(post("/views/" + view + "/removal", COMMUNITY_OFFICER, harbor, Map.of()))
                .hasStatus(404);
        assertThat(change(STREET_OFFICER, street, view, 1, "改名")).hasStatus3xxRedirection();
        assertThat(seen(COMMUNITY_OFFICER, harbor)).contains("改名");
    }

    @Test
    void of_two_who_change_it_at_once_the_second_is_told_and_may_keep_theirs_as_another() {
        long view = save(STREET_OFFICER, street, "月报", "rows=TIME", "OWN");
        assertThat(change(STREET_OFFICER, street, view, 1, "月报一")).hasStatus3xxRedirection();

        assertThat(change(STREET_OFFICER, street, view, 1, "月报二"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"月报二\"", "另存为新视图", "看看现在的样子");
        assertThat(seen(STREET_OFFICER, street)).contains("月报一").doesNotContain("月报二");
    }

    @Test
    void a_name_is_needed_and_is_taken_once() {
        save(STREET_OFFICER, street, "月报", "rows=TIME", "OWN");

        assertThat(post("/views", STREET_OFFICER, street, Map.of("name", " ", "asked", "rows=TIME")))
                .hasStatus(422)
                .bodyText()
                .contains("请给视图起个名称");
        assertThat(post("/views", STREET_OFFICER, street, Map.of("name", "月报", "asked", "rows=TIME")))
                .hasStatus(422)
                .bodyText()
                .contains("您已有名为“月报”的视图");
        assertThat(post("/views", FINANCE, street, Map.of("name", "月报", "asked", "rows=TIME")))
                .as("somebody else may")
                .hasStatus3xxRedirection();
    }

    @Test
    void what_has_no_meaning_is_not_kept() {
        for (String asked : new String[] {"union=abc", "rows=SIDEWAYS", "recent=soon"}) {
            assertThat(post("/views", STREET_OFFICER, street, Map.of("name", "乱填的视图", "asked", asked)))
                    .hasStatus(400);
        }
        assertThat(seen(STREET_OFFICER, street)).doesNotContain("乱填的视图");
    }

    @Test
    void who_looks_for_a_removed_one_is_told_who_removed_it_and_it_leaves_every_desk() {
        long view = save(STREET_OFFICER, street, "下属看", "rows=TIME&indicator=aid.visits.times", "BELOW");
        assertThat(post("/views/" + view + "/pin", COMMUNITY_OFFICER, harbor, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(get("/views/pinned", COMMUNITY_OFFICER, harbor)).bodyText().contains("下属看", "data-chart");

        assertThat(post("/views/" + view + "/removal", STREET_OFFICER, street, Map.of()))
                .hasStatus3xxRedirection();

        assertThat(get("/views/pinned", COMMUNITY_OFFICER, harbor)).bodyText().doesNotContain("下属看");
        var answer = get("/views/" + view, COMMUNITY_OFFICER, harbor);
        assertThat(answer).hasRedirectedUrl("/views");
        assertThat(answer.getMvcResult().getFlashMap().get("notice"))
                .asString()
                .startsWith("视图“下属看”已由street_officer-" + street + "于");
        assertThat(change(STREET_OFFICER, street, view, 1, "又来"))
                .as("its maker too")
                .hasStatus(422);
    }

    @Test
    void the_desk_takes_six_and_says_so() {
        for (int i = 1; i <= Views.PINS; i++) {
            post(
                    "/views/" + save(STREET_OFFICER, street, "视图" + i, "rows=TIME", "OWN") + "/pin",
                    STREET_OFFICER,
                    street,
                    Map.of());
        }
        long seventh = save(STREET_OFFICER, street, "视图七", "rows=TIME", "OWN");

        var answer = post("/views/" + seventh + "/pin", STREET_OFFICER, street, Map.of());

        assertThat(answer.getMvcResult().getFlashMap().get("notice")).isEqualTo("工作台上最多放6个视图，请先取下一个。");
        assertThat(get("/views/pinned", STREET_OFFICER, street))
                .bodyText()
                .contains("视图6")
                .doesNotContain("视图七");
    }

    @Test
    void the_desk_fetches_what_is_pinned_and_works_without_it() {
        assertThat(get("/", STREET_OFFICER, street)).bodyText().contains("hx-get=\"/views/pinned\"");
        assertThat(get("/views/pinned", STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<h2>");
    }

    private String seen(Role role, OrganizationId place) {
        return new String(get("/views", role, place).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long save(Role role, OrganizationId place, String name, String asked, String sharing) {
        assertThat(post("/views", role, place, Map.of("name", name, "asked", asked, "sharing", sharing)))
                .hasStatus3xxRedirection();
        return jdbc.sql("select max(id) from statistics.view where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private MvcTestResult change(Role role, OrganizationId place, long view, int edition, String name) {
        return post(
                "/views/" + view,
                role,
                place,
                Map.of("edition", "" + edition, "name", name, "asked", "rows=TIME", "sharing", "BELOW"));
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
