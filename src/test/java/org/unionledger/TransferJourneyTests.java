package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
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

/** Two members change from one street to another: the officer of the one sends them, the officer of the other decides. */
@Journey
class TransferJourneyTests {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final List<Dimension> SCREENS = List.of(new Dimension(390, 844), new Dimension(1440, 900));

    @LocalServerPort
    int port;

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
        twoStreets();
        signIn(browser, north);
        send(browser);

        signIn(browser, south);
        open(browser, "/duties");
        assertThat(main(browser)).contains("确认会员转入");
        decide(browser);

        open(browser, "/members");
        assertThat(main(browser)).contains("罗军平", "海风食品有限公司").doesNotContain("韩萱兰");
        open(browser, "/members/changes");
        pictures(browser, "transfer-changes-in");
        follow(browser, "/members", "罗军平");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.linkText("转出会员")));
        picture(browser, "transfer-member");

        signIn(browser, north);
        open(browser, "/transfers?side=out&ended=true");
        assertThat(main(browser)).contains("罗军平", "已转入", "韩萱兰", "转入方未接收");
        pictures(browser, "transfer-ended");
        open(browser, "/members");
        assertThat(main(browser)).contains("韩萱兰").doesNotContain("罗军平");
    }

    private void send(WebDriver browser) throws IOException {
        open(browser, "/transfers/new");
        type(browser, "q", "港城机械");
        type(browser, "to", "南港");
        click(browser, "button[formmethod=get]");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.name("receiver")));
        for (WebElement box : browser.findElements(By.name("member"))) {
            box.click();
        }
        click(browser, "input[name=receiver]");
        type(browser, "note", "因公司搬迁调入海风食品");
        pictures(browser, "transfer-new");
        click(browser, "#start");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".alert-success")));
        assertThat(main(browser)).contains("已发起2人的关系转接", "罗军平", "韩萱兰", "南港社区联合工会");
    }

    private void decide(WebDriver browser) throws IOException {
        open(browser, "/transfers");
        pictures(browser, "transfer-incoming");
        follow(browser, "/transfers", "罗军平");
        pictures(browser, "transfer-decide");
        type(browser, "employer", "海风食品有限公司");
        click(browser, "form[action$='/confirmation'] button");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".alert-success")));
        assertThat(main(browser)).contains("会籍已经转过来");
        follow(browser, "/transfers", "韩萱兰");
        type(browser, "reason", "不在我街道单位工作");
        click(browser, "form[action$='/refusal'] button");
        browser.switchTo().alert().accept();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".alert-success")));
        assertThat(main(browser)).contains("不再看到个人资料").doesNotContain("韩萱兰");
        picture(browser, "transfer-refused");
    }

    private void follow(WebDriver browser, String list, String name) {
        open(browser, list);
        browser.findElement(By.linkText(name)).click();
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".record-facts")));
    }

    private void signIn(WebDriver browser, OrganizationId street) {
        browser.manage().deleteAllCookies();
        open(browser, "/sign-in");
        type(browser, "login", as.account(Role.STREET_OFFICER, street).login());
        type(browser, "password", As.PASSWORD);
        click(browser, "form[action='/sign-in'] button");
        await(browser).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".topbar")));
    }

    private void open(WebDriver browser, String path) {
        browser.get("http://localhost:" + port + path);
    }

    private static void type(WebDriver browser, String field, String text) {
        WebElement input = browser.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
    }

    private static void click(WebDriver browser, String css) {
        WebElement element = browser.findElement(By.cssSelector(css));
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private static String main(WebDriver browser) {
        return browser.findElement(By.cssSelector("main")).getText();
    }

    private static WebDriverWait await(WebDriver browser) {
        return new WebDriverWait(browser, Duration.ofMinutes(1));
    }

    private static void pictures(WebDriver browser, String name) throws IOException {
        for (Dimension screen : SCREENS) {
            browser.manage().window().setSize(screen);
            picture(browser, name + "-" + screen.getWidth());
        }
    }

    /** Nothing is wider than the screen. */
    private static void picture(WebDriver browser, String name) throws IOException {
        assertThat((Boolean) ((JavascriptExecutor) browser)
                        .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    }
}
