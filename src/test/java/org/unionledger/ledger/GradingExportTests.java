package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportFiles;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Await;
import org.unionledger.testing.LedgerTest;

/** A street in which so many grades were withdrawn that one does not wait for their list. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradingExportTests {

    private static final String WITHDRAWN = "?ledger=staff_home&state=withdrawn";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    private Street tree;

    @BeforeAll
    void aStreetInWhichAGradeWasWithdrawn() {
        tree = new LedgerFixture(organizations, null).street();
        employers.enter(
                Scope.operatorAt(tree.street().id()),
                LedgerFixture.withUnion("新海电子有限公司", null, tree.eastHarbor(), new Headcount(7, 3, 0)));
        Values home = Values.of(Map.of(
                "applied",
                LocalDate.of(2024, 1, 8),
                "employer",
                "新海电子有限公司",
                "kind",
                "职工之家",
                "grade",
                "先进",
                "state",
                "已撤销",
                "decided",
                LocalDate.of(2024, 3, 8),
                "withdrawn",
                LocalDate.of(2025, 3, 8)));
        ledgers.enter(tree.officer(), tree.street().id(), "staff_home", home, Repeat.REFUSE);
        again(ExportFiles.ROWS_AT_ONCE - 1);
    }

    private void again(long times) {
        jdbc.sql("""
                insert into ledger.entry (ledger, version, organization_id, home_id, day, values, search, grams, natural_key,
                                          created_at, created_by, employer_id)
                select ledger, version, organization_id, home_id, day, values, search, grams,
                       natural_key || int4send(cast(n as integer)), created_at, created_by, employer_id
                  from (select * from ledger.entry where ledger = 'staff_home' order by id limit 1) one
                 cross join generate_series(1 + (select count(*) from ledger.entry where ledger = 'staff_home'),
                                            :times + (select count(*) from ledger.entry where ledger = 'staff_home')) n
                """).param("times", times).update();
    }

    private MvcTestResult get(String address, Organization place) {
        return mvc.get()
                .uri(address)
                .with(as.a(Role.STREET_OFFICER, place.id()))
                .exchange();
    }

    private static XSSFSheet sheet(MvcTestResult file) throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            return workbook.getSheetAt(0);
        }
    }

    /** Both sides of the border. */
    @Test
    void a_long_list_is_written_by_a_job_whose_file_waits_and_a_shorter_one_at_once() throws IOException {
        assertThat(get("/gradings/grades/export" + WITHDRAWN, tree.street()))
                .hasStatusOk()
                .hasContentType(SheetWriter.CONTENT_TYPE);

        again(1);

        assertThat(get("/gradings/grades/export" + WITHDRAWN, tree.street()))
                .bodyText()
                .contains("共 20,001 条", "青山街道总工会", "已撤销")
                .as("whoever changes place or year there keeps the filter")
                .contains("name=\"back\" value=\"/gradings/grades/exports/new?ledger=staff_home&amp;state=withdrawn\"");
        assertThat(get("/gradings/grades/exports/new" + WITHDRAWN, tree.westGarden()))
                .bodyText()
                .contains("共 0 条");
        MvcTestResult begun = mvc.post()
                .uri("/gradings/grades/exports" + WITHDRAWN)
                .with(as.a(Role.STREET_OFFICER, tree.street().id()))
                .with(csrf())
                .exchange();
        String page = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
        Await.until(() -> get(page + "/file", tree.street()).getResponse().getStatus() == 200);
        assertThat(sheet(get(page + "/file", tree.street())).getLastRowNum()).isEqualTo(2 + 20_001);
        assertThat(get(page, tree.westGarden())).hasStatus(404);
    }

    @Test
    void the_unions_nobody_has_checked_are_exported_by_a_job_too() {
        assertThat(get("/gradings/checks/exports/new?standard=八有&state=none", tree.street()))
                .bodyText()
                .contains("共 1 条", "八有");
    }
}
