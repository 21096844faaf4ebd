package org.unionledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Await;
import org.unionledger.testing.LedgerTest;

/** A street whose register of employers is long. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListExportsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    private OrganizationId street;
    private OrganizationId community;

    @BeforeAll
    void aStreetWithManyEmployers() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Scope operator = Scope.operatorAt(street);
        community = organizations
                .found(operator, street, Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        employers.enter(operator, EmployerEntry.of("新海电子有限公司", street));
        again(ExportFiles.ROWS_AT_ONCE - 1);
    }

    private void again(long times) {
        jdbc.sql("""
                insert into organization.employer (name, evened_name, initials, community_id, establishment, known_on,
                                                   entered_by)
                select name, evened_name, initials, community_id, establishment, known_on, entered_by
                  from (select * from organization.employer order by id limit 1) one
                 cross join generate_series(1, :times)
                """).param("times", times).update();
    }

    private MvcTestResult get(String address, OrganizationId place) {
        return mvc.get().uri(address).with(as.a(Role.STREET_OFFICER, place)).exchange();
    }

    private MvcTestResult file(String begin) {
        String page = Objects.requireNonNull(mvc.post()
                .uri(begin)
                .with(as.a(Role.STREET_OFFICER, street))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        Await.until(() -> get(page + "/file", street).getResponse().getStatus() == 200);
        assertThat(get(page, community)).hasStatus(404);
        return get(page + "/file", street);
    }

    /** Both sides of the border. */
    @Test
    void a_long_list_is_written_by_a_job_whose_file_waits_and_a_shorter_one_at_once() throws IOException {
        String export = "/employers/export?establishment=none";
        assertThat(get(export, street)).hasStatusOk().hasContentType(SheetWriter.CONTENT_TYPE);

        again(1);

        assertThat(get(export, street))
                .bodyText()
                .contains("共 20,001 条", "青山街道总工会")
                .contains("action=\"/employers/exports?establishment=none\"")
                .as("whoever changes place or year there keeps the filter")
                .contains("name=\"back\" value=\"" + export + "\"");
        assertThat(get(export, community)).hasContentType(SheetWriter.CONTENT_TYPE);
        byte[] written =
                file("/employers/exports?establishment=none").getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2 + 20_001);
        }
    }

    @ParameterizedTest
    @CsvSource({"/registrations/exports", "/papers/catalogue/exports?year=2025"})
    void other_lists_take_the_same_way(String begin) {
        assertThat(file(begin)).hasContentType(SheetWriter.CONTENT_TYPE);
    }
}
