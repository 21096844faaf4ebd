package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    void asks_for_a_text_and_keeps_what_was_pasted() {
        assertThat(post("", STREET_OFFICER)).hasStatus(422).bodyText().contains("请选择一个文件");
    }

    @Test
    void says_why_a_file_cannot_be_read() {
        MvcTestResult page = mvc.post()
                .multipart()
                .uri("/readings")
                .file(new MockMultipartFile(
                        "file",
                        "总结.pdf",
                        "application/pdf",
                        "%PDF-1.7 …".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
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
}
