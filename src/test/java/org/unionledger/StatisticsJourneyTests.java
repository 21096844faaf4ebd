package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.Account;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** A street officer puts tables together, keeps them as views on the desk, and hangs a screen into the hall. */
@Journey
class StatisticsJourneyTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final List<String> OCCASIONS = List.of("春节", "五一", "夏季送清凉", "中秋国庆", "日常");

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Figures figures;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    private Account officer;

    @BeforeEach
    void aStreetWithTwoYears() {
        OrganizationId street = organizations
                .root()
                .orElseGet(() -> organizations
                        .foundRoot("青山街道总工会", OrganizationKind.STREET)
                        .id());
        officer = as.account(Role.STREET_OFFICER, street);
        List<OrganizationId> communities = new ArrayList<>();
        for (String name : List.of("东港", "西园", "南山", "北苑", "中兴", "新桥", "临江", "湖滨", "滨河", "祥和", "金色家园", "翠竹")) {
            communities.add(organizations
                    .found(Scope.operatorAt(street), street, Founding.of(name + "社区联合工会", OrganizationKind.COMMUNITY))
                    .id());
        }
        transactions.executeWithoutResult(status -> visits(communities, new Random(8)));
    }

    private void visits(List<OrganizationId> communities, Random random) {
        LocalDate first = TODAY.withDayOfYear(1).minusYears(1);
        int days = TODAY.getDayOfYear() + 364;
        for (int record = 1; record <= 900; record++) {
            OrganizationId at =
                    communities.get(Math.min(random.nextInt(communities.size()), random.nextInt(communities.size())));
            LocalDate day = first.plusDays(random.nextInt(days));
            Breakdown occasion = Breakdown.of("occasion", OCCASIONS.get(random.nextInt(OCCASIONS.size())));
            int persons = 1 + random.nextInt(6);
            figures.state(
                    new Source("ledger.visit", record),
                    List.of(
                            posting("aid.visits.person_times", at, day, occasion, persons),
                            posting("aid.visits.money", at, day, occasion, persons * 300L),
                            posting("member.total", at, day, Breakdown.NONE, 3 + random.nextInt(9))));
        }
    }

    private static Posting posting(
            String indicator, OrganizationId at, LocalDate day, Breakdown breakdown, long quantity) {
        return new Posting(new IndicatorId(indicator), at, day, breakdown, BigDecimal.valueOf(quantity));
    }

    @Test
    void a_table_becomes_a_view_on_the_desk_and_a_screen_in_the_hall(WebDriver browser) throws IOException {
        Visit visit = new Visit(browser, port);
        browser.manage().window().setSize(new Dimension(1440, 900));
        visit.signIn(officer);

        visit.open("/statistics?indicator=aid.visits.person_times&indicator=aid.visits.money");
        new Select(browser.findElement(By.id("recent"))).selectByVisibleText("今年以来");
        visit.click("#tell-share");
        visit.click("form.filters > button");
        visit.await().until(driver -> driver.getCurrentUrl().contains("recent=year_to_date"));
        visit.click("thead th:nth-child(2) a");
        visit.await().until(driver -> driver.getCurrentUrl().contains("order=aid.visits.person_times"));
        drawn(visit);
        assertThat(browser.findElement(By.cssSelector("thead th[aria-sort]")).getText())
                .contains("↓");
        looked(visit, browser, "statistics-unions");
        saved(visit, browser, "各社区慰问排名", true);

        page(visit, "rows=TIME&columns=INDICATORS&indicator=aid.visits.person_times&recent=year_to_date&tell=COMPARED");
        looked(visit, browser, "statistics-compared");
        saved(visit, browser, "慰问人次同比", true);
        page(
                visit,
                "rows=BREAKDOWN&columns=INDICATORS&kind=occasion&indicator=aid.visits.money&recent=year_to_date&tell=SHARE");
        looked(visit, browser, "statistics-shares");
        saved(visit, browser, "慰问金额构成", false);
        page(visit, "rows=TIME&grain=DAY&chart=CALENDAR&indicator=aid.visits.person_times&recent=this_year");
        looked(visit, browser, "statistics-calendar");
        page(visit, "rows=UNIONS&columns=TIME&grain=QUARTER&indicator=member.total&recent=this_year&top=5");
        looked(visit, browser, "statistics-top");
        saved(visit, browser, "会员前五", false);
        page(
                visit,
                "rows=UNIONS&columns=BREAKDOWN&kind=occasion&indicator=aid.visits.person_times&recent=year_to_date&chart=LINE");
        looked(visit, browser, "statistics-cross");
        visit.open(
                "/statistics?rows=INDICATORS&columns=TIME&grain=YEAR&recent=year_to_date&indicator=aid.visits.person_times"
                        + "&indicator=aid.visits.money&indicator=member.total");
        visit.awaitElement("tbody th");
        saved(visit, browser, "今年主要数字", false);

        visit.open("/views");
        visit.awaitElement("tbody th");
        visit.pictures("statistics-views");
        visit.open("/");
        visit.awaitElement(".pinned-view canvas");
        visit.scrollTo("content");
        ((JavascriptExecutor) browser)
                .executeScript("document.querySelector('.pinned-view').scrollIntoView({block: 'center'})");
        visit.pictures("statistics-desk");

        hang(visit, browser);
    }

    /** A screen of four views, opened without signing in by its address. */
    private void hang(Visit visit, WebDriver browser) throws IOException {
        visit.open("/screens/new");
        visit.awaitElement("#view-0");
        visit.type("name", "大厅屏");
        visit.type("seconds", "5");
        List<String> views = List.of("今年主要数字", "各社区慰问排名", "慰问人次同比", "慰问金额构成");
        for (int place = 0; place < views.size(); place++) {
            new Select(browser.findElement(By.id("view-" + place))).selectByVisibleText(views.get(place));
        }
        visit.pictures("screen-new");
        visit.click("main form button.btn-primary");
        visit.awaitElement("form[action$='/address'] button");
        visit.click("form[action$='/address'] button");
        visit.await().until(driver -> {
            driver.switchTo().alert().accept();
            return true;
        });
        String address = visit.awaitElement("#wall-address").getAttribute("value");
        visit.pictures("screen-opened");

        browser.manage().deleteAllCookies();
        browser.manage().window().setSize(new Dimension(1920, 1080));
        turnFaster();
        browser.get(address);
        Set<String> awaited = new HashSet<>(views);
        while (!awaited.isEmpty()) {
            String view = visit.await().until(driver -> {
                String shown = driver.findElement(By.cssSelector("#wall h1")).getText();
                return awaited.remove(shown) ? shown : null;
            });
            visit.await()
                    .until(driver -> !driver.findElements(By.cssSelector("#wall canvas, #wall .wall-numbers"))
                            .isEmpty());
            visit.picture("screen-wall-" + views.indexOf(view));
        }
    }

    /** Than any screen may be set to: what is looked at is that it turns by itself, not how long that takes. */
    private void turnFaster() {
        jdbc.sql("alter table statistics.screen drop constraint screen_seconds_check")
                .update();
        jdbc.sql("update statistics.screen set seconds = 2").update();
    }

    private static void page(Visit visit, String asked) {
        visit.open("/statistics?" + asked);
        drawn(visit);
    }

    /** The head of the page, and the chart at its foot. */
    private static void looked(Visit visit, WebDriver browser, String name) throws IOException {
        visit.pictures(name);
        ((JavascriptExecutor) browser)
                .executeScript("document.querySelector('.chart').scrollIntoView({block: 'center'})");
        visit.pictures(name + "-chart");
    }

    private static void drawn(Visit visit) {
        visit.awaitElement(".chart canvas");
    }

    private static void saved(Visit visit, WebDriver browser, String name, boolean pinned) {
        browser.manage().window().setSize(new Dimension(1440, 900));
        visit.unfold(By.cssSelector(".save-view"));
        visit.type("name", name);
        if (pinned) {
            visit.click("#pinned");
        }
        visit.click(".save-view form[action='/views'] button");
        visit.await()
                .until(driver ->
                        driver.findElement(By.cssSelector("h1")).getText().equals(name));
    }
}
