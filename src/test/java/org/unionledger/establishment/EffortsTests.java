package org.unionledger.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.FINANCE;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.organization.Employer;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.OrganizationRefused;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;
import org.unionledger.regulation.Parameters;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class EffortsTests {

    private static final LocalDate SURVEYED = LocalDate.of(2025, 3, 3);
    private static final LocalDate MOBILIZED = LocalDate.of(2025, 3, 20);
    private static final LocalDate APPLIED = LocalDate.of(2025, 5, 6);
    private static final LocalDate APPROVED = LocalDate.of(2025, 5, 19);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Efforts efforts;

    @Autowired
    FigureReader figures;

    @Autowired
    Parameters parameters;

    Scope street;
    Scope elsewhere;
    OrganizationId community;
    EmployerId employer;

    @BeforeEach
    void found() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, district.place(), "青山街道总工会", OrganizationKind.STREET));
        elsewhere = as.scope(STREET_OFFICER, found(district, district.place(), "绿水街道总工会", OrganizationKind.STREET));
        community = found(district, street.place(), "东港社区联合工会", OrganizationKind.COMMUNITY);
        employer =
                employers.enter(street, EmployerEntry.of("东港机械有限公司", community)).id();
    }

    private OrganizationId found(Scope scope, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(scope, above, Founding.of(name, kind)).id();
    }

    private static Step step(Stage stage, LocalDate on) {
        return new Step(stage, on, "李敏", "", stage == Stage.APPROVAL ? "青工〔2025〕8号" : "", "");
    }

    private long begun() {
        return efforts.begin(street, employer, Plan.of("李敏"), step(Stage.SURVEY, SURVEYED));
    }

    private long applied() {
        long effort = begun();
        efforts.reach(street, effort, step(Stage.MOBILIZATION, MOBILIZED), null);
        efforts.reach(street, effort, step(Stage.APPLICATION, APPLIED), null);
        return effort;
    }

    private BigDecimal inStage(String stage, LocalDate day) {
        return value(FigureQuery.of("org.progress.employers", street.place(), Period.day(day))
                .where("stage", stage));
    }

    private BigDecimal value(FigureQuery query) {
        BigDecimal value = figures.read(query, AsOf.NOW).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private record Owed(String kind, LocalDate dueOn) {}

    private List<Owed> owed() {
        return jdbc.sql("select kind, due_on from duty.duty where kind like 'establishment.%' order by kind")
                .query(Owed.class)
                .list();
    }

    @Test
    void an_employer_stands_in_one_stage_at_a_time() {
        applied();

        assertThat(inStage("摸底", SURVEYED)).isEqualByComparingTo("1");
        assertThat(inStage("摸底", MOBILIZED)).isEqualByComparingTo("0");
        assertThat(inStage("动员", MOBILIZED)).isEqualByComparingTo("1");
        assertThat(inStage("动员", APPLIED.minusDays(1))).isEqualByComparingTo("1");
        assertThat(inStage("申请", APPLIED)).isEqualByComparingTo("1");
        assertThat(value(FigureQuery.of("org.enterprises.promoted", street.place(), Period.year(2025))))
                .isEqualByComparingTo("1");
    }

    @Test
    void the_next_stage_is_owed_within_the_days_of_the_region() {
        begun();
        assertThat(owed()).containsExactly(new Owed("establishment.step.mobilization", SURVEYED.plusDays(30)));
    }

    private void inAYear(String parameter) {
        parameters.set(
                as.scope(Role.ADMINISTRATOR, street.place()),
                parameter,
                street.place(),
                LocalDate.of(2010, 1, 1),
                BigDecimal.valueOf(12),
                "重庆市工会条例");
    }

    private void openedOn(LocalDate day) {
        Employer now = employers.require(street, employer);
        EmployerEntry entry = now.entry();
        employers.correct(
                street,
                employer,
                now.version(),
                new EmployerEntry(
                        entry.name(),
                        null,
                        null,
                        community,
                        day,
                        entry.headcount(),
                        entry.establishment(),
                        null,
                        null,
                        null,
                        null),
                null);
    }

    private List<Owed> owedAfterTheOpening() {
        return owed().stream()
                .filter(each -> List.of(EffortDuties.FOUNDING, EffortDuties.FEE).contains(each.kind()))
                .toList();
    }

    @Test
    void where_the_region_sets_no_months_nothing_is_owed_because_of_the_opening() {
        openedOn(LocalDate.of(2024, 1, 31));
        begun();
        assertThat(owedAfterTheOpening()).isEmpty();
    }

    @Test
    void a_union_is_owed_within_the_months_of_the_region_and_then_the_fee_until_notice_is_given_and_there_is_one() {
        inAYear("establishment.founding.months");
        inAYear("establishment.fee.months");
        long effort = begun();
        assertThat(owedAfterTheOpening()).isEmpty();

        openedOn(LocalDate.of(2024, 6, 30));
        assertThat(owedAfterTheOpening())
                .containsExactly(
                        new Owed("establishment.fee", LocalDate.of(2025, 7, 1)),
                        new Owed("establishment.founding", LocalDate.of(2025, 6, 30)));

        efforts.reach(street, effort, step(Stage.MOBILIZATION, MOBILIZED), null);
        efforts.reach(street, effort, step(Stage.FEE, MOBILIZED), null);
        assertThat(owedAfterTheOpening()).extracting(Owed::kind).containsExactly("establishment.founding");

        efforts.reach(street, effort, step(Stage.APPLICATION, APPLIED), null);
        efforts.reach(street, effort, step(Stage.APPROVAL, APPROVED), UnionForm.SINGLE);
        assertThat(owedAfterTheOpening()).isEmpty();
        assertThat(mvc.get().uri("/establishments/" + effort).with(as.a(STREET_OFFICER, street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("已收的建会筹备金应按本地规定返还");
    }

    @Test
    void the_approval_sets_up_the_union_on_its_day() {
        long effort = applied();

        efforts.reach(street, effort, step(Stage.APPROVAL, APPROVED), UnionForm.VILLAGE);

        Employer founded = employers.require(street, employer);
        assertThat(founded.union()).isNotNull();
        assertThat(founded.entry().foundedOn()).isEqualTo(APPROVED);
        assertThat(founded.entry().form()).isEqualTo(UnionForm.VILLAGE);
        assertThat(efforts.require(street, effort).seat()).isEqualTo(founded.union());
        assertThat(inStage("批复", APPROVED)).isEqualByComparingTo("1");
        assertThat(value(FigureQuery.of("org.unions.founded", street.place(), Period.year(2025))))
                .isEqualByComparingTo("1");
        assertThat(owed()).containsExactly(new Owed("establishment.step.election", APPROVED.plusDays(90)));
    }

    @Test
    void a_corrected_day_of_the_approval_is_the_founding_s_too() {
        long effort = applied();
        efforts.reach(street, effort, step(Stage.APPROVAL, APPROVED), UnionForm.SINGLE);

        efforts.reach(street, effort, step(Stage.APPROVAL, APPROVED.minusDays(2)), null);

        assertThat(employers.require(street, employer).entry().foundedOn()).isEqualTo(APPROVED.minusDays(2));
    }

    @Test
    void without_a_form_nothing_is_approved() {
        long effort = applied();

        assertThatThrownBy(() -> efforts.reach(street, effort, step(Stage.APPROVAL, APPROVED), null))
                .isInstanceOfSatisfying(
                        EstablishmentRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("form"));
        assertThat(employers.require(street, employer).union()).isNull();
    }

    @Test
    void an_approval_links_a_union_that_is_there_already() {
        long effort = applied();
        employers.establish(street, employer, 1, UnionForm.JOINT, LocalDate.of(2025, 5, 1), "王芳", null);

        efforts.reach(street, effort, step(Stage.APPROVAL, APPROVED), null);

        Employer founded = employers.require(street, employer);
        assertThat(founded.entry().foundedOn()).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(efforts.require(street, effort).latest().stage()).isEqualTo(Stage.APPROVAL);
    }

    @Test
    void a_plaque_ends_the_work() {
        long effort = applied();
        efforts.reach(street, effort, step(Stage.APPROVAL, APPROVED), UnionForm.SINGLE);
        efforts.reach(street, effort, step(Stage.PLAQUE, APPROVED.plusDays(9)), null);

        assertThat(value(FigureQuery.of("org.progress.employers", street.place(), Period.day(APPROVED.plusDays(9)))))
                .isEqualByComparingTo("0");
        assertThat(owed()).isEmpty();
    }

    @Test
    void what_was_given_up_stands_nowhere_and_may_begin_again() {
        long effort = begun();
        assertThatThrownBy(this::begun).isInstanceOf(EstablishmentRefused.class);

        efforts.drop(street, effort, new Dropped(MOBILIZED, "企业搬迁"));

        assertThat(inStage("摸底", MOBILIZED)).isEqualByComparingTo("0");
        assertThat(owed()).isEmpty();
        assertThat(begun()).isNotEqualTo(effort);
    }

    @Test
    void only_the_latest_stage_is_taken_back_and_no_approval() {
        long effort = applied();
        assertThatThrownBy(() -> efforts.withdraw(street, effort, Stage.MOBILIZATION, "误登"))
                .isInstanceOf(EstablishmentRefused.class);

        efforts.withdraw(street, effort, Stage.APPLICATION, "误登");
        assertThat(inStage("动员", APPLIED)).isEqualByComparingTo("1");

        efforts.reach(street, effort, step(Stage.APPLICATION, APPLIED), null);
        efforts.reach(street, effort, step(Stage.APPROVAL, APPROVED), UnionForm.SINGLE);
        assertThatThrownBy(() -> efforts.withdraw(street, effort, Stage.APPROVAL, "误登"))
                .isInstanceOf(EstablishmentRefused.class);
    }

    @Test
    void a_talk_is_counted_and_the_next_one_owed_until_it_was_held() {
        long effort = begun();
        LocalDate next = LocalDate.of(2025, 3, 18);
        efforts.contact(
                street, effort, new Contact(0, SURVEYED.plusDays(2), ContactWay.VISIT, "陈总", "同意考虑", next, "李敏"));
        assertThat(owed()).contains(new Owed("establishment.follow-up", next));

        efforts.contact(street, effort, new Contact(0, next, ContactWay.PHONE, "陈总", "同意筹备", null, "李敏"));

        assertThat(owed()).extracting(Owed::kind).containsExactly("establishment.step.mobilization");
        assertThat(value(FigureQuery.of("org.progress.contacts", street.place(), Period.year(2025))
                        .where("channel", "上门")))
                .isEqualByComparingTo("1");
        long second = efforts.require(street, effort).contacts().get(0).id();
        efforts.voidContact(street, effort, second, "重复");
        assertThat(owed()).contains(new Owed("establishment.follow-up", next));
    }

    @Test
    void an_obstacle_stands_until_it_is_solved() {
        long effort = begun();
        efforts.meet(street, effort, Obstacle.met(ObstacleKind.OWNER, "担心影响生产", MOBILIZED));
        long obstacle = efforts.require(street, effort).obstacles().get(0).id();
        efforts.solve(street, effort, obstacle, APPLIED, "街道上门解释");

        FigureQuery before = FigureQuery.of("org.progress.obstacles", street.place(), Period.day(APPLIED.minusDays(1)));
        FigureQuery after = FigureQuery.of("org.progress.obstacles", street.place(), Period.day(APPLIED));
        assertThat(value(before)).isEqualByComparingTo("1");
        assertThat(value(after)).isEqualByComparingTo("0");
    }

    @Test
    void what_is_set_up_with_a_union_is_counted_once() {
        long effort = begun();
        efforts.setUp(
                street,
                effort,
                List.of(new SetUp(Item.COMBINED_WAGES, APPLIED, ""), new SetUp(Item.MEDIATION_COMMITTEE, APPLIED, "")));
        efforts.setUp(street, effort, List.of(new SetUp(Item.MEDIATION_COMMITTEE, APPROVED, "")));

        assertThat(value(FigureQuery.of("org.combine.items", street.place(), Period.year(2025))))
                .isEqualByComparingTo("0");
        assertThat(value(FigureQuery.of("org.three_bodies.items", street.place(), Period.year(2025))))
                .isEqualByComparingTo("1");
    }

    @Test
    void an_employer_that_is_worked_on_is_not_voided() {
        begun();
        assertThatThrownBy(() -> employers.markVoid(street, employer, "重复")).isInstanceOf(OrganizationRefused.class);
    }

    @Test
    void another_street_sees_nothing_of_it() {
        long effort = begun();

        assertThatThrownBy(() -> efforts.require(elsewhere, effort)).isInstanceOf(NotInScope.class);
        assertThat(mvc.get().uri("/establishments").with(as.a(STREET_OFFICER, elsewhere.place())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("东港机械有限公司");
        assertThat(mvc.get().uri("/establishments/new").with(as.a(STREET_OFFICER, elsewhere.place())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("东港机械有限公司");
    }

    @Test
    void the_officer_ticks_employers_and_records_their_survey_at_once() {
        assertThat(page("/establishments/new")).hasStatusOk().bodyText().contains("东港机械有限公司", "东港社区联合工会");

        assertThat(sent("/establishments", Map.of("id", employer.toString(), "on", "2025-03-03", "keeper", "李敏")))
                .hasStatus(302);

        assertThat(page("/establishments/new")).bodyText().doesNotContain("东港机械有限公司");
        assertThat(page("/establishments"))
                .hasStatusOk()
                .bodyText()
                .contains("东港机械有限公司", "摸底", "李敏", "2025年4月2日", "逾期");
        assertThat(page("/establishments?stage=approval")).bodyText().doesNotContain("东港机械有限公司");
        assertThat(page("/employers/" + employer)).bodyText().contains("/employers/" + employer + "/establishment");
    }

    @Test
    void what_breaks_a_rule_is_said_and_nothing_typed_is_lost() {
        long effort = begun();

        assertThat(sent(
                        "/establishments/" + effort + "/steps",
                        Map.of("stage", "approval", "on", "2025-03-01", "document", "关于成立工会的批复")))
                .hasStatus(422)
                .bodyText()
                .contains("批复必须有文号", "批复不能早于摸底（2025年3月3日）", "请先登记申请", "关于成立工会的批复");
        assertThat(efforts.require(street, effort).steps()).hasSize(1);
    }

    @Test
    void the_page_tells_what_happened_and_what_is_next() {
        long effort = applied();
        efforts.contact(street, effort, new Contact(0, MOBILIZED, ContactWay.MEETING, "陈总", "愿意筹备", null, "李敏"));

        assertThat(page("/establishments/" + effort))
                .hasStatusOk()
                .bodyText()
                .contains("申请", "2025年5月21日前", "愿意筹备", "四个结合", "三会");
        assertThat(mvc.get().uri("/duties").with(as.a(STREET_OFFICER, street.place())))
                .bodyText()
                .containsPattern("建会：应取得批复：[^<]*有限公司");
    }

    @Test
    void who_may_only_read_records_nothing() {
        long effort = begun();
        assertThat(mvc.post()
                        .uri("/establishments/" + effort + "/steps")
                        .with(as.a(FINANCE, street.place()))
                        .with(csrf())
                        .param("stage", "mobilization")
                        .param("on", "2025-03-20"))
                .hasStatus(403);
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(address).with(as.a(STREET_OFFICER, street.place())).exchange();
    }

    private MvcTestResult sent(String address, Map<String, String> fields) {
        var request = mvc.post()
                .uri(address)
                .with(as.a(STREET_OFFICER, street.place()))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
