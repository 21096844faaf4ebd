package org.unionledger.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.ADMINISTRATOR;
import static org.unionledger.access.Role.AUDIT;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.Actor;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.RecordWords;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class AuditPagesTests {

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectProvider<RecordWords> modules;

    private OrganizationId district;
    private OrganizationId green;
    private OrganizationId water;

    @BeforeEach
    void twoStreets() {
        district = organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        green = street("绿地街道总工会");
        water = street("清水街道总工会");
    }

    private OrganizationId street(String name) {
        return organizations
                .found(Scope.operatorAt(district), district, Founding.of(name, OrganizationKind.STREET))
                .id();
    }

    private void told(String login, String action, String kind, long record, OrganizationId where, String reason) {
        Subject subject = new Subject(kind, record, where);
        audit.write(new Actor(5, login), action, subject, reason, Map.of("name", "旧名"), Map.of("name", "新名"));
        audit.history(subject); // a test's transaction never commits, so that what it tells is written now
    }

    private MvcTestResult page(Role role, OrganizationId place, String query) {
        return mvc.get()
                .uri(URI.create("/audit-log" + query))
                .with(as.a(role, place))
                .exchange();
    }

    @Test
    void a_reader_sees_the_own_street_and_nothing_of_another() {
        told("wangfang", "changed", "employer", 17, green, "更名甲");
        told("liwei", "changed", "employer", 18, water, "更名乙");

        assertThat(page(AUDIT, green, ""))
                .hasStatusOk()
                .bodyText()
                .contains("wangfang", "更名甲", "绿地街道总工会", "旧名", "新名", "/employers/17")
                .doesNotContain("liwei", "更名乙", "清水");
        assertThat(page(ADMINISTRATOR, district, "")).bodyText().contains("更名甲", "更名乙");
    }

    @Test
    void who_lacks_the_right_is_refused() {
        assertThat(page(STREET_OFFICER, green, "")).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({"member, ADMINISTRATOR", "member, AUDIT", "ledger.visit, ADMINISTRATOR"})
    void what_a_record_says_is_hidden_from_who_may_not_read_it(String kind, Role role) {
        told("wangfang", "changed", kind, 17, green, "更正");

        assertThat(page(role, green, ""))
                .bodyText()
                .contains("wangfang", "更正", "无权查看内容")
                .doesNotContain("旧名", "新名", "/17\"");
    }

    @Test
    void a_register_that_is_declared_no_more_breaks_no_page() {
        told("wangfang", "changed", "ledger.gone", 17, green, "更正");

        assertThat(page(AUDIT, green, ""))
                .hasStatusOk()
                .bodyText()
                .contains("ledger.gone")
                .doesNotContain("新名");
    }

    @ParameterizedTest
    @CsvSource({
        "?login=wangfang, 甲 乙",
        "?login=WangFang, 甲 乙",
        "?login=wang, ''",
        "?action=voided, 乙",
        "?kind=employer, 甲 乙",
        "?kind=employer&record=18, 乙",
        "?kind=organization&record=18, 丙",
        "?login=wangfang&action=changed&kind=employer, 甲",
    })
    void the_log_is_filtered(String query, String reasons) {
        told("wangfang", "changed", "employer", 17, green, "缘由甲");
        told("wangfang", "voided", "employer", 18, green, "缘由乙");
        told("liwei", "changed", "organization", 18, green, "缘由丙");

        for (OrganizationId reader : List.of(green, district)) {
            String told = text(page(ADMINISTRATOR, reader, query));
            for (String mark : List.of("甲", "乙", "丙")) {
                assertThat(told.contains("缘由" + mark))
                        .as("%s at %s", mark, reader)
                        .isEqualTo(reasons.contains(mark));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "-1, -1, false", "1, 1, false", "-1, 0, true", "0, 1, true"})
    void days_are_days_in_china_both_ends_included(int from, int to, boolean found) {
        told("wangfang", "changed", "employer", 17, green, "缘由甲");
        LocalDate day = LocalDate.of(2026, 3, 8);
        for (String moment : List.of("2026-03-07T16:00:00Z", "2026-03-08T15:59:59.999999Z")) {
            jdbc.sql("set local session_replication_role = replica; update audit.entry set at = '%s'".formatted(moment))
                    .update();
            String query = "?from=" + day.plusDays(from) + "&to=" + day.plusDays(to);

            assertThat(text(page(ADMINISTRATOR, green, query)).contains("缘由甲")).isEqualTo(found);
        }
    }

    @Test
    void pages_follow_each_other_without_loss_though_all_is_of_one_moment() {
        for (int i = 1; i <= 120; i++) {
            told("wangfang", "changed", "employer", i, green, "缘由%03d号".formatted(i));
        }
        jdbc.sql("set local session_replication_role = replica; update audit.entry set at = '2026-03-08T02:00:00Z'")
                .update();

        for (OrganizationId reader : List.of(green, district)) {
            List<String> seen = new ArrayList<>();
            String query = "?login=wangfang";
            while (query != null && seen.size() <= 120) {
                String told = text(page(ADMINISTRATOR, reader, query));
                Pattern.compile("缘由\\d+号").matcher(told).results().forEach(reason -> seen.add(reason.group()));
                Matcher next = NEXT.matcher(told);
                query = next.find() ? next.group(1).replace("&amp;", "&").replace("/audit-log", "") : null;
            }
            assertThat(seen)
                    .hasSize(120)
                    .doesNotHaveDuplicates()
                    .startsWith("缘由120号")
                    .endsWith("缘由001号");
        }
    }

    @Test
    void a_cursor_nobody_gave_begins_at_the_latest() {
        told("wangfang", "changed", "employer", 17, green, "缘由甲");

        assertThat(page(ADMINISTRATOR, green, "?after=x_y"))
                .hasStatusOk()
                .bodyText()
                .contains("缘由甲");
    }

    @Test
    void every_action_and_kind_has_a_name() {
        assertThat(page(ADMINISTRATOR, green, "")).hasStatusOk();
        assertThat(modules.stream().flatMap(module -> module.kinds().stream()))
                .doesNotHaveDuplicates()
                .contains("account", "closing", "employer", "import", "ledger.visit", "member", "organization");
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
