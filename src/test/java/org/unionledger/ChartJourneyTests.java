package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.ChromiumDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.committee.Body;
import org.unionledger.committee.Meeting;
import org.unionledger.committee.OfficerEntry;
import org.unionledger.committee.Post;
import org.unionledger.committee.TermEntry;
import org.unionledger.committee.Terms;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** The structure chart of a factory with branches and groups, and of a community with two hundred unions; also printed. */
@Journey
class ChartJourneyTests {

    private static final LocalDate ELECTED = LocalDate.of(2024, 5, 10);
    private static final List<String> WORKSHOPS = List.of("一车间", "二车间", "三车间", "质量部", "后勤部", "销售部");

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Terms terms;

    @Autowired
    As as;

    private Scope operator;

    private OrganizationId found(OrganizationId parent, String name, OrganizationKind kind) {
        return organizations.found(operator, parent, Founding.of(name, kind)).id();
    }

    private void elects(OrganizationId union, Body body, OfficerEntry... elected) {
        terms.record(
                operator,
                union,
                body,
                new TermEntry(ELECTED, 5, 60, null, Meeting.MEMBERS, "", null, ""),
                List.of(elected));
    }

    private static OfficerEntry officer(String name, Post post) {
        return new OfficerEntry(name, Sex.FEMALE, post, false, ELECTED);
    }

    private OrganizationId factory(OrganizationId community) {
        OrganizationId factory = found(community, "新海电子股份有限公司工会", OrganizationKind.GRASSROOTS);
        elects(
                factory,
                Body.UNION,
                officer("罗军平", Post.CHAIR),
                officer("何秀英", Post.VICE_CHAIR),
                officer("许敏", Post.MEMBER));
        elects(factory, Body.AUDIT, officer("韩萱兰", Post.HEAD));
        elects(factory, Body.WOMEN, officer("何秀英", Post.HEAD));
        for (String workshop : WORKSHOPS) {
            OrganizationId branch = found(factory, workshop + "分会", OrganizationKind.BRANCH);
            elects(branch, Body.UNION, officer("王海燕", Post.CHAIR));
            for (String group : List.of("甲班", "乙班", "丙班")) {
                found(branch, workshop + group + "小组", OrganizationKind.GROUP);
            }
        }
        return factory;
    }

    @Test
    void a_chart_is_read_on_a_desk_a_phone_and_paper(WebDriver browser) throws IOException {
        operator = Scope.operatorAt(
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id());
        OrganizationId community = found(operator.place(), "东港社区联合工会", OrganizationKind.COMMUNITY);
        OrganizationId factory = factory(community);
        for (int number = 1; number < 200; number++) {
            found(community, "港城第" + number + "机械有限公司工会", OrganizationKind.GRASSROOTS);
        }
        Visit visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, operator.place()));

        visit.open("/organizations/" + factory + "/chart");
        assertThat(visit.main()).contains("罗军平", "后勤部分会", "后勤部丙班小组");
        visit.pictures("chart-factory");
        printed(browser, visit, "chart-factory-print");

        visit.open("/organizations/" + community + "/chart");
        visit.pictures("chart-community");
        printed(browser, visit, "chart-community-print");
    }

    /** As its paper looks, upright: so wide and long are 210 by 297 mm on a screen. */
    private static void printed(WebDriver browser, Visit visit, String name) throws IOException {
        ChromiumDriver chromium = (ChromiumDriver) browser;
        chromium.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.manage().window().setSize(new Dimension(794, 1123));
        visit.picture(name);
        chromium.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
}
