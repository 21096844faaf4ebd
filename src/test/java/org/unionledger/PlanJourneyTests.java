package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
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
import org.unionledger.testing.Visit;

/** An officer's year: the plan begun, a meeting led to its decisions, a task done, and who below is late. */
@Journey
class PlanJourneyTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    As as;

    private Visit visit;
    private Account officer;

    @BeforeEach
    void aStreet() {
        OrganizationId district = organizations
                .root()
                .orElseGet(() -> organizations
                        .foundRoot("海滨区总工会", OrganizationKind.DISTRICT)
                        .id());
        Scope operator = Scope.operatorAt(district);
        String name = "青山街道总工会" + (organizations.children(operator, district).size() + 1);
        OrganizationId street = organizations
                .found(operator, district, Founding.of(name, OrganizationKind.STREET))
                .id();
        for (String community : new String[] {"东港社区联合工会", "西港社区联合工会", "南港社区联合工会"}) {
            organizations.found(operator, street, Founding.of(community + street.value(), OrganizationKind.COMMUNITY));
        }
        officer = as.account(Role.STREET_OFFICER, street);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900", "390, 844"})
    void a_year_is_planned_met_about_and_followed(int width, int height, WebDriver browser) throws IOException {
        visit = new Visit(browser, port);
        browser.manage().window().setSize(new Dimension(width, height));
        visit.signIn(officer);

        visit.open("/plan?year=" + TODAY.getYear());
        new Select(visit.awaitElement("#template")).selectByVisibleText("模板：街道（乡镇）总工会");
        visit.click("form[action='/plan/beginning'] button");
        visit.awaitElement(".plan-items");
        assertThat(visit.main()).contains("共22项", "召开年初工作部署会");
        visit.picture("plan-year-" + width);

        call(browser, width);
        visit.open("/plan/calendar?month=" + YearMonth.from(TODAY));
        assertThat(visit.main()).contains("季度例会：本季度工作小结");
        visit.picture("plan-calendar-" + width);
        walkByKeyboard(browser);

        visit.open("/plan/month?month=" + YearMonth.from(TODAY));
        visit.picture("plan-month-" + width);
        visit.open("/plan/party?month=" + YearMonth.from(TODAY));
        visit.click("form[action='/plan/party'] button");
        visit.await().until(driver -> driver.getPageSource().contains("上报。"));
        visit.picture("plan-party-" + width);

        for (String page :
                new String[] {"/recurring", "/recurring/below?duty=appointment&state=all", "/reminders", "/duties", "/"
                }) {
            visit.open(page);
            visit.awaitElement("main h1");
            visit.picture("plan" + page.replaceAll("[^a-z]+", "-").replaceAll("-$", "") + "-" + width);
        }
        assertThat(visit.main()).contains("我的任务", "摸清底数");
        visit.open("/organizations/" + officer.place() + "/recurring");
        visit.awaitElement("#study");
        visit.picture("plan-recurring-own-" + width);
    }

    private void call(WebDriver browser, int width) throws IOException {
        visit.open("/meetings");
        visit.awaitElement("#topic");
        visit.day("day", TODAY.toString());
        new Select(browser.findElement(By.id("kind"))).selectByValue("季度例会");
        visit.type("topic", "本季度工作小结");
        visit.click("form[action='/meetings'] button");
        visit.awaitElement("#agenda");
        visit.type("agenda", "组建进度 | 李敏\n下季度安排");
        visit.click("form[action$='/agenda'] button");
        visit.awaitElement("ol li");
        visit.type("people", "王芳 主席\n李强 副主席\n赵敏 财务委员 列席");
        visit.click("form[action$='/attendees'] button");
        visit.awaitElement(".attendance select");
        browser.findElements(By.cssSelector(".attendance select")).stream()
                .limit(2)
                .forEach(each -> new Select(each).selectByValue("present"));
        visit.click("form[action$='/attendance'] button");
        visit.awaitText("出席2人，列席1人");
        visit.click("form[action$='/holding'] button");
        visit.awaitText("参加人数");
        visit.type("decision", "摸清底数");
        visit.type("owner", "李强");
        visit.day("due", TODAY.toString());
        visit.click("form[action$='/decisions'] button");
        visit.awaitText("未开始");
        visit.picture("plan-meeting-" + width);

        visit.click(browser.findElement(By.linkText("摸清底数")));
        new Select(visit.awaitElement("#taker")).selectByVisibleText(officer.name());
        visit.click("form[action$='/assignment'] button");
        visit.awaitText("提前3天提醒");
        visit.picture("plan-item-" + width);
    }

    /** Events are links: Tab goes from one to the next, Enter opens it. */
    private void walkByKeyboard(WebDriver browser) {
        browser.findElement(By.cssSelector("td:not(.outside) .calendar-event")).sendKeys(Keys.TAB);
        String second = browser.findElements(By.cssSelector("td:not(.outside) .calendar-event"))
                .get(1)
                .getAttribute("href");
        assertThat(browser.switchTo().activeElement().getAttribute("href")).isEqualTo(second);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        visit.await().until(driver -> driver.getCurrentUrl().equals(second));
    }
}
