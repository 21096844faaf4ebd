package org.unionledger.ledger.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.ledger.maker.MakerFixture.led;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.figures.Verification;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Registers made by forms or from a file, tried, taken into use and ended. */
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
    JdbcClient jdbc;

    @Autowired
    Verification verification;

    @Autowired
    Clock clock;

    private MakerFixture maker;

    @BeforeEach
    void twoStreets() {
        maker = new MakerFixture(mvc, as, organizations, figures, jdbc);
    }

    @Test
    void a_register_made_by_forms_is_entered_into_and_counted_and_adds_up() {
        String home = maker.used();

        assertThat(maker.get("/ledgers")).bodyText().contains("法律讲座台账");
        led(maker.enter(home, "工会法", "120"));
        led(maker.post(maker.ledger(home) + "/paste", "text", "日期\t主题\t人数\n2025-04-09\t劳动合同法\t80", "book", "true"));

        assertThat(maker.get(maker.ledger(home) + "?from=2025-01-01&to=2025-12-31"))
                .hasStatusOk()
                .bodyText()
                .contains("工会法", "劳动合同法");
        assertThat(maker.lectured()).isEqualByComparingTo("200");
        assertThat(verification.differences().first()).isEmpty();
        assertThat(maker.get(
                        "/figures/facts?indicator=" + maker.own(maker.north).id() + "&organization=" + maker.north.id()
                                + "&from=2025-01-01&to=2025-12-31"))
                .hasStatusOk()
                .bodyText()
                .contains("2025-03-08 工会法", maker.ledger(home) + "/");
    }

    @Test
    void it_is_used_below_seen_above_and_unknown_elsewhere() {
        String home = maker.used();
        led(maker.enter(home, "工会法", "120"));
        String list = maker.ledger(home);

        assertThat(led(maker.post(
                        list, Role.COMMUNITY_OFFICER, maker.harbor, "v.f1", "2025-03-08", "v.f2", "消防", "v.f3", "30")))
                .startsWith(list);
        assertThat(maker.get(list, Role.DISTRICT_REVIEWER, maker.district)).hasStatusOk();
        assertThat(maker.get("/ledgers", Role.STREET_OFFICER, maker.south))
                .bodyText()
                .doesNotContain("法律讲座台账");
        for (String page :
                new String[] {list, list + "/new", list + "/paste", list + "/export", home, home + "/trial"}) {
            assertThat(maker.get(page, Role.STREET_OFFICER, maker.south))
                    .as(page)
                    .hasStatus(404);
        }
        assertThat(maker.get("/api" + list + "/entries", Role.STREET_OFFICER, maker.south))
                .hasStatus(404);
        assertThat(maker.post(list, Role.STREET_OFFICER, maker.south, "v.f1", "2025-03-08", "v.f2", "甲", "v.f3", "1"))
                .hasStatus(404);
        assertThat(maker.get("/imports/new", Role.STREET_OFFICER, maker.north))
                .bodyText()
                .contains("法律讲座台账");
        assertThat(maker.get("/imports/new", Role.STREET_OFFICER, maker.south))
                .bodyText()
                .doesNotContain("法律讲座台账");
        assertThat(maker.get("/statistics", Role.STREET_OFFICER, maker.north))
                .bodyText()
                .contains("法律讲座人数");
        assertThat(maker.get("/statistics", Role.STREET_OFFICER, maker.south))
                .bodyText()
                .doesNotContain("法律讲座人数");
        assertThat(maker.get(
                        "/figures/facts?indicator=" + maker.own(maker.north).id() + "&organization=" + maker.south.id()
                                + "&from=2025-01-01&to=2025-12-31",
                        Role.STREET_OFFICER,
                        maker.south))
                .hasStatus(404);
    }

    @Test
    void who_may_not_make_registers_is_refused() {
        assertThat(maker.get("/registers", Role.COMMUNITY_OFFICER, maker.harbor))
                .hasStatus(403);
        assertThat(maker.get("/registers", Role.ADMINISTRATOR, maker.north)).hasStatusOk();
    }

    @Test
    void a_file_she_has_becomes_fields_of_the_kinds_its_cells_speak_for() {
        MvcTestResult begun = mvc.post()
                .uri("/registers/files")
                .multipart()
                .file(new MockMultipartFile("file", "讲座.csv", "text/csv", LECTURES.getBytes(StandardCharsets.UTF_8)))
                .with(as.a(Role.STREET_OFFICER, maker.north.id()))
                .with(csrf())
                .exchange();
        String home = led(begun);

        assertThat(String.valueOf(begun.getMvcResult().getFlashMap().get("notice")))
                .contains("身份证号");
        assertThat(maker.get(home))
                .hasStatusOk()
                .bodyText()
                .contains("法律讲座登记表", "日期，必填", "整数（人数、次数等）", "金额（元）", "人员姓名", "选项：线下、线上")
                .doesNotContain(">身份证号<", "还没有填写");
        MvcTestResult trial = maker.post(home + "/trial", "text", sample(home));
        assertThat(trial)
                .hasStatusOk()
                .bodyText()
                .contains("共 4 行，其中 4 行可以登记", "1200", "没有得出数据")
                .doesNotContain("990101");
    }

    @Test
    void by_which_day_entries_are_closed_is_chosen_and_tried() {
        LocalDate today = LocalDate.now(clock);
        String home = maker.lectures();
        String edition = maker.edition(home);
        led(maker.post(home + "/fields", "edition", edition, "label", "答复日期", "kind", "date"));
        led(maker.post(
                home + "/settings",
                "edition",
                maker.edition(home),
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

        assertThat(maker.get(home)).bodyText().contains("f1", "value=\"10\"").doesNotContain("请写明多少天");
        // ten days ago is due today, eleven is over its day, the third is closed
        assertThat(maker.post(
                        home + "/trial",
                        "text",
                        "日期\t主题\t人数\t答复日期\n%s\t甲\t1\t\n%s\t乙\t1\t\n%s\t丙\t1\t%s"
                                .formatted(today.minusDays(10), today.minusDays(11), today.minusDays(12), today)))
                .hasStatusOk()
                .bodyText()
                .contains("其中未办结2条，已逾期1条");

        led(maker.post(
                home + "/settings",
                "edition",
                maker.edition(home),
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
        assertThat(maker.get(home)).bodyText().contains("请写明多少天");
    }

    private String sample(String home) {
        return text(maker.get(home + "/trial"));
    }

    private static String text(MvcTestResult page) {
        Matcher area = Pattern.compile("<textarea[^>]*name=\"text\"[^>]*>(.*?)</textarea>", Pattern.DOTALL)
                .matcher(MakerFixture.body(page));
        assertThat(area.find()).isTrue();
        return area.group(1);
    }

    @Test
    void rows_are_tried_before_it_goes_live_and_nothing_is_written() {
        String home = maker.lectures();

        assertThat(maker.post(home + "/trial", "text", "日期\t主题\t人数\n2025-03-08\t工会法\t120\n2025-04-08\t\t0"))
                .hasStatusOk()
                .bodyText()
                .contains("共 2 行，其中 1 行可以登记", "请填写主题", "人数不能小于1", "法律讲座人数", "<dd>120</dd>");
        assertThat(maker.get(maker.ledger(home))).hasStatus(404);
    }

    @Test
    void every_flaw_is_said_with_its_place() {
        String home = maker.lectures();
        led(maker.post(home + "/fields/f3/removal", "edition", "4"));
        led(maker.post(home + "/fields", "edition", "5", "label", "对象", "kind", "choice"));

        assertThat(maker.get(home)).bodyText().contains("第1项计入的数据的每条记录计多少：没有“f3”这个字段", "第3个字段“对象”的选项：还没有填写");
        assertThat(maker.post(home + "/adoption", "edition", "6"))
                .hasStatus(422)
                .bodyText()
                .contains("还有问题，没有启用", "没有“f3”这个字段，可能已被删除，请改选");
        assertThat(maker.get("/ledgers")).bodyText().doesNotContain("法律讲座台账");
    }

    @Test
    void a_copy_begins_with_everything_of_a_shipped_register() {
        String home = led(maker.post("/registers", "name", "街道走访台账", "from", "visit"));

        assertThat(maker.get(home))
                .bodyText()
                .contains("慰问对象", "计入“慰问人次”", "街道走访台账")
                .doesNotContain("还没有填写");
        led(maker.post(home + "/adoption", "edition", "1"));
        led(maker.post(
                maker.ledger(home),
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
        assertThat(figures.read(FigureQuery.of("aid.visits.money", maker.north.id(), Period.year(2025)), AsOf.NOW)
                        .value())
                .isEqualByComparingTo("500");
    }

    @Test
    void an_ended_register_is_read_and_no_longer_written() {
        String home = maker.used();
        String entry = led(maker.enter(home, "工会法", "120"));
        led(maker.post(home + "/ending"));

        assertThat(maker.get(entry)).hasStatusOk().bodyText().contains("工会法");
        assertThat(maker.get(maker.ledger(home) + "?from=2025-01-01&to=2025-12-31"))
                .hasStatusOk()
                .bodyText()
                .contains("工会法", "已经停用");
        assertThat(maker.enter(home, "劳动法", "60")).hasStatus(422).bodyText().contains("已经停用");
        assertThat(maker.lectured()).isEqualByComparingTo("120");

        led(maker.post(home + "/resumption"));
        led(maker.enter(home, "劳动法", "60"));
        assertThat(maker.lectured()).isEqualByComparingTo("180");
    }
}
