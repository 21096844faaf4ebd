package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.access.Account;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.attachment.SentFiles;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.round.Mark;
import org.unionledger.evaluation.round.Round;
import org.unionledger.evaluation.round.Rounds;
import org.unionledger.evaluation.round.Score;
import org.unionledger.evaluation.round.Scores;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** A street sets a target, breaks it down, and looks how far it has come. */
@Journey
class EvaluationJourneyTests {

    @LocalServerPort
    int port;

    private Visit visit;

    @Autowired
    Organizations organizations;

    @Autowired
    As as;

    @Autowired
    Rounds rounds;

    @Autowired
    Scores scores;

    private Account officer;

    @BeforeEach
    void found() {
        OrganizationId street = organizations
                .root()
                .orElseGet(() -> organizations
                        .foundRoot("青山街道总工会", OrganizationKind.STREET)
                        .id());
        Scope operator = Scope.operatorAt(street);
        if (organizations.children(operator, street).isEmpty()) {
            for (String community : new String[] {"东港社区联合工会", "西园社区联合工会", "南山社区联合工会"}) {
                organizations.found(operator, street, Founding.of(community, OrganizationKind.COMMUNITY));
            }
        }
        officer = as.account(Role.STREET_OFFICER, street);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900, member.joined, 新入会人数", "390, 844, training.staff.persons, 参训人次"})
    void a_target_is_set_and_broken_down(int width, int height, String indicator, String name, WebDriver browser)
            throws IOException {
        visit = new Visit(browser, port);
        browser.manage().window().setSize(new Dimension(width, height));
        visit.signIn(officer);
        visit.open("/targets");
        new Select(browser.findElement(By.id("indicator"))).selectByValue(indicator);
        visit.click("main form.filters button");
        visit.awaitElement("table.targets");
        String whole = browser.findElement(By.cssSelector("table.targets tbody:first-of-type input"))
                .getAttribute("id");
        visit.type(whole, "100");
        visit.click("button[value=even]");
        visit.awaitElement("tbody.parts input[value='34']");
        visit.picture("target-draft-" + width);
        visit.click("main form .btn-primary");
        visit.awaitElement(".alert-success");
        assertThat(visit.main()).contains("下级合计与本级目标相等", "滞后");
        visit.picture("target-parts-" + width);
        assertNothingStandsOut(browser);

        visit.open("/targets");
        assertThat(visit.main()).contains("100", name);
        visit.picture("targets-" + width);
        assertNothingStandsOut(browser);
        visit.open("/targets/paste");
        paste(browser, "工会\t慰问金额\n东港社区\t5000\n西园社区\t六千\n北山社区\t3000");
        visit.click("main form .btn-primary");
        visit.awaitElement("main .list-table");
        visit.picture("target-paste-" + width);
        assertNothingStandsOut(browser);
        visit.open("/targets/letter");
        visit.picture("target-letter-" + width);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900, 年终考核", "390, 844, 半年考核"})
    void a_community_is_judged(int width, int height, String name, WebDriver browser, @TempDir Path folder)
            throws IOException {
        visit = new Visit(browser, port);
        browser.manage().window().setSize(new Dimension(width, height));
        visit.signIn(officer);
        visit.open("/schemes");
        visit.type("name", name + "细则");
        visit.click("main form.filters button");
        visit.awaitElement(".timeline");
        visit.picture("scheme-" + width);
        visit.click("main a[href*='/items?aspect=a1&key=i3']");
        visit.awaitElement("#steps");
        visit.type("steps", "100:4，85:2");
        visit.picture("scheme-item-" + width);
        visit.click("main form .btn-primary");
        visit.awaitElement(".timeline");
        assertThat(visit.main()).contains("完成85%得2分");
        assertNothingStandsOut(browser);

        visit.open("/rounds");
        visit.type("name", name);
        visit.click("main form.filters button");
        visit.awaitElement(".steps");
        visit.picture("round-scoring-" + width);
        visit.click("main tbody a");
        visit.awaitElement("#self-i11");
        assertThat(visit.main()).contains("没有定目标", "补登到");
        visit.choose("self-i11", "6");
        visit.choose("self-i17", "5");
        visit.type("self-i18", "5");
        visit.type("self-i19", "5");
        Path proof = Files.write(folder.resolve("制度汇编.png"), SentFiles.picture("png", 80, 60));
        browser.findElement(By.id("file-i17")).sendKeys(proof.toString());
        for (String item : new String[] {"i11", "i18", "i19"}) {
            visit.type("note-" + item, "材料齐全");
        }
        visit.picture("score-self-" + width);
        assertNothingStandsOut(browser);
        visit.click("main button[name=send]");
        visit.awaitElement("#review-i1");
        assertThat(visit.main()).contains("被考核单位附的佐证", "制度汇编.png");
        visit.scrollTo("item-i17");
        visit.picture("score-evidence-" + width);
        visit.picture("score-review-" + width);
        assertNothingStandsOut(browser);
        visit.click("main button[name=done]");
        visit.awaitElement(".alert-danger");
        assertThat(visit.main()).contains("“完成新建工会任务”还没有打分");
        visit.picture("score-refused-" + width);

        long round = reviewed(name);
        visit.open("/rounds/" + round);
        visit.click("main form .btn-primary");
        visit.awaitElement(".alert-success");
        visit.picture("round-published-" + width);
        assertNothingStandsOut(browser);
        visit.click("main tbody a");
        visit.awaitElement("#objections");
        visit.type("reason", "台账已经补登，请复核");
        visit.click("#objections form .btn-outline-primary");
        visit.awaitElement("#objections .objection");
        visit.picture("score-published-" + width);
        visit.scrollTo("item");
        visit.picture("score-objection-" + width);
        assertThat(visit.main()).contains("名次表", "台账已经补登");
        assertNothingStandsOut(browser);
        visit.open("/rounds/" + round + "/print");
        visit.picture("round-print-" + width);
    }

    /** All of a round: everything that no figure decides is given in full. */
    private long reviewed(String name) {
        Scope scope = officer.scope();
        Round round = rounds.judgedBy(scope, scope.place()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        for (Score score : rounds.scores(round)) {
            List<Mark> marks = scores.content(score).items().stream()
                    .filter(item -> !scores.computed(score).containsKey(item.key()))
                    .map(item -> score.mark(item.key()).reviewed(item.points(), "材料齐全"))
                    .toList();
            scores.review(scope, score.id(), score.edition(), marks, "", true);
        }
        return round.id();
    }

    /** As the keyboard cannot: a tabulator would leave the field. */
    private static void paste(WebDriver browser, String text) {
        ((JavascriptExecutor) browser).executeScript("document.getElementById('text').value = arguments[0]", text);
    }

    /** No page is wider than its window. */
    private static void assertNothingStandsOut(WebDriver browser) {
        Object over = ((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).isEqualTo(0L);
    }
}
