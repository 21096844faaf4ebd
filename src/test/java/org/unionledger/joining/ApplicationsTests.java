package org.unionledger.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.joining.JoiningFixture.fields;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.frame.Refused;
import org.unionledger.membership.Member;
import org.unionledger.membership.MemberRefused;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** What officers do with applications, and what becomes of the data. */
@LedgerTest
@Transactional
class ApplicationsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    JoiningLinks links;

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationErasure erasure;

    @Autowired
    ApplicationRecords records;

    @Autowired
    Parameters parameters;

    @Autowired
    FigureReader figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    JoiningFixture book;
    OrganizationId union;
    Scope chair;
    LocalDate today;

    @BeforeEach
    void aUnionWithALink() {
        book = new JoiningFixture(organizations, employers);
        union = book.employer.seat();
        chair = as.scope(Role.ENTERPRISE_CHAIR, union);
        today = LocalDate.now(clock);
        links.renew(book.operator, union, "张敏");
    }

    private String applied(String... instead) {
        JoiningLinks.Open open =
                links.open(links.of(book.operator, union).orElseThrow().code()).orElseThrow();
        Consent consent = new Consent("1", "zh", "告知书");
        Map<String, String> form = new HashMap<>(fields(instead));
        form.put("consent", consent.fingerprint());
        return applying.apply(open, JoiningFixture.form(form), consent);
    }

    private Application newest() {
        return applications
                .page(book.operator, book.street, "", Long.MAX_VALUE, 1)
                .get(0);
    }

    private Approval approval(LocalDate on) {
        return new Approval(on, "委员会第5次会议", new EmployerRef(book.employer.id(), "港城机械有限公司", book.employer.seat()));
    }

    private Member accepted() {
        Application application = newest();
        return applications.accept(chair, application.id(), application.version(), approval(today));
    }

    private String figure(String indicator, Breakdown split) {
        var value = figures.read(
                        new FigureQuery(
                                new IndicatorId(indicator), book.street, new Period(today.minusYears(1), today), split),
                        AsOf.NOW)
                .value();
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private List<Map<String, Object>> duties() {
        return jdbc.sql("select organization, due_on from duty.duty where kind = 'joining.review'")
                .query()
                .listOfRows();
    }

    /** As if everything had happened that many days earlier. */
    private void daysPass(int days) {
        jdbc.sql("update joining.application set state_on = state_on - :days, applied_on = applied_on - :days")
                .param("days", days)
                .update();
    }

    @Test
    void an_accepted_applicant_is_a_member_from_the_day_of_approval_and_in_the_figures() {
        String receipt = applied();

        Member member = accepted();

        assertThat(member.entry().name()).isEqualTo("罗军平");
        assertThat(member.entry().joinedOn()).isEqualTo(today);
        assertThat(member.seat()).isEqualTo(union);
        assertThat(figure("member.joined", Breakdown.NONE)).isEqualTo("1");
        assertThat(figure("member.applications", Breakdown.NONE)).isEqualTo("1");
        assertThat(figure("member.applications.decided", Breakdown.of("outcome", "批准")))
                .isEqualTo("1");
        assertThat(newest().approval()).isEqualTo(new Application.Approved(today, "委员会第5次会议", member.id()));
        assertThat(applying.find(new Proof(receipt, "0038")).orElseThrow().state())
                .isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    void who_has_no_employer_becomes_a_member_of_the_union_itself() {
        applied("employer", "某外卖平台", "independent", "yes");
        Application application = newest();

        Member member =
                applications.accept(chair, application.id(), application.version(), new Approval(today, "", null));

        assertThat(member.seat()).isEqualTo(union);
        assertThat(member.entry().employer()).isNull();
    }

    @ParameterizedTest(name = "{0} days after the application: {1}")
    @CsvSource({"-1, false", "0, true", "3, true", "4, false"})
    void the_day_of_approval_lies_between_the_application_and_today(int days, boolean allowed) {
        applied();
        daysPass(3);
        Application application = newest();
        Approval approval = approval(today.minusDays(3).plusDays(days));

        if (allowed) {
            assertThat(applications
                            .accept(chair, application.id(), application.version(), approval)
                            .entry()
                            .joinedOn())
                    .isEqualTo(approval.on());
        } else {
            assertThatThrownBy(() -> applications.accept(chair, application.id(), application.version(), approval))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void nobody_is_accepted_who_is_a_member_and_the_officer_is_told_so_on_the_page() {
        applied();
        accepted();
        applied();
        Application second = newest();

        assertThatThrownBy(() -> applications.accept(chair, second.id(), second.version(), approval(today)))
                .isInstanceOf(MemberRefused.class);
        MvcTestResult answer = mvc.post()
                .uri("/applications/{id}/approval", second.id())
                .with(as.a(Role.ENTERPRISE_CHAIR, union))
                .with(csrf())
                .param("version", "" + second.version())
                .param("on", today.toString())
                .param("employer", "港城机械有限公司")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("已是在籍会员")
                .doesNotContain(JoiningFixture.MAN);
    }

    @Test
    void what_was_sent_back_is_corrected_and_waits_again_with_its_days_anew() {
        String receipt = applied("name", "罗军萍");
        Application application = newest();
        applications.sendBack(chair, application.id(), application.version(), "姓名与证件不一致");
        assertThat(duties()).isEmpty();
        Application returned = applying.find(new Proof(receipt, "0038")).orElseThrow();
        assertThat(returned.reason()).isEqualTo("姓名与证件不一致");

        applying.correct(returned, JoiningFixture.form(fields("identity", "", "phone", "")));

        assertThat(newest().person()).extracting(Applicant::name).isEqualTo("罗军平");
        assertThat(newest().state()).isEqualTo(ApplicationState.OPEN);
        assertThat(newest().reason()).isNull();
        assertThat(duties()).hasSize(1);
        assertThat(figure("member.applications", Breakdown.NONE)).isEqualTo("1");
    }

    @Test
    void what_is_decided_is_not_decided_again_and_a_reason_is_asked_for() {
        applied();
        Application open = newest();
        assertThatThrownBy(() -> applications.refuse(chair, open.id(), open.version(), " "))
                .isInstanceOf(Refused.class);

        applications.refuse(chair, open.id(), open.version(), "不在本单位工作");

        assertThatThrownBy(() -> applications.sendBack(chair, open.id(), open.version() + 1, "再看看"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> accepted()).isInstanceOf(Refused.class);
        assertThat(figure("member.applications.decided", Breakdown.of("outcome", "不予批准")))
                .isEqualTo("1");
    }

    @Test
    void a_decision_on_what_was_changed_meanwhile_is_refused() {
        applied();
        Application seen = newest();
        applications.sendBack(chair, seen.id(), seen.version(), "请补充单位");
        applying.correct(newest(), JoiningFixture.form(fields("employer", "别处商行")));

        assertThatThrownBy(() -> applications.refuse(chair, seen.id(), seen.version(), "不在本单位工作"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).code()).endsWith("changed-meanwhile"));
    }

    @Test
    void it_is_due_after_the_days_of_the_rule_and_after_other_days_once_they_are_set() {
        applied();
        assertThat(duties()).containsExactly(Map.of("organization", union.value(), "due_on", day(15)));

        parameters.set(book.operator, "joining.review.days", book.street, today, BigDecimal.valueOf(7), "区总规定");

        assertThat(duties()).containsExactly(Map.of("organization", union.value(), "due_on", day(7)));
    }

    private java.sql.Date day(int days) {
        return java.sql.Date.valueOf(today.plusDays(days));
    }

    @Test
    void an_officer_of_another_community_knows_nothing_of_it_and_one_of_the_street_does() {
        applied();
        Scope west = as.scope(Role.COMMUNITY_OFFICER, book.west);
        long id = newest().id();

        assertThatThrownBy(() -> applications.require(west, id)).isInstanceOf(NotInScope.class);
        assertThat(applications
                        .require(as.scope(Role.STREET_OFFICER, book.street), id)
                        .id())
                .isEqualTo(id);
    }

    @Test
    void the_list_goes_on_page_by_page_behind_the_last() {
        applied();
        applied("identity", JoiningFixture.WOMAN, "name", "韩萱兰");
        Application last = newest();

        List<Application> next = applications.page(chair, union, "open", last.id(), 10);

        assertThat(last.person()).extracting(Applicant::name).isEqualTo("韩萱兰");
        assertThat(next).extracting(application -> application.person().name()).containsExactly("罗军平");
        assertThat(applications.count(chair, union, "open")).isEqualTo(2);
    }

    @Test
    void two_applications_of_one_person_are_pointed_out() {
        applied();
        applied();

        assertThat(applications.others(newest())).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} days after the refusal: kept {1}")
    @CsvSource({"29, true", "30, false"})
    void personal_data_go_some_days_after_the_decision_and_the_fact_stays(int days, boolean kept) {
        String receipt = applied();
        Application open = newest();
        applications.refuse(chair, open.id(), open.version(), "张三说他不在本单位");
        daysPass(days);

        erasure.erase(today);

        assertThat(applying.find(new Proof(receipt, "0038")).isPresent()).isEqualTo(kept);
        Map<String, Object> row =
                jdbc.sql("select * from joining.application").query().singleRow();
        assertThat(row.get("person") != null).isEqualTo(kept);
        assertThat(row.get("identity_hash") != null).isEqualTo(kept);
        assertThat(row.get("reason") != null).isEqualTo(kept);
        assertThat(row).containsEntry("state", "refused");
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'refused' and reason is not null")
                        .query(Long.class)
                        .single())
                .as("a reason may name people, and the log is for ever")
                .isZero();
    }

    @Test
    void what_waits_is_kept_however_long_it_takes() {
        String receipt = applied();
        daysPass(365);

        erasure.erase(today);

        assertThat(applying.find(new Proof(receipt, "0038"))).isPresent();
    }

    @Test
    void what_was_sent_back_and_never_answered_lapses_and_is_erased_later() {
        applied();
        Application open = newest();
        applications.sendBack(chair, open.id(), open.version(), "请补充单位");
        daysPass(30);

        erasure.erase(today);
        assertThat(newest().state()).isEqualTo(ApplicationState.LAPSED);
        assertThat(newest().person()).isNotNull();

        erasure.erase(today.plusDays(30));
        assertThat(newest().person()).isNull();
        assertThat(figure("member.applications.decided", Breakdown.of("outcome", "逾期未补正")))
                .isEqualTo("1");
    }

    @Test
    void the_records_state_the_same_after_erasure() {
        applied();
        Application open = newest();
        applications.refuse(chair, open.id(), open.version(), "不在本单位工作");
        Map<Source, List<Posting>> before = recounted();

        erasure.erase(today.plusDays(30));

        assertThat(newest().person()).isNull();
        assertThat(recounted()).isEqualTo(before).hasSize(1);
        assertThat(mvc.get().uri("/applications/{id}", open.id()).with(as.a(Role.ENTERPRISE_CHAIR, union)))
                .hasStatusOk()
                .bodyText()
                .contains("个人资料已按规定删除");
    }

    private Map<Source, List<Posting>> recounted() {
        Map<Source, List<Posting>> counted = new HashMap<>();
        records.recount(counted::put);
        return counted;
    }
}
