package org.unionledger.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Closings;
import org.unionledger.figures.FactsBehind;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.figures.Verification;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.reading.ReadText;
import org.unionledger.reading.Readings;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** A street whose register has visits worth 3,000 yuan in 2024; a summary tells of 12,500. */
@LedgerTest
@Transactional
class BackfillsTests {

    private static final String SUMMARY = "青山街道总工会2024年度工作总结\n2024年，全年发放慰问金1.25万元。现有会员5600人，入会率98%。";

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Readings readings;

    @Autowired
    Backfills backfills;

    @Autowired
    FigureReader reader;

    @Autowired
    FactsBehind facts;

    @Autowired
    Closings closings;

    @Autowired
    As as;

    private Organization street;
    private Scope officer;

    @BeforeEach
    void aStreetWithAVisit() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET);
        officer = as.scope(Role.STREET_OFFICER, street.id());
        visit(LocalDate.of(2024, 2, 1), 3000);
    }

    private Entry visit(LocalDate day, int money) {
        return ledgers.enter(
                officer,
                street.id(),
                "visit",
                Values.of(Map.of(
                        "day",
                        day,
                        "occasion",
                        "春节",
                        "kind",
                        "困难职工",
                        "persons",
                        BigDecimal.TEN,
                        "money",
                        BigDecimal.valueOf(money))),
                Ledgers.Repeat.ALLOW);
    }

    private long kept(String text) {
        return readings.keep(officer, street.id(), "", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Drafts of every figure of the first text that is written so. */
    private long drafted(String text, String... quotes) {
        long reading = kept(text);
        ReadText first = readings.open(officer, reading).texts().get(0);
        Set<Chosen> chosen = new LinkedHashSet<>();
        for (int i = 0; i < first.figures().size(); i++) {
            if (List.of(quotes).contains(first.figures().get(i).text())) {
                chosen.add(new Chosen(1, i));
            }
        }
        assertThat(backfills.propose(officer, reading, chosen)).isEqualTo(quotes.length);
        return reading;
    }

    private BigDecimal told(String indicator, Period period) {
        return reader.read(FigureQuery.of(indicator, street.id(), period), AsOf.NOW)
                .value();
    }

    private Backfill only(long reading) {
        return backfills.of(officer, reading).get(0).backfill();
    }

    @Test
    void a_draft_proposes_what_the_figure_tells_and_posts_nothing() {
        long reading = drafted(SUMMARY, "1.25万元");

        assertThat(backfills.of(officer, reading)).singleElement().satisfies(judged -> {
            BackfillEntry entry = judged.backfill().entry();
            assertThat(entry.indicator()).hasToString("aid.visits.money");
            assertThat(entry.from()).isEqualTo("2024-01-01");
            assertThat(entry.day()).isEqualTo("2024-12-31");
            assertThat(entry.told()).isEqualByComparingTo("12500");
            assertThat(judged.backfill().sentence()).contains("全年发放慰问金1.25万元");
            assertThat(judged.book()).isEqualByComparingTo("3000");
            assertThat(judged.adds()).isEqualByComparingTo("9500");
            assertThat(judged.problems()).isEmpty();
        });
        assertThat(told("aid.visits.money", Period.year(2024))).isEqualByComparingTo("3000");
    }

    @Test
    void a_part_is_proposed_where_the_clause_names_just_one_in_the_words_of_the_register() {
        long reading = drafted("青山街道总工会2024年度工作总结\n2024年，走访慰问特困职工15户，看望离退休职工20名，慰问劳模和患病职工7人。", "15户", "20名", "7人");

        assertThat(backfills.of(officer, reading))
                .extracting(judged ->
                        Map.copyOf(judged.backfill().entry().breakdown().values()))
                .containsExactly(Map.of("kind", "困难职工"), Map.of("kind", "退休职工"), Map.of());
    }

    @Test
    void confirming_posts_the_difference_and_the_facts_lead_to_the_entry() {
        long reading = drafted(SUMMARY, "1.25万元");

        assertThat(backfills.confirm(officer, reading)).isEqualTo(1);

        assertThat(told("aid.visits.money", Period.year(2024))).isEqualByComparingTo("12500");
        FigureQuery query = FigureQuery.of("aid.visits.money", street.id(), Period.year(2024));
        assertThat(facts.page(officer, query, AsOf.NOW, null, 10).facts().get(0))
                .satisfies(fact -> {
                    assertThat(fact.quantity()).isEqualByComparingTo("9500");
                    assertThat(fact.day()).isEqualTo("2024-12-31");
                    assertThat(fact.link()).isNotNull();
                    assertThat(fact.link().title()).isEqualTo("补录 慰问金额（2024-01-01 至 2024-12-31）");
                    assertThat(fact.link().href())
                            .isEqualTo("/backfills/" + only(reading).id());
                });
    }

    @Test
    void a_figure_is_drafted_once() {
        long reading = drafted(SUMMARY, "1.25万元");

        assertThat(backfills.propose(officer, reading, Set.of(new Chosen(1, 0), new Chosen(1, 1), new Chosen(1, 99))))
                .as("the year, but neither the amount again nor what is not there")
                .isLessThanOrEqualTo(1);
        assertThat(backfills.of(officer, reading).stream()
                        .filter(each -> each.backfill().quote().equals("1.25万元")))
                .hasSize(1);
    }

    @Test
    void of_a_stock_the_book_tells_the_told_day_and_what_came_after() {
        long earlier = drafted("青山街道总工会2023年度工作总结\n2023年，现有会员5600人。", "5600人");
        backfills.confirm(officer, earlier);
        long later = drafted("青山街道总工会2024年度工作总结\n2024年，现有会员5000人。", "5000人");
        backfills.confirm(officer, later);

        assertThat(told("member.total", Period.year(2022)))
                .as("not known before")
                .isNull();
        assertThat(told("member.total", Period.year(2023))).isEqualByComparingTo("5600");
        assertThat(told("member.total", Period.year(2024))).isEqualByComparingTo("5000");
        assertThat(told("member.total", Period.year(2025))).isEqualByComparingTo("5000");
    }

    @Test
    void a_rate_and_what_the_book_has_are_not_posted() {
        long reading = drafted(SUMMARY, "1.25万元", "98%");
        visit(LocalDate.of(2024, 5, 1), 9500);

        assertThat(backfills.of(officer, reading))
                .extracting(judged -> judged.problems().get(0).code().replace("backfill.problem.", ""))
                .containsExactly("enough", "computed");
        assertThatThrownBy(() -> backfills.confirm(officer, reading)).isInstanceOf(Refused.class);
    }

    @Test
    void the_same_is_not_told_twice() {
        String twice = "青山街道总工会2024年度工作总结\n2024年，全年发放慰问金1.25万元。慰问金共发放9900元。";
        long reading = drafted(twice, "1.25万元", "9900元");

        assertThat(backfills.of(officer, reading).get(1).problems())
                .extracting(problem -> problem.code().replace("backfill.problem.", ""))
                .containsExactly("told-twice");
        backfills.remove(
                officer, backfills.of(officer, reading).get(1).backfill().id());
        backfills.confirm(officer, reading);

        long again = drafted(SUMMARY, "1.25万元");
        assertThat(backfills.of(officer, again).get(0).problems())
                .extracting(problem -> problem.code().replace("backfill.problem.", ""))
                .contains("told-already");
    }

    @Test
    void withdrawing_takes_back_exactly_what_was_posted() {
        long reading = drafted(SUMMARY, "1.25万元");
        backfills.confirm(officer, reading);
        long id = only(reading).id();

        assertThatThrownBy(() -> backfills.withdraw(officer, id, " ")).isInstanceOf(Refused.class);
        backfills.withdraw(officer, id, "已有真实记录");

        assertThat(told("aid.visits.money", Period.year(2024))).isEqualByComparingTo("3000");
        assertThat(only(reading).state()).isEqualTo(BackfillState.WITHDRAWN);
        assertThatThrownBy(() -> backfills.withdraw(officer, id, "再来")).isInstanceOf(Refused.class);
    }

    @Test
    void records_that_come_in_later_are_counted_once_after_reckoning_again() {
        long reading = drafted(SUMMARY, "1.25万元");
        backfills.confirm(officer, reading);
        visit(LocalDate.of(2024, 6, 1), 2000);
        assertThat(told("aid.visits.money", Period.year(2024))).isEqualByComparingTo("14500");

        backfills.reckonAgain(officer, only(reading).id());

        assertThat(told("aid.visits.money", Period.year(2024))).isEqualByComparingTo("12500");
        assertThat(only(reading).quantity()).isEqualByComparingTo("7500");
        assertThat(only(reading).registered()).isEqualByComparingTo("5000");
    }

    @Test
    void nothing_is_posted_into_closed_books_nor_taken_back() {
        long reading = drafted(SUMMARY, "1.25万元");
        backfills.confirm(officer, reading);
        long other = drafted(SUMMARY, "5600人");
        closings.close(officer, street.id(), LocalDate.of(2024, 12, 31), "年终");

        assertThatThrownBy(() -> backfills.confirm(officer, other)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> backfills.withdraw(officer, only(reading).id(), "误录"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code().replace("backfill.problem.", ""))
                                .containsExactly("closed"));
    }

    @Test
    void the_document_stays_while_anything_leads_back_to_it() {
        long reading = drafted(SUMMARY, "1.25万元");
        assertThat(readings.require(officer, reading).cited()).isTrue();

        backfills.remove(officer, only(reading).id());

        assertThat(readings.require(officer, reading).cited()).isFalse();
    }

    @Test
    void counting_the_entries_again_gives_what_was_posted(@Autowired Verification verification) {
        backfills.confirm(officer, drafted("青山街道总工会2023年度工作总结\n2023年，现有会员5600人。", "5600人"));
        backfills.confirm(officer, drafted(SUMMARY, "1.25万元", "5600人"));

        assertThat(verification.differences().first()).isEmpty();
    }

    @Test
    void it_takes_the_right_and_the_place() {
        long reading = drafted(SUMMARY, "1.25万元");
        Scope auditor = as.scope(Role.AUDIT, street.id());

        assertThatThrownBy(() -> backfills.confirm(auditor, reading)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backfills.require(officer, 999_999)).isInstanceOf(NotInScope.class);
    }
}
