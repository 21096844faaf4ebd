package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.duty.OpenDuty;
import org.unionledger.frame.Words;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Checklist;
import org.unionledger.ledger.declaration.Chosen;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Part;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.ledger.grading.GradeStanding;
import org.unionledger.ledger.grading.StandardStanding;
import org.unionledger.ledger.grading.StandardStanding.ItemStanding;
import org.unionledger.ledger.grading.Standings;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 规范与等级: what entries of registers tell of how unions stand. Each test has unions of its own below one street. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradingTests {

    private static final List<String> EIGHT = List.of("有组织机构", "有牌子", "有印章", "有活动场所", "有制度", "有经费", "有活动", "有台账");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Standings standings;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Duties duties;

    @Autowired
    DeclarationParser parser;

    @Autowired
    MessageSource messages;

    @Autowired
    Clock clock;

    private Street tree;
    private Scope officer;
    private LocalDate today;
    private int unions;

    @BeforeAll
    void aStreetWithTwoCommunities() {
        tree = new LedgerFixture(organizations, null).street();
        officer = tree.officer();
        today = LocalDate.now(clock);
    }

    /** A union of an employer of the same name, in the community. */
    private OrganizationId union(String employer, Organization community) {
        return employers
                .enter(
                        Scope.operatorAt(tree.street().id()),
                        LedgerFixture.withUnion(employer, null, community, new Headcount(7, 3, 0)))
                .seat();
    }

    private String named() {
        return "新海" + ++unions + "电子有限公司";
    }

    private Entry check(String employer, LocalDate day, String result, String... lacking) {
        List<String> met =
                EIGHT.stream().filter(item -> !List.of(lacking).contains(item)).toList();
        Map<String, Object> values = new HashMap<>(Map.of(
                "day",
                day,
                "employer",
                employer,
                "standard",
                "八有",
                "items",
                BigDecimal.valueOf(8),
                "met",
                BigDecimal.valueOf(met.size()),
                "result",
                result));
        if (!met.isEmpty()) {
            values.put("eight", new Chosen(met));
        }
        if (lacking.length > 0) {
            values.put("missing", "限一个月内补齐");
        }
        return ledgers.enter(officer, tree.street().id(), "standard", Values.of(values), Repeat.REFUSE);
    }

    private Entry home(
            String employer, String grade, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate withdrawn) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "applied",
                from.minusDays(60),
                "employer",
                employer,
                "kind",
                "职工之家",
                "grade",
                grade,
                "state",
                withdrawn == null ? "已命名" : "已撤销",
                "decided",
                from,
                "level",
                "区县"));
        if (until != null) {
            values.put("until", until);
        }
        if (withdrawn != null) {
            values.put("withdrawn", withdrawn);
        }
        return ledgers.enter(officer, tree.street().id(), "staff_home", Values.of(values), Repeat.REFUSE);
    }

    private StandardStanding eight(OrganizationId union, LocalDate on) {
        return standings.standards(officer, union, on).stream()
                .filter(standard -> standard.standard().equals("八有"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lacking(OrganizationId union, LocalDate on) {
        return eight(union, on).lacking().stream().map(ItemStanding::item).toList();
    }

    @Test
    void the_last_check_by_a_day_tells_which_item_is_missing_since_when() {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        check(employer, today.minusDays(300), "未达标", "有牌子", "有台账");
        Entry second = check(employer, today.minusDays(100), "整改中", "有台账");
        check(employer, today.minusDays(10), "达标");

        assertThat(lacking(union, today.minusDays(300))).containsExactly("有牌子", "有台账");
        assertThat(lacking(union, today.minusDays(101))).containsExactly("有牌子", "有台账");
        StandardStanding then = eight(union, today.minusDays(100));
        assertThat(then.met()).isFalse();
        assertThat(then.lacking()).singleElement().satisfies(item -> {
            assertThat(item.item()).isEqualTo("有台账");
            assertThat(item.since()).isEqualTo(today.minusDays(300));
            assertThat(item.evidence().id()).isEqualTo(second.id());
        });
        assertThat(eight(union, today).met()).isTrue();
        assertThat(eight(union, today).items()).hasSize(8).allMatch(ItemStanding::met);
        assertThat(standings.standards(officer, union, today.minusDays(301))).isEmpty();
    }

    @Test
    void a_check_without_ticked_items_leaves_those_of_the_check_before_with_their_day() {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        Entry ticked = check(employer, today.minusDays(50), "整改中", "有印章");
        check(employer, today.minusDays(5), "整改中", EIGHT.toArray(String[]::new));

        assertThat(eight(union, today).last().day()).isEqualTo(today.minusDays(5));
        assertThat(eight(union, today).lacking())
                .singleElement()
                .satisfies(item -> assertThat(item.evidence().id()).isEqualTo(ticked.id()));
    }

    @Test
    void a_voided_check_says_nothing() {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        Entry wrong = check(employer, today.minusDays(5), "达标");

        ledgers.markVoid(officer, "standard", List.of(wrong.id()), "重复登记");

        assertThat(standings.standards(officer, union, today)).isEmpty();
    }

    @Test
    void an_employer_without_a_union_or_unknown_says_nothing_of_the_union_that_keeps_the_entry() {
        String employer = named();
        employers.enter(
                Scope.operatorAt(tree.street().id()),
                EmployerEntry.of(employer, tree.eastHarbor().id()));
        check(employer, today.minusDays(5), "达标");
        check("谁也不认识的公司", today.minusDays(5), "达标");

        assertThat(standings.standards(officer, tree.eastHarbor().id(), today)).isEmpty();
        assertThat(standings.standards(officer, tree.street().id(), today)).isEmpty();

        check("青山街道总工会", today.minusDays(4), "达标");

        assertThat(standings.standards(officer, tree.street().id(), today)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} days after it was given: {1}")
    @CsvSource({"-1, asked", "0, held", "365, held", "366, lapsed"})
    void a_grade_holds_from_its_first_to_its_last_day(int days, String state) {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        LocalDate from = today.minusDays(400);
        home(employer, "先进", from, from.plusDays(365), null);

        assertThat(states(union, from.plusDays(days))).containsExactly("先进 " + state);
    }

    @ParameterizedTest(name = "{0} days after it was taken back: {1}")
    @CsvSource({"-1, held", "0, withdrawn"})
    void a_grade_that_was_taken_back_held_until_then(int days, String state) {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        home(employer, "先进", today.minusDays(400), null, today.minusDays(30));

        assertThat(states(union, today.minusDays(30).plusDays(days))).containsExactly("先进 " + state);
    }

    @Test
    void a_higher_grade_takes_the_place_of_the_one_before_as_long_as_it_stands() throws IOException {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        home(employer, "合格", today.minusDays(900), null, null);
        home(employer, "模范", today.minusDays(200), null, today.minusDays(20));

        assertThat(states(union, today.minusDays(201))).containsExactly("合格 held", "模范 asked");
        assertThat(states(union, today.minusDays(200))).containsExactly("模范 held", "合格 replaced");
        assertThat(states(union, today)).containsExactly("合格 held", "模范 withdrawn");
        assertThat(listed("/gradings/grades?ledger=staff_home&on=" + today.minusDays(200), employer))
                .contains("模范")
                .doesNotContain(">职工之家 合格<");
    }

    @Test
    void grades_of_all_registers_stand_together_those_held_before_the_others() {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        Map<String, Object> star = Map.of(
                "applied",
                today.minusDays(300),
                "employer",
                employer,
                "title",
                "四星级工会",
                "state",
                "已撤销",
                "decided",
                today.minusDays(200),
                "withdrawn",
                today.minusDays(20));
        ledgers.enter(officer, tree.street().id(), "model_union", Values.of(star), Repeat.REFUSE);
        home(employer, "先进", today.minusDays(400), null, null);

        assertThat(standings.grades(officer, union, today))
                .extracting(grade -> grade.ledger().id())
                .containsExactly("staff_home", "model_union");
    }

    private List<String> states(OrganizationId union, LocalDate on) {
        return standings.grades(officer, union, on).stream()
                .map(GradingTests::told)
                .toList();
    }

    private static String told(GradeStanding grade) {
        return grade.entry().values().written("grade") + " " + grade.state().code();
    }

    /** The row of a list that tells of an employer's union; empty when there is none. */
    private String listed(String address, String employer) throws IOException {
        String page = get(tree.street(), address).getResponse().getContentAsString(StandardCharsets.UTF_8);
        int at = page.indexOf(">" + employer);
        return at < 0 ? "" : page.substring(at, page.indexOf("</tr>", at));
    }

    private MvcTestResult get(Organization place, String address) {
        return mvc.get()
                .uri(URI.create(UriUtils.encodeQuery(address, StandardCharsets.UTF_8)))
                .with(as.a(STREET_OFFICER, place.id()))
                .exchange();
    }

    @Test
    void unions_of_an_area_are_listed_by_their_standing_on_a_day() throws IOException {
        String mended = named();
        String bare = named();
        String never = named();
        union(mended, tree.eastHarbor());
        union(bare, tree.eastHarbor());
        union(never, tree.eastHarbor());
        check(mended, today.minusDays(200), "未达标", "有经费");
        check(mended, today.minusDays(20), "达标");
        check(bare, today.minusDays(20), "整改中", "有经费", "有活动");

        String checks = "/gradings/checks?standard=八有";
        assertThat(listed(checks + "&item=有经费", bare)).contains("有经费", "有活动", "限一个月内补齐");
        assertThat(listed(checks + "&item=有经费", mended)).isEmpty();
        assertThat(listed(checks + "&item=有牌子", bare)).isEmpty();
        assertThat(listed(checks + "&item=有经费&on=" + today.minusDays(21), mended))
                .contains("有经费");
        assertThat(listed(checks + "&state=met", mended)).contains("达标");
        assertThat(listed(checks + "&state=met", bare)).isEmpty();
        assertThat(listed(checks + "&state=unmet", bare)).contains("未达标");
        assertThat(listed(checks + "&state=none", never)).isNotEmpty();
        assertThat(listed(checks + "&state=none", bare)).isEmpty();
        assertThat(listed(checks + "&state=none&on=" + today.minusDays(201), bare))
                .isNotEmpty();
        assertThat(listed("/gradings/checks?standard=六化&state=none", bare)).isNotEmpty();
    }

    /** A check is due twelve months later, and reminded of thirty days before. */
    @ParameterizedTest(name = "checked {0} days before the year is over that is reminded of: {1}")
    @CsvSource({"0, true", "1, false"})
    void who_is_to_be_checked_again_is_listed_and_reminded(int days, boolean due) throws IOException {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        Entry check = check(employer, today.plusDays(30).minusMonths(12).plusDays(days), "达标");

        assertThat(!listed("/gradings/checks?standard=八有&state=due", employer).isEmpty())
                .isEqualTo(due);
        assertThat(owed(union)).isEqualTo(due ? List.of("规范化达标情况应复查") : List.of());

        check(employer, today, "达标");

        assertThat(owed(union)).isEmpty();
        ledgers.markVoid(officer, "standard", List.of(check.id()), "重复登记");
        assertThat(owed(union)).isEmpty();
    }

    @ParameterizedTest(name = "ends in {0} days: {1}")
    @CsvSource({"90, true", "91, false"})
    void a_grade_that_ends_soon_is_listed_and_reminded_of(int days, boolean soon) throws IOException {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        Entry grade = home(employer, "先进", today.minusDays(400), today.plusDays(days), null);

        assertThat(listed("/gradings/grades?ledger=staff_home&state=held", employer))
                .contains("先进", "区县");
        assertThat(!listed("/gradings/grades?ledger=staff_home&state=lapsing", employer)
                        .isEmpty())
                .isEqualTo(soon);
        assertThat(owed(union)).isEqualTo(soon ? List.of("等级、称号到期，应复查") : List.of());

        ledgers.markVoid(officer, "staff_home", List.of(grade.id()), "重复登记");

        assertThat(owed(union)).isEmpty();
    }

    @Test
    void a_check_that_turns_out_to_be_of_another_union_leaves_its_own_duty_with_the_one_before() {
        String one = named();
        String other = named();
        OrganizationId first = union(one, tree.eastHarbor());
        OrganizationId second = union(other, tree.eastHarbor());
        check(one, today.minusMonths(12), "达标");
        Entry moved = check(one, today.minusMonths(11).minusDays(20), "达标");
        assertThat(duties(first)).hasSize(1);

        ledgers.correct(officer, "standard", moved.id(), moved.values().with("employer", other));

        assertThat(duties(first))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo(today));
        assertThat(owed(second)).hasSize(1);
    }

    /** Without what comes again and again by rule. */
    private List<OpenDuty> duties(OrganizationId union) {
        return duties.first(officer, union, 99, words()).stream()
                .filter(duty -> duty.name().endsWith("应复查"))
                .toList();
    }

    private List<String> owed(OrganizationId union) {
        return duties(union).stream().map(OpenDuty::name).toList();
    }

    private Words words() {
        return new Words(messages, Locale.CHINESE);
    }

    @Test
    void the_union_s_own_page_shows_it_and_its_own_page_shows_any_day() {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        check(employer, today.minusDays(100), "整改中", "有活动场所");
        check(employer, today.minusDays(10), "达标");
        home(employer, "模范", today.minusDays(40), null, null);
        String path = "/organizations/" + union;

        assertThat(get(tree.street(), path)).bodyText().contains(path + "/grading/panel");
        assertThat(get(tree.street(), path + "/grading/panel"))
                .bodyText()
                .contains("达标 8/8 项", "职工之家 模范", "区县")
                .doesNotContain(">缺<");
        assertThat(get(tree.street(), path + "/grading?on=" + today.minusDays(50)))
                .bodyText()
                .contains("达标 7/8 项", ">缺<", "限一个月内补齐", "职工之家 模范", "申报中");
    }

    @Test
    void another_street_neither_opens_nor_lists_nor_exports_it() throws IOException {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        check(employer, today.minusDays(20), "达标");
        home(employer, "模范", today.minusDays(40), null, null);

        assertThatThrownBy(() -> standings.standards(tree.officerOfWestGarden(), union, today))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> standings.grades(tree.officerOfWestGarden(), union, today))
                .isInstanceOf(NotInScope.class);
        for (String list : List.of("checks?standard=八有", "grades?ledger=staff_home")) {
            assertThat(get(tree.eastHarbor(), "/gradings/" + list)).bodyText().contains(employer);
            assertThat(get(tree.westGarden(), "/gradings/" + list)).bodyText().doesNotContain(employer);
            String export = "/gradings/" + list.replace("?", "/export?");
            assertThat(cells(get(tree.eastHarbor(), export))).contains(employer);
            assertThat(cells(get(tree.westGarden(), export))).doesNotContain(employer);
        }
    }

    @Test
    void the_real_name_register_shows_the_grade_the_staff_home_holds() {
        String employer = named();
        OrganizationId union = union(employer, tree.eastHarbor());
        home(employer, "四星级", today.minusDays(40), today.minusDays(1), null);
        String register = "/organizations/" + union + "/registration";
        assertThat(get(tree.street(), register))
                .bodyText()
                .contains("职工之家等级（星级）")
                .doesNotContain("四星级");

        home(employer, "五星级", today, null, null);

        assertThat(get(tree.street(), register)).bodyText().contains("五星级");
    }

    @Test
    void an_export_has_the_rows_of_the_list_and_says_what_of() throws IOException {
        String employer = named();
        union(employer, tree.westGarden());
        check(employer, today.minusDays(20), "整改中", "有制度", "有台账");

        String cells = cells(get(tree.westGarden(), "/gradings/checks/export?standard=八有&item=有制度"));

        assertThat(cells).contains("共 1 条", "西园社区联合工会", "缺“有制度”", "有制度、有台账", "限一个月内补齐");
    }

    private static String cells(MvcTestResult answer) throws IOException {
        StringBuilder cells = new StringBuilder();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> cells.append(cell).append('\n')));
        }
        return cells.toString();
    }

    /** As the pages that make registers do it: nothing is programmed for the standard of a city. */
    @Test
    void a_city_declares_a_standard_of_its_own_by_a_copy_with_other_items() throws IOException {
        RegisterText shipped = RegisterText.read(
                new ClassPathResource("ledgers/standard.yaml").getContentAsString(StandardCharsets.UTF_8));

        Declaration own = parser.parse(shipped.as("u99")
                .added(
                        Part.FIELDS,
                        Map.of(
                                "key",
                                "f1",
                                "label",
                                "“三型”达标项",
                                "englishLabel",
                                "Three",
                                "kind",
                                "choices",
                                "choices",
                                List.of(Map.of("value", "学习型", "english", "Learning"))))
                .declared());

        assertThat(own.checklist()).isEqualTo(ledgers.declaration("standard").checklist());
        assertThat(Checklist.lists(own)).extracting(list -> list.key()).contains("eight", "f1");
    }
}
