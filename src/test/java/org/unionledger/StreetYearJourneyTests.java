package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.unionledger.testing.Gone.gone;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.administration.SetupCode;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/**
 * A street officer's first day: an empty book, the six Excel files of the year, a summary whose figures open, and a
 * correction that is seen everywhere at once.
 */
@Journey
class StreetYearJourneyTests {

    private static final Path FILES =
            Path.of("src/test/resources/cases/qingshan").toAbsolutePath();
    private static final String PASSWORD = "Correct-Horse-9";

    @LocalServerPort
    int port;

    @Autowired
    SetupCode code;

    private Visit visit;

    @Test
    void from_an_empty_book_to_a_traceable_summary(WebDriver browser) throws IOException {
        visit = new Visit(browser, port);
        setUp(browser);
        visit.signIn("wang", PASSWORD);
        visit.awaitText("账里还没有记录");

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
        visit.picture("desk");
        assertThat(visit.main()).contains("6,895", "471", "408", "132,400");

        visit.open("/summaries/annual?year=2025");
        visit.picture("summary");
        assertThat(visit.main()).contains("69", "61", "205");
        correctTheFirstVisitBehind("132,400");

        for (String page : List.of("/", "/statistics?indicator=aid.visits.money", "/summaries/annual?year=2025")) {
            visit.open(page);
            assertThat(visit.main()).as(page).contains("132,499").doesNotContain("132,400");
            visit.picture("corrected" + inWords(page));
        }
        onAPhone(browser);
    }

    private void setUp(WebDriver browser) {
        visit.open(code.path());
        visit.type("union", "青山街道总工会");
        visit.type("name", "王芳");
        visit.type("login", "wang");
        visit.type("password", PASSWORD);
        visit.type("again", PASSWORD);
        browser.findElement(By.id("again")).submit();
        visit.await().until(ExpectedConditions.urlContains("/sign-in"));
    }

    private List<Tuple> importAll(WebDriver browser, String... names) throws IOException {
        List<Tuple> counts = new ArrayList<>();
        for (String name : names) {
            visit.open("/imports/new");
            browser.findElement(By.id("file")).sendKeys(FILES.resolve(name).toString());
            visit.click("#createPlaces");
            visit.click("form[action='/imports'] button");
            visit.awaitElement("form[action$='/booking'] button");
            visit.picture("import-" + (counts.size() + 1));
            visit.click("form[action$='/booking'] button");
            visit.awaitElement("form[action$='/undoing']");
            counts.add(tuple(count("rows"), count("booked"), count("merged"), count("refused")));
        }
        return counts;
    }

    private int count(String what) {
        return Integer.parseInt(visit.awaitElement("[data-" + what + "]").getDomAttribute("data-" + what));
    }

    private void lookAt2025(WebDriver browser) {
        visit.open("/");
        WebElement before = browser.findElement(By.cssSelector("main"));
        new Select(browser.findElement(By.id("standpoint-year"))).selectByValue("2025");
        visit.await().until(gone(before));
    }

    /** From the figure in the summary to its facts, from a fact to its record, and there 99 yuan more. */
    private void correctTheFirstVisitBehind(String figure) throws IOException {
        visit.click(By.xpath("//a[contains(@href,'aid.visits.money') and contains(.,'" + figure + "')]"));
        visit.awaitElement("main a[href^='/ledgers/visit/']");
        visit.picture("facts");
        assertThat(visit.main()).contains(figure);
        visit.click("main a[href^='/ledgers/visit/']");
        visit.click("a[href$='/edit']");
        String money = visit.awaitElement("[id='v.money']").getDomProperty("value");
        visit.type(
                "v.money",
                new BigDecimal(money.replace(",", "")).add(new BigDecimal("99")).toPlainString());
        visit.click("main form button.btn-primary");
        visit.awaitElement(".timeline");
        visit.picture("record");
    }

    private void onAPhone(WebDriver browser) throws IOException {
        browser.manage().window().setSize(new Dimension(390, 844));
        for (String page : List.of("/", "/members", "/ledgers/visit", "/statistics", "/summaries/annual?year=2025")) {
            visit.open(page);
            visit.picture("phone" + inWords(page));
        }
    }

    private static String inWords(String address) {
        return address.replaceAll("[^a-z]", "-");
    }
}
