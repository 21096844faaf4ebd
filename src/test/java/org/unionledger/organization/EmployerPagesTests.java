package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/** Employers listed, shown, entered by forms, leaving and exported. */
@LedgerTest
@Transactional
class EmployerPagesTests {

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

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
        LocalDate day = LocalDate.now(clock).plusDays(30);
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
}
