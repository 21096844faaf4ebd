package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.unionledger.testing.Gone.gone;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.administration.SetupCode;
import org.unionledger.testing.Journey;

/**
 * A street officer's first day: an empty book, the six Excel files of the year, a summary whose figures open, and a
 * correction that is seen everywhere at once.
 */
@Journey
class StreetYearJourneyTests {

    private static final Path FILES =
            Path.of("src/test/resources/cases/qingshan").toAbsolutePath();
    private static final Path PICTURES = Path.of("target", "journeys");
    private static final String PASSWORD = "Correct-Horse-9";

    @LocalServerPort
    int port;

    @Autowired
    SetupCode code;

    @Test
    void from_an_empty_book_to_a_traceable_summary(WebDriver browser) throws IOException {
        setUp(browser);
        signIn(browser);
        assertThat(browser.findElement(By.cssSelector("main")).getText()).contains("账里还没有记录");

        assertThat(importAll(
                        browser,
                        "经济组织及基层工会台账.xlsx",
                        "会员花名册.xlsx",
                        "走访慰问台账.xlsx",
                        "职工培训台账.csv",
                        "文体活动台账.xlsx",
                        "信访投诉及调解台账.xlsx"))
                .containsExactly(
                        tuple(480, 471, 3, 6),
                        tuple(6990, 6895, 10, 85),
                        tuple(46, 46, 0, 0),
                        tuple(24, 24, 0, 0),
                        tuple(38, 38, 0, 0),
                        tuple(69, 69, 0, 0));

        lookAt2025(browser);
        picture(browser, "desk");
        assertThat(browser.findElement(By.cssSelector("main")).getText()).contains("6,895", "471", "408", "132,400");

        open(browser, "/summaries/annual?year=2025");
        picture(browser, "summary");
        assertThat(browser.findElement(By.cssSelector("main")).getText()).contains("69", "61", "205");
        correctTheFirstVisitBehind(browser, "132,400");

        for (String page : List.of("/", "/statistics?indicator=aid.visits.money", "/summaries/annual?year=2025")) {
            open(browser, page);
            assertThat(browser.findElement(By.cssSelector("main")).getText())
                    .as(page)
                    .contains("132,499")
                    .doesNotContain("132,400");
            picture(browser, "corrected" + inWords(page));
        }
        onAPhone(browser);
    }

    private void setUp(WebDriver browser) {
        open(browser, code.path());
        type(browser, "union", "青山街道总工会");
        type(browser, "name", "王芳");
        type(browser, "login", "wang");
        type(browser, "password", PASSWORD);
        type(browser, "again", PASSWORD);
        browser.findElement(By.id("again")).submit();
        await(browser).until(ExpectedConditions.urlContains("/sign-in"));
    }

    private void signIn(WebDriver browser) {
        type(browser, "login", "wang");
        type(browser, "password", PASSWORD);
        browser.findElement(By.cssSelector("form[action='/sign-in'] button")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".topbar")));
    }

    private List<Tuple> importAll(WebDriver browser, String... names) throws IOException {
        List<Tuple> counts = new ArrayList<>();
        for (String name : names) {
            open(browser, "/imports/new");
            browser.findElement(By.id("file")).sendKeys(FILES.resolve(name).toString());
            browser.findElement(By.id("createPlaces")).click();
            browser.findElement(By.cssSelector("form[action='/imports'] button"))
                    .click();
            WebElement book = await(browser)
                    .until(ExpectedConditions.elementToBeClickable(By.cssSelector("form[action$='/booking'] button")));
            picture(browser, "import-" + (counts.size() + 1));
            book.click();
            await(browser)
                    .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("form[action$='/undoing']")));
            counts.add(tuple(
                    count(browser, "rows"),
                    count(browser, "booked"),
                    count(browser, "merged"),
                    count(browser, "refused")));
        }
        return counts;
    }

    private static int count(WebDriver browser, String what) {
        return Integer.parseInt(
                browser.findElement(By.cssSelector("[data-" + what + "]")).getDomAttribute("data-" + what));
    }

    private void lookAt2025(WebDriver browser) {
        open(browser, "/");
        WebElement before = browser.findElement(By.cssSelector("main"));
        new Select(browser.findElement(By.id("standpoint-year"))).selectByValue("2025");
        await(browser).until(gone(before));
    }

    /** From the figure in the summary to its facts, from a fact to its record, and there 99 yuan more. */
    private void correctTheFirstVisitBehind(WebDriver browser, String figure) throws IOException {
        await(browser)
                .until(ExpectedConditions.elementToBeClickable(
                        By.xpath("//a[contains(@href,'aid.visits.money') and contains(.,'" + figure + "')]")))
                .click();
        picture(browser, "facts");
        assertThat(browser.findElement(By.cssSelector("main")).getText()).contains(figure);
        browser.findElement(By.cssSelector("main a[href^='/ledgers/visit/']")).click();
        await(browser)
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector("a[href$='/edit']")))
                .click();
        WebElement money = browser.findElement(By.id("v.money"));
        String raised = new BigDecimal(money.getDomProperty("value").replace(",", ""))
                .add(new BigDecimal("99"))
                .toPlainString();
        money.clear();
        money.sendKeys(raised);
        browser.findElement(By.cssSelector("main form button.btn-primary")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".timeline")));
        picture(browser, "record");
    }

    private void onAPhone(WebDriver browser) throws IOException {
        browser.manage().window().setSize(new Dimension(390, 844));
        for (String page : List.of("/", "/members", "/ledgers/visit", "/statistics", "/summaries/annual?year=2025")) {
            open(browser, page);
            picture(browser, "phone" + inWords(page));
        }
    }

    private static String inWords(String address) {
        return address.replaceAll("[^a-z]", "-");
    }

    private void open(WebDriver browser, String path) {
        browser.get("http://localhost:" + port + path);
    }

    private static void type(WebDriver browser, String field, String text) {
        WebElement input = browser.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
    }

    private static WebDriverWait await(WebDriver browser) {
        return new WebDriverWait(browser, Duration.ofMinutes(2));
    }

    private static void picture(WebDriver browser, String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    }
}
