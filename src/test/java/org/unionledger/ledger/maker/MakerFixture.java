package org.unionledger.ledger.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.figures.Period;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;

/**
 * Two streets of a district, the north one with a community, make registers by forms, as the officer of the north one unless
 * somebody else is named:
 *
 * <pre>
 * 滨海区总工会 ─┬─ 北街道总工会 ── 东港社区联合工会
 *          └─ 南街道总工会
 * </pre>
 */
final class MakerFixture {

    private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"([0-9]+)\"");

    final Organization district;
    final Organization north;
    final Organization south;
    final Organization harbor;

    private final MockMvcTester mvc;
    private final As as;
    private final FigureReader figures;
    private final JdbcClient jdbc;

    MakerFixture(MockMvcTester mvc, As as, Organizations organizations, FigureReader figures, JdbcClient jdbc) {
        this.mvc = mvc;
        this.as = as;
        this.figures = figures;
        this.jdbc = jdbc;
        district = organizations.foundRoot("滨海区总工会", OrganizationKind.DISTRICT);
        Scope officer = Scope.operatorAt(district.id());
        north = organizations.found(officer, district.id(), Founding.of("北街道总工会", OrganizationKind.STREET));
        south = organizations.found(officer, district.id(), Founding.of("南街道总工会", OrganizationKind.STREET));
        harbor = organizations.found(officer, north.id(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY));
    }

    MvcTestResult get(String uri, Role role, Organization place) {
        return mvc.get().uri(uri).with(as.a(role, place.id())).exchange();
    }

    MvcTestResult get(String uri) {
        return get(uri, Role.STREET_OFFICER, north);
    }

    MvcTestResult post(String uri, String... fields) {
        return post(uri, Role.STREET_OFFICER, north, fields);
    }

    MvcTestResult post(String uri, Role role, Organization place, String... fields) {
        var request = mvc.post().uri(uri).with(as.a(role, place.id())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Where a form leads to once it was taken. */
    static String led(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return String.valueOf(result.getResponse().getRedirectedUrl()).replaceFirst("#.*", "");
    }

    /** A register of lectures: 日期 f1, 主题 f2, 人数 f3, each lecture counted in an indicator of its own. */
    String lectures() {
        String home = led(post("/registers", "name", "法律讲座台账", "group", "rights"));
        led(post(home + "/fields", "edition", "1", "label", "主题", "kind", "text", "required", "true"));
        led(post(home + "/fields", "edition", "2", "label", "人数", "kind", "integer", "min", "1"));
        led(post(
                home + "/postings",
                "edition",
                "3",
                "indicator",
                "new",
                "name",
                "法律讲座人数",
                "unit",
                "人",
                "quantity",
                "f3"));
        return home;
    }

    String used() {
        String home = lectures();
        led(post(home + "/adoption", "edition", "4", "note", "新建"));
        return home;
    }

    String ledger(String home) {
        return "/ledgers/"
                + jdbc.sql("select ledger from ledger.register where id = :id")
                        .param("id", Long.valueOf(home.replace("/registers/", "")))
                        .query(String.class)
                        .single();
    }

    MvcTestResult enter(String home, String topic, String persons) {
        return post(ledger(home), "v.f1", "2025-03-08", "v.f2", topic, "v.f3", persons);
    }

    Indicator own(Organization place) {
        return figures.indicators(as.scope(Role.STREET_OFFICER, place.id())).stream()
                .filter(indicator -> OwnIndicators.isOwn(indicator.id()))
                .findFirst()
                .orElseThrow();
    }

    BigDecimal lectured() {
        return figures.read(FigureQuery.of(own(north).id().value(), north.id(), Period.year(2025)), AsOf.NOW)
                .value();
    }

    String edition(String home) {
        Matcher edition = EDITION.matcher(body(get(home)));
        assertThat(edition.find()).isTrue();
        return edition.group(1);
    }

    static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The addresses of what the register feeds, in its order. */
    List<String> postings(String home) {
        return Pattern.compile(Pattern.quote(home) + "/postings/[a-z0-9]+(?=\">)")
                .matcher(body(get(home)))
                .results()
                .map(MatchResult::group)
                .filter(address -> !address.endsWith("/new"))
                .toList();
    }

    String firstPosting(String home) {
        return postings(home).get(0);
    }

    BigDecimal at(String indicator, Period period) {
        return figures.read(FigureQuery.of(indicator, north.id(), period), AsOf.NOW)
                .value();
    }

    Indicator named(String name) {
        return figures.indicators(as.scope(Role.STREET_OFFICER, north.id())).stream()
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The indicator that was planned last, as the next posting offers it. */
    String planned(String home) {
        return Pattern.compile("<option value=\"(own\\.[a-z0-9]+)\"")
                .matcher(body(get(home + "/postings/new")))
                .results()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .group(1);
    }

    /** The addresses of what is computed. */
    List<String> formulas(String home) {
        return Pattern.compile(Pattern.quote(home) + "/formulas/own\\.[a-z0-9]+(?=/removal)")
                .matcher(body(get(home)))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
