package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
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

/** An officer's papers: one received and seen to, old ones taken in together, found by a few letters, and the oldest destroyed by two. */
@Journey
class ArchiveJourneyTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    As as;

    private Visit visit;
    private Account officer;
    private Account reviewer;

    @BeforeEach
    void aStreet() {
        OrganizationId district = organizations
                .root()
                .orElseGet(() -> organizations
                        .foundRoot("海滨区总工会", OrganizationKind.DISTRICT)
                        .id());
        Scope operator = Scope.operatorAt(district);
        String name = "青山街道总工会" + (organizations.children(operator, district).size() + 1);
        officer = as.account(
                Role.STREET_OFFICER,
                organizations
                        .found(operator, district, Founding.of(name, OrganizationKind.STREET))
                        .id());
        reviewer = as.account(Role.DISTRICT_REVIEWER, district);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900", "390, 844"})
    void papers_are_received_taken_in_found_and_destroyed(
            int width, int height, WebDriver browser, @TempDir Path folder) throws IOException {
        visit = new Visit(browser, port);
        browser.manage().window().setSize(new Dimension(width, height));
        visit.signIn(officer);

        receive(folder, width, browser);
        takeIn(folder, width);
        find(width);
        dispose(width);
    }

    private void receive(Path folder, int width, WebDriver browser) throws IOException {
        Path file = Files.writeString(folder.resolve("通知.txt"), "各街道总工会：\n请于月底前报送困难职工名册和帮扶情况总结。\n海滨区总工会\n");
        visit.open("/papers/new?direction=received");
        visit.type("title", "关于报送困难职工名册的通知");
        visit.type("number", "海工（2025）8号");
        visit.type("issuer", "海滨区总工会");
        visit.awaitElement("#file").sendKeys(file.toString());
        visit.picture("archive-new-" + width);
        visit.click("#save");
        visit.awaitText("提出拟办意见", "海工〔2025〕8号");
        visit.type("words", "拟请办公室汇总各社区名册");
        visit.click("#handle");
        visit.awaitText("作出批示");
        visit.type("words", "同意，月底前报出");
        visit.type("assignee", "陈静");
        visit.day("due", TODAY.plusDays(10).toString());
        visit.picture("archive-handling-" + width);
        visit.click("#handle");
        visit.awaitText("承办中", "陈静承办");
        visit.picture("archive-paper-" + width);
        visit.open("/duties");
        visit.awaitText("收文待办结");
        assertThat(browser.getPageSource()).contains("收文待办结");
    }

    private void takeIn(Path folder, int width) throws IOException {
        Path notice = Files.writeString(
                folder.resolve("1 春节慰问通知.txt"), "关于开展春节走访慰问的通知\n青街工〔2024〕1号\n各社区联合工会：请上报名单。\n青山街道总工会\n2024年1月12日\n");
        Path briefing =
                Files.writeString(folder.resolve("2 运动会简报（定稿）.txt"), "职工运动会简报\n职工运动会圆满结束。\n青山街道总工会\n2010年6月1日\n");
        Path slip = Files.writeString(folder.resolve("3 便条.txt"), "记得通知各社区。");
        Path program = Files.writeString(folder.resolve("4 打印程序.exe"), "MZ");
        visit.open("/paper-folders");
        visit.awaitElement("#file").sendKeys(notice + "\n" + briefing + "\n" + slip + "\n" + program);
        visit.picture("archive-folder-new-" + width);
        visit.click("#bring");
        visit.awaitText("归档（2件可归档）", "请填写文件日期", "不是可以归档的文件");
        visit.picture("archive-folder-" + width);
        visit.click("#filing");
        visit.await()
                .until(page -> page.findElement(By.cssSelector(".record-facts"))
                        .getText()
                        .contains("已归档\n2"));
        assertThat(visit.main()).contains("不予归档", "查看档案");
        visit.picture("archive-folder-filed-" + width);
    }

    private void find(int width) throws IOException {
        visit.open("/papers");
        visit.awaitText("关于开展春节走访慰问的通知", "职工运动会简报");
        visit.picture("archive-list-" + width);
        visit.type("text", "knzgmc");
        visit.click("form[role='search'] button");
        visit.await()
                .until(page -> page.findElement(By.cssSelector(".excerpt mark"))
                        .getText()
                        .equals("困难职工名册"));
        assertThat(visit.main()).doesNotContain("职工运动会简报");
        visit.picture("archive-found-" + width);
        visit.open("/papers/catalogue?year=2024");
        visit.await().until(page -> page.getPageSource().contains("归档文件目录"));
    }

    private void dispose(int width) throws IOException {
        visit.open("/disposals");
        visit.awaitText("职工运动会简报");
        visit.click("input[name='paper']");
        visit.picture("archive-expired-" + width);
        visit.click("#list");
        visit.awaitText("待监销", "要由另一人监销");
        String list = visit.path();
        visit.signIn(reviewer);
        visit.open(list);
        visit.picture("archive-disposal-" + width);
        visit.click("#destroy");
        visit.agree();
        visit.awaitText("已销毁");
        visit.open(list + "/register");
        visit.await().until(page -> page.getPageSource().contains("档案销毁清册"));
        visit.picture("archive-register-" + width);
    }
}
