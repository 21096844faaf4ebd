package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Account;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;

/** A courier without an employer joins, is kept, gets a card, and turns out to have been entered twice. */
@Journey
class MembershipJourneyTests {

    private static final Path PICTURES = Path.of("target", "journeys");

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    As as;

    private Account officer;

    @BeforeEach
    void found() {
        OrganizationId street = organizations
                .root()
                .orElseGet(() -> organizations
                        .foundRoot("青山街道总工会", OrganizationKind.STREET)
                        .id());
        Scope operator = Scope.operatorAt(street);
        OrganizationId community = organizations
                .named(operator, "西园社区联合工会")
                .orElseGet(() ->
                        organizations.found(operator, street, Founding.of("西园社区联合工会", OrganizationKind.COMMUNITY)))
                .id();
        if (employers.at(operator, community, 1).isEmpty()) {
            employers.enter(operator, EmployerEntry.of("西园同心电子有限公司", community));
        }
        officer = as.account(Role.STREET_OFFICER, street);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900, 钱多多, E1234567", "390, 844, 钱少少, E7654321"})
    void a_membership_is_lived(int width, int height, String name, String passport, WebDriver browser)
            throws IOException {
        browser.manage().window().setSize(new Dimension(width, height));
        signIn(browser);
        enterCourier(browser, name, passport + "1", "");
        assertThat(main(browser)).contains("普通护照", "新就业形态劳动者", "无用人单位", "西园社区联合工会");
        keep(browser);
        assertThat(main(browser)).contains("在籍（保留会籍）", "失业");
        picture(browser, "member-" + width);
        card(browser);
        picture(browser, "member-card-" + width);

        enterCourier(browser, name, passport + "2", "西园同心电子有限公司");
        open(browser, "/members?group=1");
        picture(browser, "members-" + width);
        open(browser, "/members/structure");
        assertThat(main(browser)).contains("新就业形态劳动者", "26至35岁");
        picture(browser, "structure-" + width);
        open(browser, "/members/duplicates");
        assertThat(main(browser)).contains(name, "姓名和出生日期相同");
        picture(browser, "duplicates-" + width);
        merge(browser);
        assertThat(main(browser)).contains("已合并为一人");
        assertThat(browser.findElement(By.cssSelector(".record-facts")).getText())
                .contains("无用人单位")
                .doesNotContain("西园同心电子有限公司");
        open(browser, "/members/changes?from=2025-01-01&to=2025-12-31");
        picture(browser, "moving-ledger-" + width);
    }

    private void signIn(WebDriver browser) {
        open(browser, "/sign-in");
        type(browser, "login", officer.login());
        type(browser, "password", As.PASSWORD);
        click(browser, browser.findElement(By.cssSelector("form[action='/sign-in'] button")));
        await(browser).until(presence(".topbar"));
    }

    private void enterCourier(WebDriver browser, String name, String passport, String employer) throws IOException {
        open(browser, "/members/new");
        type(browser, "name", name);
        new Select(browser.findElement(By.id("document"))).selectByValue("414");
        type(browser, "identity", passport);
        new Select(browser.findElement(By.id("sex"))).selectByValue("2");
        day(browser, "bornOn", "1995-05-05");
        type(browser, "employer", employer);
        type(browser, "union", employer.isEmpty() ? "西园社区联合工会" : "");
        day(browser, "joinedOn", "2025-03-08");
        click(browser, browser.findElement(By.cssSelector("input[name='groups'][value='1']")));
        if (employer.isEmpty()) {
            picture(browser, "member-new-" + browser.manage().window().getSize().getWidth());
        }
        click(browser, browser.findElement(By.cssSelector("main form button.btn-primary")));
        await(browser).until(presence(".timeline"));
    }

    private static void keep(WebDriver browser) {
        day(browser, "kept-on", "2025-09-01");
        new Select(browser.findElement(By.id("kept-cause"))).selectByValue("3");
        click(browser, browser.findElement(By.cssSelector("form[action$='/keeping'] button")));
        await(browser).until(presence("form[action$='/resumption']"));
    }

    private static void card(WebDriver browser) {
        click(browser, browser.findElement(By.cssSelector("main a[href$='/card']")));
        click(browser, await(browser).until(presence("form[action$='/card'] button")));
        await(browser).until(presence("svg.qr"));
    }

    private static void merge(WebDriver browser) throws IOException {
        click(browser, browser.findElement(By.cssSelector("main td a[href*='/duplicates/']")));
        WebElement merger = await(browser).until(presence("form[action$='/merger'] button"));
        picture(browser, "comparison-" + browser.manage().window().getSize().getWidth());
        click(browser, merger);
        browser.switchTo().alert().accept();
        await(browser).until(presence(".timeline"));
    }

    private void open(WebDriver browser, String path) {
        browser.get("http://localhost:" + port + path);
    }

    private static void type(WebDriver browser, String field, String text) {
        WebElement input = browser.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
    }

    /** Whatever order the browser's own date field has. */
    private static void day(WebDriver browser, String field, String day) {
        ((JavascriptExecutor) browser)
                .executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, day);
    }

    private static void click(WebDriver browser, WebElement element) {
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private static ExpectedCondition<WebElement> presence(String css) {
        return ExpectedConditions.presenceOfElementLocated(By.cssSelector(css));
    }

    private static String main(WebDriver browser) {
        return browser.findElement(By.cssSelector("main")).getText();
    }

    private static WebDriverWait await(WebDriver browser) {
        return new WebDriverWait(browser, Duration.ofMinutes(1));
    }

    /** The whole page, however long. */
    private static void picture(WebDriver browser, String name) throws IOException {
        Dimension size = browser.manage().window().getSize();
        Number whole = (Number)
                ((JavascriptExecutor) browser).executeScript("return document.documentElement.scrollHeight + 150");
        browser.manage().window().setSize(new Dimension(size.getWidth(), whole.intValue()));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
        browser.manage().window().setSize(size);
    }
}
