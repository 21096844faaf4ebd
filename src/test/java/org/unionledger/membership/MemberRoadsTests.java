package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.membership.MembershipFixture.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.frame.RowCount;
import org.unionledger.membership.MemberRoads.Limits;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Whatever road is taken, the same members are found, in the same order, page by page. */
@LedgerTest
@Transactional
class MemberRoadsTests {

    private static final LocalDate JOINED = LocalDate.of(2025, 3, 8);
    private static final Limits TAKE_WHAT_IS_FOUND = new Limits(1_000, 0, 0);
    private static final Limits TAKE_WHO_LIES_THERE = new Limits(-1, 1_000, 0);
    private static final Limits GO_ALONG_THE_LIST = new Limits(-1, -1, 0);
    private static final Limits REMEMBER_EMPLOYERS = new Limits(-1, -1, 1_000);
    private static final int PAGE = 2;

    private static final List<String> NAMES =
            List.of("罗军平", "罗平", "军罗", "李平", "刘一", "李优", "欧阳建国", "阿依古丽·买买提", "Anna Maria", "罗军", "王罗", "王小罗", "罗平");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MemberListRepository repository;

    @Autowired
    MemberSearch search;

    @Autowired
    Members members;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    MembershipFixture book;

    /** Every other one works at the employer in the east, the others in the west. */
    @BeforeEach
    void aStreetOfMembers() {
        book = new MembershipFixture(organizations, employers);
        for (int i = 0; i < NAMES.size(); i++) {
            String identity = IdentityNumber.beginning("99010119900101%03d".formatted(100 + i))
                    .value();
            members.enter(book.street, entry(NAMES.get(i), identity, i % 2 == 0 ? book.unionised : book.plain, JOINED));
        }
    }

    private MemberRoads roads(Limits limits) {
        return new MemberRoads(jdbc, search, organizations, clock, limits);
    }

    private List<String> allPages(Limits limits, Scope scope, MemberFilter filter) {
        List<String> names = new ArrayList<>();
        MemberCursor after = MemberCursor.BEGINNING;
        while (true) {
            List<MemberRepository.Listed> page = repository.page(roads(limits).to(scope, filter), after, PAGE);
            for (MemberRepository.Listed row : page) {
                names.add("%s %09d".formatted(row.orderKey(), row.member().id()));
                after = new MemberCursor(row.orderKey(), row.member().id());
            }
            if (page.size() < PAGE) {
                return names;
            }
        }
    }

    private RowCount count(Limits limits, Scope scope, MemberFilter filter) {
        return repository
                .reach(roads(limits).to(scope, filter), MemberCursor.BEGINNING, PAGE)
                .count();
    }

    private void agree(Scope scope, MemberFilter filter) {
        List<String> found = allPages(TAKE_WHAT_IS_FOUND, scope, filter);
        assertThat(found).isSorted().doesNotHaveDuplicates().hasSize((int) members.count(scope, filter));
        assertThat(allPages(TAKE_WHO_LIES_THERE, scope, filter)).isEqualTo(found);
        assertThat(allPages(GO_ALONG_THE_LIST, scope, filter)).isEqualTo(found);
        assertThat(allPages(REMEMBER_EMPLOYERS, scope, filter)).isEqualTo(found);
        assertThat(count(TAKE_WHO_LIES_THERE, scope, filter)).isEqualTo(RowCount.exactly(found.size()));
        assertThat(count(GO_ALONG_THE_LIST, scope, filter)).isEqualTo(RowCount.atLeast(found.size()));
        assertThat(count(REMEMBER_EMPLOYERS, scope, filter)).isEqualTo(RowCount.atLeast(found.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "罗",
                "平",
                "军",
                "罗军",
                "军平",
                "建国",
                "国",
                "买买提",
                "电子",
                "青山新海电子有限公司",
                "公司",
                "没有的",
                "l",
                "li",
                "liu",
                "liyou",
                "lj",
                "luojunping",
                "ouyang",
                "anna",
                "maria",
                "qsxhdz",
                "13625630317",
                "990101199001011000"
            })
    void every_road_finds_the_same_members(String text) {
        Scope east = new Scope(5, "east", EnumSet.of(Role.COMMUNITY_OFFICER), book.east);
        for (boolean left : new boolean[] {false, true}) {
            agree(book.street, new MemberFilter(book.street.place(), text, left, Map.of()));
            agree(book.street, new MemberFilter(book.west, text, left, Map.of()));
            agree(east, new MemberFilter(book.east, text, left, Map.of()));
            agree(east, new MemberFilter(book.street.place(), text, left, Map.of()));
        }
        agree(
                book.street,
                new MemberFilter(
                        book.street.place(),
                        text,
                        false,
                        Map.of(MemberTrait.SEX, Sex.MALE.code(), MemberTrait.GROUP, "-")));
    }

    /** Four of thirteen begin with it; 军罗, 王罗 and 王小罗 have it elsewhere. */
    @Test
    void a_character_is_found_wherever_it_stands_in_a_name() {
        OrganizationId street = book.street.place();

        assertThat(Stream.of(TAKE_WHAT_IS_FOUND, TAKE_WHO_LIES_THERE, GO_ALONG_THE_LIST)
                        .map(limits -> allPages(limits, book.street, new MemberFilter(street, "罗", false, Map.of()))
                                .size()))
                .containsExactly(7, 7, 7);
    }

    /** In the east 罗军平, 军罗, 王罗 and one 罗平. */
    @Test
    void the_exact_count_is_told_when_asked_for() {
        assertThat(mvc.get().uri("/members/count?q={text}", "罗").with(as.a(Role.COMMUNITY_OFFICER, book.east)))
                .bodyText()
                .contains("共 4 条")
                .doesNotContain("<html");
    }

    @Test
    void what_is_not_counted_at_once_is_said_to_be_at_least() {
        assertThat(count(GO_ALONG_THE_LIST, book.street, MemberFilter.all(book.street.place())))
                .isEqualTo(RowCount.atLeast(NAMES.size()));
    }
}
