package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
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

/** A street sets a target, breaks it down, and looks how far it has come. */
@Journey
class EvaluationJourneyTests {

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
            for (String community : new String[] {"东港社区联合工会", "西园社区联合工会", "南山社区联合工会"}) {
                organizations.found(operator, street, Founding.of(community, OrganizationKind.COMMUNITY));
            }
        }
        officer = as.account(Role.STREET_OFFICER, street);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900, member.joined, 新入会人数", "390, 844, training.staff.persons, 参训人次"})
    void a_target_is_set_and_broken_down(int width, int height, String indicator, String name, WebDriver browser)
            throws IOException {
        visit = new Visit(browser, port);
        browser.manage().window().setSize(new Dimension(width, height));
        visit.signIn(officer);
        visit.open("/targets");
        new Select(browser.findElement(By.id("indicator"))).selectByValue(indicator);
        visit.click("main form.filters button");
        visit.awaitElement("table.targets");
        String whole = browser.findElement(By.cssSelector("table.targets tbody:first-of-type input"))
                .getAttribute("id");
        visit.type(whole, "100");
        visit.click("button[value=even]");
        visit.awaitElement("tbody.parts input[value='34']");
        visit.picture("target-draft-" + width);
        visit.click("main form .btn-primary");
        visit.awaitElement(".alert-success");
        assertThat(visit.main()).contains("下级合计与本级目标相等", "滞后");
        visit.picture("target-parts-" + width);
        assertNothingStandsOut(browser);

        visit.open("/targets");
        assertThat(visit.main()).contains("100", name);
        visit.picture("targets-" + width);
        assertNothingStandsOut(browser);
        visit.open("/targets/paste");
        paste(browser, "工会\t慰问金额\n东港社区\t5000\n西园社区\t六千\n北山社区\t3000");
        visit.click("main form .btn-primary");
        visit.awaitElement("main .list-table");
        visit.picture("target-paste-" + width);
        assertNothingStandsOut(browser);
        visit.open("/targets/letter");
        visit.picture("target-letter-" + width);
    }

    /** As the keyboard cannot: a tabulator would leave the field. */
    private static void paste(WebDriver browser, String text) {
        ((JavascriptExecutor) browser).executeScript("document.getElementById('text').value = arguments[0]", text);
    }

    /** No page is wider than its window. */
    private static void assertNothingStandsOut(WebDriver browser) {
        Object over = ((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).isEqualTo(0L);
    }
}
