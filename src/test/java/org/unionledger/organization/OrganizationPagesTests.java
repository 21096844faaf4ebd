package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.AUDIT;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Unions in their tree: shown, picked, founded and moved by forms; and who sees them. */
@LedgerTest
@Transactional
class OrganizationPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Clock clock;

    @Autowired
    MessageSource messages;

    private Scope operator;
    private OrganizationId street;
    private OrganizationId harbor;
    private OrganizationId garden;
    private Employer unionised;
    private Employer plain;

    @BeforeEach
    void aStreet() {
        StreetOfEmployers book = new StreetOfEmployers(organizations, employers);
        operator = book.operator;
        street = book.street;
        harbor = book.harbor;
        garden = book.garden;
        unionised = book.unionised;
        plain = book.plain;
    }

    private MockMvcTester.MockMvcRequestBuilder get(String path, Role role, OrganizationId place) {
        return mvc.get().uri(path).with(as.a(role, place));
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, Role role, OrganizationId place) {
        return mvc.post().uri(path).with(as.a(role, place)).with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    @Test
    void the_tree_shows_the_first_branches_and_fetches_the_others() {
        assertThat(get("/organizations", STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("东港社区联合工会", "西园社区联合工会", "/organizations/" + harbor + "/branches")
                .doesNotContain("新海电子工会");
        assertThat(get("/organizations/" + harbor + "/branches", STREET_OFFICER, street))
                .bodyText()
                .contains("新海电子工会")
                .doesNotContain("<html");
        assertThat(get("/organizations?q=xydz", STREET_OFFICER, street))
                .bodyText()
                .contains("没有找到");
        assertThat(get("/organizations?q=xhdz", STREET_OFFICER, street))
                .bodyText()
                .contains("新海电子工会");
    }

    /** One more than a page holds. Numbers of three digits are in the order of their digits. */
    @Test
    void thousands_below_one_union_come_a_page_at_a_time() {
        for (int number = 0; number <= Organizations.BRANCHES; number++) {
            organizations.found(
                    operator, garden, Founding.of("企业%03d工会".formatted(number), OrganizationKind.GRASSROOTS));
        }

        BranchPage first = organizations.branches(operator, garden, "");

        assertThat(first.more()).isEqualTo(1);
        assertThat(get("/organizations/" + garden + "/branches", STREET_OFFICER, street))
                .bodyText()
                .contains("企业000工会", "企业099工会", "还有 1 个", "branches?after=" + first.next())
                .doesNotContain("企业100工会")
                .hasSizeLessThan(50_000);
        assertThat(get("/organizations/" + garden + "/branches?after=" + first.next(), STREET_OFFICER, street))
                .bodyText()
                .contains("企业100工会")
                .doesNotContain("企业099工会", "还有");
        assertThat(get("/organizations/" + garden + "?after=" + first.next(), STREET_OFFICER, street))
                .bodyText()
                .contains("企业100工会")
                .doesNotContain("企业099工会");
        assertThat(get("/organizations/picker?below=" + garden + "&after=" + first.next(), STREET_OFFICER, street))
                .bodyText()
                .contains("企业100工会")
                .doesNotContain("企业099工会");
        assertThat(get("/organizations/" + garden + "/branches?after=" + first.next(), COMMUNITY_OFFICER, harbor))
                .hasStatus(404);
    }

    @Test
    void the_picker_offers_unions_of_the_scope_as_buttons() {
        assertThat(get("/organizations/picker", COMMUNITY_OFFICER, harbor))
                .bodyText()
                .contains("name=\"organization\"", "value=\"" + harbor + "\"", "新海电子工会")
                .doesNotContain("青山街道", "西园社区");
        assertThat(get("/organizations/picker?q=xysq", STREET_OFFICER, street))
                .bodyText()
                .contains("value=\"" + garden + "\"");
    }

    @Test
    void a_union_page_shows_its_figures_its_parts_and_its_employers() {
        assertThat(get("/organizations/" + harbor, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("职工数", "128", "/figures/facts", "新海电子工会", "/employers/" + unionised.id());
        assertThat(get("/organizations/" + unionised.union(), STREET_OFFICER, street))
                .hasStatusOk();
        assertThat(get("/organizations/" + street + "?lang=en", STREET_OFFICER, street))
                .hasStatusOk();
    }

    @Test
    void what_lies_elsewhere_is_not_found_on_any_page() {
        for (String path : new String[] {
            "/organizations/" + garden,
            "/organizations/" + street,
            "/organizations/" + garden + "/branches",
            "/organizations/picker?below=" + street,
            "/organizations/" + garden + "/edit",
            "/organizations/" + garden + "/unions/new",
            "/organizations/" + garden + "/closing/new",
            "/organizations/" + garden + "/reopening/new",
            "/organizations/" + garden + "/merger/new",
            "/organizations/" + garden + "/split/new",
            "/organizations/moves/new?from=" + garden,
            "/organizations/moves/new?unions=" + garden,
            "/employers/" + plain.id(),
            "/employers/" + plain.id() + "/edit",
            "/employers/" + plain.id() + "/union/new"
        }) {
            assertThat(get(path, COMMUNITY_OFFICER, harbor)).as(path).hasStatus(404);
        }
        assertThat(post("/employers/" + plain.id() + "/voiding", COMMUNITY_OFFICER, harbor)
                        .param("reason", "x"))
                .hasStatus(404);
    }

    @Test
    void who_may_only_read_changes_nothing_and_who_may_not_read_sees_nothing() {
        assertThat(get("/employers", AUDIT, street)).hasStatusOk();
        assertThat(get("/employers/new", AUDIT, street)).hasStatus(403);
        assertThat(get("/employers/export", AUDIT, street)).hasStatus(403);
        assertThat(post("/employers", AUDIT, street).param("name", "甲").param("community", harbor.toString()))
                .hasStatus(403);
        assertThat(get("/employers/" + unionised.id(), AUDIT, street))
                .bodyText()
                .contains("139****8133")
                .doesNotContain("13915428133");
        assertThat(get("/employers", MEMBER, street)).hasStatus(403);
        assertThat(get("/organizations", MEMBER, street)).hasStatus(403);
    }

    /** A hundred of them stand on a page. */
    @Test
    void unions_to_be_moved_are_offered_page_by_page_and_stay_ticked() {
        String first = "/organizations/moves/new?from=" + harbor;
        List<OrganizationId> branches = IntStream.range(0, Organizations.BRANCHES - 1)
                .mapToObj(number -> branch(String.format(Locale.ROOT, "港城%03d工会", number)))
                .toList();
        assertThat(page(first)).contains("港城000工会", "港城098工会").doesNotContain("name=\"after\"");

        branch("港城099工会");
        branch("港城100工会");

        String begun = page(first);
        assertThat(begun).contains("看后面2家").doesNotContain("港城100工会");
        String after = begun.replaceAll("(?s).*name=\"after\" value=\"([^\"]+)\".*", "$1");
        assertThat(page(first + "&unions=" + branches.get(3) + "&after=" + after))
                .contains("value=\"" + branches.get(3) + "\" checked", "港城100工会", "回到开头")
                .doesNotContain("港城004工会", "看后面");
    }

    private OrganizationId branch(String name) {
        return organizations
                .found(operator, harbor, Founding.of(name, OrganizationKind.GRASSROOTS))
                .id();
    }

    private String page(String address) {
        return new String(
                mvc.get()
                        .uri(address)
                        .with(as.a(STREET_OFFICER, street))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void a_union_is_founded_corrected_and_moved_by_forms() {
        assertThat(get("/organizations/" + street + "/unions/new", STREET_OFFICER, street))
                .hasStatusOk();
        assertThat(post("/organizations/" + street + "/unions", STREET_OFFICER, street)
                        .param("name", "")
                        .param("kind", "COMMUNITY"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写名称");
        assertThat(post("/organizations/" + street + "/unions", STREET_OFFICER, street)
                        .param("name", "南塘社区联合工会")
                        .param("kind", "COMMUNITY"))
                .hasStatus3xxRedirection();
        OrganizationId south =
                organizations.named(operator, "南塘社区联合工会").orElseThrow().id();
        assertThat(get("/organizations/" + south + "/edit", STREET_OFFICER, street))
                .hasStatusOk();
        assertThat(post("/organizations/moves", STREET_OFFICER, street)
                        .param("unions", String.valueOf(unionised.union()))
                        .param("parent", "没有这个")
                        .param("day", "2025-03-01"))
                .hasStatus(422)
                .bodyText()
                .contains("没有找到这个上级工会", "请写明原因");
        assertThat(post("/organizations/moves", STREET_OFFICER, street)
                        .param("unions", String.valueOf(unionised.union()))
                        .param("parent", "南塘社区联合工会")
                        .param("day", "2025-03-01")
                        .param("reason", "管辖调整"))
                .hasStatus3xxRedirection();
        assertThat(get("/organizations/" + unionised.union(), STREET_OFFICER, street))
                .bodyText()
                .contains("自2025年3月1日起", "管辖调整");
    }

    @Test
    void a_union_may_be_founded_for_a_day_to_come_and_is_shown_as_being_prepared() {
        LocalDate nextYear = LocalDate.now(clock).plusMonths(6);
        assertThat(post("/organizations/" + garden + "/unions", STREET_OFFICER, street)
                        .param("name", "明日园区联合工会")
                        .param("kind", "GRASSROOTS")
                        .param("foundedOn", nextYear.toString()))
                .hasStatus3xxRedirection();
        String preparing = "筹建中，" + new Formats(new Words(messages, Locale.SIMPLIFIED_CHINESE)).day(nextYear) + "成立";

        assertThat(get("/organizations/" + garden, STREET_OFFICER, street))
                .bodyText()
                .contains("明日园区联合工会", preparing);
        assertThat(get("/organizations/" + garden + "/branches", STREET_OFFICER, street))
                .bodyText()
                .contains(preparing);
        assertThat(get("/organizations?q=明日园区", STREET_OFFICER, street))
                .bodyText()
                .contains(preparing);
        assertThat(post("/organizations/" + garden + "/unions", STREET_OFFICER, street)
                        .param("name", "后天园区联合工会")
                        .param("kind", "GRASSROOTS")
                        .param("foundedOn", LocalDate.now(clock).plusYears(3).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("最多在两年之内");
    }
}
