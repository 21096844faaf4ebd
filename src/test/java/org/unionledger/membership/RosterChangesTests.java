package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.OTHER_WOMAN;
import static org.unionledger.membership.MembershipFixture.WOMAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** Rosters say who left, was expelled, withdrew, is kept or resumed, and the book does what they say. */
@LedgerTest
@Transactional
class RosterChangesTests {

    private static final LocalDate JOINED = LocalDate.of(2024, 3, 8);
    private static final LocalDate LEFT = LocalDate.of(2025, 6, 30);

    @Autowired
    MemberImport target;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    @Autowired
    MovingLedger ledger;

    @Autowired
    AuditLog audit;

    @Autowired
    MessageSource messages;

    MembershipFixture book;

    @BeforeEach
    void aStreetWithTwoEmployers() {
        book = new MembershipFixture(organizations, employers);
    }

    private Member enteredMan() {
        return members.enter(book.street, MembershipFixture.entry("罗军平", MAN, book.unionised, JOINED));
    }

    private static ImportRow row(String change, LocalDate on) {
        return MembershipFixture.row(Map.of("change", change, "changedOn", on));
    }

    private Verdict judge(ImportRow row) {
        return target.judge(book.context(0), List.of(row)).get(0);
    }

    private static String reason(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                ? String.join(
                        "；", refused.problems().stream().map(Problem::reason).toList())
                : verdict.toString();
    }

    /** As the exchange does it: judged and, where good, booked. */
    private List<Verdict> taken(long importId, ImportRow... rows) {
        Judging judging = target.judging(book.context(importId));
        List<Verdict> verdicts = judging.judge(List.of(rows));
        List<ImportRow> good = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (verdicts.get(i) instanceof Verdict.Good) {
                good.add(rows[i]);
            }
        }
        target.book(book.context(importId), good);
        return verdicts;
    }

    /** Before, joined, transferred in, registered; transferred, withdrew, expelled, died; by the tree, at the end, kept. */
    private List<String> year() {
        MovingLine line = ledger.of(
                        book.street,
                        organizations.require(book.street, book.street.place()),
                        Period.year(2025),
                        new Words(messages, Locale.CHINA))
                .get(0);
        return Stream.concat(
                        line.beforeTheRest().stream().map(figure -> figure.text()),
                        Stream.of(
                                line.shown(), line.closing().text(), line.kept().text()))
                .map(text -> text.equals("—") ? "0" : text)
                .toList();
    }

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource({"转出, TRANSFERRED", "4 转出, TRANSFERRED", "退会, WITHDREW", "已退会, WITHDREW", "去世, DIED"})
    void who_left_by_the_roster_has_left(String change, Leaving.How how) {
        Member man = enteredMan();

        assertThat(taken(7, row(change, LEFT))).containsExactly(new Verdict.Good(List.of()));

        Member left = members.require(book.street, man.id());
        assertThat(left.leaving()).isEqualTo(new Leaving(LEFT, how));
        assertThat(left.version()).isEqualTo(man.version() + 1);
        assertThat(memberships.life(book.street, man.id()).spells())
                .singleElement()
                .satisfies(spell -> assertThat(spell.log())
                        .extracting(MembershipChange::kind, MembershipChange::on)
                        .containsExactly(tuple(how.code(), LEFT)));
    }

    @Test
    void the_moving_ledger_and_the_audit_log_tell_it_too() {
        Member man = enteredMan();

        taken(7, MembershipFixture.row(Map.of("change", "退会", "changedOn", LEFT, "changeReason", "家里有事")));

        assertThat(year()).containsExactly("1", "0", "0", "0", "0", "1", "0", "0", "0", "0", "0");
        assertThat(audit.history(Members.subject(man)))
                .filteredOn(entry -> entry.action().equals("left"))
                .singleElement()
                .extracting(AuditEntry::reason, AuditEntry::after)
                .containsExactly("家里有事", Map.of("how", "withdrew", "changedOn", "2025-06-30"));
    }

    @Test
    void the_reason_is_kept_by_its_code_or_in_its_words() {
        Member man = enteredMan();
        Member woman = members.enter(book.street, MembershipFixture.entry("韩萱兰", WOMAN, book.unionised, JOINED));

        taken(
                7,
                MembershipFixture.row(Map.of("change", "转出", "changedOn", LEFT, "changeReason", "工作变动")),
                MembershipFixture.row(Map.of(
                        "name", "韩萱兰", "identity", WOMAN, "change", "转出", "changedOn", LEFT, "changeReason", "随夫迁居")));

        assertThat(log(man))
                .extracting(MembershipChange::reason, MembershipChange::note)
                .containsExactly(tuple("1", ""));
        assertThat(log(woman))
                .extracting(MembershipChange::reason, MembershipChange::note)
                .containsExactly(tuple(null, "随夫迁居"));
    }

    private List<MembershipChange> log(Member member) {
        return memberships.life(book.street, member.id()).spells().get(0).log();
    }

    @Test
    void where_the_book_has_the_person_the_rest_of_the_row_does_not_matter() {
        enteredMan();

        assertThat(judge(MembershipFixture.row(Map.of("change", "转出", "changedOn", LEFT, "employer", "已经注销的单位"))))
                .isEqualTo(new Verdict.Good(List.of()));
    }

    @Test
    void without_a_day_it_counts_from_the_day_the_file_speaks_of_and_that_is_pointed_out() {
        Member man = enteredMan();

        List<Verdict> verdicts = taken(7, MembershipFixture.row(Map.of("change", "退会")));

        assertThat(((Verdict.Good) verdicts.get(0)).warnings())
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.reason()).contains("没有写会籍变化日期").contains("2025"));
        assertThat(members.require(book.street, man.id()).leaving())
                .isEqualTo(new Leaving(LocalDate.of(2025, 12, 31), Leaving.How.WITHDREW));
    }

    @Test
    void kept_and_resumed_go_on_with_the_log() {
        Member man = enteredMan();

        taken(7, row("保留", LEFT));
        assertThat(members.require(book.street, man.id()).isKept()).isTrue();
        assertThat(year()).containsExactly("1", "0", "0", "0", "0", "0", "0", "0", "0", "1", "1");

        taken(8, row("恢复", LEFT.plusDays(9)));
        assertThat(members.require(book.street, man.id()).keepings())
                .containsExactly(new Keeping(LEFT, LEFT.plusDays(9)));
        assertThat(year()).containsExactly("1", "0", "0", "0", "0", "0", "0", "0", "0", "1", "0");
    }

    @Test
    void the_same_file_again_says_nothing_new() {
        enteredMan();
        ImportRow[] rows = {
            row("保留", LEFT),
            MembershipFixture.row(
                    Map.of("name", "韩萱兰", "identity", WOMAN, "change", "转出", "changedOn", LEFT, "joinedOn", JOINED)),
            MembershipFixture.row(Map.of("name", "陈云帆", "identity", OTHER_WOMAN, "joinedOn", JOINED))
        };
        assertThat(taken(7, rows)).allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Good.class));
        List<String> told = year();
        taken(8, row("恢复", LEFT.plusDays(9)));

        assertThat(taken(9, rows)).allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Merged.class));

        taken(10, MembershipFixture.row(Map.of("name", "陈云帆", "identity", OTHER_WOMAN, "change", "退会")));
        assertThat(taken(11, rows))
                .as("an old roster makes nobody a member again who has left since")
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Merged.class));
        assertThat(told).startsWith("3").endsWith("2", "1");
    }

    @Test
    void a_membership_that_was_over_before_the_book_began_is_entered_as_such() {
        taken(7, MembershipFixture.row(Map.of("change", "转出", "changedOn", LEFT, "joinedOn", JOINED)));

        assertThat(year()).containsExactly("1", "0", "0", "0", "1", "0", "0", "0", "0", "0", "0");
        assertThat(reason(judge(MembershipFixture.row(
                        Map.of("change", "转出", "changedOn", LEFT.plusDays(1), "joinedOn", JOINED)))))
                .contains("账内登记的是", "转出");
    }

    @Test
    void nobody_leaves_who_is_not_there() {
        assertThat(reason(judge(row("转出", LEFT)))).contains("账内没有此人的会籍");
        assertThat(reason(judge(row("恢复", LEFT)))).contains("不能恢复");
        enteredMan();
        assertThat(reason(judge(MembershipFixture.row(Map.of("name", "罗君平", "change", "转出", "changedOn", LEFT)))))
                .contains("另一个姓名");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2024-03-07, 早于账内的入会", "2026-01-11, 晚于今天"})
    void nobody_leaves_before_joining_or_later_than_today(LocalDate on, String reason) {
        enteredMan();
        assertThat(reason(judge(row("退会", on)))).contains(reason);
        assertThat(judge(row("退会", JOINED))).isInstanceOf(Verdict.Good.class);
        assertThat(judge(row("退会", LocalDate.of(2026, 1, 10)))).isInstanceOf(Verdict.Good.class);
    }

    /** MEM-07. */
    @Test
    void a_list_expels_nobody_whose_three_steps_were_not_taken() {
        Member man = enteredMan();
        assertThat(reason(judge(row("除名", LEFT)))).contains("除名还缺步骤");

        memberships.record(
                book.street,
                man.id(),
                new Expulsion("刑事判决", LEFT.minusDays(9), LEFT.minusDays(3), "", LEFT.minusDays(1), ""));

        assertThat(reason(judge(row("除名", LEFT.minusDays(4))))).contains("早于委员会决定");
        taken(7, row("除名", LEFT));
        assertThat(members.require(book.street, man.id()).leaving()).isEqualTo(new Leaving(LEFT, Leaving.How.EXPELLED));
    }

    @Test
    void of_an_expulsion_from_before_the_book_the_log_says_that_its_steps_are_not_there() {
        taken(7, MembershipFixture.row(Map.of("change", "除名", "changedOn", LEFT, "joinedOn", JOINED)));

        Member man = members.list(
                        book.street, MemberFilter.all(book.street.place()).withLeft(true), "")
                .members()
                .get(0);
        assertThat(log(man)).extracting(MembershipChange::warning).containsExactly("expulsion-unproven");
    }

    @Test
    void two_things_of_one_person_are_told_by_two_imports() {
        enteredMan();
        ImportRow[] rows = {row("保留", LEFT), row("恢复", LEFT.plusDays(9)), row("保留", LEFT)};

        List<Verdict> first = taken(7, rows);
        assertThat(first.get(0)).isInstanceOf(Verdict.Good.class);
        assertThat(reason(first.get(1))).contains("此人在第3行已有一行");
        assertThat(first.get(2)).isInstanceOf(Verdict.Merged.class);

        assertThat(taken(8, rows))
                .extracting(verdict -> verdict.getClass().getSimpleName())
                .containsExactly("Merged", "Good", "Merged");
    }

    @Test
    void of_who_is_a_member_elsewhere_nothing_is_told_or_done() {
        members.enter(book.street, MembershipFixture.entry("罗军平", MAN, book.plain, JOINED));
        Scope east = new Scope(5, "east", EnumSet.of(Role.COMMUNITY_OFFICER), book.east);
        ImportContext context = new ImportContext(east, book.east, 0, LocalDate.of(2026, 1, 10), null, false);

        assertThat(reason(target.judge(context, List.of(row("转出", LEFT))).get(0)))
                .contains("管辖范围以外")
                .doesNotContain("青山同心");
    }

    @Test
    void undoing_the_import_takes_back_what_it_told() {
        Member man = enteredMan();
        List<String> before = year();
        taken(
                7,
                row("转出", LEFT),
                MembershipFixture.row(Map.of(
                        "name", "韩萱兰", "identity", WOMAN, "change", "退会", "changedOn", LEFT, "joinedOn", JOINED)));

        assertThat(target.undo(book.context(7))).isEmpty();

        assertThat(members.require(book.street, man.id()).leaving()).isNull();
        assertThat(log(man))
                .singleElement()
                .satisfies(change -> assertThat(change.takenBack()).isEqualTo("撤销导入"));
        assertThat(year()).isEqualTo(before);
        assertThat(taken(8, row("转出", LEFT))).containsExactly(new Verdict.Good(List.of()));
    }

    @Test
    void what_was_told_since_is_not_undone() {
        enteredMan();
        taken(7, row("保留", LEFT));
        taken(8, row("恢复", LEFT.plusDays(9)));

        assertThat(target.undo(book.context(7))).singleElement().asString().contains("罗军平");
        assertThat(target.undo(book.context(8))).isEmpty();
        assertThat(target.undo(book.context(7))).isEmpty();
    }

    @Test
    void a_leaving_is_not_undone_once_the_person_is_a_member_anew() {
        enteredMan();
        taken(7, row("转出", LEFT));
        members.enter(book.street, MembershipFixture.entry("罗军平", MAN, book.plain, LEFT.plusDays(1)));

        assertThat(target.undo(book.context(7))).singleElement().asString().contains("罗军平");
    }

    @Test
    void a_word_nobody_knows_is_refused_and_in_good_standing_is_a_member() {
        assertThat(reason(judge(MembershipFixture.row(Map.of("change", "随便"))))).contains("看不懂");
        assertThat(judge(MembershipFixture.row(Map.of("change", "正常", "joinedOn", JOINED))))
                .isEqualTo(new Verdict.Good(List.of()));
    }
}
