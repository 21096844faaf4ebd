package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.ledger.LedgerFixture.all;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Chosen;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 多选: what hangs on a wall, several things in one entry; and numbers that follow from others. */
@LedgerTest
@Transactional
class SeveralChoicesTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    private LedgerFixture fixture;
    private Street tree;

    @BeforeEach
    void aStreet() {
        fixture = new LedgerFixture(organizations, reader);
        tree = fixture.street();
    }

    private Entry wall(String... items) {
        Values values = Values.of(Map.of("day", DAY, "employer", "某某公司", "item", new Chosen(List.of(items))));
        return ledgers.enter(tree.officer(), tree.street().id(), "wall", values, Repeat.REFUSE);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(as.a(STREET_OFFICER, tree.street().id())).exchange();
    }

    private MvcTestResult post(String uri, String... parameters) {
        var request = mvc.post()
                .uri(uri)
                .with(as.a(STREET_OFFICER, tree.street().id()))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void words_are_kept_in_the_order_of_the_choices_each_as_the_one_it_means() {
        Entry entry = wall("红榜", "规章制度", "班子");

        assertThat(entry.values().words("item")).containsExactly("工会班子", "工作制度", "红榜");
        assertThat(entry.values().written("item")).isEqualTo("工会班子、工作制度、红榜");
    }

    @Test
    void an_entry_counts_under_each_of_its_words() {
        wall("工会班子", "目标任务");
        wall("目标任务");

        assertThat(fixture.figure("org.wall.items", tree.street())).isEqualByComparingTo("3");
        assertThat(items("目标任务")).isEqualByComparingTo("2");
        assertThat(items("工会班子")).isEqualByComparingTo("1");
    }

    private BigDecimal items(String kind) {
        return fixture.figure(FigureQuery.of("org.wall.items", tree.street().id(), LedgerFixture.YEAR)
                .where("kind", kind));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"工会班子, 1", "目标任务, 2", "红榜, 0"})
    void a_list_is_filtered_by_each_of_them(String word, int found) {
        wall("工会班子", "目标任务");
        wall("目标任务");

        assertThat(ledgers.count(tree.officer(), "wall", all(tree.street()).where(Map.of("item", word))))
                .isEqualTo(found);
    }

    @Test
    void a_form_offers_boxes_to_tick_and_keeps_what_is_ticked() {
        assertThat(get("/ledgers/wall/new"))
                .bodyText()
                .contains("type=\"checkbox\" name=\"v.item\" value=\"工会班子\"", "其他，多项用顿号隔开");

        assertThat(post(
                        "/ledgers/wall",
                        "v.day",
                        "2025-03-08",
                        "v.employer",
                        "某某公司",
                        "v.item",
                        "目标任务",
                        "v.item",
                        "工会班子",
                        "v.item",
                        "红榜，光荣榜"))
                .hasStatus3xxRedirection();

        Entry entry = ledgers.page(tree.officer(), "wall", all(tree.street()), EntryOrder.LATEST, null, 9)
                .entries()
                .get(0);
        assertThat(entry.values().written("item")).isEqualTo("工会班子、目标任务、红榜、光荣榜");
        assertThat(get("/ledgers/wall/" + entry.id() + "/edit"))
                .bodyText()
                .contains("value=\"目标任务\" checked", "value=\"红榜、光荣榜\"");
    }

    @Test
    void a_required_field_of_several_wants_at_least_one() {
        assertThat(post("/ledgers/wall", "v.day", "2025-03-08", "v.employer", "某某公司", "v.item", " 、"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写上墙内容");
    }

    @Test
    void a_pasted_cell_may_name_several() {
        assertThat(post("/ledgers/wall/paste", "text", "2025-03-08\t某某公司\t班子；目标任务\n", "book", "true"))
                .hasStatus3xxRedirection();

        assertThat(get("/ledgers/wall?from=&to=&f.item=工会班子")).bodyText().contains("共 1 条", "工会班子、目标任务");
    }

    @Test
    void programs_send_and_get_an_array() {
        assertThat(mvc.post()
                        .uri("/api/ledgers/wall/entries")
                        .with(as.a(STREET_OFFICER, tree.street().id()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"values\": {\"day\": \"2025-03-08\", \"employer\": \"某某公司\","
                                + " \"item\": [\"目标任务\", \"班子\"]}}")
                        .exchange())
                .hasStatus(201)
                .bodyText()
                .contains("\"item\":[\"工会班子\",\"目标任务\"]");
    }

    // What follows from other fields

    private Entry training(int persons, int women) {
        return ledgers.enter(
                tree.officer(), tree.street().id(), "training", LedgerFixture.training(persons, women), Repeat.REFUSE);
    }

    @Test
    void a_rate_follows_and_stands_on_the_page_the_list_and_in_the_export() throws IOException {
        Entry entry = training(36, 7);

        assertThat(entry.values().number("women_rate")).isEqualByComparingTo("19.4");
        assertThat(get("/ledgers/training?from=&to=&col=women_rate")).bodyText().contains("19.4");
        byte[] export = get("/ledgers/training/export?from=&to=").getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export))) {
            var sheet = workbook.getSheetAt(0);
            List<String> cells = new ArrayList<>();
            sheet.getRow(sheet.getLastRowNum()).forEach(cell -> cells.add(cell.toString()));
            assertThat(cells).contains("19.4");
        }
        assertThat(get("/ledgers/training/" + entry.id())).bodyText().contains("女职工占比（%）", "19.4");
    }

    @Test
    void it_follows_a_correction_and_cannot_be_written() {
        Entry entry = training(36, 7);

        Values written = entry.values().with("women", new BigDecimal(9));
        Entry corrected = ledgers.correct(tree.officer(), "training", entry.id(), written);

        assertThat(corrected.values().number("women_rate")).isEqualByComparingTo("25");
        assertThat(mvc.post()
                        .uri("/api/ledgers/training/entries")
                        .with(as.a(STREET_OFFICER, tree.street().id()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"values\": {\"day\": \"2025-03-09\", \"content\": \"课\", \"persons\": 3,"
                                + " \"women_rate\": 50}}")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("由系统计算");
    }

    @Test
    void a_form_reckons_while_it_is_filled_in() {
        assertThat(get("/ledgers/training/new")).bodyText().contains("100 × 其中女职工 ÷ 参训人数");
        assertThat(post("/ledgers/training/reckoning", "v.persons", "36人", "v.women", "7"))
                .hasStatusOk()
                .bodyText()
                .contains("19.4");
        assertThat(post("/ledgers/training/reckoning", "v.persons", "不知道", "v.women", "7"))
                .hasStatusOk()
                .bodyText()
                .contains("—");
    }
}
