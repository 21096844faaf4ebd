package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Account;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/**
 * Two people who never saw a document go from the desk to a printed annual summary by what the screens say, and an officer has the
 * summaries of all unions of the street written in one run.
 */
@Journey
class SummaryJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    As as;

    @Autowired
    Clock clock;

    private OrganizationId district;
    private OrganizationId street;
    private int year;

    @BeforeEach
    void aStreetAtWork() {
        year = LocalDate.now(clock).getYear();
        district = organizations
                .root()
                .orElseGet(() -> organizations
                        .foundRoot("海晏区总工会", OrganizationKind.DISTRICT)
                        .id());
        int streets =
                organizations.children(Scope.operatorAt(district), district).size();
        street = found(district, "青山街道总工会" + (streets + 1), OrganizationKind.STREET);
        for (String name : List.of("甲厂工会", "乙厂工会", "丙厂工会")) {
            OrganizationId factory = found(street, name, OrganizationKind.GRASSROOTS);
            if (!name.startsWith("丙")) {
                visit(factory);
            }
        }
    }

    private OrganizationId found(OrganizationId parent, String name, OrganizationKind kind) {
        return organizations
                .found(Scope.operatorAt(parent), parent, Founding.of(name, kind))
                .id();
    }

    private void visit(OrganizationId union) {
        ledgers.enter(
                as.scope(Role.STREET_OFFICER, street),
                union,
                "visit",
                Values.of(Map.of(
                        "day", LocalDate.of(year, 1, 5),
                        "occasion", "春节",
                        "kind", "困难职工",
                        "persons", BigDecimal.valueOf(5),
                        "money", BigDecimal.valueOf(3000))),
                Ledgers.Repeat.ALLOW);
    }

    @Test
    void from_the_desk_to_a_printed_annual_summary(WebDriver browser) throws IOException {
        Visit visit = new Visit(browser, port);
        Account writer = as.account(Role.STREET_OFFICER, street);
        Account reviewer = as.account(Role.DISTRICT_REVIEWER, district);
        visit.signIn(writer);
        visit.open("/");
        visit.pictures("summary-01-desk");
        wide(browser);
        visit.click(By.linkText("年度总结"));
        visit.awaitElement("#keep");
        visit.pictures("summary-02-composed");
        wide(browser);
        visit.click(By.xpath("//main//button[.='存为文稿']"));
        visit.awaitElement("form.rich");
        visit.pictures("summary-03-edit");
        wide(browser);
        WebElement paper = browser.findElement(By.cssSelector("[data-paper]"));
        visit.click(browser.findElement(By.cssSelector("[data-paper] > p")));
        paper.sendKeys("街道工会上下一心。");
        visit.awaitText("已保存");
        visit.click(By.xpath("//button[contains(., '送审')]"));
        visit.agree();
        visit.noticed("已经送审");
        visit.pictures("summary-04-submitted");

        visit.signIn(reviewer);
        visit.open("/");
        visit.pictures("summary-05-desk-of-reviewer");
        wide(browser);
        duty(visit, "文稿待审核");
        visit.click(By.xpath("//button[.='审核通过']"));
        visit.noticed("审核通过");
        visit.pictures("summary-06-approved");
        wide(browser);
        visit.type("signatory", "王芳");
        visit.click(By.xpath("//button[.='定稿']"));
        visit.noticed("已经定稿");

        visit.signIn(writer);
        visit.open("/");
        visit.pictures("summary-07-desk-issuing");
        wide(browser);
        duty(visit, "文稿待印发");
        visit.pictures("summary-08-issuing");
        wide(browser);
        visit.type("number", "青工发〔" + year + "〕1号");
        visit.click(By.xpath("//button[.='印发']"));
        visit.agree();
        visit.noticed("已经印发");
        visit.pictures("summary-09-issued");
        wide(browser);
        visit.click(By.linkText("打印"));
        visit.awaitElement(".paper-number");
        visit.pictures("summary-10-print");
        assertThat(browser.findElement(By.tagName("body")).getText()).contains("青工发〔" + year + "〕1号", "街道工会上下一心。");
    }

    @Test
    void the_summaries_of_all_unions_below_are_written_in_one_run(WebDriver browser) throws IOException {
        Visit visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, street));
        visit.open("/");
        batches(visit);
        visit.awaitElement("#begin");
        visit.pictures("batch-01-begin");
        wide(browser);
        visit.click("#begin");
        String run = visit.path();
        visit.open("/");
        batches(visit);
        visit.click("main table a[href='" + run + "']");
        visit.awaitText("下载");
        visit.pictures("batch-02-done");
        assertThat(visit.main()).contains("丙厂工会").doesNotContain("甲厂工会");

        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(downloaded(browser, run + "/file")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().endsWith(".docx")) {
                    XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(zip.readAllBytes()));
                    word.getParagraphs().forEach(paragraph -> texts.add(paragraph.getText()));
                }
            }
        }
        assertThat(names).filteredOn(name -> name.endsWith(".docx")).hasSize(2);
        assertThat(texts).anyMatch(text -> text.contains("慰问")).anyMatch(text -> text.contains("甲厂工会"));
    }

    private static void duty(Visit visit, String kind) {
        visit.click(By.linkText("全部待办"));
        visit.click(By.xpath("//main//a[starts-with(., '" + kind + "：')]"));
    }

    private static void batches(Visit visit) {
        visit.unfold(By.xpath("//a[.='批量生成']/ancestor::details"));
        visit.click(By.linkText("批量生成"));
    }

    private static byte[] downloaded(WebDriver browser, String address) {
        return Base64.getDecoder().decode((String) ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[1];
                fetch(arguments[0]).then(answer => answer.blob()).then(blob => {
                    const reader = new FileReader();
                    reader.onload = () => done(reader.result.split(',')[1]);
                    reader.readAsDataURL(blob);
                });
                """, address));
    }

    private static void wide(WebDriver browser) {
        browser.manage().window().setSize(new Dimension(1440, 900));
    }
}
