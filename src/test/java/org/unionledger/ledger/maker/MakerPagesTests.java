package org.unionledger.ledger.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.figures.Period;
import org.unionledger.figures.Verification;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/**
 * Two streets of a district, the north one with a community, make registers:
 *
 * <pre>
 * 滨海区总工会 ─┬─ 北街道总工会 ── 东港社区联合工会
 *          └─ 南街道总工会
 * </pre>
 */
@LedgerTest
@Transactional
class MakerPagesTests {

    private static final String LECTURES = """
            2025年法律讲座登记表,,,,,
            序号,日期,讲座主题,主讲人,参加人数,身份证号,形式,费用（万元）
            1,2025-03-08,劳动合同法,张某,120,990101198904120038,线下,0.12
            2,2025-04-09,工会法,李某,80,990101199310190084,线下,0.08
            3,2025-05-10,工伤保险,王某,95,990101196811160103,线上,0
            4,2025-06-11,集体协商,赵某,60,990101198904120038,线下,0.05
            合计,,,,355,,,0.25
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader figures;

    @Autowired
    Verification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Organization district;
    private Organization north;
    private Organization south;
    private Organization harbor;

    @BeforeEach
    void twoStreets() {
        district = organizations.foundRoot("滨海区总工会", OrganizationKind.DISTRICT);
        Scope officer = Scope.operatorAt(district.id());
        north = organizations.found(officer, district.id(), Founding.of("北街道总工会", OrganizationKind.STREET));
        south = organizations.found(officer, district.id(), Founding.of("南街道总工会", OrganizationKind.STREET));
        harbor = organizations.found(officer, north.id(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY));
    }

    private MvcTestResult get(String uri, Role role, Organization place) {
        return mvc.get().uri(uri).with(as.a(role, place.id())).exchange();
    }

    private MvcTestResult get(String uri) {
        return get(uri, Role.STREET_OFFICER, north);
    }

    private MvcTestResult post(String uri, String... fields) {
        return post(uri, Role.STREET_OFFICER, north, fields);
    }

    private MvcTestResult post(String uri, Role role, Organization place, String... fields) {
        var request = mvc.post().uri(uri).with(as.a(role, place.id())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String led(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return String.valueOf(result.getResponse().getRedirectedUrl()).replaceFirst("#.*", "");
    }

    /** A register of lectures: 日期 f1, 主题 f2, 人数 f3, each lecture counted in an indicator of its own. */
    private String lectures() {
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

    private String used() {
        String home = lectures();
        led(post(home + "/adoption", "edition", "4", "note", "新建"));
        return home;
    }

    private String ledger(String home) {
        return "/ledgers/"
                + jdbc.sql("select ledger from ledger.register where id = :id")
                        .param("id", Long.valueOf(home.replace("/registers/", "")))
                        .query(String.class)
                        .single();
    }

    private MvcTestResult enter(String home, String topic, String persons) {
        return post(ledger(home), "v.f1", "2025-03-08", "v.f2", topic, "v.f3", persons);
    }

    private Indicator own(Organization place) {
        return figures.indicators(as.scope(Role.STREET_OFFICER, place.id())).stream()
                .filter(indicator -> OwnIndicators.isOwn(indicator.id()))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal lectured() {
        return figures.read(FigureQuery.of(own(north).id().value(), north.id(), Period.year(2025)), AsOf.NOW)
                .value();
    }

    @Test
    void a_register_made_by_forms_is_entered_into_and_counted_and_adds_up() {
        String home = used();

        assertThat(get("/ledgers")).bodyText().contains("法律讲座台账");
        led(enter(home, "工会法", "120"));
        led(post(ledger(home) + "/paste", "text", "日期\t主题\t人数\n2025-04-09\t劳动合同法\t80", "book", "true"));

        assertThat(get(ledger(home) + "?from=2025-01-01&to=2025-12-31"))
                .hasStatusOk()
                .bodyText()
                .contains("工会法", "劳动合同法");
        assertThat(lectured()).isEqualByComparingTo("200");
        assertThat(verification.differences().first()).isEmpty();
        assertThat(get("/figures/facts?indicator=" + own(north).id() + "&organization=" + north.id()
                        + "&from=2025-01-01&to=2025-12-31"))
                .hasStatusOk()
                .bodyText()
                .contains("2025-03-08 工会法", ledger(home) + "/");
    }

    @Test
    void it_is_used_below_seen_above_and_unknown_elsewhere() {
        String home = used();
        led(enter(home, "工会法", "120"));
        String list = ledger(home);

        assertThat(led(post(list, Role.COMMUNITY_OFFICER, harbor, "v.f1", "2025-03-08", "v.f2", "消防", "v.f3", "30")))
                .startsWith(list);
        assertThat(get(list, Role.DISTRICT_REVIEWER, district)).hasStatusOk();
        assertThat(get("/ledgers", Role.STREET_OFFICER, south)).bodyText().doesNotContain("法律讲座台账");
        for (String page :
                new String[] {list, list + "/new", list + "/paste", list + "/export", home, home + "/trial"}) {
            assertThat(get(page, Role.STREET_OFFICER, south)).as(page).hasStatus(404);
        }
        assertThat(get("/api" + list + "/entries", Role.STREET_OFFICER, south)).hasStatus(404);
        assertThat(post(list, Role.STREET_OFFICER, south, "v.f1", "2025-03-08", "v.f2", "甲", "v.f3", "1"))
                .hasStatus(404);
        assertThat(get("/imports/new", Role.STREET_OFFICER, north)).bodyText().contains("法律讲座台账");
        assertThat(get("/imports/new", Role.STREET_OFFICER, south)).bodyText().doesNotContain("法律讲座台账");
        assertThat(get("/statistics", Role.STREET_OFFICER, north)).bodyText().contains("法律讲座人数");
        assertThat(get("/statistics", Role.STREET_OFFICER, south)).bodyText().doesNotContain("法律讲座人数");
        assertThat(get(
                        "/figures/facts?indicator=" + own(north).id() + "&organization=" + south.id()
                                + "&from=2025-01-01&to=2025-12-31",
                        Role.STREET_OFFICER,
                        south))
                .hasStatus(404);
    }

    @Test
    void who_may_not_make_registers_is_refused() {
        assertThat(get("/registers", Role.COMMUNITY_OFFICER, harbor)).hasStatus(403);
        assertThat(get("/registers", Role.ADMINISTRATOR, north)).hasStatusOk();
    }

    @Test
    void a_file_she_has_becomes_fields_of_the_kinds_its_cells_speak_for() {
        MvcTestResult begun = mvc.post()
                .uri("/registers/files")
                .multipart()
                .file(new MockMultipartFile("file", "讲座.csv", "text/csv", LECTURES.getBytes(StandardCharsets.UTF_8)))
                .with(as.a(Role.STREET_OFFICER, north.id()))
                .with(csrf())
                .exchange();
        String home = led(begun);

        assertThat(String.valueOf(begun.getMvcResult().getFlashMap().get("notice")))
                .contains("身份证号");
        assertThat(get(home))
                .hasStatusOk()
                .bodyText()
                .contains("法律讲座登记表", "日期，必填", "整数（人数、次数等）", "金额（元）", "人员姓名", "选项：线下、线上")
                .doesNotContain(">身份证号<", "还没有填写");
        MvcTestResult trial = post(home + "/trial", "text", sample(home));
        assertThat(trial)
                .hasStatusOk()
                .bodyText()
                .contains("共 4 行，其中 4 行可以登记", "1200", "没有得出数据")
                .doesNotContain("990101");
    }

    @Test
    void by_which_day_entries_are_closed_is_chosen_and_tried() {
        LocalDate today = LocalDate.now(clock);
        String home = lectures();
        String edition = edition(home);
        led(post(home + "/fields", "edition", edition, "label", "答复日期", "kind", "date"));
        led(post(
                home + "/settings",
                "edition",
                edition(home),
                "name",
                "法律讲座台账",
                "group",
                "rights",
                "day",
                "f1",
                "list",
                "f2",
                "title",
                "f2",
                "dueFrom",
                "f1",
                "dueDays",
                "10",
                "dueClosing",
                "f4"));

        assertThat(get(home)).bodyText().contains("f1", "value=\"10\"").doesNotContain("请写明多少天");
        // ten days ago is due today, eleven is over its day, the third is closed
        assertThat(post(
                        home + "/trial",
                        "text",
                        "日期\t主题\t人数\t答复日期\n%s\t甲\t1\t\n%s\t乙\t1\t\n%s\t丙\t1\t%s"
                                .formatted(today.minusDays(10), today.minusDays(11), today.minusDays(12), today)))
                .hasStatusOk()
                .bodyText()
                .contains("其中未办结2条，已逾期1条");

        led(post(
                home + "/settings",
                "edition",
                edition(home),
                "name",
                "法律讲座台账",
                "group",
                "rights",
                "day",
                "f1",
                "list",
                "f2",
                "title",
                "f2",
                "dueFrom",
                "f1"));
        assertThat(get(home)).bodyText().contains("请写明多少天");
    }

    private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"([0-9]+)\"");

    private String edition(String home) {
        Matcher edition = EDITION.matcher(body(get(home)));
        assertThat(edition.find()).isTrue();
        return edition.group(1);
    }

    private String sample(String home) {
        return text(get(home + "/trial"));
    }

    private static String text(MvcTestResult page) {
        Matcher area = Pattern.compile("<textarea[^>]*name=\"text\"[^>]*>(.*?)</textarea>", Pattern.DOTALL)
                .matcher(body(page));
        assertThat(area.find()).isTrue();
        return area.group(1);
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void rows_are_tried_before_it_goes_live_and_nothing_is_written() {
        String home = lectures();

        assertThat(post(home + "/trial", "text", "日期\t主题\t人数\n2025-03-08\t工会法\t120\n2025-04-08\t\t0"))
                .hasStatusOk()
                .bodyText()
                .contains("共 2 行，其中 1 行可以登记", "请填写主题", "人数不能小于1", "法律讲座人数", "<dd>120</dd>");
        assertThat(get(ledger(home))).hasStatus(404);
    }

    @Test
    void every_flaw_is_said_with_its_place() {
        String home = lectures();
        led(post(home + "/fields/f3/removal", "edition", "4"));
        led(post(home + "/fields", "edition", "5", "label", "对象", "kind", "choice"));

        assertThat(get(home)).bodyText().contains("第1项计入的数据的每条记录计多少：没有“f3”这个字段", "第3个字段“对象”的选项：还没有填写");
        assertThat(post(home + "/adoption", "edition", "6"))
                .hasStatus(422)
                .bodyText()
                .contains("还有问题，没有启用", "没有“f3”这个字段，可能已被删除，请改选");
        assertThat(get("/ledgers")).bodyText().doesNotContain("法律讲座台账");
    }

    @Test
    void the_second_of_two_editors_is_told_and_loses_nothing() {
        String home = lectures();
        led(post(home + "/fields", "edition", "4", "label", "地点", "kind", "text"));

        MvcTestResult second = post(home + "/fields", "edition", "4", "label", "主办方", "kind", "text");

        assertThat(second)
                .hasStatus(422)
                .bodyText()
                .contains("刚刚改过这本台账", "value=\"主办方\"", "name=\"edition\" value=\"5\"");
        led(post(home + "/fields", "edition", "5", "label", "主办方", "kind", "text"));
        assertThat(get(home)).bodyText().contains("地点", "主办方");
        assertThat(post(home + "/adoption", "edition", "5")).hasStatus(422);
    }

    @Test
    void a_new_version_leaves_entries_as_they_were_and_understands_the_old_word() {
        String home = lectures();
        led(post(
                home + "/fields",
                "edition",
                "4",
                "label",
                "形式",
                "kind",
                "choice",
                "choice",
                "线下",
                "synonyms",
                "现场",
                "was",
                "",
                "choice",
                "线上",
                "synonyms",
                "",
                "was",
                ""));
        led(post(home + "/adoption", "edition", "5"));
        String entry = led(post(ledger(home), "v.f1", "2025-03-08", "v.f2", "工会法", "v.f3", "120", "v.f4", "现场"));
        assertThat(get(entry)).bodyText().contains("线下", "120");

        led(post(
                home + "/fields/f4",
                "edition",
                "0",
                "label",
                "方式",
                "kind",
                "choice",
                "choice",
                "面授",
                "synonyms",
                "现场",
                "was",
                "线下",
                "choice",
                "线上",
                "synonyms",
                "",
                "was",
                "线上"));
        led(post(home + "/fields/f3/removal", "edition", "1"));
        led(post(firstPosting(home) + "/removal", "edition", "2"));
        assertThat(get(home)).bodyText().contains("与现用版本相比", "面授（也叫现场、线下）", "（已删除）");
        led(post(home + "/adoption", "edition", "3", "note", "改名"));

        assertThat(get(entry)).bodyText().contains("线下", "120", "形式");
        assertThat(lectured()).isEqualByComparingTo("120");
        assertThat(verification.differences().first()).isEmpty();
        String later = led(post(ledger(home), "v.f1", "2025-04-08", "v.f2", "工伤", "v.f4", "线下"));
        assertThat(get(later)).bodyText().contains("面授");
        assertThat(get(ledger(home) + "?from=2025-01-01&to=2025-12-31&f.f4=面授"))
                .bodyText()
                .contains("工伤", "工会法");
        assertThat(get(home)).bodyText().contains("第 2 版", "改名", "第 1 版");
    }

    @Test
    void a_field_that_was_in_use_does_not_become_another_sort_of_value() {
        String home = used();
        led(post(home + "/fields/f3", "edition", "0", "label", "人数", "kind", "text"));

        assertThat(post(home + "/adoption", "edition", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("第3个字段“人数”的类型：“人数”已经登记过别的类型的内容");
    }

    @Test
    void a_removed_fields_key_is_never_given_again() {
        String home = used();
        led(post(firstPosting(home) + "/removal", "edition", "0"));
        led(post(home + "/fields/f3/removal", "edition", "1"));
        led(post(home + "/fields", "edition", "2", "label", "备注", "kind", "long_text"));

        assertThat(get(home)).bodyText().contains("/fields/f4").doesNotContain("/fields/f3\"");
    }

    @Test
    void what_somebody_else_has_removed_meanwhile_is_not_lost_to_whoever_still_edits_it() {
        String home = lectures();
        String posting = firstPosting(home);
        led(post(posting + "/removal", "edition", "4"));
        led(post(home + "/fields/f2/removal", "edition", "5"));

        assertThat(post(posting, "edition", "4", "indicator", "aid.visits.times", "quantity", "f3"))
                .hasStatus(422)
                .bodyText()
                .contains("刚刚被删除了", "action=\"" + home + "/postings\"", "value=\"6\"", "f3");
        assertThat(post(home + "/fields/f2", "edition", "4", "label", "讲座题目", "kind", "text"))
                .hasStatus(422)
                .bodyText()
                .contains("刚刚被删除了", "action=\"" + home + "/fields\"", "value=\"讲座题目\"");
        assertThat(post(posting, "edition", "6", "indicator", "aid.visits.times", "quantity", "f3"))
                .as("that never was")
                .hasStatus(404);
        assertThat(post(posting + "/removal", "edition", "4"))
                .as("removed by both")
                .hasStatus(422);
    }

    @Test
    void the_second_save_of_a_stale_page_finds_the_posting_it_was_opened_on_wherever_that_stands_by_now() {
        String home = lectures();
        led(post(home + "/postings", "edition", "4", "indicator", "aid.visits.times"));
        List<String> both = postings(home);
        led(post(both.get(0) + "/removal", "edition", "5"));
        led(post(home + "/postings", "edition", "6", "indicator", "aid.visits.money", "quantity", "f3"));

        String[] typed = {"indicator", "aid.visits.person_times", "quantity", "f3"};
        assertThat(post(both.get(1), with("5", typed)))
                .hasStatus(422)
                .bodyText()
                .contains("刚刚改过这本台账", "这一项现在是：", "慰问次数", "action=\"" + both.get(1) + "\"", "value=\"7\"");
        led(post(both.get(1), with("7", typed)));

        assertThat(get(home)).bodyText().contains("慰问人次", "慰问金额").doesNotContain("慰问次数", "法律讲座人数");
        assertThat(postings(home)).hasSize(2).first().isEqualTo(both.get(1));
    }

    @Test
    void a_posting_keeps_its_address_when_the_register_is_taken_into_use_and_changed_again() {
        String home = lectures();
        led(post(home + "/postings", "edition", "4", "indicator", "aid.visits.times"));
        List<String> both = postings(home);
        led(post(home + "/adoption", "edition", "5"));
        led(post(both.get(0) + "/removal", "edition", "0"));

        assertThat(postings(home)).containsExactly(both.get(1));
    }

    private static String[] with(String edition, String... fields) {
        return Stream.concat(Stream.of("edition", edition), Stream.of(fields)).toArray(String[]::new);
    }

    /** The addresses of what the register feeds, in its order. */
    private List<String> postings(String home) {
        return Pattern.compile(Pattern.quote(home) + "/postings/[a-z0-9]+(?=\">)")
                .matcher(body(get(home)))
                .results()
                .map(MatchResult::group)
                .filter(address -> !address.endsWith("/new"))
                .toList();
    }

    private String firstPosting(String home) {
        return postings(home).get(0);
    }

    @Test
    void a_copy_begins_with_everything_of_a_shipped_register() {
        String home = led(post("/registers", "name", "街道走访台账", "from", "visit"));

        assertThat(get(home)).bodyText().contains("慰问对象", "计入“慰问人次”", "街道走访台账").doesNotContain("还没有填写");
        led(post(home + "/adoption", "edition", "1"));
        led(post(
                ledger(home),
                "v.day",
                "2025-03-08",
                "v.occasion",
                "春节",
                "v.kind",
                "困难职工",
                "v.persons",
                "3",
                "v.money",
                "500"));
        assertThat(figures.read(FigureQuery.of("aid.visits.money", north.id(), Period.year(2025)), AsOf.NOW)
                        .value())
                .isEqualByComparingTo("500");
    }

    @Test
    void an_ended_register_is_read_and_no_longer_written() {
        String home = used();
        String entry = led(enter(home, "工会法", "120"));
        led(post(home + "/ending"));

        assertThat(get(entry)).hasStatusOk().bodyText().contains("工会法");
        assertThat(get(ledger(home) + "?from=2025-01-01&to=2025-12-31"))
                .hasStatusOk()
                .bodyText()
                .contains("工会法", "已经停用");
        assertThat(enter(home, "劳动法", "60")).hasStatus(422).bodyText().contains("已经停用");
        assertThat(lectured()).isEqualByComparingTo("120");

        led(post(home + "/resumption"));
        led(enter(home, "劳动法", "60"));
        assertThat(lectured()).isEqualByComparingTo("180");
    }

    /** Help for a worker begins and ends on a day; one is open until then. */
    @Test
    void what_there_is_on_a_day_is_counted_by_its_beginning_and_taken_off_by_its_end() {
        String home = led(post("/registers", "name", "结对帮扶台账", "group", "rights"));
        led(post(home + "/fields", "edition", "1", "label", "对象", "kind", "text", "required", "true"));
        led(post(home + "/fields", "edition", "2", "label", "结束日期", "kind", "date"));
        led(post(home + "/postings", "edition", "3", "indicator", "new", "name", "结对户数", "unit", "户", "kind", "stock"));
        String pairs = planned(home);
        led(post(home + "/postings", "edition", "4", "indicator", pairs, "quantity", "-1", "day", "f3"));
        led(post(home + "/adoption", "edition", "5"));
        led(post(ledger(home), "v.f1", "2025-03-08", "v.f2", "甲", "v.f3", "2025-06-30"));
        led(post(ledger(home), "v.f1", "2025-04-08", "v.f2", "乙"));

        assertThat(own(north).kind()).isEqualTo(IndicatorKind.STOCK);
        // 甲 from March to June, 乙 from April on: 1 at the end of March, 2 of May, 1 of the year.
        assertThat(at(pairs, Period.month(YearMonth.of(2025, 3)))).isEqualByComparingTo("1");
        assertThat(at(pairs, Period.month(YearMonth.of(2025, 5)))).isEqualByComparingTo("2");
        assertThat(at(pairs, Period.year(2025))).isEqualByComparingTo("1");
        assertThat(verification.differences().first()).isEmpty();
    }

    @Test
    void what_is_computed_of_two_others_is_summed_first_and_divided_last() {
        String home = lectures();
        String persons = planned(home);
        led(post(home + "/postings", "edition", "4", "indicator", "new", "name", "法律讲座场次", "unit", "场"));
        String events = OwnIndicators.newId().value();
        String each = "平均每场人数";
        MvcTestResult unknown = post(
                home + "/formulas",
                "edition",
                "5",
                "name",
                each,
                "unit",
                "人",
                "first",
                persons,
                "how",
                "each",
                "second",
                events);
        led(unknown);
        assertThat(get(home)).bodyText().contains("没有指标“" + events + "”");
        led(post(formulas(home).get(0) + "/removal", "edition", "6"));
        events = planned(home);
        led(post(
                home + "/formulas",
                "edition",
                "7",
                "name",
                each,
                "unit",
                "人",
                "first",
                persons,
                "how",
                "each",
                "second",
                events));
        assertThat(get(home)).bodyText().contains("平均每场人数（人）＝法律讲座人数 ÷ 法律讲座场次");
        led(post(home + "/adoption", "edition", "8"));
        assertThat(get(home))
                .bodyText()
                .containsPattern("计算指标：[\\s\\S]*平均每场人数（人）＝法律讲座人数 ÷ 法律讲座场次")
                .contains("/statistics?indicator=" + named(each).id());
        led(enter(home, "工会法", "120"));
        led(post(ledger(home), Role.COMMUNITY_OFFICER, harbor, "v.f1", "2025-03-09", "v.f2", "消防", "v.f3", "30"));

        // 120 and 30 persons at two lectures.
        assertThat(at(named(each).id().value(), Period.year(2025))).isEqualByComparingTo("75");
        assertThat(get("/statistics")).bodyText().contains(each);
    }

    @Test
    void a_computed_indicator_of_a_computed_one_is_refused_as_it_might_be_a_circle() {
        String home = lectures();
        String persons = planned(home);
        led(post(
                home + "/formulas",
                "edition",
                "4",
                "name",
                "甲比",
                "unit",
                "%",
                "first",
                persons,
                "how",
                "share",
                "second",
                "member.total"));
        String first = formulas(home).get(0).replaceFirst(".*/", "");
        led(post(
                home + "/formulas",
                "edition",
                "5",
                "name",
                "乙比",
                "unit",
                "%",
                "first",
                first,
                "how",
                "sum",
                "second",
                persons));

        assertThat(get(home)).bodyText().contains("计算指标“乙比”用到了另一个计算指标“甲比”", "不能互相引用绕成圈");
        assertThat(post(home + "/adoption", "edition", "6")).hasStatus(422);
        assertThat(post(
                        home + "/formulas",
                        "edition",
                        "6",
                        "name",
                        "甲比",
                        "unit",
                        "%",
                        "first",
                        "x y",
                        "second",
                        persons))
                .hasStatus(422)
                .bodyText()
                .contains("已有同名的指标", "请选择两个指标");
    }

    private BigDecimal at(String indicator, Period period) {
        return figures.read(FigureQuery.of(indicator, north.id(), period), AsOf.NOW)
                .value();
    }

    private Indicator named(String name) {
        return figures.indicators(as.scope(Role.STREET_OFFICER, north.id())).stream()
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The indicator that was planned last, as the next posting offers it. */
    private String planned(String home) {
        return Pattern.compile("<option value=\"(own\\.[a-z0-9]+)\"")
                .matcher(body(get(home + "/postings/new")))
                .results()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .group(1);
    }

    /** The addresses of what is computed. */
    private List<String> formulas(String home) {
        return Pattern.compile(Pattern.quote(home) + "/formulas/own\\.[a-z0-9]+(?=/removal)")
                .matcher(body(get(home)))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void a_check_made_of_choices_is_kept_by_entries() {
        String home = lectures();
        led(post(home + "/fields", "edition", "4", "label", "女职工数", "kind", "integer"));
        led(post(home + "/checks", "edition", "5", "left", "f4", "sign", "<=", "right", "f3", "bound", ""));
        assertThat(get(home)).bodyText().contains("“女职工数”应不大于（不晚于）“人数”");
        led(post(home + "/adoption", "edition", "6"));

        assertThat(post(ledger(home), "v.f1", "2025-03-08", "v.f2", "工会法", "v.f3", "5", "v.f4", "6"))
                .hasStatus(422)
                .bodyText()
                .contains("“女职工数”应不大于");
    }

    @Test
    void a_number_is_reckoned_from_two_others_and_a_circle_is_told() {
        String home = lectures();
        led(post(home + "/fields", "edition", "4", "label", "费用", "kind", "money"));
        led(post(
                home + "/fields",
                "edition",
                "5",
                "label",
                "人均费用",
                "kind",
                "derived",
                "first",
                "f4",
                "how",
                "/",
                "second",
                "f3",
                "decimals",
                "2"));
        assertThat(get(home)).bodyText().contains("等于费用 / 人数").doesNotContain("改好以后才能启用");

        led(post(
                home + "/fields",
                "edition",
                "6",
                "label",
                "甲",
                "kind",
                "derived",
                "first",
                "f5",
                "how",
                "+",
                "number",
                "1"));
        led(post(
                home + "/fields/f5",
                "edition",
                "7",
                "label",
                "人均费用",
                "kind",
                "derived",
                "first",
                "f6",
                "how",
                "-",
                "number",
                "1"));
        assertThat(get(home)).bodyText().contains("计算字段互相引用，绕成了圈");
    }
}
