package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
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
import org.unionledger.testing.Visit;

/**
 * A weekly report on its way up: the community sends it, the street returns a cell, the community corrects the record and sends
 * again, the street accepts it, sees the sum, and sends its own to the district.
 */
@Journey
class ReportJourneyTests {

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

    private Visit visit;
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
        visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, street));
        assign();

        visit.signIn(as.account(Role.COMMUNITY_OFFICER, harbor));
        visit.open("/");
        assertThat(visit.main()).contains("周报上报");
        visit.pictures("report-desk");
        begin();
        send("王芳");
        visit.pictures("report-sent");

        visit.signIn(as.account(Role.STREET_OFFICER, street));
        giveBack();

        visit.signIn(as.account(Role.COMMUNITY_OFFICER, harbor));
        correct();
        visit.open("/reports");
        visit.pictures("report-list");
        visit.click(By.xpath("//tr[contains(.,'已退回')]//a"));
        visit.awaitElement("#check");
        assertThat(visit.main()).contains("已退回", "应为21人次", "21");
        visit.pictures("report-returned");
        send("王芳");
        assertThat(visit.main()).contains("第2版");

        visit.signIn(as.account(Role.STREET_OFFICER, street));
        acceptAndSendOn();

        visit.signIn(as.account(Role.DISTRICT_REVIEWER, district));
        visit.open("/duties");
        assertThat(visit.main()).contains("报表待接收");
    }

    private void assign() throws IOException {
        visit.open("/reports/receiving?form=weekly&day=" + monday());
        visit.click("input[data-check-all]");
        visit.pictures("report-assign");
        visit.click("#assign");
        visit.noticed("报送任务已经布置给2个单位");
    }

    private void begin() throws IOException {
        visit.open("/duties");
        duty("周报上报");
        visit.awaitElement("#begin");
        assertThat(visit.main()).contains("工会工作周报", "15", "7,500");
        visit.pictures("report-form");
        visit.click("#begin");
    }

    private void send(String signatory) {
        visit.awaitElement("#check");
        visit.click("#check");
        visit.noticed("审核通过");
        visit.type("signatory", signatory);
        visit.click("#send");
        visit.agree();
        visit.noticed("已经上报");
    }

    private void giveBack() throws IOException {
        visit.open("/reports/receiving?form=weekly&day=" + monday());
        assertThat(visit.main()).contains("已上报", "未填报");
        visit.pictures("report-receiving");
        visit.click(By.linkText("东港社区联合工会"));
        visit.awaitElement("#give-back");
        WebElement remark = visit.awaitElement("[name='remark.visited.now']");
        WebElement opening = remark.findElement(By.xpath("./preceding-sibling::summary"));
        visit.click(opening);
        remark.sendKeys("应为21人次，请核对春节走访");
        visit.pictures("report-remark");
        visit.click("#give-back");
        visit.agree();
        visit.noticed("已经退回");
    }

    /** From the number on the report to its facts, to the record: 12 visited were 18. */
    private void correct() {
        visit.open("/duties");
        duty("报表被退回，改正后重报");
        visit.awaitElement(".remarked");
        visit.click(By.cssSelector(".remarked .figure a"));
        visit.click(By.xpath("//table//a[contains(.,'困难职工')]"));
        visit.click(By.cssSelector("a[href$='/edit']"));
        visit.type("v.persons", "18");
        visit.click("main form button.btn-primary");
        visit.awaitElement(".timeline");
    }

    private void acceptAndSendOn() throws IOException {
        visit.open("/reports/receiving?form=weekly&day=" + monday());
        visit.click(By.linkText("东港社区联合工会"));
        visit.awaitElement("#accept");
        visit.click("#accept");
        visit.agree();
        visit.noticed("已经接收");
        String report = visit.path();

        visit.open("/reports/receiving?form=weekly&day=" + monday());
        visit.click("#remind");
        visit.noticed("已经向1个单位催报");
        visit.pictures("report-reminded");
        visit.click("#combine");
        visit.awaitElement(".report-sheet");
        assertThat(visit.main()).contains("还有1个单位没有报", "完全一致", "21");
        visit.pictures("report-combined");

        visit.open("/reports/form?form=weekly&day=" + monday());
        visit.click("#begin");
        visit.awaitElement("#check");
        assertThat(visit.main()).contains("下级2个单位应报，已报1个");
        send("李强");
        visit.pictures("report-street");
        visit.open(report);
        assertThat(visit.main()).contains("已锁定", "补报");
        visit.open(report.replaceFirst("\\?.*", "") + "/print");
        visit.pictures("report-print");
        visit.open(report.replaceFirst("\\?.*", "") + "/comparison?version=1");
        assertThat(visit.main()).contains("慰问人次", "+6", "上报以后的登记");
        visit.pictures("report-comparison");
        visit.click(By.linkText("上报以后的登记"));
        visit.awaitElement(".list-table");
        assertThat(visit.main()).contains("18", "-12", "以后登记、更正的");
    }

    /** Not the filter of the same name above the list. */
    private void duty(String name) {
        visit.click(By.xpath("//table//a[.='" + name + "']"));
    }
}
