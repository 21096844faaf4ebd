package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.testing.Gone.gone;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
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

/** A union from nothing: the employer is written down, its union set up, its bodies elected, its certificate recorded. */
@Journey
class EstablishmentJourneyTests {

    private static final String UNION_CODE = "81990101MC00000014";

    @LocalServerPort
    int port;

    private Visit visit;

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
        visit = new Visit(browser, port);
        browser.manage().window().setSize(new Dimension(width, height));
        visit.signIn(officer);
        write(browser, employer);
        establish(browser);
        visit.picture("established-" + width);
        visit.click(browser.findElement(By.linkText("查看工会")));
        visit.click(visit.awaitElement("main a[href$='/committees']"));

        elect(browser, "union", "王芳 主席 女 专职\n李强 副主席 男\n赵敏 财务委员 女");
        assertThat(visit.main()).contains("王芳", "主席", "2027年6月1日", "还没有登记经费审查委员会");
        elect(browser, "audit", "陈静 主任 女\n孙丽 委员 女\n周涛 委员 男");
        assertThat(visit.main()).doesNotContain("还没有登记经费审查委员会");
        certify(browser);
        assertThat(visit.main()).contains(UNION_CODE, "有效期至2027年6月1日");
        visit.picture("bodies-" + width);

        visit.open("/duties");
        visit.picture("duties-" + width);
        visit.open("/committees");
        assertThat(visit.main()).contains(employer + "工会", "2027年6月1日");
        visit.picture("committees-" + width);
        visit.open("/parameters");
        visit.picture("parameters-" + width);
        assertNothingStandsOut(browser);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900, 港城包装有限公司", "390, 844, 海风水产有限公司"})
    void a_union_is_brought_from_survey_to_plaque(int width, int height, String employer, WebDriver browser)
            throws IOException {
        visit = new Visit(browser, port);
        browser.manage().window().setSize(new Dimension(width, height));
        visit.signIn(officer);
        write(browser, employer);
        visit.click(browser.findElement(By.cssSelector("main a[href$='/establishment']")));
        visit.awaitElement("#begin-on");
        visit.day("begin-on", "2022-03-01");
        visit.type("begin-keeper", "李敏");
        submit(browser, "main form[action='/establishments']");
        visit.awaitElement("#step-stage");

        reach(browser, "mobilization", "2022-03-15", "");
        reach(browser, "approval", "2022-05-20", "");
        assertThat(visit.main()).contains("批复必须有文号", "请先登记申请");
        visit.picture("stage-refused-" + width);
        reach(browser, "application", "2022-05-06", "青工筹〔2022〕3号");
        new Select(browser.findElement(By.id("step-form"))).selectByValue("village");
        reach(browser, "approval", "2022-05-20", "青工〔2022〕8号");
        assertThat(visit.main()).contains("村联合工会", "青工〔2022〕8号", "查看工会");
        visit.picture("stages-" + width);
        reach(browser, "election", "2022-06-01", "");
        reach(browser, "legal_person", "2022-07-01", "");
        reach(browser, "plaque", "2022-07-08", "");
        assertThat(visit.main()).contains("已挂牌");
        assertNothingStandsOut(browser);

        for (String page :
                List.of("/establishments?state=done", "/establishments/weeks", "/establishments/targets", "/zones")) {
            visit.open(page);
            visit.picture(page.replaceAll("[^a-z]+", "-").substring(1) + "-" + width);
            assertNothingStandsOut(browser);
        }
    }

    /** Fills in the next stage and waits for the page to say so, or why not. */
    private void reach(WebDriver browser, String stage, String on, String number) {
        WebElement before = browser.findElement(By.id("step-stage"));
        new Select(before).selectByValue(stage);
        visit.day("step-on", on);
        visit.type("step-number", number);
        submit(browser, "main form[action$='/steps']");
        visit.await().until(gone(before));
        visit.awaitElement("#step-stage");
    }

    private void submit(WebDriver browser, String form) {
        visit.click(browser.findElement(By.cssSelector(form + " button.btn-primary")));
    }

    private void write(WebDriver browser, String employer) {
        visit.open("/employers/new");
        visit.type("name", employer);
        new Select(browser.findElement(By.id("community"))).selectByVisibleText("东港社区联合工会");
        visit.type("workers", "60");
        visit.click(browser.findElement(By.cssSelector("main form button.btn-primary")));
        visit.awaitElement("main a[href$='/union/new']");
        assertThat(visit.main()).contains(employer, "未建会");
    }

    private void establish(WebDriver browser) {
        visit.click(browser.findElement(By.cssSelector("main a[href$='/union/new']")));
        visit.awaitElement("#form");
        new Select(browser.findElement(By.id("form"))).selectByValue("single");
        visit.day("foundedOn", "2022-06-01");
        visit.click(browser.findElement(By.cssSelector("main form button.btn-primary")));
        visit.awaitElement(".timeline");
        assertThat(visit.main()).contains("已建会");
    }

    private void elect(WebDriver browser, String body, String people) {
        visit.click(browser.findElement(By.cssSelector("main a[href$='/" + body + "/terms/new']")));
        visit.awaitElement("#people");
        visit.day("electedOn", "2022-06-01");
        visit.type("members", "56");
        visit.type("seats", "3");
        visit.type("approval", "青工〔2022〕8号");
        visit.type("people", people);
        visit.click(browser.findElement(By.cssSelector("main form button.btn-primary")));
        visit.awaitElement(".timeline");
    }

    private void certify(WebDriver browser) {
        visit.click(browser.findElement(By.cssSelector("main a[href$='/certificates/new']")));
        visit.awaitElement("#number");
        visit.type("number", UNION_CODE);
        visit.day("issuedOn", "2022-07-01");
        visit.day("validTo", "2027-06-01");
        visit.click(browser.findElement(By.cssSelector("main form button.btn-primary")));
        visit.awaitElement(".timeline");
    }

    /** No page is wider than its window. */
    private static void assertNothingStandsOut(WebDriver browser) {
        Object over = ((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).isEqualTo(0L);
    }
}
