package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.unionledger.organization.OrganizationKind.COMMUNITY;
import static org.unionledger.organization.OrganizationKind.DISTRICT;
import static org.unionledger.organization.OrganizationKind.GRASSROOTS;
import static org.unionledger.organization.OrganizationKind.STREET;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.testing.LedgerTest;

/**
 * A district with two streets:
 *
 * <pre>
 * 海滨区总工会 ─┬─ 青山街道总工会 ─┬─ 东港社区联合工会 ─── 新海电子工会
 *              │                └─ 西园社区联合工会
 *              └─ 绿水街道总工会
 * </pre>
 */
@LedgerTest
@Transactional
class OrganizationsTests {

    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 7, 1);

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationWriter writer;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    Scope district;
    Organization green;
    Organization water;
    Organization eastHarbor;
    Organization westGarden;
    Organization electronics;

    @BeforeEach
    void aDistrictWithTwoStreets() {
        Organization root = organizations.foundRoot("海滨区总工会", DISTRICT);
        district = Scope.operatorAt(root.id());
        green = found(root, "青山街道总工会", STREET);
        water = found(root, "绿水街道总工会", STREET);
        eastHarbor = found(green, "东港社区联合工会", COMMUNITY);
        westGarden = found(green, "西园社区联合工会", COMMUNITY);
        electronics = found(eastHarbor, "新海电子（ＡＢ）公司工会", GRASSROOTS);
    }

    private Organization found(Organization parent, String name, OrganizationKind kind) {
        return organizations.found(district, parent.id(), Founding.of(name, kind));
    }

    private static Scope at(Organization place) {
        return Scope.operatorAt(place.id());
    }

    @Test
    void a_book_has_one_root() {
        assertThatIllegalStateException().isThrownBy(() -> organizations.foundRoot("another", STREET));
        assertThat(organizations.root()).contains(district.place());
    }

    @Test
    void children_are_those_directly_below_in_chinese_order() {
        assertThat(organizations.children(district, green.id())).containsExactly(eastHarbor, westGarden);
        assertThat(organizations.branches(district, district.place()))
                .containsExactly(new Branch(water, false), new Branch(green, true));
    }

    @Test
    void the_way_begins_at_the_askers_own_place() {
        assertThat(organizations.way(district, electronics.id()))
                .extracting(Organization::id)
                .containsExactly(district.place(), green.id(), eastHarbor.id(), electronics.id());
        assertThat(organizations.way(at(eastHarbor), electronics.id()))
                .extracting(Organization::id)
                .containsExactly(eastHarbor.id(), electronics.id());
    }

    @Test
    void what_lies_elsewhere_is_answered_like_what_does_not_exist() {
        assertThatThrownBy(() -> organizations.require(at(eastHarbor), westGarden.id()))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> organizations.require(at(eastHarbor), green.id()))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> organizations.require(at(eastHarbor), new OrganizationId(Integer.MAX_VALUE)))
                .isInstanceOf(NotInScope.class);
        assertThat(organizations.named(at(eastHarbor), "西园社区联合工会")).isEmpty();
        assertThat(organizations.search(at(eastHarbor), "社区", 10)).containsExactly(eastHarbor);
    }

    @Test
    void a_union_is_found_by_its_name_however_it_is_spaced_and_bracketed() {
        assertThat(organizations.named(district, " 新海电子(ab) 公司工会")).contains(electronics);
    }

    @Test
    void a_union_is_found_by_part_of_its_name_by_initials_and_by_the_beginning_of_its_code() {
        Organization coded = organizations.found(
                district, westGarden.id(), new Founding("远东物业工会", GRASSROOTS, "81999999mc00000120", null));

        assertThat(organizations.search(district, "电子", 10)).containsExactly(electronics);
        assertThat(organizations.search(district, "DGSQ", 10)).containsExactly(eastHarbor);
        assertThat(organizations.search(district, "81999999mc", 10)).containsExactly(coded);
        assertThat(organizations.search(district, "街道", 1)).hasSize(1);
        assertThat(organizations.search(district, "%", 10)).isEmpty();
        assertThat(organizations.search(district, " ", 10)).isEmpty();
    }

    /** 云 is met in a community, and in two unions of employers whose pinyin is lan and yun. */
    @Test
    void what_is_found_begins_with_the_highest_level_and_is_in_the_order_of_pinyin() {
        Organization community = organizations.found(district, green.id(), Founding.of("云谷社区联合工会", COMMUNITY));
        Organization later = organizations.found(district, eastHarbor.id(), Founding.of("云山食品工会", GRASSROOTS));
        Organization earlier = organizations.found(district, eastHarbor.id(), Founding.of("蓝云餐饮工会", GRASSROOTS));

        assertThat(organizations.search(district, "云", 10)).containsExactly(community, earlier, later);
        assertThat(organizations.search(district, "云", 2)).containsExactly(community, earlier);
        assertThat(organizations.search(at(eastHarbor), "云", 10)).containsExactly(earlier, later);
        assertThat(organizations.search(district, "云山食品工会", 10)).containsExactly(later);
        assertThat(organizations.search(district, "云食", 10)).isEmpty();
    }

    @Test
    void what_all_have_is_found_page_by_page_within_the_place_however_many_unions_lie_there() {
        writer.insert(
                IntStream.range(0, 1_000)
                        .mapToObj(number ->
                                new NewUnion(Founding.of("绿水%03d厂工会".formatted(number), GRASSROOTS), water.id()))
                        .toList(),
                null);

        assertThat(organizations.search(at(water), "工会", 0, 2))
                .extracting(Organization::name)
                .containsExactly("绿水街道总工会", "绿水000厂工会");
        assertThat(organizations.search(at(water), "工会", 999, 9))
                .extracting(Organization::name)
                .containsExactly("绿水998厂工会", "绿水999厂工会");
        assertThat(organizations.search(at(green), "工会", 0, 9))
                .containsExactly(green, eastHarbor, westGarden, electronics);
    }

    @Test
    void a_founding_that_breaks_rules_is_refused_with_all_of_them() {
        Founding wrong = new Founding(" ", STREET, "81999999MC00000121", LocalDate.of(2999, 1, 1));

        OrganizationRefused refused = catchThrowableOfType(
                OrganizationRefused.class, () -> organizations.found(district, eastHarbor.id(), wrong));

        assertThat(refused.objections())
                .extracting(Objection::message)
                .containsExactly(
                        "organization.objection.name-missing",
                        "organization.objection.kind-not-below-parent",
                        "organization.objection.code-unsound",
                        "organization.objection.founded-too-far-ahead");
    }

    @Test
    void a_code_belongs_to_one_union() {
        organizations.found(district, green.id(), new Founding("一", GRASSROOTS, "81999999MC00000120", null));

        assertThatThrownBy(() -> organizations.found(
                        district, green.id(), new Founding("二", GRASSROOTS, "81999999mc00000120", null)))
                .isInstanceOf(OrganizationRefused.class)
                .hasMessageContaining("code-taken");
    }

    @Test
    void only_who_may_change_unions_founds_one() {
        Scope auditor = new Scope(9, "auditor", Set.of(Role.AUDIT), district.place());

        assertThatThrownBy(() -> organizations.found(auditor, green.id(), Founding.of("一", GRASSROOTS)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_move_changes_what_lies_below_from_its_day_on() {
        move(eastHarbor, water, SPRING);

        assertThat(below(green, SPRING.minusDays(1)))
                .contains(eastHarbor.id().value(), electronics.id().value());
        assertThat(below(water, SPRING.minusDays(1)))
                .doesNotContain(electronics.id().value());
        assertThat(below(green, SPRING))
                .doesNotContain(eastHarbor.id().value(), electronics.id().value());
        assertThat(below(water, SPRING))
                .contains(eastHarbor.id().value(), electronics.id().value());
    }

    @Test
    void a_move_before_one_that_is_recorded_already_lasts_until_that_one() {
        move(electronics, water, SUMMER);
        move(electronics, westGarden, SPRING);

        assertThat(parentOn(SPRING.minusDays(1))).isEqualTo(eastHarbor.id().value());
        assertThat(parentOn(SPRING)).isEqualTo(westGarden.id().value());
        assertThat(parentOn(SUMMER.minusDays(1))).isEqualTo(westGarden.id().value());
        assertThat(parentOn(SUMMER)).isEqualTo(water.id().value());
    }

    @Test
    void a_move_that_undoes_an_earlier_one_leaves_one_placement() {
        move(electronics, westGarden, SPRING);
        move(electronics, eastHarbor, SPRING);

        assertThat(organizations.placements(district, electronics.id()))
                .containsExactly(new Placement(eastHarbor.id(), eastHarbor.name(), null, null));
    }

    @Test
    void placements_are_told_the_latest_first() {
        move(electronics, westGarden, SPRING);

        assertThat(organizations.placements(district, electronics.id()))
                .containsExactly(
                        new Placement(westGarden.id(), westGarden.name(), SPRING, null),
                        new Placement(eastHarbor.id(), eastHarbor.name(), null, SPRING));
    }

    @Test
    void no_union_is_put_below_itself() {
        OrganizationRefused refused =
                catchThrowableOfType(OrganizationRefused.class, () -> move(green, eastHarbor, SPRING));

        assertThat(refused.objections())
                .extracting(Objection::message)
                .containsExactly("organization.objection.parent-below-itself");
    }

    @Test
    void the_root_stays() {
        OrganizationRefused refused = catchThrowableOfType(
                OrganizationRefused.class,
                () -> move(organizations.require(district, district.place()), green, SPRING));

        assertThat(refused.objections())
                .extracting(Objection::message)
                .containsExactly("organization.objection.root-stays", "organization.objection.parent-below-itself");
    }

    @Test
    void what_was_corrected_is_in_the_history_with_before_and_after() {
        organizations.correct(
                district, electronics.id(), new Founding("新海电子工会", GRASSROOTS, null, LocalDate.of(2010, 6, 30)));

        AuditEntry entry = audit.history(
                        new Subject("organization", electronics.id().value(), electronics.id()))
                .get(0);
        assertThat(entry.action()).isEqualTo("changed");
        assertThat(entry.before()).containsExactly(Map.entry("name", "新海电子（ＡＢ）公司工会"));
        assertThat(entry.after()).containsOnly(Map.entry("name", "新海电子工会"), Map.entry("foundedOn", "2010-06-30"));
    }

    @Test
    void a_community_is_found_by_what_files_call_it() {
        found(green, "南塘村联合工会", COMMUNITY);
        found(green, "南塘社区联合工会", COMMUNITY);
        CommunityNames communities = organizations.communities(district, green.id());

        assertThat(List.of("东港社区", "东港社区工会", "青山街道东港社区", "东港", " 东港 社区联合工会"))
                .allSatisfy(name -> assertThat(communities.find(name)).contains(eastHarbor));
        assertThat(communities.find("南塘村")).map(Organization::name).contains("南塘村联合工会");
        assertThat(communities.find("南塘")).isEmpty();
        assertThat(communities.find("北苑社区")).isEmpty();
        assertThat(communities.find("")).isEmpty();
    }

    private void move(Organization union, Organization parent, LocalDate day) {
        reorganizations.move(district, List.of(union.id()), parent.id(), day, "管辖调整");
    }

    private List<Integer> below(Organization place, LocalDate day) {
        return jdbc.sql("select organization.below(:place, :day)")
                .param("place", place.id().value())
                .param("day", day)
                .query(Integer.class)
                .list();
    }

    private int parentOn(LocalDate day) {
        return jdbc.sql("""
                select path[cardinality(path) - 1]
                  from organization.path
                 where organization_id = :id
                   and from_day <= :day
                   and to_day > :day
                """)
                .param("id", electronics.id().value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
