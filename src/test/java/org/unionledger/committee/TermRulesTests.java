package org.unionledger.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.committee.Body.AUDIT;
import static org.unionledger.committee.Body.UNION;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.frame.Problem;

class TermRulesTests {

    private static final LocalDate ELECTED = LocalDate.of(2022, 5, 10);
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 8);

    private static TermEntry entry(int years, @Nullable Integer members, @Nullable Integer seats, Meeting meeting) {
        return new TermEntry(ELECTED, years, members, seats, meeting, "青工〔2022〕8号", ELECTED, "");
    }

    private static Term term(Body body, Officer... officers) {
        return new Term(
                1, new OrganizationId(7), body, entry(5, 60, 5, Meeting.MEMBERS), null, null, 1, List.of(officers));
    }

    private static Officer officer(String name, Post post, @Nullable LocalDate until) {
        return new Officer(1, 1, serving(name, post, ELECTED), until, "");
    }

    private static OfficerEntry serving(String name, Post post, LocalDate from) {
        return new OfficerEntry(name, Sex.FEMALE, post, false, from);
    }

    private static String code(Problem problem) {
        return problem.code().replace("committee.problem.", "");
    }

    private static Stream<String> codes(List<Problem> problems) {
        return problems.stream().map(TermRulesTests::code);
    }

    @ParameterizedTest(name = "任期{0}年：{1}")
    @CsvSource({"2, false", "3, true", "4, false", "5, true", "6, false"})
    void a_term_is_three_or_five_years(int years, boolean lawful) {
        assertThat(TermRules.problemsOf(UNION, entry(years, null, null, Meeting.MEMBERS), TODAY)
                        .isEmpty())
                .isEqualTo(lawful);
    }

    @ParameterizedTest(name = "会员{0}人开代表大会：{1}")
    @CsvSource({"100, false", "101, true"})
    void up_to_a_hundred_members_meet_all_together(int members, boolean lawful) {
        assertThat(codes(TermRules.problemsOf(UNION, entry(5, members, null, Meeting.DELEGATES), TODAY))
                        .anyMatch("all-meet"::equals))
                .isNotEqualTo(lawful);
    }

    @Test
    void a_size_out_of_the_band_passes_only_with_the_approved_exception() {
        TermEntry many = entry(5, 60, 9, Meeting.MEMBERS);
        assertThat(codes(TermRules.problemsOf(UNION, many, TODAY))).containsExactly("size");

        TermEntry approved = new TermEntry(ELECTED, 5, 60, 9, Meeting.MEMBERS, "", null, "联合工会单位多，区总工会同意，区工〔2022〕3号");
        assertThat(TermRules.problemsOf(UNION, approved, TODAY)).isEmpty();
    }

    @Test
    void only_the_union_committee_has_its_size_from_the_members() {
        assertThat(TermRules.problemsOf(AUDIT, entry(5, 60, 9, Meeting.MEMBERS), TODAY))
                .isEmpty();
    }

    @Test
    void nobody_is_elected_tomorrow_or_approved_before() {
        assertThat(TermRules.problemsOf(UNION, entry(5, null, null, Meeting.MEMBERS), ELECTED))
                .isEmpty();
        assertThat(codes(TermRules.problemsOf(UNION, entry(5, null, null, Meeting.MEMBERS), ELECTED.minusDays(1))))
                .containsExactly("elected-later");
        TermEntry before = new TermEntry(ELECTED, 5, null, null, Meeting.MEMBERS, "x", ELECTED.minusDays(1), "");
        assertThat(codes(TermRules.problemsOf(UNION, before, TODAY))).containsExactly("approved-before");
    }

    @Test
    void a_postponement_is_later_than_the_end_and_names_the_approval() {
        Term term = term(UNION);
        LocalDate end = LocalDate.of(2027, 5, 10);
        assertThat(term.deadline()).isEqualTo(end);
        assertThat(codes(TermRules.problemsOf(term, new Postponement(end, "区工〔2027〕1号"))))
                .containsExactly("not-later");
        assertThat(TermRules.problemsOf(term, new Postponement(end.plusDays(1), "区工〔2027〕1号")))
                .isEmpty();
        assertThat(codes(TermRules.problemsOf(term, new Postponement(end.plusDays(1), " "))))
                .containsExactly("approval-missing");
    }

    @Test
    void there_is_one_chair_at_a_time() {
        LocalDate left = LocalDate.of(2024, 1, 1);
        assertThat(codes(TermRules.problemsOf(
                        term(UNION, officer("王芳", Post.CHAIR, null)), serving("李强", Post.CHAIR, left), TODAY)))
                .containsExactly("chair-taken");
        assertThat(TermRules.problemsOf(
                        term(UNION, officer("王芳", Post.CHAIR, left)), serving("李强", Post.CHAIR, left), TODAY))
                .isEmpty();
        assertThat(codes(TermRules.problemsOf(
                        term(UNION, officer("王芳", Post.CHAIR, left)),
                        serving("李强", Post.CHAIR, left.minusDays(1)),
                        TODAY)))
                .containsExactly("chair-taken");
    }

    @Test
    void nobody_holds_a_post_twice_at_a_time_but_may_come_back() {
        LocalDate left = LocalDate.of(2024, 1, 1);
        assertThat(codes(TermRules.problemsOf(
                        term(UNION, officer("陈静", Post.MEMBER, null)), serving("陈静", Post.MEMBER, left), TODAY)))
                .containsExactly("serves-already");
        assertThat(TermRules.problemsOf(
                        term(UNION, officer("陈静", Post.MEMBER, left)), serving("陈静", Post.MEMBER, left), TODAY))
                .isEmpty();
    }

    @Test
    void a_post_belongs_to_its_body_and_to_the_days_of_the_term() {
        assertThat(codes(TermRules.problemsOf(term(AUDIT), serving("李强", Post.CHAIR, ELECTED), TODAY)))
                .containsExactly("post-of-another-body");
        assertThat(codes(TermRules.problemsOf(term(UNION), serving("李强", Post.MEMBER, ELECTED.minusDays(1)), TODAY)))
                .containsExactly("outside-term");
        assertThat(codes(TermRules.problemsOf(term(UNION), serving("李强", Post.MEMBER, TODAY.plusDays(1)), TODAY)))
                .containsExactly("from-later");
    }

    @Test
    void who_leads_or_handles_the_money_does_not_audit() {
        Term committee = term(
                UNION,
                officer("王芳", Post.CHAIR, null),
                officer("赵敏", Post.FINANCE, null),
                officer("陈静", Post.MEMBER, null),
                officer("孙丽", Post.VICE_CHAIR, TODAY));
        assertThat(List.of("王芳", "赵敏", "陈静", "孙丽"))
                .filteredOn(name -> refused(name, Post.MEMBER, term(AUDIT), committee))
                .containsExactly("王芳", "赵敏");

        Term audit = term(AUDIT, officer("李强", Post.HEAD, null));
        assertThat(refused("李强", Post.STANDING, term(UNION), audit)).isTrue();
        assertThat(refused("李强", Post.MEMBER, term(UNION), audit)).isFalse();
    }

    private static boolean refused(String name, Post post, Term term, Term other) {
        return AuditIncompatibility.between(serving(name, post, TODAY), term, List.of(other))
                .isPresent();
    }

    @Test
    void the_audit_committee_of_the_meeting_before_does_not_stand_in_the_way_but_is_told_of() {
        Term audit = term(AUDIT, officer("李强", Post.HEAD, null));
        TermEntry later = new TermEntry(TODAY, 5, 60, 5, Meeting.MEMBERS, "", null, "");
        Term committee = new Term(2, audit.union(), UNION, later, null, null, 1, List.of());

        assertThat(refused("李强", Post.CHAIR, committee, audit)).isFalse();
        assertThat(AuditIncompatibility.within(List.of(committee.with(serving("李强", Post.CHAIR, TODAY)), audit)))
                .extracting(TermRulesTests::code)
                .containsExactly("audit-incompatible");
    }

    @Test
    void another_person_of_the_same_name_is_said_as_the_exception() {
        TermEntry said = new TermEntry(ELECTED, 5, 60, 5, Meeting.MEMBERS, "", null, "与主席王芳同名，不是一人");
        Term audit = new Term(2, new OrganizationId(7), AUDIT, said, null, null, 1, List.of());

        assertThat(refused("王芳", Post.MEMBER, audit, term(UNION, officer("王芳", Post.CHAIR, null))))
                .isFalse();
    }
}
