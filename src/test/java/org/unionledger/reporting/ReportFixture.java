package org.unionledger.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.DISTRICT_REVIEWER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;

/**
 * Two streets of a district, the first with two communities. That of the harbor made three visits in a week, and tells so in its
 * weekly report:
 *
 * <pre>
 * 海晏区总工会 ─┬─ 青山街道总工会 ─┬─ 东港社区联合工会
 *          │            └─ 西园社区联合工会
 *          └─ 绿水街道总工会
 * </pre>
 */
final class ReportFixture {

    /** The Wednesday of a week from the 17th to the 23rd. */
    static final LocalDate DAY = LocalDate.of(2025, 3, 19);

    static final LocalDate NEXT_WEEK = LocalDate.of(2025, 3, 26);

    final Scope district;
    final Scope street;
    final Scope harbor;
    final Scope elsewhere;
    final OrganizationId garden;

    private final MockMvcTester mvc;
    private final As as;
    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Figures figures;
    private final Reports reports;
    private int records;

    ReportFixture(
            MockMvcTester mvc, As as, JdbcClient jdbc, Organizations organizations, Figures figures, Reports reports) {
        this.mvc = mvc;
        this.as = as;
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.figures = figures;
        this.reports = reports;
        OrganizationId root =
                organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        district = as.scope(DISTRICT_REVIEWER, root);
        street = as.scope(STREET_OFFICER, found(root, "青山街道总工会", OrganizationKind.STREET));
        harbor = as.scope(COMMUNITY_OFFICER, found(street.place(), "东港社区联合工会", OrganizationKind.COMMUNITY));
        garden = found(street.place(), "西园社区联合工会", OrganizationKind.COMMUNITY);
        elsewhere = as.scope(STREET_OFFICER, found(root, "绿水街道总工会", OrganizationKind.STREET));
        state("aid.visits.times", DAY, 3);
    }

    OrganizationId found(OrganizationId above, String name, OrganizationKind kind) {
        Scope operator = Scope.operatorAt(organizations.root().orElseThrow());
        return organizations.found(operator, above, Founding.of(name, kind)).id();
    }

    /** In the community of the harbor. */
    void state(String indicator, LocalDate day, int quantity) {
        figures.state(
                new Source("ledger.visit", ++records),
                List.of(new Posting(
                        new IndicatorId(indicator),
                        harbor.place(),
                        day,
                        Breakdown.NONE,
                        BigDecimal.valueOf(quantity))));
    }

    Report report(long id) {
        return reports.require(district, id);
    }

    long start(LocalDate day) {
        return reports.start(harbor, harbor.place(), "weekly", day);
    }

    void check(long id) {
        reports.check(harbor, id, report(id).edition());
    }

    void send(long id) {
        check(id);
        reports.send(harbor, id, report(id).edition(), "王芳", "");
    }

    long sent(LocalDate day) {
        long id = start(day);
        send(id);
        return id;
    }

    String page(Scope reader, Role role, String address) {
        MvcTestResult answer =
                mvc.get().uri(address).with(as.a(role, reader.place())).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    List<String> owed(OrganizationId union) {
        return jdbc.sql("select kind || ' ' || due_on from duty.duty where organization = :union order by 1")
                .param("union", union.value())
                .query(String.class)
                .list();
    }

    /** @param code of the only problem, without what it begins with */
    static void refused(ThrowingCallable step, String code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code().replaceFirst(".*\\.", ""))
                                .containsExactly(code));
    }
}
