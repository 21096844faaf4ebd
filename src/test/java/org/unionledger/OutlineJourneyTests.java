package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** A street's officer, who programs nothing, adds a sentence to the outline and finds it in the summary. */
@Journey
class OutlineJourneyTests {

    private static final By LAST_TEXT = By.cssSelector("fieldset:last-of-type textarea");

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Clock clock;

    @Autowired
    As as;

    @Test
    void an_officer_adds_a_sentence_with_a_figure_and_takes_it_into_use(WebDriver browser) throws IOException {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        visited(street, 12);
        Visit visit = new Visit(browser, port);
        visit.signIn(as.account(Role.STREET_OFFICER, street));

        visit.open("/outlines");
        visit.pictures("outlines");
        visit.click("a[href='/outlines/street']");
        visit.awaitElement(".outline-part");
        visit.pictures("outline");

        visit.click("a[href='/outlines/street/parts/closing']");
        visit.awaitElement(".part-form");
        WebElement text = last(browser);
        visit.click(text);
        text.sendKeys("一年来，我们走进");
        visit.type("sought", "慰问人");
        // what was offered for the first characters is replaced once all of them are typed
        visit.await()
                .until(page -> offered(page).contains("慰问人次") && !offered(page).contains("慰问金额"));
        visit.click("#indicators-found [data-insert]");
        last(browser).sendKeys("的家门，把温暖送到心坎上。");
        visit.await().until(page -> visit.main().contains("我们走进12人次的家门"));
        visit.pictures("outline-part");
        visit.click("fieldset:last-of-type input[name='always']");
        visit.click("#keep");

        visit.awaitElement("#adopt");
        assertThat(visit.main()).contains("正在修改，还没有启用").contains("我们走进慰问人次人次的家门");
        visit.pictures("outline-draft");
        visit.type("note", "结尾加一句");
        visit.click("#adopt");
        visit.await().until(page -> visit.main().contains("本单位启用过的版本"));
        visit.picture("outline-adopted");

        visit.open("/summaries/annual?outline=street");
        assertThat(visit.main()).contains("我们走进12人次的家门，把温暖送到心坎上。");
        visit.pictures("outline-summary");
    }

    private void visited(OrganizationId street, int persons) {
        ledgers.enter(
                Scope.operatorAt(street),
                street,
                "visit",
                Values.of(Map.of(
                        "day", LocalDate.now(clock).withDayOfYear(1),
                        "occasion", "元旦",
                        "kind", "困难职工",
                        "persons", BigDecimal.valueOf(persons),
                        "money", BigDecimal.valueOf(3000))),
                Ledgers.Repeat.ALLOW);
    }

    private static String offered(WebDriver browser) {
        return browser.findElement(By.id("indicators-found")).getText();
    }

    private static WebElement last(WebDriver browser) {
        List<WebElement> texts = browser.findElements(LAST_TEXT);
        return texts.get(texts.size() - 1);
    }
}
