package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
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
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 核对总结 in a street that has given 8,000 yuan in 2025. */
@LedgerTest
@Transactional
class ReadingPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    FigureReader figures;

    @Autowired
    Readings readings;

    Organization street;

    @BeforeEach
    void aStreetThatPaidAVisit() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET);
        ledgers.enter(
                Scope.operatorAt(street.id()),
                street.id(),
                "visit",
                Values.of(Map.of(
                        "day",
                        LocalDate.of(2025, 1, 20),
                        "occasion",
                        "春节",
                        "kind",
                        "困难职工",
                        "persons",
                        BigDecimal.TEN,
                        "money",
                        BigDecimal.valueOf(8000))),
                Repeat.ALLOW);
    }

    private MvcTestResult post(String text, Role role) {
        return mvc.post()
                .multipart()
                .uri("/readings")
                .param("text", text)
                .with(csrf())
                .with(as.a(role, street.id()))
                .exchange();
    }

    @Test
    void shows_what_does_not_hold_and_what_the_book_says() throws UnsupportedEncodingException {
        MvcTestResult page =
                post("青山街道总工会2025年度工作总结\n春节发放慰问金8000元。全年发放慰问金9000元。受理投诉69件，调解成功58件，成功率94%。", STREET_OFFICER);

        assertThat(page).hasStatusOk();
        String html = page.getResponse().getContentAsString();
        assertThat(html)
                .contains("青山街道总工会2025年度工作总结", "比率与分子分母不符", "84.058", "class=\"role-result doubted\"")
                .contains(figures.indicator(new IndicatorId("aid.visits.money"))
                        .orElseThrow()
                        .name())
                .contains("相符", "账上多 -1,000");
    }

    @Test
    void what_is_told_of_a_part_is_held_against_that_part() throws UnsupportedEncodingException {
        ledgers.enter(
                Scope.operatorAt(street.id()),
                street.id(),
                "visit",
                Values.of(Map.of(
                        "day",
                        LocalDate.of(2025, 9, 1),
                        "kind",
                        "劳模",
                        "persons",
                        BigDecimal.valueOf(2),
                        "money",
                        BigDecimal.valueOf(2000))),
                Repeat.ALLOW);

        String told = "青山街道总工会2025年度工作总结\n走访慰问困难职工10人次。走访慰问劳模3人次。走访慰问军烈属5人次。全年走访慰问困难职工等12人次。";
        assertThat(post(told, STREET_OFFICER).getResponse().getContentAsString())
                .containsPattern("（困难职工）[\\s\\S]*?相符")
                .containsPattern("（劳模）[\\s\\S]*?账上多 -1")
                .containsPattern("（军烈属）[\\s\\S]*?账上没有");
    }

    @Test
    void what_is_told_of_a_festival_agrees_or_cannot_be_told() throws UnsupportedEncodingException {
        ledgers.enter(
                Scope.operatorAt(street.id()),
                street.id(),
                "visit",
                Values.of(Map.of(
                        "day",
                        LocalDate.of(2025, 7, 1),
                        "kind",
                        "一线职工",
                        "persons",
                        BigDecimal.valueOf(30),
                        "money",
                        BigDecimal.valueOf(2000))),
                Repeat.ALLOW);

        assertThat(verdict("元旦、春节期间走访慰问职工10人次。")).contains("相符");
        assertThat(verdict("高温期间走访慰问职工30人次。")).contains("相符");
        assertThat(verdict("高温期间走访慰问职工25人次。")).doesNotContain("账上多", "相符", "账上没有");
        assertThat(verdict("春节走访慰问职工99人次。")).contains("账上多 -89");
        assertThat(verdict("全年走访慰问职工25人次。")).contains("账上多 15");
    }

    private String verdict(String sentence) throws UnsupportedEncodingException {
        String page = post("青山街道总工会2025年度工作总结\n" + sentence, STREET_OFFICER)
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("数字一览"), page.indexOf("全部数字（"));
    }

    @Test
    void asks_for_a_text_and_keeps_what_was_pasted() {
        assertThat(post("", STREET_OFFICER)).hasStatus(422).bodyText().contains("请选择一个文件");
    }

    @Test
    void says_why_a_file_cannot_be_read() {
        MvcTestResult page = mvc.post()
                .multipart()
                .uri("/readings")
                .file(new MockMultipartFile(
                        "file", "总结.pdf", "application/pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(as.a(STREET_OFFICER, street.id()))
                .exchange();

        assertThat(page).hasStatus(422).bodyText().contains("文件已损坏");
    }

    @Test
    void is_not_for_who_writes_no_summaries() {
        assertThat(post("总结", MEMBER)).hasStatus(403);
        assertThat(mvc.get().uri("/readings/new").with(as.a(MEMBER, street.id())))
                .hasStatus(403);
    }

    @Test
    void every_indicator_that_can_be_proposed_is_one() {
        assertThat(new ShippedProposals().indicators())
                .allSatisfy(id -> assertThat(figures.indicator(new IndicatorId(id)))
                        .as(id)
                        .isPresent());
    }

    private static final String PLAIN = "青山街道总工会2025年度工作总结\n2025年，春节发放慰问金9000元。受理投诉69件，成功率94%。";

    private long keep() {
        Scope officer = as.scope(STREET_OFFICER, street.id());
        return readings.keep(officer, street.id(), "总结.txt", PLAIN.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String uri, Role role) {
        return mvc.get().uri(uri).with(as.a(role, street.id())).exchange();
    }

    @Test
    void is_kept_where_that_is_asked_for_and_found_again() {
        MvcTestResult kept = mvc.post()
                .multipart()
                .uri("/readings")
                .param("text", PLAIN)
                .param("keep", "true")
                .with(csrf())
                .with(as.a(STREET_OFFICER, street.id()))
                .exchange();

        assertThat(kept).hasStatus(302);
        assertThat(get("/readings", STREET_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("青山街道总工会2025年度工作总结", "180 天后自动删除");
        String address = kept.getResponse().getRedirectedUrl();
        assertThat(get(address, STREET_OFFICER)).hasStatusOk().bodyText().contains("账上多 -1,000", "name=\"chosen\"");
    }

    @Test
    void offers_to_enter_what_the_book_lacks_and_neither_rates_nor_what_it_has() throws UnsupportedEncodingException {
        String page = get("/readings/" + keep(), STREET_OFFICER).getResponse().getContentAsString();

        assertThat(page)
                .containsPattern("value=\"1-2\"[^>]*aria-label=\"补录 9000元\"")
                .containsPattern("value=\"1-3\"[^>]*aria-label=\"补录 69件\"")
                .contains("计算得出，不补录")
                .doesNotContain("补录 94%");
    }

    @Test
    void the_data_tell_what_the_book_says() throws UnsupportedEncodingException {
        String data = get("/readings/" + keep() + "/data", STREET_OFFICER)
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        JsonNode text = JsonMapper.shared().readTree(data).at("/texts/0");
        JsonNode money = text.at("/figures/2");
        assertThat(money.at("/text").asString()).isEqualTo("9000元");
        assertThat(money.at("/book/verdict").asString()).isEqualTo("differs");
        assertThat(money.at("/book/value").decimalValue()).isEqualByComparingTo("8000");
        assertThat(money.at("/book/difference").decimalValue()).isEqualByComparingTo("-1000");
        assertThat(text.at("/findings"))
                .anySatisfy(finding -> assertThat(finding.at("/explanation").asString())
                        .isEqualTo("账上与文中不符：9000元。账上为 8000，文中写的是 9000。"));
    }

    @Test
    void the_file_comes_back_as_it_was() throws UnsupportedEncodingException {
        MvcTestResult file = get("/readings/" + keep() + "/file", STREET_OFFICER);

        assertThat(file.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(PLAIN);
        assertThat(file.getResponse().getHeader("Content-Disposition")).endsWith(".txt");
    }

    @Test
    void is_deleted_unless_something_was_made_from_it() {
        Scope officer = as.scope(STREET_OFFICER, street.id());
        long kept = keep();
        readings.cite(officer, kept, true);
        assertThat(readings.delete(officer, kept)).isFalse();

        readings.cite(officer, kept, false);

        assertThat(readings.delete(officer, kept)).isTrue();
        assertThat(get("/readings/" + kept, STREET_OFFICER)).hasStatus(404);
    }

    @Test
    void goes_after_half_a_year_unless_something_was_made_from_it(@Autowired JdbcClient jdbc) {
        Scope officer = as.scope(STREET_OFFICER, street.id());
        long young = keep();
        long old = keep();
        long cited = keep();
        readings.cite(officer, cited, true);
        jdbc.sql("update reading.reading set kept_at = kept_at - interval '181 days' where id in (:old, :cited)")
                .param("old", old)
                .param("cited", cited)
                .update();
        jdbc.sql("update reading.reading set kept_at = kept_at - interval '179 days' where id = :young")
                .param("young", young)
                .update();

        readings.clear();

        assertThat(get("/readings/" + old, STREET_OFFICER)).hasStatus(404);
        assertThat(get("/readings/" + young, STREET_OFFICER)).hasStatusOk();
        assertThat(get("/readings/" + cited, STREET_OFFICER)).hasStatusOk();
    }
}
