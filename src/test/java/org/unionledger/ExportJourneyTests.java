package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import org.unionledger.access.Account;
import org.unionledger.access.Role;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ExportFiles;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** More entries than are exported at once, all of them voided, so that no figure counts them. */
@Journey
class ExportJourneyTests {

    private static final String VOIDED = "/ledgers/visit?from=&to=&voided=yes";

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    private void enterMany(Account officer, OrganizationId street) {
        Values values = Values.of(
                Map.of("day", LocalDate.of(2025, 1, 20), "kind", "困难职工", "persons", BigDecimal.ONE, "note", "入户看望"));
        ledgers.enter(officer.scope(), street, "visit", values, Ledgers.Repeat.REFUSE);
        jdbc.sql("""
                insert into ledger.entry (ledger, version, organization_id, home_id, day, values, search, grams, natural_key,
                                          created_at, created_by, voided_at, voided_by, void_reason)
                select ledger, version, organization_id, home_id, day, values, search, grams, natural_key,
                       created_at, created_by, created_at, created_by, '录入有误'
                  from ledger.entry
                 cross join generate_series(0, :more)
                 where ledger = 'visit' and organization_id = :street
                """)
                .param("more", ExportFiles.ROWS_AT_ONCE)
                .param("street", street.value())
                .update();
    }

    @Test
    void a_long_export_is_begun_left_and_fetched_later(WebDriver browser, @TempDir Path folder) throws IOException {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Account officer = as.account(Role.STREET_OFFICER, street);
        enterMany(officer, street);
        Visit visit = new Visit(browser, port);
        visit.signIn(officer);

        visit.open(VOIDED);
        visit.click("main a[href*='/export?']");
        visit.awaitText("共 20,001 条", "青山街道总工会", "保存 7 天");
        visit.pictures("export-new");
        visit.click("#begin");
        visit.awaitText("走访慰问台账.xlsx", "开始导出");
        visit.open("/ledgers");
        visit.click("a[href='/exports']");
        visit.click("main a[href^='/exports/']");
        visit.awaitElement("#file");
        visit.pictures("export");
        visit.open("/exports");
        visit.awaitText("走访慰问台账.xlsx", "20,001", "下载");
        visit.pictures("exports");

        String file = visit.awaitElement("main a[download]").getAttribute("href");
        assertThat(sheet(browser, file, folder)).contains("共 20,001 条", "作废", "入户看望");
    }

    private static String sheet(WebDriver browser, String address, Path folder) throws IOException {
        String bytes = (String) ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[1];
                fetch(arguments[0]).then(answer => answer.blob()).then(blob => {
                    const reader = new FileReader();
                    reader.onload = () => done(reader.result.split(',')[1]);
                    reader.readAsDataURL(blob);
                });
                """, address);
        Path workbook =
                Files.write(folder.resolve("exported.xlsx"), Base64.getDecoder().decode(bytes));
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return HtmlUtils.htmlUnescape(new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8));
        }
    }
}
