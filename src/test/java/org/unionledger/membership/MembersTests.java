package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.WOMAN;
import static org.unionledger.membership.MembershipFixture.entry;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.frame.RowCount;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class MembersTests {

    private static final LocalDate JOINED = LocalDate.of(2025, 3, 8);

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    FigureReader figures;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    MembershipFixture book;

    @BeforeEach
    void aStreetWithTwoEmployers() {
        book = new MembershipFixture(organizations, employers);
    }

    private String total(OrganizationId union, int year) {
        var value = figures.read(FigureQuery.of("member.total", union, Period.year(year)), AsOf.NOW)
                .value();
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void nobody_has_two_memberships_at_a_time() {
        members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));

        assertThatThrownBy(() -> members.enter(book.street, entry("罗军平", MAN, book.plain, JOINED)))
                .isInstanceOfSatisfying(
                        MemberRefused.class,
                        refused -> assertThat(refused.objections())
                                .containsExactly(new MemberObjection("identity", "member-already")));
    }

    @Test
    void who_has_left_may_join_again_elsewhere() {
        Member member = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
        members.leave(book.street, member.id(), 1, new Leaving(LocalDate.of(2025, 6, 30), Leaving.How.TRANSFERRED));

        members.enter(book.street, entry("罗军平", MAN, book.plain, LocalDate.of(2025, 7, 1)));

        assertThat(total(book.east, 2025)).isEqualTo("0");
        assertThat(total(book.west, 2025)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-07", "2999-01-01"})
    void nobody_leaves_before_joining_or_in_the_future(LocalDate day) {
        Member member = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));

        assertThatThrownBy(() -> members.leave(book.street, member.id(), 1, new Leaving(day, Leaving.How.WITHDREW)))
                .isInstanceOf(MemberRefused.class);
    }

    @Test
    void a_correction_moves_the_figures_and_is_in_the_history() {
        Member member = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));

        members.correct(book.street, member.id(), 1, entry("罗军平", MAN, book.plain, LocalDate.of(2024, 3, 8)));

        assertThat(total(book.west, 2024)).isEqualTo("1");
        assertThat(total(book.east, 2025)).isEqualTo("0");
        assertThat(audit.history(Members.subject(member)).get(0).before()).containsOnlyKeys("employer", "joinedOn");
    }

    @Test
    void a_correction_of_what_somebody_else_has_changed_meanwhile_is_refused() {
        Member member = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
        members.correct(book.street, member.id(), 1, entry("罗军萍", MAN, book.unionised, JOINED));

        assertThatThrownBy(
                        () -> members.correct(book.street, member.id(), 1, entry("罗君平", MAN, book.unionised, JOINED)))
                .isInstanceOf(MemberRefused.class);
    }

    @Test
    void members_follow_an_employer_that_gets_a_union_of_its_own() {
        members.enter(book.street, entry("罗军平", MAN, book.plain, JOINED));

        var established = employers.establish(
                book.street, book.plain.id(), 1, UnionForm.SINGLE, LocalDate.of(2025, 5, 1), null, null);

        assertThat(total(established.seat(), 2025)).isEqualTo("1");
        assertThat(total(book.west, 2025)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"罗军", "军平", "罗", "平", "ljp", "LuoJun", MAN, "136 2563 0317", "新海电子"})
    void a_member_is_found_by_name_initials_numbers_and_employer(String text) {
        members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));

        MemberPage found = members.list(book.street, new MemberFilter(book.street.place(), text, false, Map.of()), "");

        assertThat(found.members()).extracting(member -> member.entry().name()).containsExactly("罗军平");
        assertThat(found.count()).isEqualTo(RowCount.exactly(1));
    }

    @ParameterizedTest
    @CsvSource({"欧阳建国, 建国", "欧阳建国, 阳建", "阿依古丽·买买提, 买买提", "阿依古丽·买买提, 古丽·买", "Anna Maria, maria", "Anna Maria, Anna"})
    void a_long_name_is_found_by_any_part_of_it(String name, String part) {
        members.enter(book.street, entry(name, WOMAN, book.unionised, JOINED));
        members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));

        assertThat(members.list(book.street, new MemberFilter(book.street.place(), part, false, Map.of()), "")
                        .members())
                .extracting(member -> member.entry().name())
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"军罗", "lp", "junping", "罗_平", "%"})
    void what_is_not_in_the_name_finds_nobody(String text) {
        members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));

        assertThat(members.count(book.street, new MemberFilter(book.street.place(), text, false, Map.of())))
                .isZero();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "SEX, 1, true",
        "SEX, 2, false",
        "POLITICAL_STATUS, 13, true",
        "POLITICAL_STATUS, 01, false",
        "EDUCATION, -, true",
        "GROUP, -, true",
        "GROUP, 1, false",
        "DOCUMENT, 111, true",
        "AGE, over-60, false"
    })
    void a_list_shows_those_of_a_trait(MemberTrait trait, String value, boolean shown) {
        members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
        MemberFilter filter = new MemberFilter(book.street.place(), "", false, Map.of(trait, value));

        assertThat(members.count(book.street, filter)).isEqualTo(shown ? 1 : 0);
    }

    @Test
    void a_community_officer_sees_nobody_of_another_community() {
        Member there = members.enter(book.street, entry("韩萱兰", WOMAN, book.plain, JOINED));
        Scope east = new Scope(5, "east", EnumSet.of(Role.COMMUNITY_OFFICER), book.east);

        assertThatThrownBy(() -> members.require(east, there.id())).isInstanceOf(NotInScope.class);
        assertThat(members.list(east, new MemberFilter(book.street.place(), WOMAN, false, Map.of()), "")
                        .members())
                .isEmpty();
        assertThat(members.list(east, MemberFilter.all(book.west), "").count()).isEqualTo(RowCount.exactly(0));
    }

    @Test
    void an_administrator_of_the_system_sees_no_people() {
        Scope administrator = new Scope(6, "admin", EnumSet.of(Role.ADMINISTRATOR), book.street.place());

        assertThatThrownBy(() -> members.list(administrator, MemberFilter.all(book.street.place()), ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_look_at_the_numbers_needs_a_reason_and_is_logged() {
        Member member = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
        assertThatThrownBy(() -> members.reveal(book.street, member.id(), " ")).isInstanceOf(MemberRefused.class);

        assertThat(members.reveal(book.street, member.id(), "核对劳模申报").identity())
                .isEqualTo(MAN);

        assertThat(audit.history(Members.subject(member)).get(0).reason()).isEqualTo("核对劳模申报");
    }

    @Test
    void no_number_stands_in_the_database_in_clear() {
        Member member = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
        assertThat(audit.history(Members.subject(member))).isNotEmpty();

        String dump = jdbc.sql("select string_agg(row_to_json(p)::text, '') from membership.person p")
                        .query(String.class)
                        .single()
                + jdbc.sql("select string_agg(row_to_json(e)::text, '') from audit.entry e")
                        .query(String.class)
                        .single();

        assertThat(dump).contains("罗军平").doesNotContain(MAN, "13625630317");
    }

    @Test
    void pages_follow_each_other_in_the_order_of_pinyin_without_loss() {
        List<String> identities = List.of(MAN, WOMAN, MembershipFixture.OTHER_WOMAN);
        List<String> names = List.of("周平", "艾兰", "曾帆");
        for (int i = 0; i < names.size(); i++) {
            members.enter(book.street, entry(names.get(i), identities.get(i), book.unionised, JOINED));
        }

        assertThat(members.list(book.street, MemberFilter.all(book.street.place()), "")
                        .members())
                .extracting(member -> member.entry().name())
                .containsExactly("艾兰", "曾帆", "周平");
    }
}
