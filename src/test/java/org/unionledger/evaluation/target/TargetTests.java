package org.unionledger.evaluation.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.ENTERPRISE_CHAIR;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.establishment.FoundingTarget.Numbers;
import org.unionledger.establishment.FoundingTargets;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.Source;
import org.unionledger.frame.Mentioned;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Reorganizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Targets of a street with two communities. */
@LedgerTest
@Transactional
class TargetTests {

    private static final IndicatorId JOINED = new IndicatorId("member.joined");
    private static final IndicatorId RATE = new IndicatorId("member.join_rate");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    Targets targets;

    @Autowired
    List<RecordKind> recordKinds;

    @Autowired
    FoundingTargets founding;

    @Autowired
    FigureReader figures;

    @Autowired
    Figures posting;

    @Autowired
    ExceededLimits exceeding;

    @Autowired
    MissedTargets missed;

    private OrganizationId districtId;
    private Scope street;
    private Scope elsewhere;
    private OrganizationId east;
    private OrganizationId west;

    @BeforeEach
    void found() {
        districtId =
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id();
        Scope district = Scope.operatorAt(districtId);
        street = as.scope(STREET_OFFICER, found(district, districtId, "青山街道总工会", OrganizationKind.STREET));
        elsewhere = as.scope(STREET_OFFICER, found(district, districtId, "绿水街道总工会", OrganizationKind.STREET));
        east = found(district, street.place(), "东港社区联合工会", OrganizationKind.COMMUNITY);
        west = found(district, street.place(), "西园社区联合工会", OrganizationKind.COMMUNITY);
    }

    private OrganizationId found(Scope scope, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(scope, above, Founding.of(name, kind)).id();
    }

    private static Optional<Goal> goal(String value) {
        return Optional.of(Goal.of(new BigDecimal(value)));
    }

    private void set(Scope scope, IndicatorId indicator, Map<OrganizationId, Optional<Goal>> goals) {
        targets.set(scope, scope.place(), 2025, indicator, goals);
    }

    private BigDecimal target(String indicator, OrganizationId union) {
        BigDecimal value = figures.read(FigureQuery.of(indicator + ".target", union, Period.year(2025)), AsOf.NOW)
                .value();
        return value == null ? BigDecimal.ZERO : value;
    }

    @Test
    void the_figure_of_a_target_is_that_of_its_own_union_however_it_is_broken_down() {
        set(street, JOINED, Map.of(street.place(), goal("120"), east, goal("70"), west, goal("60")));

        assertThat(target("member.joined", street.place())).isEqualByComparingTo("120");
        assertThat(target("member.joined", east)).isEqualByComparingTo("70");
        assertThat(target("member.joined", west)).isEqualByComparingTo("60");
        assertThat(target("member.joined", districtId)).isEqualByComparingTo("0");
    }

    @ParameterizedTest(name = "{0} of at most 3: missed {1}")
    @CsvSource({"3, false", "4, true"})
    void of_what_fewer_are_better_a_target_is_not_to_be_exceeded(BigDecimal found, boolean exceeded) {
        IndicatorId below = new IndicatorId("contract.wage.exec.below");
        set(street, below, Map.of(street.place(), goal("3"), east, goal("2"), west, goal("1")));
        posting.state(
                new Source("test", 1),
                List.of(new Posting(below, east, LocalDate.of(2025, 3, 8), Breakdown.NONE, found)));

        assertThat(exceeding.mentioned(street, street.place(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 9))
                .isEqualTo(exceeded ? List.of(new Mentioned("实发低于协议企业数", below.value(), "家")) : List.of());
        assertThat(get("/targets?year=2025")).bodyText().contains("不超过");
    }

    @Test
    void a_target_is_missed_as_it_stood_when_the_days_told_of_ended() {
        set(street, JOINED, Map.of(street.place(), goal("120")));
        posting.state(
                new Source("test", 2),
                List.of(new Posting(JOINED, east, LocalDate.of(2025, 3, 8), Breakdown.NONE, new BigDecimal("110"))));
        Function<LocalDate, List<Mentioned>> missedTo =
                to -> missed.mentioned(street, street.place(), LocalDate.of(2025, 1, 1), to, 9);

        assertThat(missedTo.apply(LocalDate.of(2025, 1, 31)))
                .as("the way is long")
                .hasSize(1);
        assertThat(missedTo.apply(LocalDate.of(2025, 6, 30)))
                .as("ahead in summer")
                .isEmpty();
        assertThat(missedTo.apply(LocalDate.of(2025, 12, 31)))
                .as("ten short in the end")
                .containsExactly(new Mentioned("新入会人数", "member.joined", "人"));
    }

    @Test
    void a_rate_is_never_added_up() {
        set(street, RATE, Map.of(east, goal("95.5"), west, goal("95")));
        assertThat(target("member.join_rate", street.place())).isEqualByComparingTo("0");

        set(street, RATE, Map.of(street.place(), goal("95")));
        assertThat(target("member.join_rate", street.place())).isEqualByComparingTo("95");
        assertThat(target("member.join_rate", east)).isEqualByComparingTo("95.5");
    }

    @Test
    void a_target_that_is_changed_or_taken_back_takes_its_figure_along() {
        set(street, JOINED, Map.of(street.place(), goal("120"), east, goal("70")));
        set(street, JOINED, Map.of(east, goal("65")));
        assertThat(target("member.joined", east)).isEqualByComparingTo("65");

        set(street, JOINED, Map.of(east, Optional.empty()));
        assertThat(target("member.joined", east)).isEqualByComparingTo("0");
        assertThat(target("member.joined", street.place())).isEqualByComparingTo("120");
        assertThat(targets.of(street, east, 2025)).isEmpty();
    }

    @Test
    void a_year_is_told_from_another() {
        set(street, JOINED, Map.of(east, goal("70")));
        targets.set(street, street.place(), 2026, JOINED, Map.of(east, goal("80")));
        assertThat(target("member.joined", east)).isEqualByComparingTo("70");
        assertThat(targets.of(street, east, 2026))
                .singleElement()
                .satisfies(target -> assertThat(target.goal().value()).isEqualByComparingTo("80"));
    }

    @Test
    void what_the_union_above_has_set_is_not_changed_from_below() {
        set(street, JOINED, Map.of(east, goal("70")));
        Scope community = as.scope(COMMUNITY_OFFICER, east);

        assertThatThrownBy(() -> set(community, JOINED, Map.of(east, goal("1"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("from-above");
        set(community, JOINED, Map.of(east, goal("70")));
        set(community, RATE, Map.of(east, goal("90")));
        assertThat(target("member.join_rate", east)).isEqualByComparingTo("90");
        set(street, RATE, Map.of(east, goal("95")));
        assertThat(target("member.join_rate", east)).isEqualByComparingTo("95");
    }

    @Test
    void targets_are_set_for_the_union_itself_and_those_directly_below_it_alone() {
        assertThatThrownBy(() -> set(street, JOINED, Map.of(elsewhere.place(), goal("1"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not-below");
        assertThatThrownBy(() -> targets.set(elsewhere, street.place(), 2025, JOINED, Map.of(east, goal("1"))))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> set(as.scope(ENTERPRISE_CHAIR, east), JOINED, Map.of(east, goal("1"))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_union_that_was_closed_has_targets_from_the_day_it_is_there_again() {
        reorganizations.close(street, east, LocalDate.of(2023, 6, 1), "撤并");
        reorganizations.reopen(street, east, street.place(), LocalDate.of(2025, 5, 6), "恢复");
        set(street, JOINED, Map.of(east, goal("5")));
        assertThat(target("member.joined", east)).isEqualByComparingTo("5");

        assertThatThrownBy(() -> targets.set(street, street.place(), 2024, JOINED, Map.of(east, goal("5"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no-place");
    }

    @Test
    void the_target_of_unions_to_be_founded_is_the_one_of_the_founding_task() {
        founding.keep(street, street.place(), 2025, new Numbers(20, 12), Map.of());
        assertThat(target("org.unions.founded", street.place())).isEqualByComparingTo("12");
        assertThat(targets.isSetHere(street, new IndicatorId("org.unions.founded")))
                .isFalse();
        assertThat(targets.isSetHere(street, new IndicatorId("member.joined.target")))
                .isFalse();

        MvcTestResult page = get("/targets?year=2025");
        assertThat(page).hasStatusOk().bodyText().contains("新建工会数", "/establishments/targets?year=2025");
    }

    @Test
    void what_targets_state_is_what_counting_them_again_states() {
        set(street, JOINED, Map.of(street.place(), goal("120"), east, goal("70"), west, goal("60")));
        set(street, JOINED, Map.of(west, Optional.empty()));
        Map<Source, List<Posting>> counted = new HashMap<>();
        recordKinds.stream()
                .filter(kind -> kind.kind().equals(Targets.KIND))
                .forEach(kind -> kind.recount(counted::put));

        assertThat(counted).hasSize(2);
        assertThat(counted.values().stream()
                        .flatMap(List::stream)
                        .filter(posting -> posting.organization().equals(street.place()))
                        .map(Posting::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("50");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(as.a(STREET_OFFICER, street.place())).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        return post(STREET_OFFICER, street.place(), address, fields);
    }

    private MvcTestResult post(Role role, OrganizationId place, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(as.a(role, place)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    @Test
    void a_draft_fills_the_parts_in_and_sets_nothing() {
        MvcTestResult draft = post(
                "/targets/draft",
                Map.of("indicator", "member.joined", "year", "2025", "by", "even", "value-" + street.place(), "25"));

        assertThat(draft).hasStatusOk().bodyText().contains("name=\"value-" + east + "\" value=\"13\"");
        assertThat(draft).bodyText().contains("name=\"value-" + west + "\" value=\"12\"");
        assertThat(targets.of(street, street.place(), 2025)).isEmpty();
        assertThat(post("/targets/draft", Map.of("indicator", "member.joined", "year", "2025")))
                .hasStatus(422)
                .bodyText()
                .contains("请先填本级目标");
    }

    @Test
    void one_page_sets_the_whole_its_bounds_its_plan_and_the_parts_and_says_by_how_much_they_differ() {
        Map<String, String> sent = new HashMap<>(Map.of("indicator", "member.joined", "year", "2025"));
        sent.put("value-" + street.place(), "120");
        sent.put("keep-" + street.place(), "100");
        sent.put("strive-" + street.place(), "150");
        sent.put("plan1-" + street.place(), "20");
        sent.put("plan2-" + street.place(), "60");
        sent.put("plan3-" + street.place(), "100");
        sent.put("value-" + east, "70");
        sent.put("value-" + west, "60");
        assertThat(post("/targets/parts", sent)).hasStatus(302);

        assertThat(targets.of(street, street.place(), 2025)).singleElement().satisfies(target -> {
            assertThat(target.goal().keep()).isEqualByComparingTo("100");
            assertThat(target.goal().plan()).hasSize(3);
        });
        assertThat(get("/targets/parts?indicator=member.joined&year=2025"))
                .hasStatusOk()
                .bodyText()
                .contains("下级合计", "比本级目标多10人");
        assertThat(get("/targets?year=2025")).hasStatusOk().bodyText().contains("新入会人数", "滞后", "120", "150");
        assertThat(get("/targets/letter?year=2025&union=" + east))
                .hasStatusOk()
                .bodyText()
                .contains("2025年度工会工作目标责任书", "青山街道总工会", "东港社区联合工会", "70");

        sent.put("keep-" + street.place(), "121");
        sent.put("value-" + east, "一百");
        assertThat(post("/targets/parts", sent)).hasStatus(422).bodyText().contains("请填数字", "一百");
        sent.put("value-" + east, "70");
        assertThat(post("/targets/parts", sent)).hasStatus(422).bodyText().contains("“保”不能高于目标");
    }

    @Test
    void a_block_of_unions_by_indicators_is_looked_at_and_then_set() {
        String text = "工会\t新入会人数（人）\t不存在的指标\n东港社区\t1,200\t3\n西园社区联合工会\t\t\n南山社区\t5\t\n";
        MvcTestResult looked = post("/targets/paste", Map.of("text", text, "year", "2025"));
        String name = figures.indicator(JOINED).orElseThrow().name();
        assertThat(looked).hasStatusOk().bodyText().contains(name, "没有这个指标", "本级和下一级没有这个工会", "保存1个目标");
        assertThat(targets.of(street, east, 2025)).isEmpty();

        assertThat(post("/targets/paste", Map.of("text", text, "year", "2025", "book", "true")))
                .hasStatus(302);
        assertThat(target("member.joined", east)).isEqualByComparingTo("1200");
        assertThat(post("/targets/paste", Map.of("text", "无关的文字", "year", "2025")))
                .hasStatus(422)
                .bodyText()
                .contains("没有认出一个目标");
    }

    @Test
    void a_community_sees_what_it_was_given_and_neither_fields_nor_other_communities() {
        set(street, JOINED, Map.of(street.place(), goal("120"), east, goal("70"), west, goal("60")));
        MvcTestResult page = mvc.get()
                .uri("/targets/parts?indicator=member.joined&year=2025")
                .with(as.a(COMMUNITY_OFFICER, east))
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("上级下达，本级不能改").doesNotContain("西园", "value-" + east);
    }

    @Test
    void years_beyond_all_books_are_the_standpoint_s() {
        assertThat(get("/targets?year=99999")).hasStatusOk();
        assertThat(get("/targets/letter?year=-5")).hasStatusOk();
        assertThat(get("/targets/parts?indicator=no.such&year=2025")).hasStatus(404);
        assertThat(get("/targets/parts?indicator=org.unions.founded")).hasStatus(404);
    }
}
