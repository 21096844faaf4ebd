package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.AUDIT;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.organization.OrganizationKind.COMMUNITY;
import static org.unionledger.organization.OrganizationKind.STREET;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

/** A street with two communities; 新海电子 in the first has a union, 同心电子 in the second has none. */
@LedgerTest
@Transactional
class OrganizationPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    @Autowired
    MessageSource messages;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    Scope operator;
    OrganizationId street;
    OrganizationId harbor;
    OrganizationId garden;
    Employer unionised;
    Employer plain;

    @BeforeEach
    void aStreet() {
        street = organizations.foundRoot("青山街道总工会", STREET).id();
        operator = Scope.operatorAt(street);
        harbor = organizations
                .found(operator, street, Founding.of("东港社区联合工会", COMMUNITY))
                .id();
        garden = organizations
                .found(operator, street, Founding.of("西园社区联合工会", COMMUNITY))
                .id();
        unionised = employers.enter(
                operator,
                new EmployerEntry(
                        "新海电子",
                        "91350100M000100Y43",
                        "170",
                        harbor,
                        LocalDate.of(2008, 2, 3),
                        new Headcount(128, 56, 25),
                        Establishment.ESTABLISHED,
                        UnionForm.JOINT,
                        LocalDate.of(2010, 6, 30),
                        "阎娟",
                        "13915428133"));
        plain = employers.enter(operator, EmployerEntry.of("=同心电子", garden));
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
    void the_phone_of_a_chair_is_shown_for_a_reason_once_and_the_look_is_logged() {
        String page = "/employers/" + unionised.id();
        for (String path : List.of(page, page + "/edit")) {
            assertThat(get(path, STREET_OFFICER, street))
                    .bodyText()
                    .contains("139****8133")
                    .doesNotContain("13915428133");
        }

        assertThat(post(page + "/reveal", STREET_OFFICER, street).param("reason", " "))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("13915428133");
        assertThat(post(page + "/reveal", COMMUNITY_OFFICER, harbor).param("reason", "联系"))
                .hasStatus(403);
        assertThat(post(page + "/reveal", STREET_OFFICER, street).param("reason", "通知开会"))
                .hasStatusOk()
                .bodyText()
                .contains("13915428133", "查看了完整电话", "通知开会");
        assertThat(get(page, STREET_OFFICER, street))
                .bodyText()
                .contains("通知开会")
                .doesNotContain("13915428133");
    }

    @Test
    void a_phone_left_empty_in_the_form_stays_and_a_new_one_replaces_it() {
        assertThat(corrected("")).isEqualTo("13915428133");
        assertThat(corrected("13625630317")).isEqualTo("13625630317");
    }

    private String corrected(String phone) {
        Employer before = employers.require(operator, unionised.id());
        assertThat(post("/employers/" + unionised.id(), STREET_OFFICER, street)
                        .param("version", "" + before.version())
                        .param("name", "新海电子")
                        .param("community", harbor.toString())
                        .param("establishment", "established")
                        .param("form", "joint")
                        .param("foundedOn", "2010-06-30")
                        .param("chair", "阎娟")
                        .param("phone", phone))
                .hasStatus(302);
        return employers.require(operator, unionised.id()).entry().phone();
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

    @Test
    void the_list_is_searched_and_filtered_and_says_how_many_there_are() {
        assertThat(get("/employers", STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("新海电子", "同心电子", "共 2 条");
        assertThat(get("/employers?q=xhdz", STREET_OFFICER, street))
                .bodyText()
                .contains("新海电子", "共 1 条")
                .doesNotContain("同心电子");
        assertThat(get("/employers?establishment=none", STREET_OFFICER, street))
                .bodyText()
                .contains("同心电子", "共 1 条");
        assertThat(get("/employers?unitKind=110", STREET_OFFICER, street))
                .bodyText()
                .contains("没有符合条件的单位");
        assertThat(get("/employers", COMMUNITY_OFFICER, harbor))
                .bodyText()
                .contains("共 1 条")
                .doesNotContain("同心电子");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        for (int i = 0; i < EmployerSearch.PAGE; i++) {
            employers.enter(operator, EmployerEntry.of("第" + i + "厂", garden));
        }
        String first = get("/employers", STREET_OFFICER, street)
                .exchange()
                .getMvcResult()
                .getModelAndView()
                .getModel()
                .get("pager")
                .toString();
        String next = first.replaceAll(".*nextHref=([^,]*),.*", "$1");

        assertThat(first).contains("rows=52", "shown=50");
        assertThat(get(next, STREET_OFFICER, street))
                .model()
                .extracting("pager")
                .asString()
                .contains("shown=2", "nextHref=null");
    }

    @Test
    void the_export_holds_exactly_what_is_filtered_states_it_and_runs_nothing() throws IOException {
        byte[] content = get("/employers/export?establishment=none", STREET_OFFICER, street)
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("1", "青山街道总工会", "未建会");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("'=同心电子");
        }
    }

    @Test
    void an_employer_is_entered_by_its_form_and_refused_with_what_is_wrong_and_nothing_lost() {
        assertThat(post("/employers", STREET_OFFICER, street)
                        .param("name", "华兴科技")
                        .param("community", harbor.toString())
                        .param("workers", "七"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写整数", "value=\"华兴科技\"");
        assertThat(post("/employers", STREET_OFFICER, street)
                        .param("name", "华兴科技")
                        .param("community", harbor.toString())
                        .param("workers", "7")
                        .param("establishment", "none"))
                .hasStatus3xxRedirection();
        assertThat(employers.named(operator, street, java.util.List.of("华兴科技"))).hasSize(1);
    }

    @Test
    void a_union_is_founded_for_an_employer_by_its_form() {
        String path = "/employers/" + plain.id() + "/union";
        assertThat(get(path + "/new", STREET_OFFICER, street)).hasStatusOk();
        assertThat(post(path, STREET_OFFICER, street).param("version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择建会形式", "请填写建会时间");
        assertThat(post(path, STREET_OFFICER, street)
                        .param("version", "1")
                        .param("form", "single")
                        .param("foundedOn", "2025-03-08"))
                .hasStatus3xxRedirection();
        assertThat(employers.require(operator, plain.id()).union()).isNotNull();
        assertThat(get("/employers/" + plain.id(), STREET_OFFICER, street))
                .bodyText()
                .contains("变更记录", "建会情况", "未建会", "已建会");
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
    void an_employer_leaves_by_a_form_is_listed_apart_and_comes_back() {
        String address = "/employers/" + unionised.id();
        assertThat(get(address + "/ending/new", STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("注销或迁出：新海电子", "不再在册的第一天");
        assertThat(post(address + "/ending", STREET_OFFICER, street).param("version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择注销还是迁出", "请填写生效日期", "请写明原因");
        assertThat(post(address + "/ending", STREET_OFFICER, street)
                        .param("version", "1")
                        .param("ending", "moved_away")
                        .param("day", "2025-03-01")
                        .param("reason", "搬往外省"))
                .hasStatus3xxRedirection();

        assertThat(get(address, STREET_OFFICER, street))
                .bodyText()
                .contains("自2025年3月1日起迁出", "搬往外省", "撤回")
                .doesNotContain(address + "/edit");
        assertThat(get("/employers", STREET_OFFICER, street))
                .bodyText()
                .contains("同心电子")
                .doesNotContain("新海电子");
        assertThat(get("/employers?establishment=ended", STREET_OFFICER, street))
                .bodyText()
                .contains("新海电子", "迁出 2025年3月1日")
                .doesNotContain("同心电子");

        assertThat(post(address + "/ending/withdrawal", STREET_OFFICER, street)).hasStatus3xxRedirection();
        assertThat(get(address, STREET_OFFICER, street))
                .bodyText()
                .contains(address + "/edit", "撤回注销或迁出")
                .doesNotContain("自2025年3月1日起迁出");
    }

    @Test
    void an_announced_leaving_is_shown_and_the_employer_stays_in_the_list_until_then() {
        String address = "/employers/" + unionised.id();
        LocalDate day = LocalDate.now().plusDays(30);
        var shown = new Formats(new Words(messages, Locale.SIMPLIFIED_CHINESE)).day(day);
        assertThat(post(address + "/ending", STREET_OFFICER, street)
                        .param("version", "1")
                        .param("ending", "dissolved")
                        .param("day", day.toString())
                        .param("reason", "注销公告"))
                .hasStatus3xxRedirection();

        assertThat(get(address, STREET_OFFICER, street))
                .bodyText()
                .contains("已预告：自" + shown + "起注销", "照常在册", address + "/edit", "撤回")
                .doesNotContain(address + "/ending/new");
        assertThat(get("/employers", STREET_OFFICER, street)).bodyText().contains("新海电子", "自" + shown + "起注销");
        assertThat(get("/employers?establishment=ended", STREET_OFFICER, street))
                .bodyText()
                .doesNotContain("新海电子");
        assertThat(employers.at(operator, harbor, 10)).extracting(Employer::id).containsExactly(unionised.id());

        assertThat(post(address + "/ending/withdrawal", STREET_OFFICER, street)).hasStatus3xxRedirection();
        assertThat(get(address, STREET_OFFICER, street))
                .bodyText()
                .contains(address + "/ending/new")
                .doesNotContain("已预告");
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
