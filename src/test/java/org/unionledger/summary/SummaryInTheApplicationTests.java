package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.outline.Outlines;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;
import tools.jackson.databind.JsonNode;

/** A street with three visits and a course in 2025, one of the visits corrected. */
@LedgerTest
@Transactional
class SummaryInTheApplicationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    SummaryFiles files;

    @Autowired
    Outlines outlines;

    @Autowired
    FigureReader figures;

    private Organization street;
    private Organization community;
    private Scope officer;

    @BeforeEach
    void aStreetWithSomeWork() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET);
        officer = Scope.operatorAt(street.id());
        community = organizations.found(officer, street.id(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY));
        visit("困难职工", 5, 3000);
        visit("劳模", 2, 10_000);
        Entry corrected = visit("困难职工", 3, 900);
        ledgers.correct(officer, "visit", corrected.id(), values("困难职工", 3, 1900));
        enter(
                "training",
                Map.of(
                        "day", LocalDate.of(2025, 4, 1),
                        "content", "电工培训班<b>",
                        "persons", BigDecimal.valueOf(40),
                        "women", BigDecimal.valueOf(12)));
    }

    private Entry visit(String kind, int persons, int money) {
        return enter("visit", values(kind, persons, money).byKey());
    }

    private static Values values(String kind, int persons, int money) {
        return Values.of(Map.of(
                "day", LocalDate.of(2025, 1, 20),
                "occasion", "春节",
                "kind", kind,
                "persons", BigDecimal.valueOf(persons),
                "money", BigDecimal.valueOf(money)));
    }

    private Entry enter(String ledger, Map<String, Object> values) {
        return ledgers.enter(officer, community.id(), ledger, Values.of(values), Ledgers.Repeat.ALLOW);
    }

    private MvcTestResult get(String uri, Role role, Organization place) {
        return mvc.get().uri(uri).with(as.a(role, place.id())).exchange();
    }

    private byte[] file(SummaryFormat format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.write(officer, street.id(), SummaryRequest.annual(2025), AsOf.NOW, SummaryFile.whole(format), file);
        return file.toByteArray();
    }

    @Test
    void every_indicator_that_a_shipped_outline_names_exists() {
        assertThat(outlines.all().stream()
                        .flatMap(outline -> outline.patterns())
                        .flatMap(pattern -> pattern.indicators().stream())
                        .distinct()
                        .filter(indicator -> figures.indicator(indicator).isEmpty())
                        .map(IndicatorId::value))
                .isEmpty();
    }

    @Test
    void the_page_tells_the_year_and_each_figure_opens_its_facts() {
        assertThat(get("/summaries/annual?year=2025", Role.STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("青山街道总工会2025年度工作总结")
                .contains("一、坚持精准帮扶")
                .containsPattern(
                        "走访慰问<span class=\"figure\"><a href=\"/figures/facts\\?indicator=aid.visits.times&amp;organization="
                                + street.id()
                                + "&amp;from=2025-01-01&amp;to=2025-12-31\" title=\"[^\"]*走访慰问次数[^\"]*\">3</a></span>次")
                .contains("发放慰问金和慰问品折合")
                .containsPattern(">1.49万</a></span>元")
                .doesNotContain("null");
    }

    @Test
    void a_computed_figure_leads_to_its_row_below() {
        assertThat(get("/summaries/annual?year=2025", Role.STREET_OFFICER, street))
                .bodyText()
                .containsPattern("占<span class=\"figure\"><a href=\"#figure-\\d+\"[^>]*>30%</a>")
                .contains("数据来源");
    }

    @Test
    void in_english_the_page_around_the_summary_is_english() {
        assertThat(get("/summaries/annual?year=2025&lang=en", Role.STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("Annual summary")
                .contains("Download Word");
    }

    @Test
    void as_of_a_moment_before_anything_was_entered_there_are_no_figures() {
        assertThat(get("/summaries/annual?year=2025&asOf=2020-01-01T00:00:00Z", Role.STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("走访慰问<span");
    }

    @Test
    void who_may_not_compose_or_asks_for_what_is_not_there_is_refused() {
        assertThat(get("/summaries/annual", Role.FINANCE, street)).hasStatus(403);
        assertThat(get("/summaries/weekly", Role.STREET_OFFICER, street)).hasStatus(404);
        assertThat(get("/summaries/annual/odt", Role.STREET_OFFICER, street)).hasStatus(404);
        assertThat(get("/summaries/annual?year=nineteen", Role.STREET_OFFICER, street))
                .hasStatus(400);
    }

    @Test
    void a_union_without_outline_is_told_what_to_do() {
        Organization group =
                organizations.found(officer, community.id(), Founding.of("一车间工会小组", OrganizationKind.GROUP));
        assertThat(get("/summaries/annual", Role.COMMUNITY_OFFICER, group))
                .hasStatusOk()
                .bodyText()
                .contains("还没有适用于一车间工会小组的“年度工作总结”提纲");
    }

    @Test
    void the_word_file_is_handed_over_under_its_title() throws IOException {
        MvcTestResult result = get("/summaries/annual/docx?year=2025", Role.STREET_OFFICER, street);
        assertThat(result).hasStatusOk().hasContentType(SummaryFormat.DOCX.contentType());
        assertThat(result.getResponse().getHeader("Content-Disposition"))
                .contains("attachment")
                .contains("%E9%9D%92%E5%B1%B1%E8%A1%97%E9%81%93")
                .endsWith(".docx");
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            assertThat(document.getTables().get(0).getText()).contains("电工培训班<b>");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SummaryFormat.class,
            names = {"DOCX", "HTML", "TXT"})
    void the_text_alone_is_handed_over_where_the_annex_is_not_wanted(SummaryFormat format) throws IOException {
        String address = "/summaries/annual/" + format.code() + "?year=2025";
        MvcTestResult whole = get(address, Role.STREET_OFFICER, street);
        MvcTestResult alone = get(address + "&annex=no", Role.STREET_OFFICER, street);

        assertThat(told(whole)).contains("送去慰问款物", "数据来源");
        assertThat(told(alone)).contains("送去慰问款物").doesNotContain("数据来源", "电工培训班", "#figure-", "w:anchor");
        assertThat(get(address + "&annex=perhaps", Role.STREET_OFFICER, street)).hasStatus(400);
    }

    /** What a reader sees and what lies behind it; of a Word document what its main part says. */
    private static String told(MvcTestResult file) throws IOException {
        byte[] content = file.getResponse().getContentAsByteArray();
        if (content[0] != 'P') {
            return new String(content, StandardCharsets.UTF_8);
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText() + document.getDocument().xmlText();
        }
    }

    @Test
    void data_always_say_what_they_come_from() {
        assertThat(get("/summaries/annual/json?year=2025&annex=no", Role.STREET_OFFICER, street))
                .bodyText()
                .contains("\"sources\"");
    }

    @Test
    void the_web_page_stands_alone() throws IOException {
        String html = new String(file(SummaryFormat.HTML), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("@page")
                .contains("<a href=\"#figure-1\"")
                .contains("id=\"figure-1\"")
                .contains("电工培训班&lt;b&gt;")
                .doesNotContain("href=\"/");
    }

    @Test
    void in_the_data_the_sources_of_every_figure_add_up_to_it() throws IOException {
        SummaryJson summary = SummaryJson.read(file(SummaryFormat.JSON));
        assertThat(summary.root().get("union").asString()).isEqualTo("青山街道总工会");
        assertThat(summary.root().get("outline").get("id").asString()).isEqualTo("street");
        assertThat(summary.figures()).hasSizeGreaterThan(10);
        summary.assertThatEverythingAddsUp();
    }

    @Test
    void in_the_data_a_figure_names_its_records_corrections_settled() throws IOException {
        SummaryJson summary = SummaryJson.read(file(SummaryFormat.JSON));
        JsonNode money = summary.figure("aid.visits.money", Map.of());
        assertThat(money.get("value").decimalValue()).isEqualByComparingTo("14900");
        assertThat(money.get("text").asString()).isEqualTo("1.49万");
        assertThat(money.get("unit").asString()).isEqualTo("元");
        assertThat(money.get("facts").asLong())
                .as("three visits, one reversal, one fact anew")
                .isEqualTo(5);
        assertThat(SummaryJson.list(money.get("sources"))).hasSize(3).allSatisfy(source -> {
            assertThat(source.get("kind").asString()).isEqualTo("ledger.visit");
            assertThat(source.get("href").asString()).startsWith("/");
            assertThat(source.get("title").asString()).isNotEmpty();
        });
        assertThat(summary.value("aid.visits.money", "kind", "困难职工")).isEqualByComparingTo("4900");
    }

    @Test
    void the_plain_text_is_utf_8() throws IOException {
        assertThat(new String(file(SummaryFormat.TXT), StandardCharsets.UTF_8))
                .startsWith("青山街道总工会2025年度工作总结\n")
                .contains("春节期间集中开展送温暖活动，走访慰问10人次，送去慰问款物1.49万元。");
    }
}
