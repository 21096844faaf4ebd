package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Account;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;

/** The officer of a community goes on leave; a colleague of the street acts for her, and stops. */
@Journey
class DelegationJourneyTests {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final List<Dimension> SCREENS = List.of(new Dimension(390, 844), new Dimension(1440, 900));

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    As as;

    @Test
    void a_colleague_acts_for_who_is_away(WebDriver browser) throws IOException {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        OrganizationId community = organizations
                .found(Scope.operatorAt(street), street, Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        Account giver = as.account(Role.COMMUNITY_OFFICER, community);
        Account taker = as.account(Role.FINANCE, street);

        signIn(browser, giver);
        open(browser, "/delegations");
        type(browser, "taker", taker.login());
        type(browser, "reason", "产假");
        browser.findElement(By.cssSelector("main form.card-plain button.btn-primary"))
                .click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main table")));
        assertThat(main(browser)).contains("产假", "生效中");
        pictures(browser, "delegations");

        signIn(browser, taker);
        open(browser, "/delegations");
        browser.findElement(By.cssSelector("form[action$='/acting'] button")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".acting")));
        open(browser, "/members");
        assertThat(browser.findElement(By.cssSelector(".acting")).getText()).contains("正在代" + giver.login());
        pictures(browser, "acting");
        browser.findElement(By.cssSelector(".acting button")).click();
        await(browser).until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".acting")));
        assertThat(main(browser)).contains("代" + giver.login() + "办理");
    }

    private void signIn(WebDriver browser, Account account) {
        browser.manage().deleteAllCookies();
        open(browser, "/sign-in");
        type(browser, "login", account.login());
        type(browser, "password", As.PASSWORD);
        browser.findElement(By.cssSelector("form[action='/sign-in'] button")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".topbar")));
    }

    private void open(WebDriver browser, String path) {
        browser.get("http://localhost:" + port + path);
    }

    private static void type(WebDriver browser, String field, String text) {
        WebElement input = browser.findElement(By.id(field));
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", input);
        input.clear();
        input.sendKeys(text);
    }

    private static String main(WebDriver browser) {
        return browser.findElement(By.cssSelector("main")).getText();
    }

    private static WebDriverWait await(WebDriver browser) {
        return new WebDriverWait(browser, Duration.ofMinutes(1));
    }

    /** Nothing is wider than the screen. */
    private static void pictures(WebDriver browser, String name) throws IOException {
        Files.createDirectories(PICTURES);
        for (Dimension screen : SCREENS) {
            browser.manage().window().setSize(screen);
            assertThat((Boolean) ((JavascriptExecutor) browser)
                            .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name)
                    .isTrue();
            Files.write(
                    PICTURES.resolve(name + "-" + screen.getWidth() + ".png"),
                    ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
        }
    }
}
