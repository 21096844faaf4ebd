package org.unionledger.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.reading.ReadFigure;
import org.unionledger.reading.Readings;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** What the page of drafts says before they are confirmed. */
@LedgerTest
@Transactional
class DraftPagesTests {

    private static final String MASKED = "青山街道总工会20XX年度工作总结\n20XX年，走访困难职工136户，发放慰问金1.25万元。现有会员5600人。";
    private static final String TELLS_THE_UNIT = "原文是“136户”，入账后是“136人次”";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Readings readings;

    @Autowired
    Backfills backfills;

    private OrganizationId street;
    private OrganizationId otherStreet;
    private Scope officer;

    @BeforeEach
    void twoStreets() {
        OrganizationId district =
                organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        street = found(district, "青山街道总工会");
        otherStreet = found(district, "南街道总工会");
        officer = as.scope(Role.STREET_OFFICER, street);
    }

    private OrganizationId found(OrganizationId district, String name) {
        return organizations
                .found(Scope.operatorAt(district), district, Founding.of(name, OrganizationKind.STREET))
                .id();
    }

    /** Drafts of all figures written so. */
    private long drafted(String text, String... quotes) {
        long reading = readings.keep(officer, street, "", text.getBytes(StandardCharsets.UTF_8));
        List<ReadFigure> figures =
                readings.open(officer, reading).texts().get(0).figures();
        Set<Chosen> chosen = IntStream.range(0, figures.size())
                .filter(i -> List.of(quotes).contains(figures.get(i).text()))
                .mapToObj(i -> new Chosen(1, i))
                .collect(Collectors.toSet());
        assertThat(backfills.propose(officer, reading, chosen)).isEqualTo(quotes.length);
        return reading;
    }

    private List<Backfill> drafts(long reading) {
        return backfills.of(officer, reading).stream().map(Judged::backfill).toList();
    }

    private MvcTestResult page(long reading) {
        return mvc.get()
                .uri("/readings/" + reading + "/backfills")
                .with(as.a(Role.STREET_OFFICER, street))
                .exchange();
    }

    private MvcTestResult sent(long reading, String what, OrganizationId place, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/readings/" + reading + "/backfills/" + what)
                .with(as.a(Role.STREET_OFFICER, place))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    @Test
    void one_period_is_given_to_all_that_have_none_and_each_can_still_be_changed() {
        long reading = drafted(MASKED, "136户", "1.25万元", "5600人");
        Backfill first = drafts(reading).get(0);
        assertThat(first.entry().from()).isNull();
        assertThat(page(reading)).hasStatusOk().bodyText().contains("3 条还没有期间", "填入这 3 条");

        Map<String, String> fields = new HashMap<>(Map.of("from", "2023-01-01", "until", "2023-12-31"));
        fields.put("from-" + first.id(), "2023-03-01");
        fields.put("to-" + first.id(), "2023-03-31");
        assertThat(sent(reading, "period", street, fields)).hasStatus3xxRedirection();

        assertThat(drafts(reading))
                .extracting(draft -> draft.entry().from() + " " + draft.entry().to() + " "
                        + draft.entry().day())
                .containsExactly(
                        "2023-03-01 2023-03-31 2023-03-31",
                        "2023-01-01 2023-12-31 2023-12-31",
                        "2023-12-31 2023-12-31 2023-12-31");
        assertThat(page(reading)).bodyText().doesNotContain("还没有期间。", "填入这");
    }

    @Test
    void a_period_that_is_none_is_refused_and_what_was_typed_below_is_kept() {
        long reading = drafted(MASKED, "136户", "1.25万元");
        Backfill first = drafts(reading).get(0);

        MvcTestResult refused = sent(
                reading,
                "period",
                street,
                Map.of("from", "2023-12-31", "until", "2023-01-01", "told-" + first.id(), "130"));

        assertThat(refused).hasStatus(422).bodyText().contains("请先填期间的第一天和最后一天");
        assertThat(drafts(reading).get(0).entry().told()).isEqualByComparingTo("130");
        assertThat(drafts(reading).get(0).entry().from()).isNull();
    }

    @Test
    void nobody_gives_a_period_to_the_drafts_of_another_street() {
        long reading = drafted(MASKED, "136户", "1.25万元");

        assertThat(sent(reading, "period", otherStreet, Map.of("from", "2023-01-01", "until", "2023-12-31")))
                .hasStatus(404);
        assertThat(drafts(reading).get(0).entry().from()).isNull();
    }

    @Test
    void what_becomes_of_a_unit_is_told_before_it_is_confirmed() {
        long reading = drafted(MASKED.replace("XX", "23"), "136户", "1.25万元");
        assertThat(page(reading)).bodyText().contains(TELLS_THE_UNIT, "有 1 条的计量单位与原文不同");

        assertThat(sent(reading, "confirmation", street, Map.of())).hasStatus3xxRedirection();
        assertThat(drafts(reading)).allMatch(each -> each.state() == BackfillState.CONFIRMED);
    }

    @Test
    void a_unit_that_changes_with_the_confirmation_itself_is_told_first() {
        long reading = drafted(MASKED.replace("XX", "23"), "136户");
        Backfill draft = drafts(reading).get(0);
        sent(reading, "corrections", street, Map.of("indicator-" + draft.id(), ""));
        assertThat(page(reading)).bodyText().doesNotContain(TELLS_THE_UNIT);
        Map<String, String> chosen = Map.of("indicator-" + draft.id(), "慰问人次");

        assertThat(sent(reading, "confirmation", street, chosen))
                .hasStatus(422)
                .bodyText()
                .contains("修改已保存，但有 1 条", TELLS_THE_UNIT);
        assertThat(drafts(reading).get(0).state()).isEqualTo(BackfillState.DRAFT);
        assertThat(sent(reading, "confirmation", street, chosen)).hasStatus3xxRedirection();
        assertThat(drafts(reading).get(0).state()).isEqualTo(BackfillState.CONFIRMED);
    }
}
