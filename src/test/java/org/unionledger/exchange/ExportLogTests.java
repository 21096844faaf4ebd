package org.unionledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditFilter;
import org.unionledger.audit.AuditTrail;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.Members;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Every list that leaves the program is told in the audit log. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportLogTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    AuditTrail trail;

    private OrganizationId street;

    @BeforeAll
    void aStreetWithAnEmployerAndAMember() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Scope operator = Scope.operatorAt(street);
        var employer = employers.enter(operator, EmployerEntry.of("甲申电子有限公司", street));
        members.enter(
                operator,
                new MemberEntry(
                        "罗军平",
                        new IdentityNumber("990101198904120038"),
                        "13625630317",
                        "01",
                        null,
                        null,
                        null,
                        employer.id(),
                        LocalDate.of(2025, 3, 8)));
    }

    private AuditEntry told(String path) {
        assertThat(mvc.get().uri(path).with(as.a(Role.STREET_OFFICER, street))).hasStatusOk();
        return trail.page(street, true, new AuditFilter("", "exported", "", null, null, null), "")
                .lines()
                .get(0)
                .entry();
    }

    @ParameterizedTest
    @CsvSource({
        "/members/export, 会员, 1, 青山街道总工会",
        "/members/export?sex=2, 会员, 0, 青山街道总工会，女",
        "/employers/export, 单位名册, 1, 青山街道总工会",
        "/ledgers/visit/export, 走访慰问, 0, 青山街道总工会",
        "/ledgers/visit/print, 走访慰问, 0, 青山街道总工会"
    })
    void who_took_which_list_with_how_many_rows(String path, String list, String rows, String filter) {
        AuditEntry told = told(path);

        assertThat(told.login()).isEqualTo("street_officer-" + street);
        assertThat(told.after()).containsEntry("rows", rows);
        assertThat(told.after().get("list")).contains(list);
        assertThat(told.after().get("filter")).startsWith(filter);
    }

    @ParameterizedTest
    @CsvSource({"990101198904120038", "13625630317"})
    void a_number_that_was_searched_for_is_not_written_in_clear(String number) {
        Map<String, String> told = told("/members/export?q=" + number).after();

        assertThat(told.get("filter")).contains(number.substring(0, 3) + "***").doesNotContain(number);
    }

    @Test
    void who_may_not_export_is_told_nowhere() {
        String before = told("/members/export").at().toString();

        assertThat(mvc.get().uri("/members/export").with(as.a(Role.ADMINISTRATOR, street)))
                .hasStatus(403);
        assertThat(trail.page(street, true, new AuditFilter("", "exported", "", null, null, null), "")
                        .lines()
                        .get(0)
                        .entry()
                        .at())
                .hasToString(before);
    }
}
