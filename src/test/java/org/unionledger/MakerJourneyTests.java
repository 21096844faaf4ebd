package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** A street's officer makes a register of the Excel file she has, and finds what is entered in the statistics. */
@Journey
class MakerJourneyTests {

    private static final String[] HEADS = {"序号", "日期", "讲座主题", "主讲人", "承办社区", "形式", "参加人数", "费用（元）"};
    private static final String[][] LECTURES = {
        {"劳动合同法", "张某", "东港社区", "线下", "120", "800"},
        {"工会法", "李某", "东港社区", "线下", "80", "600"},
        {"工伤保险条例", "王某", "西园社区", "线上", "95", ""},
        {"集体协商实务", "赵某", "西园社区", "线下", "60", "500"}
    };

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader figures;

    @Autowired
    As as;

    @Test
    void an_officer_makes_a_register_of_her_file_and_sees_its_figure(WebDriver browser, @TempDir Path folder)
            throws IOException {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        for (String community : new String[] {"东港社区联合工会", "西园社区联合工会"}) {
            organizations.found(Scope.operatorAt(street), street, Founding.of(community, OrganizationKind.COMMUNITY));
        }
        Visit visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, street));

        begin(visit, browser, lectures(folder));
        count(visit, browser);
        tryAndAdopt(visit);
        enter(visit, browser);

        visit.open("/statistics?indicator=" + own(street).id() + "&from=2025-01-01&to=2025-12-31");
        visit.awaitText("法律讲座听众", "150");
        visit.pictures("register-statistics");
    }

    private static Path lectures(Path folder) throws IOException {
        Path file = folder.resolve("法律讲座登记表.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "union", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("2025");
            sheet.value(0, 0, "青山街道2025年法律讲座登记表");
            for (int column = 0; column < HEADS.length; column++) {
                sheet.value(1, column, HEADS[column]);
            }
            for (int row = 0; row < LECTURES.length; row++) {
                sheet.value(row + 2, 0, row + 1);
                sheet.value(row + 2, 1, LocalDate.of(2025, 3 + row, 8));
                sheet.style(row + 2, 1).format("yyyy-MM-dd").set();
                for (int column = 0; column < LECTURES[row].length; column++) {
                    cell(sheet, row + 2, column + 2, LECTURES[row][column]);
                }
            }
            sheet.value(LECTURES.length + 2, 0, "合计");
            sheet.value(LECTURES.length + 2, 6, 355);
        }
        return file;
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        if (text.matches("[0-9]+")) {
            sheet.value(row, column, Integer.parseInt(text));
        } else {
            sheet.value(row, column, text);
        }
    }

    private static void begin(Visit visit, WebDriver browser, Path file) throws IOException {
        visit.open("/registers");
        visit.pictures("registers");
        browser.findElement(By.id("file")).sendKeys(file.toString());
        new Select(browser.findElement(By.id("file-group"))).selectByValue("rights");
        visit.click("#begin-file");
        visit.awaitElement("#fields");
        assertThat(visit.main()).contains("青山街道法律讲座登记表", "讲座主题", "人员姓名", "工会或社区", "选项：线下、线上", "整数（人数、次数等）", "金额（元）");
        visit.pictures("register-draft");
        visit.click("#field-f6 a");
        visit.awaitElement("#keep");
        visit.pictures("register-field");
        visit.click("#keep");
        visit.awaitElement("#fields");
    }

    /** Every listener counts in an indicator of the street's own. */
    private static void count(Visit visit, WebDriver browser) throws IOException {
        visit.click("#add-posting");
        visit.awaitElement("#keep");
        visit.type("name", "法律讲座听众");
        new Select(browser.findElement(By.id("unit"))).selectByValue("人");
        new Select(browser.findElement(By.id("quantity"))).selectByVisibleText("“参加人数”的数");
        visit.pictures("register-posting");
        visit.click("#keep");
        visit.awaitText("“参加人数”的数，计入“法律讲座听众”");
        visit.click("#add-formula");
        visit.awaitElement("#keep");
        visit.type("name", "听众占会员比例");
        visit.choose("second", "member.total");
        visit.pictures("register-formula");
        visit.click("#keep");
        visit.awaitText("听众占会员比例（%）＝100 × 法律讲座听众 ÷ 会员数");
        visit.scrollTo("formulas");
        visit.pictures("register-formulas");
    }

    private static void tryAndAdopt(Visit visit) throws IOException {
        visit.click("#try");
        visit.awaitElement("#look");
        visit.click("#look");
        visit.awaitElement("#tried");
        assertThat(visit.main()).contains("共 4 行，其中 4 行可以登记", "法律讲座听众", "355", "没有写入任何记录");
        visit.pictures("register-trial");
        visit.click(".form-actions a");
        visit.awaitElement("#adopt");
        visit.click("#adopt");
        visit.noticed("第 1 版已启用");
        visit.pictures("register-used");
    }

    private static void enter(Visit visit, WebDriver browser) throws IOException {
        visit.click(By.linkText("打开台账"));
        visit.awaitText("登记", "粘贴登记");
        String list = visit.path();
        visit.open(list + "/new");
        visit.day("v.f1", "2025-07-08");
        visit.type("v.f2", "职业病防治法");
        visit.type("v.f6", "90");
        visit.pictures("register-entry");
        visit.click("main form .btn-primary");
        visit.noticed("已登记");

        visit.open(list + "/paste");
        pasted(browser, "日期\t讲座主题\t参加人数\n2025-08-08\t安全生产法\t60");
        visit.click("main form .btn-primary");
        visit.awaitText("可登记");
        visit.click(By.cssSelector("main form + form .btn-primary"));
        visit.noticed("已登记 1 行");
        visit.open(list + "?from=2025-01-01&to=2025-12-31");
        assertThat(visit.main()).contains("职业病防治法", "安全生产法");
        visit.pictures("register-list");
    }

    /** As a browser does it; typed, a tab would leave the field. */
    private static void pasted(WebDriver browser, String block) {
        ((JavascriptExecutor) browser).executeScript("document.getElementById('text').value = arguments[0]", block);
    }

    private Indicator own(OrganizationId street) {
        return figures.indicators(as.scope(Role.STREET_OFFICER, street)).stream()
                .filter(indicator -> OwnIndicators.isOwn(indicator.id()))
                .findFirst()
                .orElseThrow();
    }
}
