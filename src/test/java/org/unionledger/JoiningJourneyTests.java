package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** A worker joins from a phone: the union's code, the notice, the form, the receipt, the decision, the answer. */
@Journey
class JoiningJourneyTests {

    private static final Dimension DESKTOP = new Dimension(1440, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    @LocalServerPort
    int port;

    private Visit visit;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    As as;

    private OrganizationId union() {
        Scope operator = Scope.operatorAt(
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id());
        OrganizationId community = organizations
                .found(operator, operator.place(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        return employers
                .enter(
                        operator,
                        new EmployerEntry(
                                "港城机械有限公司",
                                null,
                                null,
                                community,
                                null,
                                new Headcount(60, 20, null),
                                Establishment.ESTABLISHED,
                                UnionForm.SINGLE,
                                LocalDate.of(2010, 6, 30),
                                null,
                                null))
                .seat();
    }

    @Test
    void a_worker_joins_from_a_phone(WebDriver browser) throws IOException {
        visit = new Visit(browser, port);
        OrganizationId union = union();
        String link = makeLink(browser, union);
        browser.manage().deleteAllCookies();

        browser.manage().window().setSize(PHONE);
        browser.get(link);
        visit.picture("join-notice");
        String receipt = apply(browser);
        visit.picture("join-receipt");
        assertThat(state(browser, receipt)).contains("待审核");
        visit.picture("join-state-open");

        browser.manage().window().setSize(DESKTOP);
        accept(browser, union);
        browser.manage().deleteAllCookies();

        browser.manage().window().setSize(PHONE);
        assertThat(state(browser, receipt)).contains("已批准入会", "欢迎您");
        visit.picture("join-state-accepted");
    }

    private String makeLink(WebDriver browser, OrganizationId union) throws IOException {
        visit.signIn(as.account(Role.ENTERPRISE_CHAIR, union));
        visit.open("/organizations/" + union + "/joining");
        browser.findElement(By.id("contact")).sendKeys("张敏 0574-86781234");
        visit.click("main form button.btn-primary");
        visit.awaitElement("svg.qr");
        visit.picture("join-link");
        return browser.findElement(By.cssSelector(".joining-poster a")).getText();
    }

    private String apply(WebDriver browser) throws IOException {
        visit.click("#agreed");
        visit.click("#agreedToo");
        visit.type("name", "罗军平");
        visit.type("identity", "990101198904120039");
        visit.type("phone", "13625630317");
        visit.click("form button.btn-primary");
        visit.await().until(ExpectedConditions.presenceOfElementLocated(By.id("identity-problem")));
        assertThat(browser.findElement(By.id("name")).getDomProperty("value")).isEqualTo("罗军平");
        visit.scrollTo("identity");
        visit.picture("join-error");
        visit.type("identity", "990101198904120038");
        visit.click("form button.btn-primary");
        visit.await().until(ExpectedConditions.presenceOfElementLocated(By.id("receipt")));
        return browser.findElement(By.id("receipt")).getText();
    }

    private String state(WebDriver browser, String receipt) {
        visit.open("/join/state");
        visit.type("receipt", receipt);
        visit.type("tail", "0038");
        visit.click("form button.btn-primary");
        visit.await().until(ExpectedConditions.presenceOfElementLocated(By.id("state")));
        return visit.main();
    }

    private void accept(WebDriver browser, OrganizationId union) throws IOException {
        visit.signIn(as.account(Role.ENTERPRISE_CHAIR, union));
        visit.open("/duties");
        assertThat(visit.main()).contains("审核入会申请");
        visit.open("/applications");
        visit.picture("applications-1440");
        visit.click(By.linkText("罗军平"));
        visit.await().until(ExpectedConditions.presenceOfElementLocated(By.id("paper")));
        visit.pictures("application");
        visit.type("paper", "第三届工会委员会第5次会议");
        visit.click("main form button.btn-primary");
        visit.awaitElement(".alert-success");
        visit.open("/members");
        assertThat(visit.main()).contains("罗军平", "9901**********0038");
        visit.open("/statistics?indicator=member.joined");
        assertThat(visit.main()).contains("新入会人数");
        visit.picture("join-figures");
        visit.open("/members/changes");
        assertThat(browser.findElements(By.cssSelector("main tbody tr td"))
                        .get(1)
                        .getText())
                .isEqualTo("1");
    }
}
