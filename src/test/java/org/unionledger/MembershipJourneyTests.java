package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
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
import org.unionledger.testing.Visit;

/** A courier without an employer joins, is kept, gets a card, and turns out to have been entered twice. */
@Journey
class MembershipJourneyTests {

    @LocalServerPort
    int port;

    private Visit visit;

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
        visit = new Visit(browser, port);
        browser.manage().window().setSize(new Dimension(width, height));
        visit.signIn(officer);
        enterCourier(browser, name, passport + "1", "");
        assertThat(visit.main()).contains("普通护照", "新就业形态劳动者", "无用人单位", "西园社区联合工会");
        keep(browser);
        assertThat(visit.main()).contains("在籍（保留会籍）", "失业");
        visit.picture("member-" + width);
        card(browser);
        visit.picture("member-card-" + width);

        enterCourier(browser, name, passport + "2", "西园同心电子有限公司");
        visit.open("/members?group=1");
        visit.picture("members-" + width);
        visit.open("/members/structure");
        assertThat(visit.main()).contains("新就业形态劳动者", "26至35岁");
        visit.picture("structure-" + width);
        visit.open("/members/duplicates");
        assertThat(visit.main()).contains(name, "姓名和出生日期相同");
        visit.picture("duplicates-" + width);
        merge(browser);
        assertThat(visit.main()).contains("已合并为一人");
        assertThat(browser.findElement(By.cssSelector(".record-facts")).getText())
                .contains("无用人单位")
                .doesNotContain("西园同心电子有限公司");
        visit.open("/members/changes?from=2025-01-01&to=2025-12-31");
        visit.picture("moving-ledger-" + width);
    }

    private void enterCourier(WebDriver browser, String name, String passport, String employer) throws IOException {
        visit.open("/members/new");
        visit.type("name", name);
        new Select(browser.findElement(By.id("document"))).selectByValue("414");
        visit.type("identity", passport);
        new Select(browser.findElement(By.id("sex"))).selectByValue("2");
        visit.day("bornOn", "1995-05-05");
        visit.type("employer", employer);
        visit.type("union", employer.isEmpty() ? "西园社区联合工会" : "");
        visit.day("joinedOn", "2025-03-08");
        visit.click(browser.findElement(By.cssSelector("input[name='groups'][value='1']")));
        if (employer.isEmpty()) {
            visit.picture("member-new-" + browser.manage().window().getSize().getWidth());
        }
        visit.click(browser.findElement(By.cssSelector("main form button.btn-primary")));
        visit.awaitElement(".timeline");
    }

    private void keep(WebDriver browser) {
        visit.day("kept-on", "2025-09-01");
        new Select(browser.findElement(By.id("kept-cause"))).selectByValue("3");
        visit.click(browser.findElement(By.cssSelector("form[action$='/keeping'] button")));
        visit.awaitElement("form[action$='/resumption']");
    }

    private void card(WebDriver browser) {
        visit.click(browser.findElement(By.cssSelector("main a[href$='/card']")));
        visit.click(visit.awaitElement("form[action$='/card'] button"));
        visit.awaitElement("svg.qr");
    }

    private void merge(WebDriver browser) throws IOException {
        visit.click(browser.findElement(By.cssSelector("main td a[href*='/duplicates/']")));
        WebElement merger = visit.awaitElement("form[action$='/merger'] button");
        visit.picture("comparison-" + browser.manage().window().getSize().getWidth());
        visit.click(merger);
        visit.agree();
        visit.awaitElement(".timeline");
    }
}
