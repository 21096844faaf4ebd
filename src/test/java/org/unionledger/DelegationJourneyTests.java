package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
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

/** The officer of a community goes on leave; a colleague of the street acts for her, and stops. */
@Journey
class DelegationJourneyTests {

    @LocalServerPort
    int port;

    private Visit visit;

    @Autowired
    Organizations organizations;

    @Autowired
    As as;

    @Test
    void a_colleague_acts_for_who_is_away(WebDriver browser) throws IOException {
        visit = new Visit(browser, port);
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        OrganizationId community = organizations
                .found(Scope.operatorAt(street), street, Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        Account giver = as.account(Role.COMMUNITY_OFFICER, community);
        Account taker = as.account(Role.FINANCE, street);

        visit.signIn(giver);
        visit.open("/delegations");
        visit.type("taker", taker.login());
        visit.type("reason", "产假");
        browser.findElement(By.cssSelector("main form.card-plain button.btn-primary"))
                .click();
        visit.awaitElement("main table");
        assertThat(visit.main()).contains("产假", "生效中");
        visit.pictures("delegations");

        visit.signIn(taker);
        visit.open("/delegations");
        visit.click("form[action$='/acting'] button");
        visit.awaitElement(".acting");
        visit.open("/members");
        assertThat(browser.findElement(By.cssSelector(".acting")).getText()).contains("正在代" + giver.login());
        visit.pictures("acting");
        visit.click(".acting button");
        visit.await().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".acting")));
        assertThat(visit.main()).contains("代" + giver.login() + "办理");
    }
}
