package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.organization.OrganizationKind.COMMUNITY;
import static org.unionledger.organization.OrganizationKind.DISTRICT;
import static org.unionledger.organization.OrganizationKind.GRASSROOTS;
import static org.unionledger.organization.OrganizationKind.STREET;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.NoPlace;
import org.unionledger.figures.Period;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/**
 * A district with two streets; the first has two communities, 东港 with two unions. 新海 has 10 members since 2024 and had 3
 * visits in January 2025.
 */
@LedgerTest
@Transactional
class ReorganizationsTests {

    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 1);
    private static final Source RECORD = new Source("ledger.visit", 1);

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    NoPlaceAdvice advice;

    @Autowired
    Employers employers;

    @Autowired
    Figures figures;

    @Autowired
    FigureReader reader;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    Scope district;
    Organization green;
    Organization water;
    Organization harbor;
    Organization garden;
    Organization sea;
    Organization hill;

    @BeforeEach
    void aDistrict() {
        Organization root = organizations.foundRoot("海滨区总工会", DISTRICT);
        district = Scope.operatorAt(root.id());
        green = found(root, "青山街道总工会", STREET);
        water = found(root, "绿水街道总工会", STREET);
        harbor = found(green, "东港社区联合工会", COMMUNITY);
        garden = found(green, "西园社区联合工会", COMMUNITY);
        sea = found(harbor, "新海电子工会", GRASSROOTS);
        hill = found(harbor, "远山物业工会", GRASSROOTS);
        figures.state(
                RECORD,
                List.of(
                        posting("member.total", sea, LocalDate.of(2024, 5, 1), 10),
                        posting("aid.visits.times", sea, LocalDate.of(2025, 1, 10), 3)));
    }

    private Organization found(Organization parent, String name, OrganizationKind kind) {
        return organizations.found(district, parent.id(), Founding.of(name, kind));
    }

    private static Posting posting(String indicator, Organization union, LocalDate day, int quantity) {
        return new Posting(new IndicatorId(indicator), union.id(), day, Breakdown.NONE, BigDecimal.valueOf(quantity));
    }

    private int members(Organization union, LocalDate day) {
        return value("member.total", union, new Period(day, day));
    }

    private int visits(Organization union) {
        return value("aid.visits.times", union, Period.year(2025));
    }

    private int value(String indicator, Organization union, Period period) {
        BigDecimal value = reader.read(FigureQuery.of(indicator, union.id(), period), AsOf.NOW)
                .value();
        return value == null ? 0 : value.intValueExact();
    }

    private static List<String> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable refused) {
        return catchThrowableOfType(OrganizationRefused.class, refused).objections().stream()
                .map(objection -> objection.message().replace("organization.objection.", ""))
                .toList();
    }

    @Test
    void many_unions_move_at_once_and_a_move_for_a_later_day_stays() {
        reorganizations.move(district, List.of(sea.id()), garden.id(), SUMMER, "先定的");
        reorganizations.move(district, List.of(sea.id(), hill.id()), water.id(), SPRING, "管辖调整");

        assertThat(members(water, SPRING)).isEqualTo(10);
        assertThat(members(water, SUMMER)).isZero();
        assertThat(members(garden, SUMMER)).isEqualTo(10);
        assertThat(members(harbor, SPRING)).isZero();
        assertThat(visits(harbor)).as("FLOW stays").isEqualTo(3);
        assertThat(reorganizations.of(district, sea.id()))
                .extracting(Decision::day)
                .containsExactly(SUMMER, SPRING);
    }

    @Test
    void a_closed_union_counts_nowhere_takes_no_records_and_counts_again_when_it_is_reopened() {
        reorganizations.close(district, sea.id(), SPRING, "企业注销");

        assertThat(members(harbor, SPRING.minusDays(1))).isEqualTo(10);
        assertThat(members(harbor, SPRING)).isZero();
        assertThat(visits(harbor)).isEqualTo(3);
        assertThat(organizations.children(district, harbor.id())).containsExactly(hill);
        assertThat(organizations.require(district, sea.id()).standing()).isEqualTo(Standing.CLOSED);

        reorganizations.reopen(district, sea.id(), garden.id(), AUTUMN, "恢复生产");
        assertThat(members(garden, AUTUMN.minusDays(1))).isZero();
        assertThat(members(garden, AUTUMN)).isEqualTo(10);
        assertThat(reorganizations.shut(List.of(sea.id())).get(sea.id()))
                .containsExactly(new Shut(sea.name(), null, SPRING, AUTUMN));
    }

    @Test
    void nothing_is_posted_where_a_union_is_closed() {
        reorganizations.close(district, hill.id(), SPRING, "企业注销");

        assertThatThrownBy(() -> figures.state(
                        new Source("ledger.visit", 2), List.of(posting("aid.visits.times", hill, SPRING, 1))))
                .isInstanceOfSatisfying(NoPlace.class, refused -> {
                    assertThat(refused.union()).isEqualTo(hill.id());
                    assertThat(refused.day()).isEqualTo(SPRING);
                });
    }

    @Test
    void a_program_that_posts_where_a_union_is_closed_is_told_so_by_problem_details() {
        var database = new SQLException("union %s has no place on %s".formatted(hill.id(), SPRING), "UL001");
        var refused = NoPlace.in(database).orElseThrow();
        var request = new MockHttpServletRequest("POST", "/members");
        request.addHeader("Accept", "application/json");

        assertThat(advice.refuse(refused, request, Locale.SIMPLIFIED_CHINESE))
                .isInstanceOfSatisfying(ResponseEntity.class, answer -> {
                    assertThat(answer.getStatusCode().value()).isEqualTo(422);
                    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
                    assertThat(String.valueOf(answer.getBody())).contains("远山物业工会在" + SPRING + "不在册", "接收它的工会");
                });
    }

    @Test
    void a_union_is_not_closed_while_something_lives_there() {
        employers.enter(district, EmployerEntry.of("同心电子", harbor.id()));

        assertThat(codes(() -> reorganizations.close(district, harbor.id(), SPRING, "x")))
                .containsExactly("unions-below", "employers-here");
        assertThat(codes(() -> reorganizations.close(district, district.place(), SPRING, "x")))
                .contains("own-place-stays");
    }

    @Test
    void a_union_is_not_closed_before_a_day_something_happened_there() {
        assertThat(codes(() -> reorganizations.close(district, sea.id(), LocalDate.of(2025, 1, 10), "x")))
                .containsExactly("facts-later");
    }

    @Test
    void a_merged_union_counts_below_the_other_and_its_unions_go_over() {
        reorganizations.merge(district, harbor.id(), garden.id(), SPRING, "社区合并");

        assertThat(members(garden, SPRING)).isEqualTo(10);
        assertThat(members(harbor, SPRING)).isZero();
        assertThat(visits(harbor)).isEqualTo(3);
        assertThat(organizations.require(district, harbor.id()).parent()).isEqualTo(garden.id());
        assertThat(organizations.require(district, sea.id()).parent()).isEqualTo(garden.id());
        assertThat(reorganizations.shut(List.of(harbor.id())).get(harbor.id()))
                .containsExactly(new Shut(harbor.name(), garden.name(), SPRING, null));
        assertThatThrownBy(() -> found(harbor, "新来的工会", GRASSROOTS)).isInstanceOf(OrganizationRefused.class);
        assertThat(codes(() -> reorganizations.move(district, List.of(sea.id()), harbor.id(), SUMMER, "x")))
                .containsExactly("closed-then");
    }

    @Test
    void a_merger_is_withdrawn_until_something_is_built_upon_it() {
        reorganizations.merge(district, harbor.id(), garden.id(), SPRING, "社区合并");
        long merger = reorganizations.of(district, harbor.id()).get(0).id();
        reorganizations.move(district, List.of(sea.id()), water.id(), SUMMER, "管辖调整");

        assertThat(codes(() -> reorganizations.withdraw(district, harbor.id(), merger, "弄错了")))
                .containsExactly("built-upon");

        long move = reorganizations.of(district, sea.id()).get(0).id();
        reorganizations.withdraw(district, sea.id(), move, "弄错了");
        reorganizations.withdraw(district, harbor.id(), merger, "弄错了");
        assertThat(members(harbor, SUMMER)).isEqualTo(10);
        assertThat(organizations.require(district, harbor.id())).isEqualTo(harbor);
        assertThat(organizations.placements(district, sea.id()))
                .containsExactly(new Placement(harbor.id(), harbor.name(), null, null));
    }

    @Test
    void a_union_is_split_and_what_was_chosen_goes_over() {
        Organization part = reorganizations.split(
                district, harbor.id(), Founding.of("新港社区联合工会", COMMUNITY), List.of(sea.id()), SPRING, "分立");

        assertThat(part.parent()).isEqualTo(green.id());
        assertThat(members(part, SPRING)).isEqualTo(10);
        assertThat(members(harbor, SPRING)).isZero();
        assertThat(organizations.children(district, harbor.id())).containsExactly(hill);

        long split = reorganizations.of(district, part.id()).get(0).id();
        reorganizations.withdraw(district, harbor.id(), split, "不分了");
        assertThat(members(harbor, SPRING)).isEqualTo(10);
        assertThat(organizations.find(district, part.id())).isEmpty();
    }

    @Test
    void who_leads_one_street_touches_no_other() {
        Scope street = Scope.operatorAt(water.id());

        assertThatThrownBy(() -> reorganizations.close(street, hill.id(), SPRING, "x"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> reorganizations.move(street, List.of(hill.id()), water.id(), SPRING, "x"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> reorganizations.merge(street, harbor.id(), garden.id(), SPRING, "x"))
                .isInstanceOf(NotInScope.class);
    }

    private MockMvcTester.MockMvcRequestBuilder get(String path, OrganizationId place) {
        return mvc.get().uri(path).with(as.a(STREET_OFFICER, place));
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, OrganizationId place) {
        return mvc.post().uri(path).with(as.a(STREET_OFFICER, place)).with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    @Test
    void a_list_of_unions_is_pasted_previewed_moved_announced_and_withdrawn_by_pages() {
        assertThat(get("/organizations/moves/new?from=" + harbor.id(), green.id()))
                .hasStatusOk()
                .bodyText()
                .contains("东港社区联合工会的下级工会", "新海电子工会", "远山物业工会");
        assertThat(post("/organizations/moves/preview", green.id())
                        .param("unions", String.valueOf(sea.id()))
                        .param("names", "远山物业工会\n没有的工会")
                        .param("parent", "西园社区联合工会"))
                .hasStatus(422)
                .bodyText()
                .contains("没有找到“没有的工会”", "请填写生效日期", "请写明原因", "checked");
        assertThat(post("/organizations/moves/preview", green.id())
                        .param("unions", String.valueOf(sea.id()))
                        .param("names", "远山物业工会")
                        .param("parent", "西园社区联合工会")
                        .param("day", "2999-01-01")
                        .param("reason", "管辖调整"))
                .hasStatusOk()
                .bodyText()
                .contains("2家工会自2999年1月1日起划归西园社区联合工会", "现归东港社区联合工会", "会员", "确认调整2家工会");
        assertThat(post("/organizations/moves", green.id())
                        .param("unions", sea.id() + "," + hill.id())
                        .param("parent", "西园社区联合工会")
                        .param("day", "2999-01-01")
                        .param("reason", "管辖调整"))
                .hasStatus3xxRedirection();
        assertThat(get("/organizations/" + sea.id(), green.id()))
                .bodyText()
                .contains("沿革", "2999年1月1日", "预告", "划归西园社区联合工会", "原因：管辖调整", "撤回");
        assertThat(get("/organizations/" + garden.id(), green.id())).bodyText().contains("划入2家工会：新海电子工会、远山物业工会");
        long move = reorganizations.of(district, sea.id()).get(0).id();
        assertThat(post("/organizations/" + sea.id() + "/decisions/" + move + "/withdrawal", green.id())
                        .param("reason", "文件改了"))
                .hasStatus3xxRedirection();
        assertThat(get("/organizations/" + sea.id(), green.id())).bodyText().contains("已撤回", "撤回原因：文件改了");
    }

    @Test
    void a_union_is_closed_reopened_split_and_merged_by_pages() {
        assertThat(get("/organizations/" + sea.id() + "/closing/new", green.id()))
                .hasStatusOk()
                .bodyText()
                .contains("撤销新海电子工会");
        assertThat(post("/organizations/" + harbor.id() + "/closing", green.id())
                        .param("day", "2025-03-01")
                        .param("reason", "撤并"))
                .hasStatus(422)
                .bodyText()
                .contains("还有2家下级工会（如新海电子工会）");
        assertThat(post("/organizations/" + sea.id() + "/closing", green.id())
                        .param("day", "2025-03-01")
                        .param("reason", "企业注销"))
                .hasStatus3xxRedirection();
        assertThat(get("/organizations/" + sea.id(), green.id())).bodyText().contains("这家工会已经撤销", "恢复", "自2025年3月1日起");
        assertThat(post("/organizations/" + sea.id() + "/reopening", green.id())
                        .param("parent", "西园社区联合工会")
                        .param("day", "2025-09-01")
                        .param("reason", "恢复生产"))
                .hasStatus3xxRedirection();
        assertThat(post("/organizations/" + harbor.id() + "/split", green.id())
                        .param("name", "新港社区联合工会")
                        .param("parts", String.valueOf(hill.id()))
                        .param("day", "2025-10-01")
                        .param("reason", "社区分设"))
                .hasStatus3xxRedirection();
        assertThat(get("/organizations/" + harbor.id(), green.id())).bodyText().contains("分立出新港社区联合工会，划出1家工会：远山物业工会");
        assertThat(post("/organizations/" + harbor.id() + "/merger", green.id())
                        .param("into", "西园社区联合工会")
                        .param("day", "2025-11-01")
                        .param("reason", "社区合并"))
                .hasStatus3xxRedirection();
        assertThat(get("/organizations/" + harbor.id(), green.id())).bodyText().contains("并入西园社区联合工会", "不再登记新的记录");
    }

    @Test
    void another_place_is_not_found_and_who_may_only_read_is_refused() {
        assertThat(get("/organizations/" + harbor.id() + "/closing/new", water.id()))
                .hasStatus(404);
        assertThat(post("/organizations/" + harbor.id() + "/merger", water.id())
                        .param("into", "绿水街道总工会")
                        .param("day", "2025-11-01")
                        .param("reason", "x"))
                .hasStatus(404);
        assertThat(post("/organizations/moves", water.id())
                        .param("unions", String.valueOf(sea.id()))
                        .param("parent", "绿水街道总工会")
                        .param("day", "2025-11-01")
                        .param("reason", "x"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/organizations/moves/new").with(as.a(COMMUNITY_OFFICER, garden.id())))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(200, 403));
    }
}
