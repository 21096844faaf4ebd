package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** A street's officer pastes last year's summary and is told which of its figures do not hold. */
@Journey
class ReadingJourneyTests {

    private static final String SUMMARY = """
            青山街道总工会2024年度工作总结

            2024年，青山街道总工会主要做了以下三个方面的工作。

            一、组织建设。区总下达建会任务50家，实际新建58家，完成任务的116%，其中非公企业36家、社会组织14家、楼宇联合工会10家。

            二、维权服务。受理投诉69件，调解成功58件，调解成功率94%。春节走访困难职工50户，每户500元，共发放慰问金25万元。

            三、下步打算。2025年，计划新建工会40家，6月底前完成换届。
            """;

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    As as;

    @Test
    void an_officer_learns_what_does_not_hold(WebDriver browser) throws IOException {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Visit visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, street));
        visit.open("/readings/new");
        visit.pictures("reading-new");

        visit.type("text", SUMMARY);
        visit.click("form[action='/readings'] .btn-primary");
        visit.awaitElement(".reading");

        assertThat(visit.main())
                .contains("青山街道总工会2024年度工作总结", "年度总结")
                .contains("分项之和与总数不符：58家、36家、14家、10家。各分项合计 60，总数写的是 58")
                .contains("应为 84.058%，文中写的是 94%")
                .contains("相乘得 25000 元，总额写的是 250000 元")
                .contains("账上没有");
        assertThat(browser.findElements(By.cssSelector("mark.doubted"))).hasSizeGreaterThanOrEqualTo(9);
        visit.pictures("reading");
        visit.click(".reading-findings a");
        visit.picture("reading-finding");
    }
}
