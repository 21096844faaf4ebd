package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.WOMAN;
import static org.unionledger.membership.MembershipFixture.entry;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** What becomes of a membership, line by line of its log. */
@LedgerTest
@Transactional
class MembershipsTests {

    private static final LocalDate JOINED = LocalDate.of(2025, 3, 8);
    private static final LocalDate LATER = LocalDate.of(2025, 9, 1);

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    MembershipFixture book;
    Member member;

    @BeforeEach
    void aMember() {
        book = new MembershipFixture(organizations, employers);
        member = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
    }

    private static List<String> codes(Runnable refused) {
        return catchThrowableOfType(MemberRefused.class, refused::run).objections().stream()
                .map(MemberObjection::code)
                .toList();
    }

    private List<MembershipChange> log() {
        return memberships.life(book.street, member.id()).spells().get(0).log();
    }

    @Test
    void who_is_only_kept_has_no_vote_on_those_days() {
        members.enter(book.street, entry("许敏", WOMAN, book.plain, JOINED));
        Member kept = memberships.keep(book.street, member.id(), 1, LATER, "2", "");

        assertThat(kept.isKept()).isTrue();
        assertThat(members.entitled(book.street, book.street.place(), LATER.minusDays(1)))
                .isEqualTo(2);
        assertThat(members.entitled(book.street, book.street.place(), LATER)).isEqualTo(1);

        memberships.resume(book.street, member.id(), 2, LATER.plusDays(10), "");

        assertThat(members.entitled(book.street, book.street.place(), LATER.plusDays(9)))
                .isEqualTo(1);
        assertThat(members.entitled(book.street, book.street.place(), LATER.plusDays(10)))
                .isEqualTo(2);
    }

    @Test
    void what_is_so_already_cannot_become_so() {
        assertThat(codes(() -> memberships.resume(book.street, member.id(), 1, LATER, "")))
                .containsExactly("not-kept");
        memberships.keep(book.street, member.id(), 1, LATER, "", "");
        assertThat(codes(() -> memberships.keep(book.street, member.id(), 2, LATER, "", "")))
                .containsExactly("kept-already");
        assertThat(codes(() -> memberships.resume(book.street, member.id(), 2, LATER.minusDays(1), "")))
                .containsExactly("leaving-day");
    }

    @Test
    void whose_employer_is_gone_is_held_by_the_union_above_as_long_as_the_membership_is_kept() {
        MemberEntry before = member.entry();
        MemberEntry held = new MemberEntry(
                before.name(),
                before.document(),
                before.sex(),
                before.bornOn(),
                before.phone(),
                before.traits(),
                null,
                book.east,
                before.arrival(),
                before.joinedOn());
        assertThat(codes(() -> members.correct(book.street, member.id(), 1, held)))
                .containsExactly("employer-missing");

        memberships.keep(book.street, member.id(), 1, LATER, "4", "");

        assertThat(members.correct(book.street, member.id(), 2, held).seat()).isEqualTo(book.east);
    }

    @Test
    void a_line_recorded_by_mistake_is_taken_back_and_stays() {
        members.leave(book.street, member.id(), 1, new Leaving(LATER, Leaving.How.WITHDREW));

        Member back = memberships.takeBack(book.street, member.id(), 2, "录错了人");

        assertThat(back.leaving()).isNull();
        assertThat(members.entitled(book.street, book.street.place(), LATER)).isEqualTo(1);
        assertThat(log()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo("withdrew");
            assertThat(change.takenBack()).isEqualTo("录错了人");
        });
        assertThat(codes(() -> memberships.takeBack(book.street, member.id(), 3, "再撤")))
                .containsExactly("nothing-to-take-back");
    }

    @Test
    void leaving_is_not_taken_back_from_who_is_a_member_again() {
        members.leave(book.street, member.id(), 1, new Leaving(LATER, Leaving.How.TRANSFERRED));
        members.enter(book.street, entry("罗军平", MAN, book.plain, LATER).transferredTo(book.plain.id(), LATER));

        assertThat(codes(() -> memberships.takeBack(book.street, member.id(), 2, "录错")))
                .containsExactly("member-again");
    }

    @Test
    void the_log_is_neither_edited_nor_deleted() {
        memberships.keep(book.street, member.id(), 1, LATER, "", "");

        assertThatThrownBy(() -> jdbc.sql("update membership.change set on_day = on_day - 1")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never edited or deleted");
    }

    @ParameterizedTest(name = "dues until {0}: {1}")
    @CsvSource({"2025-03-01, ", "2025-03-02, withdrawn-early"})
    void who_withdraws_by_paying_no_dues_sooner_than_six_months_is_warned_of(LocalDate duesUntil, String warning) {
        memberships.leave(
                book.street, member.id(), 1, new Leaving(LATER, Leaving.How.WITHDREW), "5", "谈话无效", duesUntil);

        assertThat(log()).singleElement().satisfies(change -> {
            assertThat(change.warning()).isEqualTo(warning);
            assertThat(change.reason()).isEqualTo("5");
        });
    }

    @Test
    void nobody_is_expelled_before_the_three_steps() {
        Leaving expelled = new Leaving(LATER, Leaving.How.EXPELLED);
        assertThat(codes(() -> members.leave(book.street, member.id(), 1, expelled)))
                .containsExactly("expulsion-steps");

        memberships.record(
                book.street, member.id(), new Expulsion("刑事判决", LATER.minusDays(20), LATER.minusDays(9), "", null, ""));
        assertThat(codes(() -> members.leave(book.street, member.id(), 1, expelled)))
                .containsExactly("expulsion-steps");

        memberships.record(
                book.street,
                member.id(),
                new Expulsion("刑事判决", LATER.minusDays(20), LATER.minusDays(9), "", LATER.minusDays(1), "街道总工会"));
        assertThat(members.leave(book.street, member.id(), 1, expelled).leaving())
                .isEqualTo(expelled);
    }

    @ParameterizedTest(name = "discussed {0}, decided {1}, filed {2}: {3}")
    @CsvSource({
        "2025-08-01, 2025-08-01, 2025-08-01,",
        "2025-08-02, 2025-08-01,, expulsion-order",
        "2025-08-01, 2025-08-02, 2025-08-01, expulsion-order",
        ", 2025-08-02,, expulsion-order",
        "2025-08-01,, 2025-08-02, expulsion-order",
        "2025-08-01, 2025-08-02, 2025-10-02, expulsion-future"
    })
    void the_steps_follow_each_other(LocalDate discussed, LocalDate decided, LocalDate filed, String objection) {
        assertThat(new Expulsion("刑事判决", discussed, decided, "", filed, "").objections(LocalDate.of(2025, 10, 1)))
                .extracting(MemberObjection::code)
                .isEqualTo(objection == null ? List.of() : List.of(objection));
    }

    @ParameterizedTest(name = "expelled {0}: {1}")
    @CsvSource({"2025-08-02,", "2025-08-01, expelled-before-decision"})
    void nobody_is_expelled_from_before_the_decision(LocalDate day, String objection) {
        LocalDate decided = LocalDate.of(2025, 8, 2);
        assertThat(new Expulsion("刑事判决", decided, decided, "", decided, "").objectionsTo(day))
                .extracting(MemberObjection::code)
                .isEqualTo(objection == null ? List.of() : List.of(objection));
    }

    @Test
    void of_memberships_elsewhere_only_their_number_is_told() {
        members.leave(book.street, member.id(), 1, new Leaving(LATER, Leaving.How.TRANSFERRED));
        Member there = members.enter(book.street, entry("罗军平", MAN, book.plain, LATER));
        Scope west = new Scope(5, "west", EnumSet.of(Role.COMMUNITY_OFFICER), book.west);

        MembershipLife life = memberships.life(west, there.id());

        assertThat(life.spells()).extracting(spell -> spell.member().id()).containsExactly(there.id());
        assertThat(life.elsewhere()).isEqualTo(1);
    }

    @Test
    void the_page_shows_the_log_and_offers_what_can_be_done() {
        mvc.post()
                .uri("/members/{id}/keeping", member.id())
                .with(as.a(Role.STREET_OFFICER, book.street.place()))
                .with(csrf())
                .param("version", "1")
                .param("on", LATER.toString())
                .param("cause", "2")
                .exchange();

        assertThat(mvc.get().uri("/members/{id}", member.id()).with(as.a(Role.STREET_OFFICER, book.street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("在籍（保留会籍）", "2025年9月1日", "在本单位下岗后待岗", "恢复会籍", "撤回最近一次变动");
    }
}
