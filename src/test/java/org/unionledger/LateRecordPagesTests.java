package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Closings;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** A street has closed 2024. Whoever saves a record of that year is told where it counts. */
@LedgerTest
@Transactional
class LateRecordPagesTests {

    private static final String CLOSED = "在已封账的期间内（封至2024年12月31日）";
    private static final String TODAY = "今天（";
    private static final String LINK = "/closings?before=";

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Closings closings;

    OrganizationId street;
    OrganizationId harbor;

    @BeforeEach
    void aStreetThatHasClosedAYear() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Scope operator = Scope.operatorAt(street);
        harbor = organizations
                .found(operator, street, Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        closings.close(operator, street, LocalDate.of(2024, 12, 31), "年报已上报");
    }

    @Test
    void an_entry_of_the_last_closed_day_says_where_it_counts_and_one_of_the_next_day_does_not() {
        String late = visit("2024-12-31");
        assertThat(get(late))
                .bodyText()
                .contains("2024年12月31日" + CLOSED, "这笔记录计入" + TODAY, "记录自己的日期不变", LINK, "查看封账")
                .contains("补记：发生于2024年12月31日，计入", "from=" + LocalDate.now(clock).getYear() + "-01-01")
                .doesNotContain("from=2024-01-01");
        assertThat(get(visit("2025-01-01"))).bodyText().doesNotContain("已封账", LINK);
    }

    @Test
    void whoever_does_not_see_the_closing_is_told_without_a_link() {
        String late = visit("2024-12-31", COMMUNITY_OFFICER, harbor);
        assertThat(mvc.get().uri(late).with(as.a(COMMUNITY_OFFICER, harbor)))
                .bodyText()
                .contains(CLOSED)
                .doesNotContain(LINK);
    }

    @Test
    void an_english_reader_is_told_in_english() {
        assertThat(mvc.get().uri(visit("2024-12-31") + "?lang=en").with(as.a(STREET_OFFICER, street)))
                .bodyText()
                .contains("2024-12-31 lies in a closed period (closed through 2024-12-31)", "counts today");
    }

    @Test
    void a_voided_entry_says_that_it_is_taken_back_today() {
        String entry = visit("2025-01-01");
        closings.close(Scope.operatorAt(street), street, LocalDate.of(2025, 1, 31), "一月已上报");
        assertThat(get(entry)).bodyText().doesNotContain("在已封账的期间内");

        String list = "/ledgers/visit";
        var voided = post(list + "/voiding", "id", entry.replaceAll(".*/", ""), "reason", "重复");
        assertThat(voided.getMvcResult().getFlashMap().get("notice").toString())
                .contains("已作废 1 条", "2025年1月1日在已封账的期间内（封至2025年1月31日）：更正或作废的差额计入" + TODAY);
        assertThat(get(entry)).bodyText().contains("更正或作废的差额计入" + TODAY);
    }

    @Test
    void a_corrected_entry_says_that_what_changed_counts_today_and_the_rest_on_its_own_day() {
        String entry = visit("2025-01-01");
        closings.close(Scope.operatorAt(street), street, LocalDate.of(2025, 1, 31), "一月已上报");

        saved(entry, "v.day", "2025-01-01", "v.kind", "劳模", "v.persons", "3");
        assertThat(get(entry))
                .bodyText()
                .contains("更正或作废的差额计入" + TODAY, "更正的差额计入", "from=2025-01-01")
                .doesNotContain("补记：");
    }

    @Test
    void an_employer_and_a_member_of_closed_days_say_where_they_count() {
        String employer = saved(
                "/employers",
                "name",
                "新海电子",
                "community",
                harbor.toString(),
                "workers",
                "7",
                "movedInOn",
                "2024-03-01",
                "establishment",
                "none");
        assertThat(get(employer)).bodyText().contains("2024年3月1日" + CLOSED, "这笔记录计入" + TODAY);

        String member = saved(
                "/members",
                "name",
                "王芳",
                "identity",
                "990101199310190084",
                "employer",
                "新海电子",
                "joinedOn",
                "2024-06-30",
                "version",
                "0");
        assertThat(get(member)).bodyText().contains("2024年6月30日" + CLOSED, LINK);

        assertThat(post(member + "/void", "reason", "重复")
                        .getMvcResult()
                        .getFlashMap()
                        .get("notice")
                        .toString())
                .as("what was said and taken back on the same day counts nowhere")
                .isEqualTo("已作废，有关数字已冲回");
    }

    @Test
    void a_voided_employer_says_in_the_list_that_it_is_taken_back_today() {
        String employer = saved(
                "/employers",
                "name",
                "新海电子",
                "community",
                harbor.toString(),
                "workers",
                "7",
                "movedInOn",
                "2025-03-01",
                "establishment",
                "none");
        assertThat(get(employer)).bodyText().doesNotContain("在已封账的期间内");
        closings.close(Scope.operatorAt(street), street, LocalDate.of(2025, 3, 31), "一季度已上报");

        assertThat(post(employer + "/voiding", "reason", "重复")
                        .getMvcResult()
                        .getFlashMap()
                        .get("notice")
                        .toString())
                .contains("已作废", "2025年3月1日在已封账的期间内（封至2025年3月31日）", "差额计入" + TODAY);
    }

    private String visit(String day) {
        return visit(day, STREET_OFFICER, street);
    }

    private String visit(String day, Role role, OrganizationId place) {
        return saved(post("/ledgers/visit", role, place, "v.day", day, "v.kind", "劳模", "v.persons", "1"));
    }

    private String saved(String path, String... parameters) {
        return saved(post(path, parameters));
    }

    /** The address of the record's own page. */
    private static String saved(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as.a(STREET_OFFICER, street)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        return post(path, STREET_OFFICER, street, parameters);
    }

    private MvcTestResult post(String path, Role role, OrganizationId place, String... parameters) {
        var request = mvc.post().uri(path).with(as.a(role, place)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
