package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
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

/**
 * Ninety unions go from one community to another from a day on: their names are pasted from a document that also names
 * what cannot move, previewed, moved, looked up before and after the day, and taken back at once.
 */
@Journey
class MovesJourneyTests {

    private static final int UNIONS = 90;
    private static final int WORKERS = 40;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    FigureReader figures;

    @Autowired
    As as;

    private Visit visit;
    private Scope operator;
    private OrganizationId street;
    private OrganizationId harbor;
    private OrganizationId garden;
    private final List<String> names = new ArrayList<>();

    private void aStreetWithNinetyUnions() {
        operator = Scope.operatorAt(
                organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id());
        street = found(operator.place(), "青山街道总工会", OrganizationKind.STREET);
        harbor = found(street, "东港社区联合工会", OrganizationKind.COMMUNITY);
        garden = found(street, "西园社区联合工会", OrganizationKind.COMMUNITY);
        found(garden, "西园物业工会", OrganizationKind.GRASSROOTS);
        for (int number = 1; number <= UNIONS; number++) {
            names.add(organizations
                    .require(
                            operator,
                            employers.enter(operator, employer(number)).seat())
                    .name());
        }
    }

    private OrganizationId found(OrganizationId parent, String name, OrganizationKind kind) {
        return organizations.found(operator, parent, Founding.of(name, kind)).id();
    }

    private EmployerEntry employer(int number) {
        return new EmployerEntry(
                "港城第" + number + "机械有限公司",
                null,
                null,
                harbor,
                LocalDate.of(2020, 1, 1),
                new Headcount(WORKERS, 10, null),
                Establishment.ESTABLISHED,
                UnionForm.SINGLE,
                LocalDate.of(2021, 1, 1),
                null,
                null);
    }

    @Test
    void ninety_unions_change_communities_and_back(WebDriver browser) throws IOException {
        visit = new Visit(browser, port);
        aStreetWithNinetyUnions();
        visit.signIn(as.account(Role.STREET_OFFICER, street));
        visit.open("/organizations/moves/new?from=" + harbor);
        visit.pictures("moves-new");

        paste(browser);
        visit.click("button.btn-primary");
        visit.awaitText("有3家不能调整", "青山街道总工会", "不能调整到它自己或它的下级之下", "港城第0机械有限公司工会", "没有找到这家工会");
        assertThat(visit.main()).contains("90家工会自2025年3月1日起划归西园社区联合工会", "1家到那一天已经归它领导");
        visit.pictures("moves-preview");

        visit.click("#back");
        visit.awaitElement("#names");
        assertThat(browser.findElement(By.id("names")).getAttribute("value").lines())
                .as("what was pasted is still there to be mended")
                .hasSize(UNIONS + 4);
        visit.click("button.btn-primary");
        visit.awaitElement("#confirm");

        visit.click("#confirm");
        visit.noticed("已将90家工会划归西园社区联合工会，自2025年3月1日起生效");
        visit.pictures("moves-done");
        theDayDecides();
        visit.open("/organizations/" + union(0));
        assertThat(visit.main()).contains("东港社区联合工会", "至2025年3月1日前", "西园社区联合工会", "自2025年3月1日起");
        visit.pictures("moves-union");

        takenBack();
    }

    private void paste(WebDriver browser) {
        List<String> lines = new ArrayList<>();
        names.forEach(name -> lines.add(lines.size() + 1 + "\t" + name));
        lines.addAll(List.of("91、西园物业工会", "92、港城第0机械有限公司工会", "青山街道总工会", "西园社区联合工会"));
        ((JavascriptExecutor) browser)
                .executeScript("document.getElementById('names').value = arguments[0]", String.join("\n", lines));
        visit.type("parent", "西园社区联合工会");
        visit.day("day", DAY.toString());
        visit.type("reason", "社区区划调整");
    }

    private void theDayDecides() {
        assertThat(workers(harbor, DAY.minusDays(1))).isEqualTo(UNIONS * WORKERS);
        assertThat(workers(garden, DAY.minusDays(1))).isZero();
        assertThat(workers(harbor, DAY)).isZero();
        assertThat(workers(garden, DAY)).isEqualTo(UNIONS * WORKERS);
        assertThat(workers(street, DAY)).isEqualTo(UNIONS * WORKERS);
    }

    private void takenBack() throws IOException {
        visit.open("/organizations/" + garden);
        visit.unfold(By.cssSelector("#decisions details"));
        visit.click("#decisions input[name=reason]");
        visit.type(visit.awaitElement("#decisions input[name=reason]").getAttribute("id"), "文件还没有下发");
        visit.click("#decisions form button");
        visit.agree();
        visit.noticed("已撤回");
        visit.pictures("moves-withdrawn");
        assertThat(workers(harbor, DAY)).isEqualTo(UNIONS * WORKERS);
        assertThat(workers(garden, DAY)).isZero();
    }

    private OrganizationId union(int number) {
        return organizations.named(operator, names.get(number)).orElseThrow().id();
    }

    private int workers(OrganizationId union, LocalDate day) {
        BigDecimal value = figures.read(List.of(FigureQuery.of("staff.total", union, new Period(day, day))), AsOf.NOW)
                .get(0)
                .value();
        return value == null ? 0 : value.intValue();
    }
}
