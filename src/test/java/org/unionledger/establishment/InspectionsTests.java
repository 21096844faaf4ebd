package org.unionledger.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
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
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class InspectionsTests {

    private static final LocalDate INSPECTED = LocalDate.of(2025, 4, 8);
    private static final LocalDate DUE = LocalDate.of(2025, 5, 8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organizations organizations;

    @Autowired
    Inspections inspections;

    @Autowired
    FigureReader figures;

    Scope street;
    Scope elsewhere;
    OrganizationId community;

    @BeforeEach
    void found() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, district.place(), "青山街道总工会", OrganizationKind.STREET));
        elsewhere = as.scope(STREET_OFFICER, found(district, district.place(), "绿水街道总工会", OrganizationKind.STREET));
        community = found(district, street.place(), "东港社区联合工会", OrganizationKind.COMMUNITY);
    }

    private OrganizationId found(Scope scope, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(scope, above, Founding.of(name, kind)).id();
    }

    private long inspected(String... findings) {
        return inspections.record(
                street,
                new Inspection(
                        0,
                        community,
                        Inspection.Level.STREET,
                        INSPECTED,
                        "周涛",
                        "",
                        List.of(findings).stream()
                                .map(words -> Finding.of(words, DUE))
                                .toList()));
    }

    private Finding finding(long inspection) {
        return inspections.require(street, inspection).findings().get(0);
    }

    private BigDecimal figure(String indicator, Period period) {
        BigDecimal value = figures.read(FigureQuery.of(indicator, street.place(), period), AsOf.NOW)
                .value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private record Owed(String kind, LocalDate dueOn) {}

    private List<Owed> owed() {
        return jdbc.sql("select kind, due_on from duty.duty where organization = :union order by due_on, kind")
                .param("union", community.value())
                .query(Owed.class)
                .list();
    }

    @Test
    void a_finding_is_owed_rechecked_and_closed() {
        long inspection = inspected("台账没有每周更新");
        assertThat(owed()).containsExactly(new Owed(Inspections.RECTIFY, DUE));

        LocalDate rectified = LocalDate.of(2025, 5, 6);
        inspections.rectify(street, inspection, finding(inspection).id(), rectified, "已补登");
        assertThat(owed()).containsExactly(new Owed(Inspections.RECHECK, rectified.plusDays(15)));

        LocalDate closed = LocalDate.of(2025, 5, 12);
        inspections.close(street, inspection, finding(inspection).id(), closed, "已核对");
        assertThat(owed()).isEmpty();
        assertThat(finding(inspection).state()).isEqualTo("closed");
        assertThat(figure("org.supervision.open", Period.day(closed.minusDays(1))))
                .isEqualByComparingTo("1");
        assertThat(figure("org.supervision.open", Period.day(closed))).isEqualByComparingTo("0");
        assertThat(figure("org.supervision.inspections", Period.year(2025))).isEqualByComparingTo("1");
    }

    @Test
    void what_is_not_put_right_is_to_be_by_another_day() {
        long inspection = inspected("台账没有每周更新");
        long finding = finding(inspection).id();
        inspections.rectify(street, inspection, finding, DUE, "已补登");

        inspections.reopen(street, inspection, finding, DUE, DUE.plusDays(20), "仍缺两周");

        assertThat(finding(inspection).state()).isEqualTo("open");
        assertThat(owed()).containsExactly(new Owed(Inspections.RECTIFY, DUE.plusDays(20)));
        assertThatThrownBy(() -> inspections.close(street, inspection, finding, DUE, ""))
                .isInstanceOf(EstablishmentRefused.class);
    }

    @Test
    void nothing_is_put_right_before_it_was_found_nor_rechecked_before_it_was_put_right() {
        long inspection = inspected("台账没有每周更新");
        long finding = finding(inspection).id();
        assertThatThrownBy(() -> inspections.rectify(street, inspection, finding, INSPECTED.minusDays(1), "已补登"))
                .isInstanceOf(EstablishmentRefused.class);
        inspections.rectify(street, inspection, finding, INSPECTED, "已补登");
        assertThatThrownBy(() -> inspections.close(street, inspection, finding, INSPECTED.minusDays(1), ""))
                .isInstanceOf(EstablishmentRefused.class);

        inspections.close(street, inspection, finding, INSPECTED, "");
        assertThat(finding(inspection).closedOn()).isEqualTo(INSPECTED);
    }

    @Test
    void a_voided_inspection_leaves_nothing() {
        long inspection = inspected("台账没有每周更新", "责任人没有上墙");
        inspections.markVoid(street, inspection, "重复登记");

        assertThat(owed()).isEmpty();
        assertThat(figure("org.supervision.findings", Period.year(2025))).isEqualByComparingTo("0");
        assertThatThrownBy(() -> inspections.require(street, inspection)).isInstanceOf(NotInScope.class);
    }

    @Test
    void another_street_sees_nothing_of_it() {
        long inspection = inspected("台账没有每周更新");

        assertThatThrownBy(() -> inspections.require(elsewhere, inspection)).isInstanceOf(NotInScope.class);
        assertThat(mvc.get().uri("/inspections").with(as.a(STREET_OFFICER, elsewhere.place())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("东港社区");
    }

    @Test
    void the_officer_records_findings_line_by_line() {
        assertThat(sent(Map.of(
                        "on",
                        "2025-04-08",
                        "inspector",
                        "周涛",
                        "findings",
                        "台账没有每周更新\n\n责任人没有上墙\n",
                        "dueOn",
                        "2025-04-01")))
                .hasStatus(422)
                .bodyText()
                .contains("整改期限不能早于督查日期", "责任人没有上墙");
        assertThat(sent(Map.of(
                        "on",
                        "2025-04-08",
                        "inspector",
                        "周涛",
                        "findings",
                        "台账没有每周更新\n\n责任人没有上墙\n",
                        "dueOn",
                        "2025-05-08")))
                .hasStatus(302);

        assertThat(page("/inspections?open=true")).hasStatusOk().bodyText().contains("东港社区联合工会", "周涛", ">2<");
        long id = jdbc.sql("select max(id) from establishment.inspection")
                .query(Long.class)
                .single();
        assertThat(page("/inspections/" + id)).hasStatusOk().bodyText().contains("台账没有每周更新", "责任人没有上墙", "2025年5月8日前");
        assertThat(page("/duties")).bodyText().contains("督查整改");
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(address).with(as.a(STREET_OFFICER, street.place())).exchange();
    }

    private MvcTestResult sent(Map<String, String> fields) {
        var request = mvc.post()
                .uri("/inspections")
                .with(as.a(STREET_OFFICER, street.place()))
                .with(csrf())
                .param("union", community.toString())
                .param("level", "street");
        fields.forEach(request::param);
        return request.exchange();
    }
}
