package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Closings;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;

/** A street closes its year, and a forgotten visit comes late: on a desk and on a phone. */
@Journey
class ClosingJourneyTests {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final List<Dimension> SCREENS = List.of(new Dimension(1280, 900), new Dimension(390, 844));

    @LocalServerPort
    int port;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Closings closings;

    @Test
    void from_the_closing_of_a_year_to_a_late_visit(WebDriver browser) throws IOException {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Scope operator = Scope.operatorAt(street);
        OrganizationId harbor = organizations
                .found(operator, street, Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        LocalDate day = LocalDate.of(2020, 1, 31);
        for (int month = 0; month < 54; month++) {
            closings.close(operator, harbor, day.plusMonths(month), "月报已上报街道");
        }
        signIn(browser, street);

        open(browser, "/closings");
        fill(browser, "through", "2024-12-31");
        browser.findElement(By.id("reason")).sendKeys("2024年年报已上报区总工会，经主席办公会议审定");
        picture(browser, "closing-form");
        browser.findElement(By.cssSelector("form[action='/closings'] button")).click();
        browser.switchTo().alert().accept();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[id^='closing-']")));
        browser.findElement(By.cssSelector("[id^='closing-'] details summary")).click();
        pictures(browser, "closings", "/closings");
        browser.findElement(By.cssSelector(".pager a[rel=next]")).click();
        await(browser).until(ExpectedConditions.urlContains("before="));
        picture(browser, "closings-next");

        open(browser, "/ledgers/visit/new");
        fill(browser, "v.day", "2024-12-31");
        browser.findElement(By.id("v.kind")).sendKeys("劳模");
        browser.findElement(By.id("v.persons")).sendKeys("1");
        browser.findElement(By.cssSelector("main form button.btn-primary")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".timeline")));
        String record = browser.getCurrentUrl().replaceFirst("^http://[^/]*", "");
        assertThat(browser.findElement(By.cssSelector("main")).getText())
                .contains("2024年12月31日在已封账的期间内（封至2024年12月31日）：这笔记录计入今天");
        pictures(browser, "late-record", record);
        browser.findElement(By.cssSelector("a.alert-link")).click();
        await(browser).until(ExpectedConditions.urlContains("/closings?before="));
        assertThat(browser.findElement(By.cssSelector("main")).getText()).contains("经主席办公会议审定");
        pictures(browser, "closed-statistics", "/statistics?from=2024-01-01&to=2024-12-31&indicator=aid.visits.times");
    }

    private void signIn(WebDriver browser, OrganizationId street) {
        String login = as.account(Role.STREET_OFFICER, street).login();
        open(browser, "/sign-in");
        browser.findElement(By.id("login")).sendKeys(login);
        browser.findElement(By.id("password")).sendKeys(As.PASSWORD);
        browser.findElement(By.cssSelector("form[action='/sign-in'] button")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".topbar")));
    }

    /** As a date field takes it, whatever the language of the browser. */
    private static void fill(WebDriver browser, String field, String value) {
        ((JavascriptExecutor) browser)
                .executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, value);
    }

    private void open(WebDriver browser, String path) {
        browser.get("http://localhost:" + port + path);
    }

    private static WebDriverWait await(WebDriver browser) {
        return new WebDriverWait(browser, Duration.ofMinutes(2));
    }

    /** At each width; nothing is wider than the screen. */
    private void pictures(WebDriver browser, String name, String path) throws IOException {
        for (Dimension screen : SCREENS) {
            browser.manage().window().setSize(screen);
            open(browser, path);
            browser.findElements(By.cssSelector("[id^='closing-'] details summary")).stream()
                    .findFirst()
                    .ifPresent(each -> each.click());
            picture(browser, name + "-" + screen.getWidth());
            assertThat((Boolean) ((JavascriptExecutor) browser)
                            .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits into %s", path, screen)
                    .isTrue();
        }
        browser.manage().window().setSize(SCREENS.get(0));
    }

    private static void picture(WebDriver browser, String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    }
}
