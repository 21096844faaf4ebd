package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
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
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;

/** A worker joins from a phone: the union's code, the notice, the form, the receipt, the decision, the answer. */
@Journey
class JoiningJourneyTests {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final Dimension DESKTOP = new Dimension(1440, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    As as;

    private OrganizationId union() {
        Scope operator = Scope.operatorAt(
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id());
        OrganizationId community = organizations
                .found(operator, operator.place(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        return employers
                .enter(
                        operator,
                        new EmployerEntry(
                                "港城机械有限公司",
                                null,
                                null,
                                community,
                                null,
                                new Headcount(60, 20, null),
                                Establishment.ESTABLISHED,
                                UnionForm.SINGLE,
                                LocalDate.of(2010, 6, 30),
                                null,
                                null))
                .seat();
    }

    @Test
    void a_worker_joins_from_a_phone(WebDriver browser) throws IOException {
        OrganizationId union = union();
        String link = makeLink(browser, union);
        signOut(browser);

        browser.manage().window().setSize(PHONE);
        browser.get(link);
        picture(browser, "join-notice");
        String receipt = apply(browser);
        picture(browser, "join-receipt");
        assertThat(state(browser, receipt)).contains("待审核");
        picture(browser, "join-state-open");

        browser.manage().window().setSize(DESKTOP);
        accept(browser, union);
        signOut(browser);

        browser.manage().window().setSize(PHONE);
        assertThat(state(browser, receipt)).contains("已批准入会", "欢迎您");
        picture(browser, "join-state-accepted");
    }

    private String makeLink(WebDriver browser, OrganizationId union) throws IOException {
        signIn(browser, union);
        open(browser, "/organizations/" + union + "/joining");
        browser.findElement(By.id("contact")).sendKeys("张敏 0574-86781234");
        click(browser, "main form button.btn-primary");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("svg.qr")));
        picture(browser, "join-link");
        return browser.findElement(By.cssSelector(".joining-poster a")).getText();
    }

    private String apply(WebDriver browser) throws IOException {
        click(browser, "#agreed");
        click(browser, "#agreedToo");
        type(browser, "name", "罗军平");
        type(browser, "identity", "990101198904120039");
        type(browser, "phone", "13625630317");
        click(browser, "form button.btn-primary");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.id("identity-problem")));
        assertThat(browser.findElement(By.id("name")).getDomProperty("value")).isEqualTo("罗军平");
        scrollTo(browser, "identity");
        picture(browser, "join-error");
        type(browser, "identity", "990101198904120038");
        click(browser, "form button.btn-primary");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.id("receipt")));
        return browser.findElement(By.id("receipt")).getText();
    }

    private String state(WebDriver browser, String receipt) {
        open(browser, "/join/state");
        type(browser, "receipt", receipt);
        type(browser, "tail", "0038");
        click(browser, "form button.btn-primary");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.id("state")));
        return main(browser);
    }

    private void accept(WebDriver browser, OrganizationId union) throws IOException {
        signIn(browser, union);
        open(browser, "/duties");
        assertThat(main(browser)).contains("审核入会申请");
        open(browser, "/applications");
        picture(browser, "applications-1440");
        browser.findElement(By.linkText("罗军平")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.id("paper")));
        pictures(browser, "application");
        type(browser, "paper", "第三届工会委员会第5次会议");
        click(browser, "main form button.btn-primary");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".alert-success")));
        open(browser, "/members");
        assertThat(main(browser)).contains("罗军平", "9901**********0038");
        open(browser, "/statistics?indicator=member.joined");
        assertThat(main(browser)).contains("新入会人数");
        picture(browser, "join-figures");
        open(browser, "/members/changes");
        assertThat(browser.findElements(By.cssSelector("main tbody tr td"))
                        .get(1)
                        .getText())
                .isEqualTo("1");
    }

    private void signIn(WebDriver browser, OrganizationId union) {
        open(browser, "/sign-in");
        type(browser, "login", as.account(Role.ENTERPRISE_CHAIR, union).login());
        type(browser, "password", As.PASSWORD);
        click(browser, "form[action='/sign-in'] button");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".topbar")));
    }

    private static void signOut(WebDriver browser) {
        browser.manage().deleteAllCookies();
    }

    private void open(WebDriver browser, String path) {
        browser.get("http://localhost:" + port + path);
    }

    private static void type(WebDriver browser, String field, String text) {
        WebElement input = browser.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
    }

    private static void click(WebDriver browser, String css) {
        WebElement element = browser.findElement(By.cssSelector(css));
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private static void scrollTo(WebDriver browser, String field) {
        ((JavascriptExecutor) browser)
                .executeScript("document.getElementById(arguments[0]).scrollIntoView({block: 'center'})", field);
    }

    private static String main(WebDriver browser) {
        return browser.findElement(By.cssSelector("main")).getText();
    }

    private static WebDriverWait await(WebDriver browser) {
        return new WebDriverWait(browser, Duration.ofMinutes(1));
    }

    private static void pictures(WebDriver browser, String name) throws IOException {
        for (Dimension screen : new Dimension[] {PHONE, DESKTOP}) {
            browser.manage().window().setSize(screen);
            picture(browser, name + "-" + screen.getWidth());
        }
    }

    /** Nothing is wider than the screen. */
    private static void picture(WebDriver browser, String name) throws IOException {
        assertThat((Boolean) ((JavascriptExecutor) browser)
                        .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    }
}
