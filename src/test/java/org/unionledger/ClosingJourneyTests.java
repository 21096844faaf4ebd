package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Closings;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** A street closes its year, and a forgotten visit comes late: on a desk and on a phone. */
@Journey
class ClosingJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Closings closings;

    @Test
    void from_the_closing_of_a_year_to_a_late_visit(WebDriver browser) throws IOException {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Scope operator = Scope.operatorAt(street);
        OrganizationId harbor = organizations
                .found(operator, street, Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        LocalDate day = LocalDate.of(2020, 1, 31);
        for (int month = 0; month < 54; month++) {
            closings.close(operator, harbor, day.plusMonths(month), "月报已上报街道");
        }
        Visit visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, street));

        visit.open("/closings");
        visit.day("through", "2024-12-31");
        visit.type("reason", "2024年年报已上报区总工会，经主席办公会议审定");
        visit.picture("closing-form");
        visit.click("form[action='/closings'] button");
        visit.agree();
        visit.unfold(By.cssSelector("[id^='closing-'] details"));
        visit.pictures("closings");
        visit.click(".pager a[rel=next]");
        visit.await().until(ExpectedConditions.urlContains("before="));
        visit.picture("closings-next");

        visit.open("/ledgers/visit/new");
        visit.day("v.day", "2024-12-31");
        visit.type("v.kind", "劳模");
        visit.type("v.persons", "1");
        visit.click("main form button.btn-primary");
        visit.awaitElement(".timeline");
        assertThat(visit.main()).contains("2024年12月31日在已封账的期间内（封至2024年12月31日）：这笔记录计入今天");
        visit.pictures("late-record");
        visit.click("a.alert-link");
        visit.await().until(ExpectedConditions.urlContains("/closings?before="));
        visit.awaitText("经主席办公会议审定");
        visit.open("/statistics?from=2024-01-01&to=2024-12-31&indicator=aid.visits.times");
        visit.pictures("closed-statistics");
    }
}
