package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
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
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ExportFiles;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Await;
import org.unionledger.testing.LedgerTest;

/** One man who left as often as it takes to make his list a long one: at the employer with a union, in the east of the street. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberExportTests {

    private static final LocalDate JOINED = LocalDate.of(2025, 3, 8);
    private static final LocalDate LEFT = LocalDate.of(2025, 6, 30);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Members members;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    private MembershipFixture book;

    @BeforeAll
    void asManyAsAreHandedOverAtOnce() {
        book = new MembershipFixture(organizations, employers);
        Member man = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
        members.leave(book.street, man.id(), 1, new Leaving(LEFT, Leaving.How.WITHDREW));
        leaveAgain(ExportFiles.ROWS_AT_ONCE - 1);
    }

    private void leaveAgain(long times) {
        jdbc.sql("""
                insert into membership.membership (person_id, employer_id, organization_id, order_key, joined_on, known_on,
                                                   left_on, left_how, entered_at, entered_by)
                select person_id, employer_id, organization_id, order_key, joined_on, known_on,
                       left_on, left_how, entered_at, entered_by
                  from (select * from membership.membership order by id limit 1) one
                 cross join generate_series(1, :times)
                """).param("times", times).update();
    }

    private MvcTestResult get(String address, OrganizationId place) {
        return mvc.get().uri(address).with(as.a(STREET_OFFICER, place)).exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(address)
                .with(as.a(STREET_OFFICER, book.street.place()))
                .with(csrf())
                .exchange();
    }

    private static String led(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private byte[] fetched(String page) {
        Await.until(() -> isDone(page));
        return get(page + "/file", book.street.place()).getResponse().getContentAsByteArray();
    }

    private boolean isDone(String page) {
        return jdbc.sql("select finished_at is not null from exchange.export_file where id = :id")
                .param("id", Long.valueOf(page.replace("/exports/", "")))
                .query(Boolean.class)
                .single();
    }

    private AuditEntry told() {
        OrganizationId street = book.street.place();
        return audit.history(new Subject("export", street.value(), street)).get(0);
    }

    /** Both sides of the border, and what is asked for with numbers in full beyond it. */
    @Test
    void a_long_list_is_written_by_a_job_and_a_shorter_one_at_once() throws Exception {
        assertThat(get("/members/export?left=true", book.street.place()))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        leaveAgain(1);

        assertThat(get("/members/export?left=true", book.street.place()))
                .bodyText()
                .contains("共 20,001 名会员", "青山街道总工会", "/members/exports?left=true");
        assertThat(get("/members/exports/new?left=true", book.west)).bodyText().contains("共 0 名会员");
        theMaskedListIsFetchedByWhoAskedAlone();
        theNationalOneTakesItsReasonAlong();
    }

    private void theMaskedListIsFetchedByWhoAskedAlone() throws Exception {
        String page = led(post("/members/exports?left=true"));
        byte[] file = fetched(page);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, 1)).contains("20,001");
            assertThat(sheet.getLastRowNum()).isEqualTo(2 + 20_001);
            assertThat(text(sheet, 3)).contains("罗军平").doesNotContain(MAN);
        }
        assertThat(told().reason()).isNull();
        assertThat(told().after()).containsEntry("rows", "20001");
        assertThat(get(page, book.east)).hasStatus(404);
        assertThat(get(page + "/file", book.east)).hasStatus(404);
    }

    private void theNationalOneTakesItsReasonAlong() throws Exception {
        assertThat(post("/members/national-export?left=true&reason= ")).hasStatus(422);
        String page = led(post("/members/national-export?left=true&reason=上报"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(fetched(page)))) {
            assertThat(text(workbook.getSheetAt(0), 4)).contains(MAN);
        }
        assertThat(told().reason()).isEqualTo("上报");
    }

    private static String text(XSSFSheet sheet, int row) throws IOException {
        StringBuilder cells = new StringBuilder();
        sheet.getRow(row).forEach(cell -> cells.append(cell).append('\n'));
        return cells.toString();
    }
}
