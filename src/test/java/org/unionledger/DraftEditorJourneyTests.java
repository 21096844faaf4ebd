package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Account;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.drafting.Documents;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** Nothing that was typed is lost: not to somebody else who writes the same document, and not to a session that ended. */
@Journey
class DraftEditorJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Documents documents;

    @Autowired
    As as;

    private OrganizationId street;
    private Account officer;

    private void aStreet() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        officer = as.account(Role.STREET_OFFICER, street);
    }

    @Test
    void nothing_that_was_typed_is_lost(WebDriver browser) throws IOException {
        aStreet();
        Scope scope = officer.scope();
        long id = documents.begin(scope, street, SummaryRequest.annual(2025), "青山街道总工会2025年工作总结");
        Visit visit = new Visit(browser, port);
        visit.signIn(officer);
        String edit = "/documents/" + id + "/edit";
        visit.open(edit);
        type(visit, browser, "第一段。");
        paper(browser).sendKeys(Keys.ENTER, "第二段。");
        saved(visit);
        paper(browser).sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_UP));
        visit.await().until(page -> paper(page).getText().equals("第二段。\n第一段。"));
        saved(visit);

        twoAtOnce(browser, visit, edit);
        signedOut(browser, visit, edit);
        leftBeforeTheAnswer(browser, visit, scope, id);
        combine(browser, visit, scope, id);
    }

    private void twoAtOnce(WebDriver browser, Visit visit, String edit) throws IOException {
        visit.open(edit);
        visit.awaitElement("form.rich");
        String own = browser.getWindowHandle();
        visit.openInNewTab(edit);
        type(visit, browser, "另一位同事补充。");
        saved(visit);
        browser.close();
        browser.switchTo().window(own);
        type(visit, browser, "我写的。");
        visit.await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-conflict]")));
        visit.pictures("draft-conflict-told");
        visit.click("[data-content]");
        visit.awaitElement("#mine");
        assertThat(visit.main()).contains("另一位同事补充", "我写的。", officer.login());
        visit.pictures("draft-conflict");
        visit.click("#mine");
        visit.awaitElement("form.rich");
        assertThat(paper(browser).getText()).contains("我写的。").doesNotContain("另一位同事补充");
    }

    private void signedOut(WebDriver browser, Visit visit, String edit) throws IOException {
        browser.manage().deleteAllCookies();
        type(visit, browser, "登录过期以后写的。");
        visit.await()
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("[data-status]"), "登录已过期"));
        visit.pictures("draft-signed-out");
        visit.signIn(officer);
        visit.open(edit);
        visit.awaitElement("form.rich");
        visit.await().until(page -> paper(page).getText().contains("登录过期以后写的。"));
        visit.await()
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("[data-status]"), "已经恢复"));
        visit.open(edit);
        visit.awaitElement("form.rich");
        assertThat(paper(browser).getText()).contains("登录过期以后写的。");
    }

    /** The server has what was sent, the page never learned: that is no other person's writing. */
    private void leftBeforeTheAnswer(WebDriver browser, Visit visit, Scope scope, long id) {
        ((JavascriptExecutor) browser).executeScript("""
                const send = window.fetch;
                window.fetch = (...asked) => { send(...asked); return new Promise(() => {}); };
                """);
        type(visit, browser, "存到一半，");
        visit.await().until(page -> kept(scope, id, "存到一半，"));
        type(visit, browser, "接着写完。");
        browser.navigate().refresh();
        visit.await().until(page -> kept(scope, id, "存到一半，接着写完。"));
        assertThat(browser.findElement(By.cssSelector("[data-conflict]")).isDisplayed())
                .isFalse();
        assertThat(paper(browser).getText()).contains("存到一半，接着写完。");
    }

    private boolean kept(Scope scope, long id, String words) {
        return documents.open(scope, id).content().blocks().stream()
                .anyMatch(block -> block.text(Map.of()).contains(words));
    }

    private void combine(WebDriver browser, Visit visit, Scope scope, long id) throws IOException {
        OrganizationId harbor = organizations
                .found(scope, street, Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        long below = documents.begin(scope, harbor, SummaryRequest.annual(2025), "东港社区联合工会小结");
        documents.save(
                scope,
                below,
                1,
                "东港社区联合工会小结",
                "{\"blocks\": [{\"key\": \"a1\", \"kind\": \"paragraph\", \"runs\": [\"东港社区走访了商铺。\"]}]}");
        visit.open("/documents/" + id + "/sources");
        visit.pictures("draft-sources");
        visit.click(By.linkText("东港社区联合工会小结"));
        visit.awaitElement("#take");
        visit.click("input[name=key]");
        visit.pictures("draft-source");
        visit.click("#take");
        visit.awaitElement("form.rich");
        assertThat(paper(browser).getText()).endsWith("东港社区走访了商铺。");
        visit.open("/documents/" + id);
        assertThat(visit.main()).contains("选自东港社区联合工会《东港社区联合工会小结》");
        visit.pictures("draft-read");
        visit.open("/documents/" + id + "/paragraphs/a1");
        visit.pictures("draft-paragraph");
    }

    private static WebElement paper(WebDriver browser) {
        return browser.findElement(By.cssSelector("[data-paper]"));
    }

    private static void type(Visit visit, WebDriver browser, String words) {
        visit.awaitElement("form.rich");
        paper(browser).sendKeys(Keys.chord(Keys.CONTROL, Keys.END), words);
    }

    private static void saved(Visit visit) {
        visit.await().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("[data-status]"), "已保存"));
    }
}
