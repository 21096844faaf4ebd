package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
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

/** An officer fills in what the real-name register asks of a union: the region is found by typing some of its name. */
@Journey
class RegistrationJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    As as;

    @Test
    void a_union_is_registered_by_its_real_names(WebDriver browser) throws IOException {
        Scope street = Scope.operatorAt(
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id());
        OrganizationId harbor = organizations
                .found(street, street.place(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        OrganizationId union = employers
                .enter(
                        street,
                        new EmployerEntry(
                                "港城机械有限公司",
                                null,
                                "170",
                                harbor,
                                null,
                                new Headcount(120, 40, null),
                                Establishment.ESTABLISHED,
                                UnionForm.SINGLE,
                                LocalDate.of(2024, 5, 1),
                                "王海燕",
                                "13625630317"))
                .seat();
        Visit visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, street.place()));
        visit.open("/organizations/" + union + "/registration/edit");
        visit.type("region", "杭州市西");
        visit.awaitElement("#regions option[value='330106 浙江省杭州市西湖区']");
        visit.type("region", "330106 浙江省杭州市西湖区");
        visit.type("approval", "青工〔2024〕12号");
        visit.type("fullTime", "2");
        new Select(browser.findElement(By.id("economicType"))).selectByValue("173");
        visit.pictures("registration-form");
        visit.click("main button.btn-primary");
        visit.noticed("已保存");
        assertThat(visit.main()).contains("浙江省杭州市西湖区", "私营有限责任", "王海燕").doesNotContain("13625630317");
        visit.pictures("registration");
        visit.open("/registrations");
        visit.awaitText("港城机械有限公司工会", "4/18");
        visit.pictures("registrations");
        visit.open("/employers/new");
        visit.type("industry", "C39");
        visit.pictures("employer-form");
    }
}
