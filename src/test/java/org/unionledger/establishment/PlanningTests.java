package org.unionledger.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.Clock;
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
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Targets, zones and weekly reports of a street with two communities. */
@LedgerTest
@Transactional
class PlanningTests {

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
    FoundingTargets targets;

    @Autowired
    Zones zones;

    @Autowired
    WeeklyUpdates updates;

    @Autowired
    WeekRepository weeks;

    @Autowired
    FigureReader figures;

    @Autowired
    Clock clock;

    Scope street;
    Scope elsewhere;
    OrganizationId east;
    OrganizationId west;

    @BeforeEach
    void found() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, district.place(), "青山街道总工会", OrganizationKind.STREET));
        elsewhere = as.scope(STREET_OFFICER, found(district, district.place(), "绿水街道总工会", OrganizationKind.STREET));
        east = found(district, street.place(), "东港社区联合工会", OrganizationKind.COMMUNITY);
        west = found(district, street.place(), "西园社区联合工会", OrganizationKind.COMMUNITY);
    }

    private OrganizationId found(Scope scope, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(scope, above, Founding.of(name, kind)).id();
    }

    private BigDecimal figure(String indicator, OrganizationId union, Period period) {
        BigDecimal value =
                figures.read(FigureQuery.of(indicator, union, period), AsOf.NOW).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private Week thisWeek() {
        return Week.of(LocalDate.now(clock));
    }

    private record Owed(LocalDate remindOn, LocalDate dueOn) {}

    private List<Owed> owed(OrganizationId union) {
        return jdbc.sql("select remind_on, due_on from duty.duty where kind = :kind and organization = :union")
                .param("kind", WeeklyUpdates.DUTY)
                .param("union", union.value())
                .query(Owed.class)
                .list();
    }

    @Test
    void a_target_is_the_street_s_own_however_it_is_broken_down() {
        targets.keep(
                street,
                street.place(),
                2025,
                new FoundingTarget.Numbers(20, 12),
                Map.of(east, new FoundingTarget.Numbers(11, 7), west, new FoundingTarget.Numbers(9, 8)));

        assertThat(figure("org.unions.target", street.place(), Period.year(2025)))
                .isEqualByComparingTo("12");
        assertThat(figure("org.unions.target", east, Period.year(2025))).isEqualByComparingTo("7");
        assertThat(figure("org.unions.target", west, Period.year(2025))).isEqualByComparingTo("8");
        assertThat(figure("org.enterprises.should_found", street.place(), Period.year(2025)))
                .isEqualByComparingTo("20");
        assertThat(figure("org.unions.target", street.place(), Period.year(2026)))
                .isEqualByComparingTo("0");
    }

    @Test
    void without_one_of_its_own_the_street_s_target_is_that_of_its_communities() {
        targets.keep(street, street.place(), 2025, null, Map.of(east, new FoundingTarget.Numbers(11, 7)));
        assertThat(figure("org.unions.target", street.place(), Period.year(2025)))
                .isEqualByComparingTo("7");

        targets.keep(
                street,
                street.place(),
                2025,
                new FoundingTarget.Numbers(20, 12),
                Map.of(east, new FoundingTarget.Numbers(11, 9)));
        assertThat(figure("org.unions.target", street.place(), Period.year(2025)))
                .isEqualByComparingTo("12");
    }

    @Test
    void nothing_is_given_on_to_another_street() {
        assertThatThrownBy(() -> targets.keep(
                        street,
                        street.place(),
                        2025,
                        null,
                        Map.of(elsewhere.place(), new FoundingTarget.Numbers(1, 1))))
                .isInstanceOf(EstablishmentRefused.class);
        assertThatThrownBy(() -> targets.keep(elsewhere, street.place(), 2025, null, Map.of()))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void a_community_lies_in_one_zone_at_a_time() {
        long first = zones.draw(street, street.place(), "第一片区");
        long second = zones.draw(street, street.place(), "第二片区");
        zones.place(street, first, List.of(east, west), LocalDate.of(2025, 1, 1));

        zones.place(street, second, List.of(west), LocalDate.of(2025, 6, 1));

        assertThat(zones.require(street, first).places()).containsExactly(east);
        assertThat(zones.require(street, second).places()).containsExactly(west);
        assertThatThrownBy(() -> zones.require(elsewhere, first)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> zones.place(street, first, List.of(elsewhere.place()), LocalDate.of(2025, 6, 1)))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void the_work_is_listed_by_zone() {
        long zone = zones.draw(street, street.place(), "第一片区");
        zones.place(street, zone, List.of(east), LocalDate.of(2025, 1, 1));
        for (var place : Map.of("东港机械厂", east, "西园酒家", west).entrySet()) {
            efforts.begin(
                    street,
                    employers
                            .enter(street, EmployerEntry.of(place.getKey(), place.getValue()))
                            .id(),
                    Plan.of(""),
                    new Step(Stage.SURVEY, LocalDate.of(2025, 3, 3), "", "", "", ""));
        }

        assertThat(page("/establishments?zone=" + zone))
                .hasStatusOk()
                .bodyText()
                .contains("东港机械厂")
                .doesNotContain("西园酒家");
        assertThat(page("/establishments")).bodyText().contains("东港机械厂", "西园酒家");
    }

    @Test
    void the_number_of_who_looks_after_a_zone_is_sealed_masked_and_shown_for_a_reason() {
        long zone = zones.draw(street, street.place(), "第一片区");
        zones.appoint(street, zone, "李敏", "136 2563 0317", LocalDate.of(2025, 1, 1));
        long keeper = zones.require(street, zone).keepers().get(0).id();

        assertThat(page("/zones"))
                .hasStatusOk()
                .bodyText()
                .contains("李敏", "136****0317")
                .doesNotContain("13625630317");
        assertThat(sent("/zones/" + zone + "/keepers/" + keeper + "/reveal", Map.of("reason", "联系走访")))
                .hasStatusOk()
                .bodyText()
                .contains("13625630317");
        assertThat(sent("/zones/" + zone + "/keepers/" + keeper + "/reveal", Map.of("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("13625630317");
        assertThat(zones.require(street, zone).keepersOn(LocalDate.of(2024, 12, 31)))
                .isEmpty();
        assertThat(zones.require(street, zone).keepersOn(LocalDate.of(2025, 1, 1)))
                .isEqualTo("李敏");
    }

    @Test
    void the_first_week_that_nobody_confirmed_is_owed_by_friday() {
        Week week = thisWeek();
        updates.choose(street, street.place(), List.of(east, west), week.before());
        assertThat(owed(east))
                .containsExactly(
                        new Owed(week.before().monday(), week.before().monday().plusDays(4)));

        updates.confirm(street, east, week.before(), Confirmation.Kind.UNCHANGED, "");
        assertThat(owed(east))
                .containsExactly(new Owed(week.monday(), week.monday().plusDays(4)));
        updates.confirm(street, east, week, Confirmation.Kind.UPDATED, "");
        assertThat(owed(east))
                .extracting(Owed::remindOn)
                .containsExactly(week.next().monday());
        assertThat(figure(
                        "org.progress.reports",
                        street.place(),
                        new Period(week.before().monday(), week.sunday())))
                .isEqualByComparingTo("2");

        updates.choose(street, street.place(), List.of(east), week);
        assertThat(owed(west)).isEmpty();
    }

    @Test
    void a_week_is_confirmed_once_and_none_to_come_nor_before_the_first() {
        Week week = thisWeek();
        updates.choose(street, street.place(), List.of(east), week);

        assertThatThrownBy(() -> updates.confirm(street, east, week.next(), Confirmation.Kind.UPDATED, ""))
                .isInstanceOf(EstablishmentRefused.class);
        assertThatThrownBy(() -> updates.confirm(street, east, week.before(), Confirmation.Kind.UPDATED, ""))
                .isInstanceOf(EstablishmentRefused.class);
        updates.confirm(street, east, week, Confirmation.Kind.UPDATED, "");
        assertThatThrownBy(() -> updates.confirm(street, east, week, Confirmation.Kind.UPDATED, ""))
                .isInstanceOf(EstablishmentRefused.class);
    }

    @Test
    void a_change_of_the_register_confirms_the_week_by_itself() {
        updates.choose(street, street.place(), List.of(east, west), thisWeek());

        employers.enter(street, EmployerEntry.of("东港机械有限公司", east));

        assertThat(weeks.of(street.place(), thisWeek(), LocalDate.now(clock)))
                .extracting(Confirmation::union, Confirmation::kind)
                .containsExactly(tuple(east, Confirmation.Kind.IMPLIED));
        assertThat(owed(east))
                .extracting(Owed::remindOn)
                .containsExactly(thisWeek().next().monday());
        assertThat(owed(west))
                .extracting(Owed::remindOn)
                .containsExactly(thisWeek().monday());
    }

    @Test
    void the_weekly_report_names_who_has_not_confirmed_and_goes_out_as_a_sheet() {
        int year = thisWeek().sunday().getYear();
        targets.keep(
                street,
                street.place(),
                year,
                new FoundingTarget.Numbers(20, 12),
                Map.of(east, new FoundingTarget.Numbers(11, 7)));
        long zone = zones.draw(street, street.place(), "第一片区");
        zones.place(street, zone, List.of(east), LocalDate.of(2025, 1, 1));
        zones.appoint(street, zone, "李敏", null, LocalDate.of(2025, 1, 1));
        assertThat(sent("/establishments/weeks/holders", Map.of("holder", east.toString())))
                .hasStatus(302);

        assertThat(page("/establishments/weeks"))
                .hasStatusOk()
                .bodyText()
                .contains("还有1个单位没有确认这一周：东港社区联合工会", "第一片区", "李敏", "西园社区联合工会", ">12<", ">7<");
        assertThat(sent(
                        "/establishments/weeks",
                        Map.of(
                                "union",
                                east.toString(),
                                "kind",
                                "unchanged",
                                "week",
                                thisWeek().monday().toString())))
                .hasStatus(302);
        assertThat(page("/establishments/weeks")).bodyText().contains("本周无变化").doesNotContain("没有确认这一周");
        assertThat(page("/establishments/weeks/export")).hasStatusOk();
    }

    @Test
    void a_community_sees_its_own_week_and_no_one_confirms_another_s() {
        updates.choose(street, street.place(), List.of(east, west), thisWeek());

        assertThat(mvc.get().uri("/establishments/weeks").with(as.a(COMMUNITY_OFFICER, east)))
                .hasStatusOk()
                .bodyText()
                .contains("东港社区联合工会", "确认这一周")
                .doesNotContain("西园社区联合工会");
        assertThat(mvc.post()
                        .uri("/establishments/weeks")
                        .with(as.a(COMMUNITY_OFFICER, east))
                        .with(csrf())
                        .param("union", west.toString())
                        .param("kind", "updated"))
                .hasStatus(404);
    }

    @Test
    void the_form_of_targets_keeps_what_was_typed() {
        assertThat(sent(
                        "/establishments/targets",
                        Map.of("year", "2025", "target-" + street.place(), "12", "target-" + east, "七")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写数字", "value=\"七\"", "value=\"12\"");
        assertThat(sent(
                        "/establishments/targets",
                        Map.of("year", "2025", "target-" + street.place(), "12", "target-" + east, "7")))
                .hasStatus(302);
        assertThat(page("/establishments/targets?year=2025")).bodyText().contains("还有5家没有分解");
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
