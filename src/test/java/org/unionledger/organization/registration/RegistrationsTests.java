package org.unionledger.organization.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** A street with the union of one employer, founded on 1 May 2024. */
@LedgerTest
@Transactional
class RegistrationsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Registrations registrations;

    @Autowired
    Imports imports;

    @Autowired
    RegistrationImport target;

    @Autowired
    JdbcClient jdbc;

    Scope street;
    OrganizationId union;
    OrganizationId elsewhere;

    @BeforeEach
    void aUnion() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id());
        elsewhere = organizations
                .found(district, district.place(), Founding.of("临港街道总工会", OrganizationKind.STREET))
                .id();
        street = as.scope(
                STREET_OFFICER,
                organizations
                        .found(district, district.place(), Founding.of("青山街道总工会", OrganizationKind.STREET))
                        .id());
        union = employers
                .enter(
                        street,
                        new EmployerEntry(
                                "港城机械有限公司",
                                null,
                                "170",
                                street.place(),
                                null,
                                new Headcount(120, 40, null),
                                Establishment.ESTABLISHED,
                                UnionForm.SINGLE,
                                LocalDate.of(2024, 5, 1),
                                "王海燕",
                                null))
                .seat();
    }

    private MvcTestResult page(String address, OrganizationId place) {
        return mvc.get().uri(address).with(as.a(STREET_OFFICER, place)).exchange();
    }

    private MvcTestResult sent(Map<String, String> answers) {
        var request = mvc.post()
                .uri("/organizations/" + union + "/registration")
                .with(as.a(STREET_OFFICER, street.place()))
                .with(csrf());
        answers.forEach(request::param);
        return request.exchange();
    }

    @Test
    void what_other_records_tell_is_shown_and_the_rest_is_filled_in() {
        assertThat(sent(Map.of(
                        "version", "0",
                        "region", "330106 浙江省杭州市西湖区",
                        "economicType", "170",
                        "foundingWay", "1",
                        "approval", "青工〔2024〕12号",
                        "contract", "true",
                        "contractPeople", "118",
                        "unionType", "1")))
                .hasStatus3xxRedirection();

        assertThat(page("/organizations/" + union + "/registration", street.place()))
                .hasStatusOk()
                .bodyText()
                .contains("浙江省杭州市西湖区", "私有", "线下", "青工〔2024〕12号", "118", "独立基层工会", "6/18")
                .contains("港城机械有限公司", "私营", "青山街道总工会", "2024年5月1日", "王海燕", "120", "单独建会");
        assertThat(page("/registrations", street.place())).bodyText().contains("港城机械有限公司工会", "6/18");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        assertThat(sent(Map.of("version", "0", "region", "西湖区", "preparedOn", "2024-01-01", "seal", "nonsense")))
                .hasStatus(422)
                .bodyText()
                .contains("没有找到这个行政区划", "请从列表中选择", "西湖区", "2024-01-01");
        assertThat(sent(Map.of("version", "0", "preparedOn", "2024-05-02")))
                .hasStatus(422)
                .bodyText()
                .contains("筹备组成立日期不能晚于建会日期");
    }

    @Test
    void who_comes_too_late_is_told() {
        assertThat(sent(Map.of("version", "0", "seal", "true"))).hasStatus3xxRedirection();
        assertThat(sent(Map.of("version", "0", "seal", "false"))).hasStatus(422);
        assertThat(registrations.require(street, union).registration().kept(Field.SEAL))
                .isEqualTo("true");
    }

    @Test
    void another_street_sees_nothing_of_it() {
        assertThat(page("/organizations/" + union + "/registration", elsewhere)).hasStatus(404);
        assertThat(page("/organizations/" + union + "/registration/edit", elsewhere))
                .hasStatus(404);
        assertThat(page("/registrations", elsewhere)).bodyText().doesNotContain("港城机械");
    }

    @Test
    void regions_are_offered_while_somebody_types() {
        assertThat(page("/registrations/regions?region=xihu", street.place())).hasStatusOk();
        assertThat(page("/registrations/regions?region=杭州市西", street.place()))
                .bodyText()
                .contains("330106 浙江省杭州市西湖区");
    }

    @Test
    void the_sheet_has_a_row_for_each_union() {
        assertThat(page("/registrations/export", street.place()))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void a_file_is_booked_merged_or_refused_and_taken_back(@TempDir Path folder) throws Exception {
        sent(Map.of("version", "0", "seal", "true"));
        Path file = Files.writeString(folder.resolve("r.csv"), """
                工会名称,单位所在政区,经济类型,专职工会工作人员数,有无公章,有无集体合同,集体合同人数
                港城机械有限公司工会,浙江省杭州市西湖区,私营,2,有,有,118
                港城机械有限公司工会,浙江省杭州市西湖区,私营,3,有,有,118
                没有的工会,浙江省杭州市西湖区,私营,1,有,无,
                青山街道总工会,,,,,无,5
                """);
        ImportReport report =
                imports.run(street, street.place(), "registrations", file, new ImportOptions(false, false, null));

        assertThat(report.booked()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(3);
        Registration after = registrations.require(street, union).registration();
        assertThat(after.kept(Field.REGION)).isEqualTo("330106");
        assertThat(after.kept(Field.FULL_TIME)).isEqualTo("2");
        assertThat(after.kept(Field.CONTRACT_PEOPLE)).isEqualTo("118");

        long made = jdbc.sql("select max(import_id) from organization.registration_change")
                .query(Long.class)
                .single();
        assertThat(target.undo(new ImportContext(street, street.place(), made, LocalDate.of(2025, 3, 8), null, false)))
                .isEmpty();
        assertThat(registrations.require(street, union).registration().fields())
                .containsExactly(Map.entry("seal", "true"));
    }
}
