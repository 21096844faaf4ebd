package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** A street's officer enters figures of an old summary, sees them told by a new one, and takes one back. */
@Journey
class BackfillJourneyTests {

    private static final String SUMMARY = """
            青山街道总工会2023年度工作总结

            一、组织建设。现有会员18640人，新发展会员2316人，入会率98%。

            二、帮扶救助。春节走访困难职工136户，发放慰问金13.6万元。受理投诉69件，调解成功58件。
            """;

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    As as;

    @Test
    void an_old_summary_becomes_entries_and_is_told_again(WebDriver browser) throws IOException {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Visit visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, street));

        visit.open("/readings/new");
        visit.type("text", SUMMARY);
        visit.click("form[action='/readings'] .btn-primary");
        visit.awaitElement("#enter");
        visit.pictures("backfill-1-reading");
        visit.click("#enter .btn-primary");

        visit.awaitElement(".backfill-draft");
        assertThat(visit.main()).contains("账上现有", "将补录", "13.6万元", "136,000", "原文是“136户”，入账后是“136人次”");
        visit.pictures("backfill-2-drafts");
        visit.click("#confirm");
        visit.agree();

        visit.await().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("main"), "已入账或已撤回"));
        visit.pictures("backfill-3-confirmed");

        visit.open("/summaries/annual?year=2023");
        visit.awaitElement(".paper");
        assertThat(visit.main()).contains("13.6万元", "69件", "18640");
        visit.click(browser.findElement(By.xpath("//a[text()='13.6万']")));
        visit.await().until(ExpectedConditions.urlContains("/figures/facts"));
        visit.pictures("backfill-4-evidence");
        visit.click(browser.findElement(By.partialLinkText("补录 慰问金额")));

        visit.awaitElement("#withdraw");
        assertThat(visit.main()).contains("发放慰问金13.6万元", "打开原文");
        visit.pictures("backfill-5-entry");
        visit.type("reason", "已导入走访慰问台账");
        visit.click("#withdraw");
        visit.await().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("main"), "已撤回"));

        visit.open("/backfills");
        visit.pictures("backfill-6-list");
        visit.open("/summaries/annual?year=2023");
        visit.awaitElement(".paper");
        assertThat(visit.main()).contains("69件").doesNotContain("13.6万元");
    }
}
