package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.ledger.LedgerFixture.activity;
import static org.unionledger.ledger.LedgerFixture.but;
import static org.unionledger.ledger.LedgerFixture.openCase;
import static org.unionledger.ledger.LedgerFixture.training;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.figures.Verification;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** What entries state in the figures. */
@LedgerTest
@Transactional
class EntryFiguresTests {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    @Autowired
    Verification verification;

    LedgerFixture fixture;
    Street tree;

    @BeforeEach
    void aStreetWithTwoCommunities() {
        fixture = new LedgerFixture(organizations, reader);
        tree = fixture.street();
    }

    private Entry enter(String ledger, Values values) {
        return ledgers.enter(tree.officer(), tree.street().id(), ledger, values, Repeat.REFUSE);
    }

    @Test
    void a_visit_feeds_times_persons_and_money_by_kind_and_occasion() {
        enter("visit", visit("困难职工", 2, 1600));
        enter("visit", visit("劳模", 1, 800));

        assertThat(fixture.figure("aid.visits.times", tree.street())).isEqualByComparingTo("2");
        assertThat(fixture.figure("aid.visits.person_times", tree.street())).isEqualByComparingTo("3");
        assertThat(fixture.figure("aid.visits.money", tree.street())).isEqualByComparingTo("2400");
        FigureQuery money = FigureQuery.of("aid.visits.money", tree.street().id(), LedgerFixture.YEAR);
        assertThat(fixture.figure(money.where("kind", "劳模"))).isEqualByComparingTo("800");
        assertThat(fixture.figure(money.where("occasion", "春节"))).isEqualByComparingTo("2400");
    }

    @Test
    void a_case_is_open_from_the_day_it_is_received_to_the_day_it_is_closed() {
        Values settled = but(
                but(but(openCase("潘伟飞"), "outcome", "调解成功"), "closed", LocalDate.of(2025, 3, 20)),
                "money",
                new BigDecimal("21775"));
        enter("case", settled);
        enter("case", openCase("郅丽"));

        assertThat(openAt("2025-03-07")).isEqualByComparingTo("0");
        assertThat(openAt("2025-03-08")).isEqualByComparingTo("2");
        assertThat(openAt("2025-03-19")).isEqualByComparingTo("2");
        assertThat(openAt("2025-03-20")).isEqualByComparingTo("1");
        assertThat(fixture.figure("rights.cases.received", tree.street())).isEqualByComparingTo("2");
        assertThat(fixture.figure("rights.cases.mediated", tree.street())).isEqualByComparingTo("1");
        assertThat(fixture.figure("rights.cases.arbitrated", tree.street())).isEqualByComparingTo("0");
        assertThat(fixture.figure("rights.cases.workers", tree.street())).isEqualByComparingTo("6");
        assertThat(fixture.figure("rights.cases.money", tree.street())).isEqualByComparingTo("21775");
    }

    private BigDecimal openAt(String day) {
        return fixture.figure(
                FigureQuery.of("rights.cases.open", tree.street().id(), Period.day(LocalDate.parse(day))));
    }

    @Test
    void a_closed_case_without_a_closing_day_was_closed_when_it_was_received() {
        enter("case", but(openCase("潘伟飞"), "outcome", "移送仲裁"));

        assertThat(openAt("2025-12-31")).isEqualByComparingTo("0");
        assertThat(fixture.figure("rights.cases.arbitrated", tree.street())).isEqualByComparingTo("1");
    }

    @Test
    void figures_stand_at_the_union_the_entry_belongs_to() {
        enter("activity", activity("拔河比赛", 371, "东港社区"));

        assertThat(fixture.figure("culture.activities.person_times", tree.eastHarbor()))
                .isEqualByComparingTo("371");
        assertThat(fixture.figure("culture.activities.person_times", tree.westGarden()))
                .isEqualByComparingTo("0");
        assertThat(fixture.figure("culture.activities.person_times", tree.street()))
                .isEqualByComparingTo("371");
    }

    @Test
    void facts_agree_with_entries_counted_again() {
        Entry visit = enter("visit", visit("困难职工", 2, 1600));
        Entry voided = enter("training", training(66, 8));
        enter("case", openCase("潘伟飞"));
        ledgers.correct(tree.officer(), "visit", visit.id(), visit("困难职工", 3, 1800));
        ledgers.markVoid(tree.officer(), "training", List.of(voided.id()), "记重了");

        assertThat(verification.differences().first()).isEmpty();
    }
}
