package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.attachment.SentFiles;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** An officer ticks several choices, sees a rate reckoned while she writes, and attaches a photograph and a document. */
@Journey
class RegisterFieldsJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    As as;

    @TempDir
    Path folder;

    private Visit visit;

    @Test
    void an_entry_is_ticked_reckoned_and_illustrated(WebDriver browser) throws IOException {
        visit = new Visit(browser, port);
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        visit.signIn(as.account(Role.STREET_OFFICER, street));

        tickSeveral();
        reckon();
        attach(browser);
        takeAway();
    }

    private void tickSeveral() throws IOException {
        visit.open("/ledgers/wall/new");
        visit.day("v.day", "2025-03-08");
        visit.type("v.employer", "新海电子有限公司");
        visit.click("input[value='工会班子']");
        visit.click("input[value='工作制度']");
        visit.pictures("register-choices");
        visit.click("main form.card-plain button.btn-primary");
        visit.awaitText("工会班子、工作制度");
    }

    private void reckon() throws IOException {
        visit.open("/ledgers/training/new");
        visit.day("v.day", "2025-03-08");
        visit.type("v.content", "电工培训班");
        visit.type("v.persons", "36");
        visit.type("v.women", "7");
        visit.type("v.note", "结业33人");
        visit.await()
                .until(page -> page.findElement(By.cssSelector("#reckoned output"))
                        .getText()
                        .equals("19.4"));
        visit.pictures("register-reckoned");
        visit.click("main form.card-plain button.btn-primary");
        visit.awaitText("女职工占比（%）", "19.4");
    }

    private void attach(WebDriver browser) throws IOException {
        Path photograph = Files.write(folder.resolve("开班合影.jpg"), SentFiles.picture("jpg", 1600, 1200));
        Path list = Files.writeString(folder.resolve("签到表.csv"), "姓名,单位\n罗军平,新海电子\n");
        browser.findElement(By.id("file")).sendKeys(photograph + "\n" + list);
        visit.click("#attachments button.btn-outline-primary");
        visit.noticed("已添加 2 个附件");
        visit.await().until(page -> shown(browser));
        assertThat(visit.main()).contains("开班合影.jpg", "签到表.csv");
        visit.scrollTo("attachments");
        visit.pictures("register-attachments");

        Path program = Files.writeString(folder.resolve("工具.pdf"), "MZ");
        browser.findElement(By.id("file")).sendKeys(program.toString());
        visit.click("#attachments button.btn-outline-primary");
        visit.awaitText("“工具.pdf”是程序，不能作为附件");
        visit.picture("register-attachment-refused");
    }

    /** The preview has really been drawn, not only asked for. */
    private static boolean shown(WebDriver browser) {
        return Boolean.TRUE.equals(((JavascriptExecutor) browser)
                .executeScript("const shown = document.querySelector('#attachments img');"
                        + " shown.scrollIntoView(); return shown.complete && shown.naturalWidth === 1000"));
    }

    private void takeAway() {
        visit.click("#attachments form[action$='/removal'] button");
        visit.agree();
        visit.noticed("已移除附件");
        assertThat(visit.main()).doesNotContain("开班合影.jpg").contains("签到表.csv", "移除附件");
    }
}
