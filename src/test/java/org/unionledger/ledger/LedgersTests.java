package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.unionledger.ledger.LedgerFixture.MARCH_8;
import static org.unionledger.ledger.LedgerFixture.activity;
import static org.unionledger.ledger.LedgerFixture.all;
import static org.unionledger.ledger.LedgerFixture.but;
import static org.unionledger.ledger.LedgerFixture.openCase;
import static org.unionledger.ledger.LedgerFixture.training;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Verification;
import org.unionledger.frame.Words;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class LedgersTests {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    org.unionledger.figures.FigureReader reader;

    @Autowired
    Verification verification;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

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
    void the_declared_registers_are_there_from_the_start() {
        assertThat(ledgers.declarations())
                .extracting(Declaration::id)
                .contains("case", "visit", "training", "activity");
    }

    // What is entered is kept

    @Test
    void an_entry_is_found_again_as_it_was_entered() {
        Entry entered = enter("visit", visit("困难职工", 2, 1600));

        assertThat(ledgers.find(tree.officer(), "visit", entered.id())).isEqualTo(entered);
        assertThat(entered.values()).isEqualTo(visit("困难职工", 2, 1600));
        assertThat(entered.day()).isEqualTo(MARCH_8);
        assertThat(entered.organization()).isEqualTo(tree.street().id());
        assertThat(entered.createdBy()).isEqualTo("street_officer");
    }

    @Test
    void many_are_entered_in_one_go() {
        List<Long> ids = ledgers.enterAll(
                tree.officer(),
                tree.street().id(),
                "visit",
                List.of(visit("困难职工", 2, 1600), visit("劳模", 1, 900), visit("困难职工", 2, 1600)));

        assertThat(ids)
                .extracting(
                        id -> ledgers.find(tree.officer(), "visit", id).values().text("kind"))
                .containsExactly("困难职工", "劳模", "困难职工");
        assertThat(fixture.figure("aid.visits.money", tree.street())).isEqualByComparingTo("4100");
    }

    @Test
    void none_of_many_is_entered_when_one_breaks_a_rule() {
        assertThatThrownBy(() -> ledgers.enterAll(
                        tree.officer(),
                        tree.street().id(),
                        "visit",
                        List.of(visit("困难职工", 2, 1600), visit("劳模", 0, 900))))
                .isInstanceOf(EntryRefused.class);

        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()))).isZero();
    }

    @Test
    void words_are_kept_as_the_choice_they_mean() {
        Values written = but(but(visit("特困 职工", 2, 1600), "occasion", " 中秋节 "), "note", "  ");

        Values kept = enter("visit", written).values();

        assertThat(kept.text("kind")).isEqualTo("困难职工");
        assertThat(kept.text("occasion")).isEqualTo("中秋");
        assertThat(kept.has("note")).isFalse();
    }

    @Test
    void a_telephone_number_is_sealed_in_the_database_and_masked_when_written() {
        Entry entered = enter("case", but(openCase("潘伟飞"), "phone", new PhoneNumber("13915428133")));

        assertThat(entered.values().phone("phone")).isEqualTo(new PhoneNumber("13915428133"));
        assertThat(entered.values().written("phone")).isEqualTo("139****8133");
        assertThat(jdbc.sql("select entry::text from ledger.entry")
                        .query(String.class)
                        .single())
                .doesNotContain("13915428133")
                .contains("潘伟飞");
    }

    // Whose entry it is

    @ParameterizedTest(name = "{0}")
    @CsvSource({"东港社区, 东港社区联合工会", "青山街道西园社区, 西园社区联合工会", "街道, 青山街道总工会", "文化广场, 青山街道总工会"})
    void an_entry_belongs_to_the_community_it_names_else_to_the_union_that_enters_it(String venue, String owner) {
        Entry entered = enter("activity", activity("拔河比赛", 371, venue));

        assertThat(organizations.require(tree.officer(), entered.organization()).name())
                .isEqualTo(owner);
        assertThat(entered.home()).isEqualTo(tree.street().id());
    }

    @Test
    void a_community_cannot_enter_into_the_book_of_another() {
        Entry entered = ledgers.enter(
                tree.officerOfEastHarbor(),
                tree.eastHarbor().id(),
                "activity",
                activity("拔河比赛", 20, "西园社区"),
                Repeat.REFUSE);

        assertThat(entered.organization()).isEqualTo(tree.eastHarbor().id());
        assertThatThrownBy(() -> ledgers.enter(
                        tree.officerOfEastHarbor(),
                        tree.westGarden().id(),
                        "visit",
                        visit("劳模", 1, 800),
                        Repeat.REFUSE))
                .isInstanceOf(NotInScope.class);
    }

    // What is refused, on both sides of each boundary

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "kind, -, 请填写慰问对象",
                "persons, -, 请填写人数",
                "persons, 0, 人数不能小于1",
                "persons, 1, -",
                "persons, 2.5, 人数应为整数",
                "persons, 100000, -",
                "persons, 100001, '人数不能大于100,000，请核对'",
                "money, -0.01, 慰问金额不能小于0",
                "money, 0, -",
                "money, -, -",
                "money, 10.25, -",
                "money, 10.255, 慰问金额最多两位小数",
                "day, 1949-09-30, 日期的年份（1949）不对，请核对",
                "day, 1949-10-01, -",
                "day, 2205-03-08, 日期的年份（2205）不对，请核对"
            })
    void a_visit_keeps_its_rules(String field, String value, String refusal) {
        Object typed = value == null
                ? null
                : field.equals("day") ? LocalDate.parse(value) : field.equals("kind") ? value : new BigDecimal(value);
        Values values = but(visit("困难职工", 2, 1600), field, typed);

        assertThat(refusals(() -> enter("visit", values))).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @ParameterizedTest(name = "{1} women of {0}: {2}")
    @CsvSource({"66, 65, true", "66, 66, true", "66, 67, false"})
    void no_more_women_than_participants(int persons, int women, boolean accepted) {
        assertThat(refusals(() -> enter("training", training(persons, women))))
                .isEqualTo(accepted ? List.of() : List.of("其中女职工不能多于参训人数，请核对"));
    }

    @ParameterizedTest(name = "closed on {0}: {1}")
    @CsvSource({"2025-03-07, false", "2025-03-08, true", "2025-03-09, true"})
    void a_case_is_not_closed_before_it_was_received(LocalDate closed, boolean accepted) {
        Values settled = but(but(openCase("潘伟飞"), "outcome", "调解成功"), "closed", closed);

        assertThat(refusals(() -> enter("case", settled)))
                .isEqualTo(accepted ? List.of() : List.of("办结日期不能早于受理日期，请核对"));
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"200, true", "201, false"})
    void a_line_is_not_too_long_to_be_one(int length, boolean accepted) {
        Values values = but(training(66, 8), "content", "训".repeat(length));

        assertThat(refusals(() -> enter("training", values)))
                .isEqualTo(accepted ? List.of() : List.of("培训内容不能超过200个字，请缩短"));
    }

    @Test
    void the_state_is_one_of_the_declared_ones() {
        assertThat(refusals(() -> enter("case", but(openCase("潘伟飞"), "outcome", "不了了之"))))
                .containsExactly("办理结果没有“不了了之”这一项，请从列出的选项中选");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThat(refusals(() -> enter("visit", but(but(visit("困难职工", 0, 1600), "kind", null), "day", null))))
                .containsExactly("请填写日期", "请填写慰问对象", "人数不能小于1");
    }

    @Test
    void what_is_only_pointed_out_refuses_nothing() {
        Values settledSomeDay = but(openCase("潘伟飞"), "outcome", "调解成功");

        assertThat(ledgers.problems("case", settledSomeDay))
                .singleElement()
                .matches(EntryProblem::warning)
                .extracting(problem -> problem.text(chinese()))
                .asString()
                .startsWith("已办结的案件请补填办结日期");
        assertThat(enter("case", settledSomeDay).state()).isEqualTo("调解成功");
    }

    @Test
    void the_same_again_is_refused_unless_it_really_happened_twice() {
        enter("visit", visit("困难职工", 2, 1600));

        assertThat(refusals(() -> enter("visit", visit("困难职工", 2, 1600))))
                .singleElement()
                .asString()
                .contains("内容相同");
        Entry again = ledgers.enter(tree.officer(), tree.street().id(), "visit", visit("困难职工", 2, 1600), Repeat.ALLOW);
        assertThat(again.values()).isEqualTo(visit("困难职工", 2, 1600));
        assertThat(refusals(() -> enter("visit", visit("困难职工", 2, 1601)))).isEmpty();
    }

    private List<String> refusals(ThrowingCallable entering) {
        EntryRefused refused = catchThrowableOfType(EntryRefused.class, entering);
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.text(chinese()))
                        .toList();
    }

    private Words chinese() {
        return new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    // Correcting and voiding

    @Test
    void a_correction_changes_the_figure_by_reversal_and_is_told_in_the_history() {
        Entry entered = enter("visit", visit("困难职工", 2, 1600));

        Entry corrected = ledgers.correct(tree.officer(), "visit", entered.id(), visit("劳模", 2, 2000));

        assertThat(corrected.values()).isEqualTo(visit("劳模", 2, 2000));
        FigureQuery money = FigureQuery.of("aid.visits.money", tree.street().id(), LedgerFixture.YEAR);
        assertThat(fixture.figure(money)).isEqualByComparingTo("2000");
        assertThat(fixture.figure(money.where("kind", "困难职工"))).isEqualByComparingTo("0");
        assertThat(reader.read(money, org.unionledger.figures.AsOf.NOW).facts()).isEqualTo(3);
        AuditEntry change =
                ledgers.history(tree.officer(), "visit", entered.id()).get(0);
        assertThat(change.login()).isEqualTo("street_officer");
        assertThat(change.action()).isEqualTo("changed");
        assertThat(change.before()).isEqualTo(Map.of("kind", "困难职工", "money", "1600"));
        assertThat(change.after()).isEqualTo(Map.of("kind", "劳模", "money", "2000"));
    }

    @Test
    void a_corrected_community_moves_the_entry_and_its_figures() {
        Entry entered = enter("activity", activity("拔河比赛", 371, "东港社区"));

        Entry corrected = ledgers.correct(tree.officer(), "activity", entered.id(), activity("拔河比赛", 371, "西园社区"));

        assertThat(corrected.organization()).isEqualTo(tree.westGarden().id());
        assertThat(fixture.figure("culture.activities.sessions", tree.eastHarbor()))
                .isEqualByComparingTo("0");
        assertThat(fixture.figure("culture.activities.sessions", tree.westGarden()))
                .isEqualByComparingTo("1");
    }

    @Test
    void what_a_community_corrects_stays_within_its_sight() {
        Entry entered = enter("activity", activity("拔河比赛", 371, "东港社区"));

        Entry corrected =
                ledgers.correct(tree.officerOfEastHarbor(), "activity", entered.id(), activity("拔河比赛", 371, "西园社区"));

        assertThat(corrected.organization()).isEqualTo(tree.eastHarbor().id());
        assertThat(corrected.home()).isEqualTo(tree.eastHarbor().id());
    }

    @Test
    void a_refused_correction_changes_nothing() {
        Entry entered = enter("visit", visit("困难职工", 2, 1600));

        assertThat(refusals(() -> ledgers.correct(tree.officer(), "visit", entered.id(), visit("劳模", 0, 2000))))
                .containsExactly("人数不能小于1");
        assertThat(ledgers.find(tree.officer(), "visit", entered.id())).isEqualTo(entered);
        assertThat(ledgers.history(tree.officer(), "visit", entered.id())).isEmpty();
    }

    @Test
    void a_voided_entry_stays_readable_and_counts_no_more() {
        Entry entered = enter("visit", visit("困难职工", 2, 1600));

        assertThat(ledgers.markVoid(tree.officer(), "visit", List.of(entered.id()), "记重了"))
                .isEqualTo(1);

        assertThat(fixture.figure("aid.visits.money", tree.street())).isEqualByComparingTo("0");
        assertThat(list(tree.officer(), all(tree.street()))).isEmpty();
        assertThat(list(tree.officer(), all(tree.street()).thatWereVoided())).hasSize(1);
        Entry.Voiding voiding =
                ledgers.find(tree.officer(), "visit", entered.id()).voiding();
        assertThat(voiding).isNotNull();
        assertThat(voiding.reason()).isEqualTo("记重了");
        assertThat(ledgers.history(tree.officer(), "visit", entered.id()))
                .extracting(AuditEntry::action, AuditEntry::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("voided", "记重了"));
    }

    @Test
    void a_voided_entry_is_not_changed_any_more_and_not_voided_twice() {
        Entry entered = enter("visit", visit("困难职工", 2, 1600));
        ledgers.markVoid(tree.officer(), "visit", List.of(entered.id()), "记重了");

        assertThat(ledgers.markVoid(tree.officer(), "visit", List.of(entered.id()), "再来"))
                .isZero();
        assertThat(refusals(() -> ledgers.correct(tree.officer(), "visit", entered.id(), visit("劳模", 1, 1))))
                .containsExactly("这条记录已经作废，不能再改");
    }

    @Test
    void nothing_is_voided_without_a_reason() {
        Entry entered = enter("visit", visit("困难职工", 2, 1600));

        assertThat(refusals(() -> ledgers.markVoid(tree.officer(), "visit", List.of(entered.id()), "  ")))
                .containsExactly("请写明作废的原因");
        assertThat(ledgers.find(tree.officer(), "visit", entered.id()).isVoided())
                .isFalse();
    }

    @Test
    void entries_are_never_deleted() {
        enter("visit", visit("困难职工", 2, 1600));

        assertThatThrownBy(() -> jdbc.sql("delete from ledger.entry").update()).hasMessageContaining("作废");
    }

    // Who sees what

    private List<Entry> list(Scope scope, EntryFilter filter) {
        return ledgers.page(scope, "visit", filter, EntryOrder.LATEST, null, 50).entries();
    }

    @Test
    void a_community_officer_sees_nothing_of_another_community() {
        Entry elsewhere = enter("activity", activity("拔河比赛", 371, "东港社区"));
        Scope west = tree.officerOfWestGarden();

        assertThat(ledgers.page(west, "activity", all(tree.westGarden()), EntryOrder.LATEST, null, 50)
                        .entries())
                .isEmpty();
        assertThat(ledgers.page(west, "activity", all(tree.westGarden()).containing("拔河"), EntryOrder.LATEST, null, 50)
                        .entries())
                .isEmpty();
        assertThat(ledgers.count(west, "activity", all(tree.westGarden()))).isZero();
        List<Entry> exported = new ArrayList<>();
        ledgers.export(west, "activity", all(tree.westGarden()), count -> exported::add);
        assertThat(exported).isEmpty();
        assertThatThrownBy(() -> ledgers.find(west, "activity", elsewhere.id())).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> ledgers.history(west, "activity", elsewhere.id()))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> ledgers.correct(west, "activity", elsewhere.id(), activity("改", 1, "")))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> ledgers.markVoid(west, "activity", List.of(elsewhere.id()), "删"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> ledgers.page(west, "activity", all(tree.eastHarbor()), EntryOrder.LATEST, null, 50))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> ledgers.count(west, "activity", all(tree.street())))
                .isInstanceOf(NotInScope.class);
        assertThat(ledgers.find(tree.officerOfEastHarbor(), "activity", elsewhere.id()))
                .isEqualTo(elsewhere);
    }

    @Test
    void a_reviewer_reads_and_does_not_write() {
        Entry entered = enter("visit", visit("困难职工", 2, 1600));

        assertThat(list(tree.reviewer(), all(tree.street()))).hasSize(1);
        assertThatThrownBy(() -> ledgers.markVoid(tree.reviewer(), "visit", List.of(entered.id()), "删"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        ledgers.enter(tree.reviewer(), tree.street().id(), "visit", visit("劳模", 1, 1), Repeat.REFUSE))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_administrator_of_accounts_reads_no_entries() {
        assertThatThrownBy(() -> list(tree.administrator(), all(tree.street()))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void there_is_no_register_that_was_not_declared() {
        assertThatThrownBy(() -> ledgers.declaration("payroll")).isInstanceOf(NotInScope.class);
    }
}
