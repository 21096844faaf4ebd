package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.Members;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** Two members change from one street to another: the officer of the one sends them, the officer of the other decides. */
@Journey
class TransferJourneyTests {

    @LocalServerPort
    int port;

    private Visit visit;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    As as;

    private Scope operator;
    private OrganizationId north;
    private OrganizationId south;

    private void twoStreets() {
        operator = Scope.operatorAt(
                organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id());
        north = found(operator.place(), "青山街道总工会", OrganizationKind.STREET);
        south = found(operator.place(), "临港街道总工会", OrganizationKind.STREET);
        EmployerEntry from = employer("港城机械有限公司", found(north, "东港社区联合工会", OrganizationKind.COMMUNITY));
        employers.enter(operator, employer("海风食品有限公司", found(south, "南港社区联合工会", OrganizationKind.COMMUNITY)));
        var sending = employers.enter(operator, from).id();
        for (var person : List.of(List.of("罗军平", "990101198904120038"), List.of("韩萱兰", "990101199310190084"))) {
            members.enter(
                    operator,
                    new MemberEntry(
                            person.get(0),
                            new IdentityNumber(person.get(1)),
                            "13625630317",
                            null,
                            null,
                            null,
                            null,
                            sending,
                            LocalDate.of(2020, 3, 8)));
        }
    }

    private OrganizationId found(OrganizationId parent, String name, OrganizationKind kind) {
        return organizations.found(operator, parent, Founding.of(name, kind)).id();
    }

    private static EmployerEntry employer(String name, OrganizationId community) {
        return new EmployerEntry(
                name,
                null,
                null,
                community,
                null,
                new Headcount(60, 20, null),
                Establishment.NONE,
                null,
                null,
                null,
                null);
    }

    @Test
    void two_members_change_streets(WebDriver browser) throws IOException {
        visit = new Visit(browser, port);
        twoStreets();
        visit.signIn(as.account(Role.STREET_OFFICER, north));
        send(browser);

        visit.signIn(as.account(Role.STREET_OFFICER, south));
        visit.open("/duties");
        assertThat(visit.main()).contains("确认会员转入");
        decide(browser);

        visit.open("/members");
        assertThat(visit.main()).contains("罗军平", "海风食品有限公司").doesNotContain("韩萱兰");
        visit.open("/members/changes");
        visit.pictures("transfer-changes-in");
        follow(browser, "/members", "罗军平");
        visit.await().until(ExpectedConditions.presenceOfElementLocated(By.linkText("转出会员")));
        visit.picture("transfer-member");

        visit.signIn(as.account(Role.STREET_OFFICER, north));
        visit.open("/transfers?side=out&ended=true");
        assertThat(visit.main()).contains("罗军平", "已转入", "韩萱兰", "转入方未接收");
        visit.pictures("transfer-ended");
        visit.open("/members");
        assertThat(visit.main()).contains("韩萱兰").doesNotContain("罗军平");
    }

    private void send(WebDriver browser) throws IOException {
        visit.open("/transfers/new");
        visit.type("q", "港城机械");
        visit.type("to", "南港");
        visit.click("button[formmethod=get]");
        visit.await().until(ExpectedConditions.presenceOfElementLocated(By.name("receiver")));
        for (WebElement box : browser.findElements(By.name("member"))) {
            box.click();
        }
        visit.click("input[name=receiver]");
        visit.type("note", "因公司搬迁调入海风食品");
        visit.pictures("transfer-new");
        visit.click("#start");
        visit.awaitElement(".alert-success");
        assertThat(visit.main()).contains("已发起2人的关系转接", "罗军平", "韩萱兰", "南港社区联合工会");
    }

    private void decide(WebDriver browser) throws IOException {
        visit.open("/transfers");
        visit.pictures("transfer-incoming");
        follow(browser, "/transfers", "罗军平");
        visit.pictures("transfer-decide");
        visit.type("employer", "海风食品有限公司");
        visit.click("form[action$='/confirmation'] button");
        visit.awaitElement(".alert-success");
        assertThat(visit.main()).contains("会籍已经转过来");
        follow(browser, "/transfers", "韩萱兰");
        visit.type("reason", "不在我街道单位工作");
        visit.click("form[action$='/refusal'] button");
        visit.agree();
        visit.awaitElement(".alert-success");
        assertThat(visit.main()).contains("不再看到个人资料").doesNotContain("韩萱兰");
        visit.picture("transfer-refused");
    }

    private void follow(WebDriver browser, String list, String name) {
        visit.open(list);
        visit.click(By.linkText(name));
        visit.awaitElement(".record-facts");
    }
}
