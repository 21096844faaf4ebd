package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.administration.SetupCode;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/**
 * A newcomer's first month, by what the pages say alone: from an empty book to communities, colleagues, targets, entries by
 * form, paste and import, a weekly report sent, returned and accepted, a score reviewed, published, objected to and
 * settled, and the month's summary.
 */
@Journey
class NewcomerJourneyTests {

    private static final String PASSWORD = "Correct-Horse-9";
    private static final String COLLEAGUE_PASSWORD = "Better-Horse-10";
    private static final String HARBOR = "东港社区联合工会";
    private static final String GARDEN = "西园社区联合工会";

    @LocalServerPort
    int port;

    @Autowired
    SetupCode code;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path files;

    private Visit visit;
    private WebDriver browser;

    /** Of a week that is over, whatever today is. */
    private LocalDate monday() {
        return LocalDate.now(clock).minusWeeks(1).with(DayOfWeek.MONDAY);
    }

    @Test
    void from_an_empty_street_to_the_summary_of_a_month(WebDriver driver) throws IOException {
        browser = driver;
        visit = new Visit(browser, port);
        setUp();
        visit.signIn("wang", PASSWORD);
        visit.awaitText("起步", "添加下级工会", "给同事开账号", "登记记录", "定年度目标");
        visit.pictures("newcomer-01-desk");

        addCommunity(HARBOR);
        addCommunity(GARDEN);
        String given = giveAccount();
        target();
        enterByForm();
        enterByPasting();
        enterByImport();
        visit.open("/");
        assertThat(visit.main()).doesNotContain("起步").contains("目标进度");
        visit.pictures("newcomer-08-desk");

        assignWeeklyReports();
        choosePassword(given);
        visit.awaitText("周报上报");
        visit.pictures("newcomer-10-colleague");
        sendReport();
        visit.signIn("wang", PASSWORD);
        giveBack();
        visit.signIn("li", COLLEAGUE_PASSWORD);
        sendAgain();
        visit.signIn("wang", PASSWORD);
        accept();
        score();
        review();
        publish();
        visit.signIn("li", COLLEAGUE_PASSWORD);
        object();
        visit.signIn("wang", PASSWORD);
        answer();
        settle();
        visit.signIn("li", COLLEAGUE_PASSWORD);
        seeTheRanking();
        visit.signIn("wang", PASSWORD);
        summary();
    }

    private void setUp() throws IOException {
        visit.open(code.path());
        visit.pictures("newcomer-00-setup");
        visit.type("union", "青山街道总工会");
        visit.type("name", "王芳");
        visit.type("login", "wang");
        visit.type("password", PASSWORD);
        visit.type("again", PASSWORD);
        visit.click("form[action='/setup'] button");
        visit.await().until(ExpectedConditions.urlContains("/sign-in"));
    }

    private void addCommunity(String name) throws IOException {
        visit.open("/");
        visit.click(By.linkText("添加下级工会"));
        visit.type("name", name);
        visit.pictures("newcomer-02-union");
        visit.click("main form .btn-primary");
        visit.awaitText(name);
        visit.pictures("newcomer-02-union-added");
    }

    private String giveAccount() throws IOException {
        visit.open("/");
        assertThat(visit.main()).contains("已完成");
        visit.click(By.linkText("给同事开账号"));
        visit.type("login", "li");
        visit.type("name", "李强");
        visit.type("union", HARBOR);
        visit.click("#role-community_officer");
        visit.pictures("newcomer-03-account");
        visit.click("main form .btn-primary");
        String given = visit.awaitElement("main dd code").getText();
        visit.pictures("newcomer-03-account-issued");
        return given;
    }

    private void target() throws IOException {
        visit.open("/");
        visit.click(By.linkText("定年度目标"));
        visit.awaitElement("#indicator");
        visit.pictures("newcomer-04-targets");
        new Select(browser.findElement(By.id("indicator"))).selectByValue("aid.visits.person_times");
        visit.click("main form.filters button");
        visit.awaitElement("table.targets");
        visit.type(
                browser.findElement(By.cssSelector("table.targets tbody:first-of-type input"))
                        .getAttribute("id"),
                "200");
        visit.click("button[value=even]");
        visit.awaitElement("tbody.parts input[value='100']");
        visit.pictures("newcomer-04-target");
        visit.click("main form .btn-primary");
        visit.awaitElement(".alert-success");
    }

    private void enterByForm() throws IOException {
        visit.open("/ledgers/visit");
        visit.pictures("newcomer-05-register-empty");
        visit.click("main a[href='/ledgers/visit/new']");
        visit.awaitElement("[id='v.persons']");
        visit.day("v.day", monday().toString());
        visit.type("v.kind", "困难职工");
        visit.type("v.employer", HARBOR);
        visit.type("v.persons", "12");
        visit.type("v.money", "6000");
        visit.pictures("newcomer-05-form");
        visit.click("main form button.btn-primary");
        visit.awaitElement(".timeline");
        visit.pictures("newcomer-05-record");
    }

    private void enterByPasting() throws IOException {
        visit.open("/ledgers/training");
        visit.click("main a[href='/ledgers/training/paste']");
        visit.awaitElement("#text");
        paste("培训日期\t培训内容\t主办单位\t参训人数\t其中女职工\n%1$s\t劳动合同法讲座\t东港社区\t48\t20\n%1$s\t急救知识培训\t西园社区\t36\t15"
                .formatted(monday().plusDays(1)));
        visit.click("main form button");
        visit.awaitElement("main .list-table");
        visit.pictures("newcomer-06-paste");
        visit.click(By.xpath("//input[@name='book']/ancestor::form//button[contains(@class,'btn-primary')]"));
        visit.awaitText("劳动合同法讲座", "急救知识培训");
    }

    private void enterByImport() throws IOException {
        Path file = files.resolve("文体活动台账.csv");
        String text = "活动名称,时间,类别,参加人数,地点\n职工羽毛球赛,%1$s,体育,46,文体中心\n读书分享会,%2$s,文化,30,职工书屋\n"
                .formatted(monday().plusDays(2), monday().plusDays(3));
        Files.writeString(file, text, StandardCharsets.UTF_8);
        visit.open("/ledgers/activity");
        visit.click("main a[href='/imports/new?as=activity']");
        visit.awaitElement("#file").sendKeys(file.toString());
        visit.pictures("newcomer-07-import");
        visit.click("form[action='/imports'] button");
        visit.awaitElement("form[action$='/booking'] button");
        visit.pictures("newcomer-07-import-preview");
        visit.click("form[action$='/booking'] button");
        visit.awaitElement("form[action$='/undoing']");
        visit.pictures("newcomer-07-import-booked");
        visit.click(By.linkText("查看文体活动台账"));
        visit.awaitText("职工羽毛球赛", "读书分享会");
    }

    private void assignWeeklyReports() throws IOException {
        visit.open("/reports");
        visit.pictures("newcomer-09-reports");
        visit.open("/reports/receiving?form=weekly&day=" + monday());
        visit.click("input[data-check-all]");
        visit.pictures("newcomer-09-assign");
        visit.click("#assign");
        visit.noticed("报送任务已经布置给2个单位");
    }

    /** A colleague's first sign-in: the password that was given works once. */
    private void choosePassword(String given) throws IOException {
        browser.manage().deleteAllCookies();
        visit.open("/sign-in");
        visit.type("login", "li");
        visit.type("password", given);
        visit.click("form[action='/sign-in'] button");
        visit.awaitElement("#current");
        visit.pictures("newcomer-10-password");
        visit.type("current", given);
        visit.type("password", COLLEAGUE_PASSWORD);
        visit.type("again", COLLEAGUE_PASSWORD);
        visit.click("form[action='/password'] button");
        visit.await().until(ExpectedConditions.urlContains("/sign-in"));
        visit.signIn("li", COLLEAGUE_PASSWORD);
    }

    private void sendReport() throws IOException {
        visit.open("/duties");
        visit.click(By.xpath("//table//a[.='周报上报']"));
        visit.click("#begin");
        send();
        visit.pictures("newcomer-11-sent");
    }

    private void send() throws IOException {
        visit.awaitElement("#check");
        visit.pictures("newcomer-11-report");
        visit.click("#check");
        visit.noticed("审核通过");
        visit.type("signatory", "李强");
        visit.click("#send");
        visit.agree();
        visit.noticed("已经上报");
    }

    private void giveBack() throws IOException {
        visit.open("/");
        visit.pictures("newcomer-12-street-desk");
        visit.open("/reports/receiving?form=weekly&day=" + monday());
        visit.click(By.linkText(HARBOR));
        visit.awaitElement("#give-back");
        visit.type("reason", "请补上讲座的参训名单后重报");
        visit.pictures("newcomer-12-return");
        visit.click("#give-back");
        visit.agree();
        visit.noticed("已经退回");
    }

    private void sendAgain() throws IOException {
        visit.open("/duties");
        visit.click(By.xpath("//table//a[.='报表被退回，改正后重报']"));
        visit.pictures("newcomer-13-returned");
        send();
        assertThat(visit.main()).contains("第2版");
    }

    private void accept() throws IOException {
        visit.open("/reports/receiving?form=weekly&day=" + monday());
        visit.click(By.linkText(HARBOR));
        visit.awaitElement("#accept");
        visit.click("#accept");
        visit.agree();
        visit.noticed("已经接收");
        visit.pictures("newcomer-14-accepted");
    }

    private void score() throws IOException {
        visit.open("/rounds");
        visit.pictures("newcomer-15-rounds-empty");
        visit.open("/schemes");
        visit.pictures("newcomer-15-schemes-empty");
        visit.type("name", "社区工会考核细则");
        visit.click("main form.filters button");
        visit.awaitElement(".timeline");
        visit.pictures("newcomer-15-scheme");
        visit.open("/rounds");
        visit.type("name", "试考核");
        visit.click("main form.filters button");
        visit.awaitElement(".steps");
        visit.pictures("newcomer-16-round");
        scoreOneself(HARBOR, "5");
        visit.pictures("newcomer-16-score");
        assertThat(visit.main()).contains(HARBOR, "材料齐全");
    }

    private void scoreOneself(String community, String points) {
        visit.click(By.linkText(community));
        visit.awaitElement("#self-i11");
        visit.choose("self-i11", "6");
        visit.choose("self-i17", "5");
        visit.type("self-i18", points);
        visit.type("self-i19", points);
        for (String item : List.of("i11", "i17", "i18", "i19")) {
            visit.type("note-" + item, "材料齐全");
        }
        visit.click("main button[name=send]");
        visit.awaitElement("#review-i1");
    }

    /** What was claimed stands there already; what no target was set for is given by judgement, with a reason. */
    private void review() throws IOException {
        visit.click("main button[name=done]");
        visit.awaitElement(".alert-danger");
        visit.pictures("newcomer-17-review-refused");
        giveTheRest();
        visit.pictures("newcomer-17-reviewed");
        visit.click(By.partialLinkText("试考核"));
        visit.awaitElement(".steps");
        scoreOneself(GARDEN, "4");
        giveTheRest();
    }

    private void giveTheRest() {
        for (WebElement line : browser.findElements(By.cssSelector(".score-line"))) {
            String key = line.getAttribute("id").replace("item-", "");
            WebElement points = browser.findElement(By.id("review-" + key));
            if (points.getAttribute("value").isEmpty()
                    && points.getAttribute("placeholder").isEmpty()) {
                visit.type("review-" + key, "2");
                visit.type("reason-" + key, "本月没有这项任务");
            }
        }
        visit.click("main button[name=done]");
        visit.noticed("审核");
    }

    private void publish() throws IOException {
        visit.click(By.partialLinkText("试考核"));
        visit.awaitElement(".steps");
        visit.pictures("newcomer-18-all-reviewed");
        visit.click("main form .btn-primary");
        visit.noticed("公示");
        visit.pictures("newcomer-18-published");
    }

    /** From the line on the desk that tells place and total, to the item, with the reason. */
    private void object() throws IOException {
        visit.open("/");
        visit.awaitText("试考核已公示：第", "公示期内可提异议");
        visit.pictures("newcomer-19-desk-published");
        visit.click(By.partialLinkText("试考核已公示"));
        visit.awaitElement("#objections #item");
        visit.choose("item", "i18");
        visit.type("reason", "女职工检查已补登，请复核");
        visit.click("#objections form .btn-outline-primary");
        visit.awaitElement("#objections .objection");
        visit.pictures("newcomer-19-objected");
    }

    private void answer() throws IOException {
        visit.open("/");
        visit.awaitText("答复考核异议", HARBOR);
        visit.pictures("newcomer-20-desk-objection");
        visit.click(By.partialLinkText("答复考核异议"));
        WebElement answer = visit.awaitElement("#objections input[name=answer]");
        String objection = answer.getAttribute("id").replace("answer-", "");
        visit.type("answer-" + objection, "已核对台账，加分");
        visit.type("points-" + objection, "4.5");
        visit.click("#objections button[name=upheld][value=true]");
        visit.noticed("答复");
        visit.awaitText("改为4.5分");
        visit.pictures("newcomer-20-answered");
    }

    /** Not before the days for objections are over: they are put back here, as no journey waits for days. */
    private void settle() throws IOException {
        visit.click(By.partialLinkText("试考核"));
        visit.awaitElement(".steps");
        visit.click("main form .btn-primary");
        visit.awaitElement(".alert-danger");
        assertThat(visit.main()).contains("期满后再定稿");
        visit.pictures("newcomer-21-too-early");
        jdbc.sql("update evaluation.round set objection_due = published_on - 1").update();
        visit.click("main form .btn-primary");
        visit.noticed("定稿");
        visit.pictures("newcomer-21-settled");
    }

    private void seeTheRanking() throws IOException {
        visit.open("/");
        assertThat(visit.main()).doesNotContain("公示期内可提异议");
        visit.open("/rounds");
        visit.click(By.partialLinkText("试考核"));
        visit.awaitText("名次表", HARBOR, GARDEN, "已核对台账");
        visit.pictures("newcomer-22-ranking");
    }

    private void summary() throws IOException {
        visit.open("/summaries/month?year=" + monday().getYear() + "&part=" + monday().getMonthValue());
        assertThat(visit.main()).contains("慰问职工12人次", "文体活动2场", "培训2期");
        visit.pictures("newcomer-23-summary");
    }

    /** As the keyboard cannot: a tabulator would leave the field. */
    private void paste(String text) {
        ((JavascriptExecutor) browser).executeScript("document.getElementById('text').value = arguments[0]", text);
    }
}
