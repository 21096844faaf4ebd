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
import org.unionledger.figures.Period;
import org.unionledger.figures.Verification;
import org.unionledger.frame.RowCount;
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

    // What it states in the figures

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

    @Test
    void an_entry_worth_telling_is_marked_and_found_by_the_mark() {
        Entry entered = enter("visit", visit("困难职工", 2, 1600));
        enter("visit", visit("劳模", 1, 800));

        ledgers.highlight(tree.officer(), "visit", entered.id(), true);

        assertThat(list(tree.officer(), all(tree.street()).highlights()))
                .extracting(Entry::id)
                .containsExactly(entered.id());
    }

    // Lists

    private List<Entry> list(Scope scope, EntryFilter filter) {
        return ledgers.page(scope, "visit", filter, EntryOrder.LATEST, null, 50).entries();
    }

    @Test
    void a_list_is_paged_without_gap_or_repetition_in_any_order() {
        for (int number = 1; number <= 7; number++) {
            Values values = but(
                    visit(number % 2 == 0 ? "劳模" : "困难职工", number, 100 * (number % 3)),
                    "day",
                    MARCH_8.plusDays(number % 4));
            enter("visit", number == 3 ? but(values, "money", null) : values);
        }
        for (String field : List.of(EntryOrder.DAY, "money", "kind", "persons")) {
            for (boolean descending : List.of(true, false)) {
                EntryOrder order = new EntryOrder(field, descending);
                List<Entry> whole = ledgers.page(tree.officer(), "visit", all(tree.street()), order, null, 50)
                        .entries();
                assertThat(whole).as("%s", order).hasSize(7);
                assertThat(inPages(order, 3)).as("%s", order).isEqualTo(whole);
            }
        }
    }

    private List<Entry> inPages(EntryOrder order, int size) {
        List<Entry> found = new ArrayList<>();
        String after = null;
        do {
            EntryPage page = ledgers.page(tree.officer(), "visit", all(tree.street()), order, after, size);
            found.addAll(page.entries());
            after = page.next();
        } while (after != null);
        return found;
    }

    @Test
    void money_sorts_as_a_number_and_words_as_a_chinese_dictionary_does() {
        enter("visit", visit("一线职工", 1, 900));
        enter("visit", visit("困难职工", 1, 10000));
        enter("visit", visit("劳模", 1, 2000));

        assertThat(sorted(new EntryOrder("money", true), "money")).containsExactly("10000", "2000", "900");
        assertThat(sorted(new EntryOrder("kind", false), "kind")).containsExactly("困难职工", "劳模", "一线职工");
    }

    private List<String> sorted(EntryOrder order, String field) {
        return ledgers.page(tree.officer(), "visit", all(tree.street()), order, null, 50).entries().stream()
                .map(entry -> entry.values().written(field))
                .toList();
    }

    @Test
    void a_broken_cursor_begins_at_the_beginning() {
        enter("visit", visit("困难职工", 2, 1600));

        for (String cursor : List.of("x", "%%%", "MSBub3RhZGF5", "MQ")) {
            assertThat(ledgers.page(tree.officer(), "visit", all(tree.street()), EntryOrder.LATEST, cursor, 50)
                            .entries())
                    .hasSize(1);
        }
    }

    @Test
    void filters_leave_what_fits() {
        enter("visit", but(visit("困难职工", 2, 1600), "note", "送去棉被、食用油"));
        enter("visit", but(visit("劳模", 1, 800), "day", LocalDate.of(2025, 10, 7)));
        EntryFilter all = all(tree.street());

        assertThat(list(tree.officer(), all.containing("棉被"))).hasSize(1);
        assertThat(list(tree.officer(), all.containing("食用油 困难"))).hasSize(1);
        assertThat(list(tree.officer(), all.containing("食用油 劳模"))).isEmpty();
        assertThat(list(tree.officer(), all.containing("棉"))).hasSize(1);
        assertThat(list(tree.officer(), all.containing("棉油"))).isEmpty();
        assertThat(list(tree.officer(), all.containing("1600"))).hasSize(1);
        assertThat(list(tree.officer(), all.containing("100%_\\"))).isEmpty();
        assertThat(list(tree.officer(), all.where(Map.of("kind", "劳模")))).hasSize(1);
        assertThat(list(tree.officer(), all.between(MARCH_8, MARCH_8))).hasSize(1);
        assertThat(list(tree.officer(), all.between(MARCH_8.plusDays(1), null))).hasSize(1);
        assertThat(list(tree.officer(), all.between(null, MARCH_8.minusDays(1))))
                .isEmpty();
    }

    @Test
    void the_count_is_the_length_of_the_list_whatever_is_asked() {
        for (LocalDate day : List.of(
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2025, 3, 1),
                LocalDate.of(2025, 3, 31),
                LocalDate.of(2025, 12, 31))) {
            enter("visit", but(visit("困难职工", 2, 1600), "day", day));
        }
        Entry moved = enter("visit", visit("劳模", 1, 800));
        ledgers.correct(tree.officer(), "visit", moved.id(), but(visit("劳模", 1, 800), "day", LocalDate.of(2025, 4, 1)));
        Entry voided = enter("visit", visit("劳模", 1, 900));
        ledgers.markVoid(tree.officer(), "visit", List.of(voided.id()), "记错");
        EntryFilter all = all(tree.street());

        for (EntryFilter filter : List.of(
                all,
                all.between(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)),
                all.between(LocalDate.of(2024, 1, 2), LocalDate.of(2025, 3, 31)),
                all.between(LocalDate.of(2025, 3, 2), LocalDate.of(2025, 3, 30)),
                all.between(null, LocalDate.of(2024, 2, 29)),
                all.between(LocalDate.of(2025, 4, 1), null),
                all.containing("困难"),
                all.where(Map.of("kind", "劳模")),
                all.thatWereVoided())) {
            int length = list(tree.officer(), filter).size();
            assertThat(ledgers.count(tree.officer(), "visit", filter))
                    .as("%s", filter)
                    .isEqualTo(length);
            assertThat(ledgers.countQuickly(tree.officer(), "visit", filter)).isEqualTo(RowCount.exactly(length));
        }
    }

    // Who sees what

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
