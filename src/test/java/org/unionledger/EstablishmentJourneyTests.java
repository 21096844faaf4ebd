package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.testing.Gone.gone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;

/** A union from nothing: the employer is written down, its union set up, its bodies elected, its certificate recorded. */
@Journey
class EstablishmentJourneyTests {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final String UNION_CODE = "81990101MC00000014";

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

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
        if (organizations.children(operator, street).isEmpty()) {
            organizations.found(operator, street, Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY));
        }
        officer = as.account(Role.STREET_OFFICER, street);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900, 港城机械有限公司", "390, 844, 海风食品有限公司"})
    void a_union_is_established(int width, int height, String employer, WebDriver browser) throws IOException {
        browser.manage().window().setSize(new Dimension(width, height));
        signIn(browser);
        write(browser, employer);
        establish(browser);
        picture(browser, "established-" + width);
        click(browser, browser.findElement(By.linkText("查看工会")));
        click(browser, await(browser).until(presence("main a[href$='/committees']")));

        elect(browser, "union", "王芳 主席 女 专职\n李强 副主席 男\n赵敏 财务委员 女");
        assertThat(main(browser)).contains("王芳", "主席", "2027年6月1日", "还没有登记经费审查委员会");
        elect(browser, "audit", "陈静 主任 女\n孙丽 委员 女\n周涛 委员 男");
        assertThat(main(browser)).doesNotContain("还没有登记经费审查委员会");
        certify(browser);
        assertThat(main(browser)).contains(UNION_CODE, "有效期至2027年6月1日");
        picture(browser, "bodies-" + width);

        open(browser, "/duties");
        picture(browser, "duties-" + width);
        open(browser, "/committees");
        assertThat(main(browser)).contains(employer + "工会", "2027年6月1日");
        picture(browser, "committees-" + width);
        open(browser, "/parameters");
        picture(browser, "parameters-" + width);
        assertNothingStandsOut(browser);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900, 港城包装有限公司", "390, 844, 海风水产有限公司"})
    void a_union_is_brought_from_survey_to_plaque(int width, int height, String employer, WebDriver browser)
            throws IOException {
        browser.manage().window().setSize(new Dimension(width, height));
        signIn(browser);
        write(browser, employer);
        click(browser, browser.findElement(By.cssSelector("main a[href$='/establishment']")));
        await(browser).until(presence("#begin-on"));
        day(browser, "begin-on", "2022-03-01");
        type(browser, "begin-keeper", "李敏");
        submit(browser, "main form[action='/establishments']");
        await(browser).until(presence("#step-stage"));

        reach(browser, "mobilization", "2022-03-15", "");
        reach(browser, "approval", "2022-05-20", "");
        assertThat(main(browser)).contains("批复必须有文号", "请先登记申请");
        picture(browser, "stage-refused-" + width);
        reach(browser, "application", "2022-05-06", "青工筹〔2022〕3号");
        new Select(browser.findElement(By.id("step-form"))).selectByValue("village");
        reach(browser, "approval", "2022-05-20", "青工〔2022〕8号");
        assertThat(main(browser)).contains("村联合工会", "青工〔2022〕8号", "查看工会");
        picture(browser, "stages-" + width);
        reach(browser, "election", "2022-06-01", "");
        reach(browser, "legal_person", "2022-07-01", "");
        reach(browser, "plaque", "2022-07-08", "");
        assertThat(main(browser)).contains("已挂牌");
        assertNothingStandsOut(browser);

        for (String page :
                List.of("/establishments?state=done", "/establishments/weeks", "/establishments/targets", "/zones")) {
            open(browser, page);
            picture(browser, page.replaceAll("[^a-z]+", "-").substring(1) + "-" + width);
            assertNothingStandsOut(browser);
        }
    }

    /** Fills in the next stage and waits for the page to say so, or why not. */
    private static void reach(WebDriver browser, String stage, String on, String number) {
        WebElement before = browser.findElement(By.id("step-stage"));
        new Select(before).selectByValue(stage);
        day(browser, "step-on", on);
        type(browser, "step-number", number);
        submit(browser, "main form[action$='/steps']");
        await(browser).until(gone(before));
        await(browser).until(presence("#step-stage"));
    }

    private static void submit(WebDriver browser, String form) {
        click(browser, browser.findElement(By.cssSelector(form + " button.btn-primary")));
    }

    private void signIn(WebDriver browser) {
        open(browser, "/sign-in");
        type(browser, "login", officer.login());
        type(browser, "password", As.PASSWORD);
        click(browser, browser.findElement(By.cssSelector("form[action='/sign-in'] button")));
        await(browser).until(presence(".topbar"));
    }

    private void write(WebDriver browser, String employer) {
        open(browser, "/employers/new");
        type(browser, "name", employer);
        new Select(browser.findElement(By.id("community"))).selectByVisibleText("东港社区联合工会");
        type(browser, "workers", "60");
        click(browser, browser.findElement(By.cssSelector("main form button.btn-primary")));
        await(browser).until(presence("main a[href$='/union/new']"));
        assertThat(main(browser)).contains(employer, "未建会");
    }

    private void establish(WebDriver browser) {
        click(browser, browser.findElement(By.cssSelector("main a[href$='/union/new']")));
        await(browser).until(presence("#form"));
        new Select(browser.findElement(By.id("form"))).selectByValue("single");
        day(browser, "foundedOn", "2022-06-01");
        click(browser, browser.findElement(By.cssSelector("main form button.btn-primary")));
        await(browser).until(presence(".timeline"));
        assertThat(main(browser)).contains("已建会");
    }

    private void elect(WebDriver browser, String body, String people) {
        click(browser, browser.findElement(By.cssSelector("main a[href$='/" + body + "/terms/new']")));
        await(browser).until(presence("#people"));
        day(browser, "electedOn", "2022-06-01");
        type(browser, "members", "56");
        type(browser, "seats", "3");
        type(browser, "approval", "青工〔2022〕8号");
        type(browser, "people", people);
        click(browser, browser.findElement(By.cssSelector("main form button.btn-primary")));
        await(browser).until(presence(".timeline"));
    }

    private void certify(WebDriver browser) {
        click(browser, browser.findElement(By.cssSelector("main a[href$='/certificates/new']")));
        await(browser).until(presence("#number"));
        type(browser, "number", UNION_CODE);
        day(browser, "issuedOn", "2022-07-01");
        day(browser, "validTo", "2027-06-01");
        click(browser, browser.findElement(By.cssSelector("main form button.btn-primary")));
        await(browser).until(presence(".timeline"));
    }

    /** No page is wider than its window. */
    private static void assertNothingStandsOut(WebDriver browser) {
        Object over = ((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).isEqualTo(0L);
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

    private static void picture(WebDriver browser, String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    }
}
