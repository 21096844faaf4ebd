package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
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
 * A street officer keeps the annual summary as a document, rewrites it, sets a figure into it and submits it; a record changes; the
 * district returns it with a comment; the officer takes the new figures and submits again; it is approved, finished, issued and printed.
 */
@Journey
class DraftingJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    private OrganizationId district;
    private OrganizationId street;
    private OrganizationId harbor;

    private void aStreetAtWork() {
        district = organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        street = found(district, "青山街道总工会", OrganizationKind.STREET);
        harbor = found(street, "东港社区联合工会", OrganizationKind.COMMUNITY);
        visit(5, 3000);
        enter(
                "training",
                Map.of(
                        "day", LocalDate.of(2025, 4, 1),
                        "content", "电工培训班",
                        "persons", BigDecimal.valueOf(40),
                        "women", BigDecimal.valueOf(12)));
    }

    private OrganizationId found(OrganizationId parent, String name, OrganizationKind kind) {
        return organizations
                .found(Scope.operatorAt(district), parent, Founding.of(name, kind))
                .id();
    }

    private void visit(int persons, int money) {
        enter(
                "visit",
                Map.of(
                        "day", LocalDate.of(2025, 1, 20),
                        "occasion", "春节",
                        "kind", "困难职工",
                        "persons", BigDecimal.valueOf(persons),
                        "money", BigDecimal.valueOf(money)));
    }

    private void enter(String ledger, Map<String, Object> values) {
        ledgers.enter(as.scope(Role.STREET_OFFICER, street), harbor, ledger, Values.of(values), Ledgers.Repeat.ALLOW);
    }

    @Test
    void a_summary_is_written_reviewed_issued_and_printed(WebDriver browser) throws IOException {
        aStreetAtWork();
        Visit visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, street));
        visit.open("/summaries/annual?year=2025");
        visit.click("#keep");
        write(browser, visit);
        submit(browser, visit);
        String home = browser.getCurrentUrl();
        visit(3, 900);

        visit.signIn(as.account(Role.DISTRICT_REVIEWER, district));
        visit.open("/duties");
        visit.click(By.xpath("//table//a[starts-with(., '文稿待审核：')]"));
        visit.awaitElement("#approve");
        assertThat(visit.main()).contains("数字有变化", "3000 → 3900");
        visit.pictures("drafting-review");
        visit.type("comment-words", "请把困难职工帮扶的成效写具体");
        visit.click("#comment");
        visit.awaitText("批注（1）");
        visit.type("reason", "数字要更新，按批注补充后再报");
        visit.click("#return");
        visit.noticed("已经退回");

        visit.signIn(as.account(Role.STREET_OFFICER, street));
        visit.open("/documents");
        visit.pictures("drafting-list");
        browser.get(home + "/edit");
        visit.awaitElement("form.rich");
        assertThat(visit.main()).contains("数字要更新", "采用新数", "批注（1）");
        visit.pictures("drafting-drifts");
        visit.click("#accept-all");
        visit.noticed("处数字");
        visit.click("#comments form[action$='resolution'] button");
        visit.awaitText("批注（0）");
        submit(browser, visit);

        visit.signIn(as.account(Role.DISTRICT_REVIEWER, district));
        browser.get(home);
        visit.click("#approve");
        visit.noticed("审核通过");
        visit.type("signatory", "王芳");
        visit.pictures("drafting-finish");
        visit.click("#finish");
        visit.noticed("已经定稿");
        issue(browser, visit, home);
    }

    private void write(WebDriver browser, Visit visit) throws IOException {
        visit.awaitElement("form.rich");
        visit.pictures("drafting-edit");
        WebElement first = browser.findElement(By.cssSelector("[data-paper] > p"));
        browser.manage().window().setSize(new Dimension(1440, 900));
        visit.click(first);
        first.findElement(By.xpath("..")).sendKeys(Keys.END);
        ((JavascriptExecutor) browser).executeScript("""
                const block = arguments[0];
                const range = document.createRange();
                range.selectNodeContents(block);
                range.collapse(false);
                const selection = document.getSelection();
                selection.removeAllRanges();
                selection.addRange(range);
                """, first);
        WebElement paper = browser.findElement(By.cssSelector("[data-paper]"));
        paper.sendKeys("街道工会上下一心，手打的120人不算数。");
        visit.await()
                .until(page -> !"0"
                        .equals(page.findElement(By.cssSelector("[data-unbound-count]"))
                                .getText()));
        saved(visit);
        paper.sendKeys(Keys.ENTER);
        paper.sendKeys("全年慰问");
        visit.click("[data-tool=figure]");
        visit.awaitElement("#choices-found button");
        visit.type("sought", "wwrc");
        By chosen = By.cssSelector("button[data-indicator='aid.visits.person_times']");
        visit.await().until(ExpectedConditions.elementToBeClickable(chosen));
        visit.picture("drafting-choice-1440");
        visit.click(chosen); // found anew, as the list may just be giving way to what was sought
        visit.awaitText("全年慰问5人次");
        saved(visit);
        visit.pictures("drafting-written");
        browser.navigate().refresh();
        visit.awaitElement("form.rich");
        assertThat(visit.main()).contains("手打的120人不算数。", "全年慰问5人次");
    }

    private static void saved(Visit visit) {
        visit.await().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("[data-status]"), "已保存"));
    }

    private static void submit(WebDriver browser, Visit visit) {
        visit.click("#submission");
        visit.agree();
        visit.noticed("已经送审");
    }

    private void issue(WebDriver browser, Visit visit, String home) throws IOException {
        visit.signIn(as.account(Role.STREET_OFFICER, street));
        browser.get(home);
        visit.type("number", "青工发〔2026〕3号");
        visit.click("#head-down");
        visit.type("copies", "区总工会，街道党工委");
        visit.click("#issue");
        visit.agree();
        visit.noticed("已经印发");
        visit.pictures("drafting-issued");
        visit(1, 100);
        browser.get(home + "/changes");
        assertThat(visit.main()).contains("印发时", "3900", "4000");
        visit.pictures("drafting-changes");
        visit.click(".drift-news");
        visit.awaitElement(".list-table");
        assertThat(visit.main()).contains("困难职工");
        browser.get(home + "/versions/0?before=1");
        visit.pictures("drafting-versions");
        browser.get(home + "/print");
        visit.pictures("drafting-print");
        browser.get(home);
        assertThat(visit.main()).contains("PDF");
        visit.click("button[formaction$='/files/pdf']");
        keep("pdf");
        keep("docx");
        keep("html");
    }

    /** What was issued, to be looked at in the programs people have. */
    private void keep(String format) throws IOException {
        Path issued = Files.createDirectories(Path.of("target", "journeys")).resolve("drafting." + format);
        Files.write(
                issued,
                jdbc.sql("select content from drafting.file where format = :format")
                        .param("format", format)
                        .query(byte[].class)
                        .single());
        assertThat(issued).isNotEmptyFile();
    }
}
