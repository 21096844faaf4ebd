package org.unionledger.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.ENTERPRISE_CHAIR;
import static org.unionledger.access.Role.FINANCE;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Reorganizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;
import org.unionledger.work.Progress;

@LedgerTest
@Transactional
class TermsTests {

    private static final LocalDate FIRST = LocalDate.of(2017, 5, 10);
    private static final LocalDate SECOND = LocalDate.of(2022, 6, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    Terms terms;

    @Autowired
    Certificates certificates;

    @Autowired
    FigureReader figures;

    @Autowired
    Parameters parameters;

    @Autowired
    ReckonedAgain reckonedAgain;

    Scope street;
    Scope elsewhere;
    OrganizationId union;

    @BeforeEach
    void found() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, district.place(), "青山街道总工会", OrganizationKind.STREET));
        elsewhere = as.scope(STREET_OFFICER, found(district, district.place(), "绿水街道总工会", OrganizationKind.STREET));
        union = found(district, street.place(), "东港机械厂工会", OrganizationKind.GRASSROOTS);
    }

    private OrganizationId found(Scope scope, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(scope, above, Founding.of(name, kind)).id();
    }

    private static TermEntry entry(LocalDate elected, int years) {
        return new TermEntry(elected, years, 60, 3, Meeting.MEMBERS, "青工〔2022〕8号", elected, "");
    }

    private static OfficerEntry officer(String name, Sex sex, Post post, LocalDate from) {
        return new OfficerEntry(name, sex, post, post == Post.CHAIR, from);
    }

    private long elect(LocalDate elected, int years, String chair) {
        return terms.record(
                street,
                union,
                Body.UNION,
                entry(elected, years),
                List.of(
                        officer(chair, Sex.FEMALE, Post.CHAIR, elected),
                        officer("李强", Sex.MALE, Post.VICE_CHAIR, elected),
                        officer("陈静", Sex.FEMALE, Post.MEMBER, elected)));
    }

    private BigDecimal figure(String indicator, Period period) {
        return figures.read(FigureQuery.of(indicator, street.place(), period), AsOf.NOW)
                .value();
    }

    private BigDecimal on(String indicator, LocalDate day) {
        return figure(indicator, Period.day(day));
    }

    /** What a job tells. */
    private static final class Told implements Progress {
        long done;
        long total;

        @Override
        public void at(long done, long total) {
            this.done = done;
            this.total = total;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private record Owed(String kind, LocalDate remindOn, LocalDate dueOn) {}

    private List<Owed> owed() {
        return jdbc.sql("select kind, remind_on, due_on from duty.duty where organization = :union order by kind")
                .param("union", union.value())
                .query(Owed.class)
                .list();
    }

    @Test
    void a_term_ends_on_the_day_the_next_is_elected_in_whatever_order_they_are_recorded() {
        long second = elect(SECOND, 5, "王芳");
        long first = elect(FIRST, 5, "王芳");

        assertThat(terms.require(street, first).endedOn()).isEqualTo(SECOND);
        assertThat(terms.require(street, second).inOffice()).isTrue();
    }

    @Test
    void figures_count_bodies_and_people_from_the_election_to_the_next() {
        elect(FIRST, 5, "王芳");
        assertThat(on("org.committees.total", FIRST.minusDays(1))).isIn(null, BigDecimal.ZERO);
        assertThat(on("org.committees.total", FIRST)).isEqualByComparingTo("1");
        assertThat(on("org.committee.members", FIRST)).isEqualByComparingTo("3");

        terms.record(
                street, union, Body.UNION, entry(SECOND, 5), List.of(officer("赵敏", Sex.FEMALE, Post.CHAIR, SECOND)));

        assertThat(on("org.committee.members", SECOND.minusDays(1))).isEqualByComparingTo("3");
        assertThat(on("org.committee.members", SECOND)).isEqualByComparingTo("1");
        assertThat(on("org.committees.total", SECOND)).isEqualByComparingTo("1");
        assertThat(on("org.committee.full_time", SECOND)).isEqualByComparingTo("1");
        assertThat(figure("org.committees.elected", Period.year(2022))).isEqualByComparingTo("1");
    }

    @Test
    void the_next_election_is_owed_by_the_end_of_the_term_and_reminded_of_180_days_before() {
        elect(SECOND, 5, "王芳");

        LocalDate end = LocalDate.of(2027, 6, 1);
        assertThat(owed()).containsExactly(new Owed("committee.election.union", end.minusDays(180), end));
    }

    @Test
    void a_postponement_moves_what_is_owed() {
        long term = elect(SECOND, 5, "王芳");

        terms.postpone(street, term, new Postponement(LocalDate.of(2027, 12, 1), "区工〔2027〕2号"));

        assertThat(owed()).extracting(Owed::dueOn).containsExactly(LocalDate.of(2027, 12, 1));
    }

    @Test
    void what_is_owed_is_reckoned_again_by_another_number() {
        elect(SECOND, 5, "王芳");
        parameters.set(
                street,
                "committee.reminder.days",
                street.place(),
                LocalDate.of(2020, 1, 1),
                BigDecimal.valueOf(60),
                "区里的规定");

        Told told = new Told();
        reckonedAgain.reckon(street.place(), told);

        assertThat(told.done).isEqualTo(told.total).isEqualTo(1);

        assertThat(owed())
                .extracting(Owed::remindOn)
                .containsExactly(LocalDate.of(2027, 6, 1).minusDays(60));
    }

    @Test
    void a_vacant_chair_is_owed_within_three_months_until_there_is_one() {
        long term = elect(SECOND, 5, "王芳");
        LocalDate left = LocalDate.of(2024, 11, 30);
        long chair = terms.require(street, term).serving().get(0).id();

        terms.leave(street, term, chair, left, "调离");
        assertThat(owed()).contains(new Owed("committee.vacancy", left, LocalDate.of(2025, 2, 28)));

        terms.appoint(street, term, officer("李强", Sex.MALE, Post.CHAIR, LocalDate.of(2025, 1, 15)));
        assertThat(owed()).extracting(Owed::kind).containsExactly("committee.election.union");
    }

    @Test
    void another_chair_starts_the_clock_of_the_certificate_and_the_same_one_does_not() {
        elect(FIRST, 5, "王芳");
        LocalDate issued = LocalDate.of(2022, 1, 10);
        CertificateEntry entry = new CertificateEntry(
                CertificateKind.LEGAL_PERSON, CertificateRulesTests.CODE, null, issued, LocalDate.of(2027, 1, 9), null);
        long certificate = certificates.record(street, union, entry);
        elect(SECOND, 5, "王芳");
        assertThat(owed())
                .extracting(Owed::kind)
                .containsExactly("committee.certificate.renewal", "committee.election.union");

        long term = elect(LocalDate.of(2024, 6, 1), 3, "赵敏");
        assertThat(owed())
                .contains(new Owed("committee.certificate.change", LocalDate.of(2024, 6, 1), LocalDate.of(2024, 7, 1)));

        certificates.correct(
                street,
                certificate,
                1,
                new CertificateEntry(
                        entry.kind(), entry.number(), null, issued, entry.validTo(), LocalDate.of(2024, 6, 20)));
        assertThat(owed())
                .extracting(Owed::kind)
                .containsExactly("committee.certificate.renewal", "committee.election.union");
        assertThat(terms.require(street, term).inOffice()).isTrue();
    }

    @Test
    void a_certificate_is_owed_anew_within_its_last_thirty_days() {
        certificates.record(
                street,
                union,
                new CertificateEntry(
                        CertificateKind.LEGAL_PERSON,
                        CertificateRulesTests.CODE,
                        null,
                        LocalDate.of(2022, 1, 10),
                        LocalDate.of(2027, 1, 9),
                        null));

        assertThat(owed())
                .containsExactly(new Owed(
                        "committee.certificate.renewal", LocalDate.of(2026, 12, 10), LocalDate.of(2027, 1, 9)));
        assertThat(on("org.legal_persons.total", LocalDate.of(2022, 1, 10))).isEqualByComparingTo("1");
    }

    @Test
    void a_voided_term_leaves_nothing_and_the_one_before_is_in_office_again() {
        long first = elect(FIRST, 5, "王芳");
        long second = elect(SECOND, 5, "赵敏");

        terms.markVoid(street, second, "重复登记");

        assertThat(terms.require(street, first).inOffice()).isTrue();
        assertThat(figure("org.committees.elected", Period.year(2022))).isEqualByComparingTo("0");
        assertThat(owed()).extracting(Owed::dueOn).containsExactly(LocalDate.of(2022, 5, 10));
    }

    @Test
    void what_another_has_changed_meanwhile_is_not_written_over() {
        long term = elect(SECOND, 5, "王芳");
        terms.correct(street, term, 1, entry(SECOND, 3));

        assertThatThrownBy(() -> terms.correct(street, term, 1, entry(SECOND, 5)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("frame.problem.changed-meanwhile"));
    }

    @Test
    void another_street_sees_nothing_of_it() {
        long term = elect(SECOND, 5, "王芳");

        assertThatThrownBy(() -> terms.require(elsewhere, term)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> terms.of(elsewhere, union)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> terms.markVoid(elsewhere, term, "试")).isInstanceOf(NotInScope.class);
        assertThat(mvc.get().uri("/committees").with(as.a(STREET_OFFICER, elsewhere.place())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("东港机械厂工会");
    }

    @Test
    void the_chair_records_an_election_from_a_pasted_list() {
        assertThat(sent("2022-06-01", "5", "60", "3", "王芳 主席 女 专职\n李强 副主席 男\n陈静 委员 女"))
                .hasStatus(302)
                .hasRedirectedUrl("/organizations/" + union + "/committees");

        assertThat(page()).hasStatusOk().bodyText().contains("王芳", "主席", "专职", "2027年6月1日", "还没有登记经费审查委员会");
        assertThat(mvc.get().uri("/committees").with(as.a(STREET_OFFICER, street.place())))
                .bodyText()
                .contains("东港机械厂工会", "2027年6月1日");
        assertThat(mvc.get().uri("/organizations/" + union).with(as.a(STREET_OFFICER, street.place())))
                .bodyText()
                .contains("/organizations/" + union + "/committees");
    }

    @Test
    void what_breaks_a_rule_is_said_with_its_source_and_nothing_is_lost() {
        assertThat(sent("2022-06-01", "5", "60", "9", "王芳 主席 女"))
                .hasStatus(422)
                .bodyText()
                .contains("委员应为3至7人", "第八条", "王芳 主席 女");
        assertThat(terms.of(street, union)).isEmpty();
    }

    @Test
    void what_is_owed_stands_on_the_desk_and_in_the_list() {
        elect(FIRST, 5, "王芳");

        assertThat(mvc.get().uri("/").with(as.a(STREET_OFFICER, street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("工会委员会届满，应换届", "东港机械厂工会", "已逾期");
        assertThat(mvc.get().uri("/duties?late=true").with(as.a(STREET_OFFICER, street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("工会委员会届满，应换届", "2022年5月10日");
        assertThat(mvc.get().uri("/duties").with(as.a(STREET_OFFICER, elsewhere.place())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("东港机械厂工会");
    }

    @Test
    void a_closed_union_owes_nothing_and_has_nobody_in_office() {
        elect(FIRST, 5, "王芳");
        reorganizations.close(street, union, LocalDate.of(2024, 1, 1), "企业注销");

        assertThat(mvc.get().uri("/duties").with(as.a(STREET_OFFICER, street.place())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("东港机械厂工会");
        assertThat(mvc.get().uri("/committees").with(as.a(STREET_OFFICER, street.place())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("东港机械厂工会");
    }

    @Test
    void an_address_that_is_not_ours_begins_at_the_beginning() {
        elect(FIRST, 5, "王芳");
        for (String after : List.of("x", "2025-01-01", "+999999999-12-31_1", "2025-01-01_99999999999999999999")) {
            for (String list : List.of("/duties", "/committees")) {
                assertThat(mvc.get().uri(list + "?after={after}", after).with(as.a(STREET_OFFICER, street.place())))
                        .as(list + after)
                        .hasStatusOk()
                        .bodyText()
                        .contains("东港机械厂工会");
            }
        }
    }

    @Test
    void who_may_only_read_records_nothing() {
        assertThat(mvc.get()
                        .uri("/organizations/" + union + "/committees/union/terms/new")
                        .with(as.a(FINANCE, street.place())))
                .hasStatus(403);
    }

    private MvcTestResult page() {
        return mvc.get()
                .uri("/organizations/" + union + "/committees")
                .with(as.a(ENTERPRISE_CHAIR, union))
                .exchange();
    }

    private MvcTestResult sent(String electedOn, String years, String members, String seats, String people) {
        return mvc.post()
                .uri("/organizations/" + union + "/committees/union/terms")
                .with(as.a(ENTERPRISE_CHAIR, union))
                .with(csrf())
                .param("electedOn", electedOn)
                .param("years", years)
                .param("members", members)
                .param("seats", seats)
                .param("meeting", "members")
                .param("people", people)
                .exchange();
    }
}
