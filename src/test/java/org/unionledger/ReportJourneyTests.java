package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;

/**
 * A weekly report on its way up: the community sends it, the street returns a cell, the community corrects the record and sends
 * again, the street accepts it, sees the sum, and sends its own to the district.
 */
@Journey
class ReportJourneyTests {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final List<Dimension> SCREENS = List.of(new Dimension(390, 844), new Dimension(1440, 900));

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Clock clock;

    @Autowired
    As as;

    private OrganizationId district;
    private OrganizationId street;
    private OrganizationId harbor;

    private void aWeekOfVisits() {
        district = organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        street = found(district, "青山街道总工会", OrganizationKind.STREET);
        harbor = found(street, "东港社区联合工会", OrganizationKind.COMMUNITY);
        found(street, "西园社区联合工会", OrganizationKind.COMMUNITY);
        Scope officer = as.scope(Role.COMMUNITY_OFFICER, harbor);
        visit(officer, "春节", "困难职工", 12, 6000);
        visit(officer, "日常", "患病职工", 3, 1500);
    }

    private void visit(Scope officer, String occasion, String kind, int persons, int money) {
        Map<String, Object> values = Map.of(
                "day", monday(),
                "occasion", occasion,
                "kind", kind,
                "persons", BigDecimal.valueOf(persons),
                "money", BigDecimal.valueOf(money));
        ledgers.enter(officer, harbor, "visit", Values.of(values), Ledgers.Repeat.ALLOW);
    }

    private OrganizationId found(OrganizationId parent, String name, OrganizationKind kind) {
        Scope operator = Scope.operatorAt(district);
        return organizations.found(operator, parent, Founding.of(name, kind)).id();
    }

    /** Of a week that is over, whatever today is. */
    private LocalDate monday() {
        return LocalDate.now(clock).minusWeeks(1).with(DayOfWeek.MONDAY);
    }

    @Test
    void a_weekly_report_goes_up_comes_back_and_goes_up_again(WebDriver browser) throws IOException {
        aWeekOfVisits();
        signIn(browser, Role.STREET_OFFICER, street);
        assign(browser);

        signIn(browser, Role.COMMUNITY_OFFICER, harbor);
        open(browser, "/");
        assertThat(main(browser)).contains("周报上报");
        pictures(browser, "report-desk");
        begin(browser);
        send(browser, "王芳");
        pictures(browser, "report-sent");

        signIn(browser, Role.STREET_OFFICER, street);
        giveBack(browser);

        signIn(browser, Role.COMMUNITY_OFFICER, harbor);
        correct(browser);
        open(browser, "/reports");
        pictures(browser, "report-list");
        browser.findElement(By.xpath("//tr[contains(.,'已退回')]//a")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.id("check")));
        assertThat(main(browser)).contains("已退回", "应为21人次", "21");
        pictures(browser, "report-returned");
        send(browser, "王芳");
        assertThat(main(browser)).contains("第2版");

        signIn(browser, Role.STREET_OFFICER, street);
        acceptAndSendOn(browser);

        signIn(browser, Role.DISTRICT_REVIEWER, district);
        open(browser, "/duties");
        assertThat(main(browser)).contains("报表待接收");
    }

    private void assign(WebDriver browser) throws IOException {
        open(browser, "/reports/receiving?form=weekly&day=" + monday());
        click(browser, "input[data-check-all]");
        pictures(browser, "report-assign");
        click(browser, "#assign");
        noticed(browser, "报送任务已经布置给2个单位");
    }

    private void begin(WebDriver browser) throws IOException {
        open(browser, "/duties");
        duty(browser, "周报上报");
        await(browser).until(ExpectedConditions.elementToBeClickable(By.id("begin")));
        assertThat(main(browser)).contains("工会工作周报", "15", "7,500");
        pictures(browser, "report-form");
        click(browser, "#begin");
    }

    private void send(WebDriver browser, String signatory) {
        await(browser).until(ExpectedConditions.elementToBeClickable(By.id("check")));
        click(browser, "#check");
        noticed(browser, "审核通过");
        browser.findElement(By.id("signatory")).sendKeys(signatory);
        click(browser, "#send");
        browser.switchTo().alert().accept();
        noticed(browser, "已经上报");
    }

    private void giveBack(WebDriver browser) throws IOException {
        open(browser, "/reports/receiving?form=weekly&day=" + monday());
        assertThat(main(browser)).contains("已上报", "未填报");
        pictures(browser, "report-receiving");
        browser.findElement(By.linkText("东港社区联合工会")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.id("give-back")));
        WebElement remark = browser.findElement(By.name("remark.visited.now"));
        WebElement opening = remark.findElement(By.xpath("./preceding-sibling::summary"));
        scrollTo(browser, opening);
        opening.click();
        remark.sendKeys("应为21人次，请核对春节走访");
        pictures(browser, "report-remark");
        click(browser, "#give-back");
        browser.switchTo().alert().accept();
        noticed(browser, "已经退回");
    }

    /** From the number on the report to its facts, to the record: 12 visited were 18. */
    private void correct(WebDriver browser) {
        open(browser, "/duties");
        duty(browser, "报表被退回，改正后重报");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".remarked")));
        browser.findElement(By.cssSelector(".remarked .figure a")).click();
        await(browser)
                .until(ExpectedConditions.elementToBeClickable(By.xpath("//table//a[contains(.,'困难职工')]")))
                .click();
        await(browser)
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector("a[href$='/edit']")))
                .click();
        WebElement persons = browser.findElement(By.id("v.persons"));
        persons.clear();
        persons.sendKeys("18");
        click(browser, "main form button.btn-primary");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".timeline")));
    }

    private void acceptAndSendOn(WebDriver browser) throws IOException {
        open(browser, "/reports/receiving?form=weekly&day=" + monday());
        browser.findElement(By.linkText("东港社区联合工会")).click();
        await(browser).until(ExpectedConditions.elementToBeClickable(By.id("accept")));
        click(browser, "#accept");
        browser.switchTo().alert().accept();
        noticed(browser, "已经接收");
        String report = browser.getCurrentUrl();

        open(browser, "/reports/receiving?form=weekly&day=" + monday());
        click(browser, "#remind");
        noticed(browser, "已经向1个单位催报");
        pictures(browser, "report-reminded");
        click(browser, "#combine");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".report-sheet")));
        assertThat(main(browser)).contains("还有1个单位没有报", "完全一致", "21");
        pictures(browser, "report-combined");

        open(browser, "/reports/form?form=weekly&day=" + monday());
        click(browser, "#begin");
        await(browser).until(ExpectedConditions.elementToBeClickable(By.id("check")));
        assertThat(main(browser)).contains("下级2个单位应报，已报1个");
        send(browser, "李强");
        pictures(browser, "report-street");
        browser.get(report);
        assertThat(main(browser)).contains("已锁定", "补报");
        browser.get(report.replaceFirst("\\?.*", "") + "/print");
        pictures(browser, "report-print");
        browser.get(report.replaceFirst("\\?.*", "") + "/comparison?version=1");
        assertThat(main(browser)).contains("慰问人次", "+6", "上报以后的登记");
        pictures(browser, "report-comparison");
        browser.findElement(By.linkText("上报以后的登记")).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".list-table")));
        assertThat(main(browser)).contains("18", "-12", "以后登记、更正的");
    }

    /** Not the filter of the same name above the list. */
    private static void duty(WebDriver browser, String name) {
        browser.findElement(By.xpath("//table//a[.='" + name + "']")).click();
    }

    private static void noticed(WebDriver browser, String words) {
        await(browser)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".alert-success"), words));
    }

    private void signIn(WebDriver browser, Role role, OrganizationId place) {
        browser.manage().deleteAllCookies();
        open(browser, "/sign-in");
        type(browser, "login", as.account(role, place).login());
        type(browser, "password", As.PASSWORD);
        click(browser, "form[action='/sign-in'] button");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".topbar")));
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
        scrollTo(browser, element);
        element.click();
    }

    private static void scrollTo(WebDriver browser, WebElement element) {
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    private static String main(WebDriver browser) {
        return browser.findElement(By.cssSelector("main")).getText();
    }

    private static WebDriverWait await(WebDriver browser) {
        return new WebDriverWait(browser, Duration.ofMinutes(1));
    }

    private static void pictures(WebDriver browser, String name) throws IOException {
        for (Dimension screen : SCREENS) {
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
