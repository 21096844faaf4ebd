package org.unionledger.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.Ledgers;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.Letter;
import org.unionledger.summary.SummaryFile;
import org.unionledger.summary.SummaryFormat;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** What was issued stays to the byte whatever becomes of the records, and tells what has become of them. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuedDocumentsTests {

    @Autowired
    Clock clock;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Documents documents;

    @Autowired
    DraftFigures figures;

    @Autowired
    Signing signing;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    private static final int LACKING = 422;

    private DraftingFixture fixture;

    @BeforeAll
    void found() {
        fixture = new DraftingFixture(organizations, ledgers, documents, as);
        fixture.found();
    }

    private void take(Scope by, long id, Step step, StepForm form) {
        signing.take(by, id, fixture.open(id).document().edition(), step, form);
    }

    private long approved() {
        long id = fixture.composed();
        StepForm nothing = StepForm.none(LocalDate.of(2026, 1, 8));
        take(fixture.officer(), id, Step.SUBMIT, nothing);
        take(fixture.reviewer(), id, Step.APPROVE, nothing);
        return id;
    }

    private static StepForm saying(String signatory, String number) {
        return new StepForm("", signatory, number, LocalDate.of(2026, 1, 15));
    }

    @Test
    void each_step_that_is_owed_is_told_with_the_title_of_the_document() {
        approved();

        MvcTestResult duties = mvc.get()
                .uri("/duties?kind=" + DraftingDuties.FINISHING)
                .with(as.a(Role.DISTRICT_REVIEWER, fixture.district))
                .exchange();
        assertThat(duties).hasStatusOk().bodyText().contains("文稿待定稿：青山街道总工会2025年度工作总结");
    }

    @Test
    void a_paper_with_a_head_prints_number_signatory_and_imprint_and_takes_a_number() throws Exception {
        long id = approved();
        take(fixture.reviewer(), id, Step.FINISH, saying("王芳", ""));
        LocalDate day = LocalDate.of(2026, 1, 15);
        assertThatThrownBy(() ->
                        take(fixture.officer(), id, Step.ISSUE, new StepForm("", "", " ", day, Letter.Head.UP, "")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("drafting.problem.number-missing"));

        take(fixture.officer(), id, Step.ISSUE, new StepForm("", "", "青街工〔2026〕3号", day, Letter.Head.UP, "区总工会"));

        String text = new String(files(id, Role.STREET_OFFICER).get("txt"), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("青山街道总工会文件\n青街工〔2026〕3号\u3000\u3000签发人：王芳\n")
                .contains("\n抄送：区总工会\n青山街道总工会\u3000\u30002026年1月15日印发\n");
        assertThat(new String(files(id, Role.STREET_OFFICER).get("html"), StandardCharsets.UTF_8))
                .contains("签发人：王芳", "抄送：区总工会");
    }

    @Test
    void what_was_written_stands_in_the_form_again_when_issuing_is_refused() {
        long id = approved();
        take(fixture.reviewer(), id, Step.FINISH, saying("王芳", ""));

        MvcTestResult refused = mvc.post()
                .uri("/documents/" + id + "/steps")
                .with(as.a(Role.STREET_OFFICER, fixture.street))
                .with(csrf())
                .param("edition", String.valueOf(fixture.open(id).document().edition()))
                .param("step", Step.ISSUE.code())
                .param("number", " ")
                .param("on", "2026-01-15")
                .param("head", "up")
                .param("copies", "区总工会、街道办事处")
                .exchange();

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"2026-01-15\"", "value=\"区总工会、街道办事处\"")
                .containsPattern("id=\"head-up\" value=\"up\" checked");
    }

    @Test
    void without_a_head_the_number_stands_below_the_title() {
        long id = approved();
        take(fixture.reviewer(), id, Step.FINISH, saying("王芳", ""));
        take(fixture.officer(), id, Step.ISSUE, saying("", "青街工〔2026〕4号"));

        String text = new String(files(id, Role.STREET_OFFICER).get("txt"), StandardCharsets.UTF_8);
        assertThat(text.lines().skip(1).findFirst()).hasValue("青街工〔2026〕4号");
        assertThat(text).doesNotContain("印发");
    }

    /** A name with a rare character, or a machine without Chinese fonts: only PDF has to wait. */
    @Test
    void what_cannot_be_set_as_pdf_is_issued_all_the_same() {
        long id = fixture.begun(fixture.street, "工作总结");
        fixture.write(id, "劳动模范李\uD869\uDEA5同志。");
        StepForm nothing = StepForm.none(LocalDate.of(2026, 1, 8));
        take(fixture.officer(), id, Step.SUBMIT, nothing);
        take(fixture.reviewer(), id, Step.APPROVE, nothing);
        take(fixture.reviewer(), id, Step.FINISH, saying("王芳", ""));

        take(fixture.officer(), id, Step.ISSUE, saying("", "青街工〔2026〕9号"));

        assertThat(fixture.open(id).document().state()).isEqualTo(DocumentState.ISSUED);
        assertThat(mvc.get().uri("/documents/" + id + "/files/docx").with(as.a(Role.STREET_OFFICER, fixture.street)))
                .hasStatusOk();
        MvcTestResult pdf = mvc.get()
                .uri("/documents/" + id + "/files/pdf")
                .with(as.a(Role.STREET_OFFICER, fixture.street))
                .exchange();
        assertThat(pdf).hasStatus(LACKING);
        assertThat(pdf.getResponse().getErrorMessage()).contains("字体");
    }

    private Map<String, byte[]> files(long id, Role role) {
        Map<String, byte[]> files = new HashMap<>();
        for (SummaryFile file : SummaryFile.all()) {
            MvcTestResult answer = mvc.get()
                    .uri("/documents/" + id + "/files/" + file.format().code() + (file.annex() ? "" : "?annex=no"))
                    .with(as.a(role, role == Role.DISTRICT_REVIEWER ? fixture.district : fixture.street))
                    .exchange();
            if (file.format() == SummaryFormat.PDF && answer.getResponse().getStatus() == LACKING) {
                assertThat(answer.getResponse().getErrorMessage()).contains("没有可以嵌入 PDF 的中文字体");
                continue; // the machine the tests run on has none
            }
            assertThat(answer).hasStatusOk();
            files.put(file.code(), answer.getResponse().getContentAsByteArray());
        }
        return files;
    }

    @Test
    void what_was_issued_is_the_same_to_the_byte_for_every_reader_after_the_records_changed() {
        long id = approved();
        take(fixture.reviewer(), id, Step.FINISH, saying("王芳", ""));
        take(fixture.officer(), id, Step.ISSUE, saying("", "青工发〔2026〕3号"));
        Map<String, byte[]> before = files(id, Role.STREET_OFFICER);
        String text = fixture.text(id);

        fixture.visit("困难职工", 30, 90_000);

        int all = SummaryFile.all().size();
        assertThat(before).as("PDF, with annex and alone, takes fonts").hasSizeBetween(all - 2, all);
        assertThat(files(id, Role.STREET_OFFICER)).usingRecursiveComparison().isEqualTo(before);
        assertThat(files(id, Role.DISTRICT_REVIEWER)).usingRecursiveComparison().isEqualTo(before);
        assertThat(fixture.text(id)).isEqualTo(text);
        assertThat(new String(before.get("txt"), StandardCharsets.UTF_8)).contains("青山街道总工会\n2026年1月15日");
        assertThat(new String(before.get("txt-body"), StandardCharsets.UTF_8))
                .contains("青山街道总工会\n2026年1月15日")
                .doesNotContain("数据来源");
        assertThat(new String(before.get("json"), StandardCharsets.UTF_8)).contains("\"sources\"");
        assertThat(mvc.get().uri("/documents/" + id + "/changes").with(as.a(Role.STREET_OFFICER, fixture.street)))
                .hasStatusOk()
                .bodyText()
                .contains("印发时", "慰问", "以后登记、更正的记录", "/figures/facts?indicator=aid.visits.money&amp;");
        assertThat(figures.drifts(fixture.officer(), id)).isNotEmpty();
        assertThat(mvc.get().uri("/documents/" + id).with(as.a(Role.STREET_OFFICER, fixture.street)))
                .bodyText()
                .contains("青工发〔2026〕3号", "王芳", "已印发");
    }

    @Test
    void what_was_issued_before_there_was_pdf_is_written_as_pdf_once_and_then_kept() {
        long id = approved();
        take(fixture.reviewer(), id, Step.FINISH, saying("王芳", ""));
        take(fixture.officer(), id, Step.ISSUE, saying("", "青工发〔2026〕8号"));
        jdbc.sql("alter table drafting.file disable trigger files_stay").update();
        jdbc.sql("delete from drafting.file where document = :id and format = 'pdf'")
                .param("id", id)
                .update();
        jdbc.sql("alter table drafting.file enable trigger files_stay").update();

        byte[] first = files(id, Role.DISTRICT_REVIEWER).get("pdf");
        fixture.visit("困难职工", 3, 9_000);

        assertThat(files(id, Role.STREET_OFFICER).get("pdf")).isEqualTo(first);
        if (first != null) {
            assertThat(new String(first, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        }
    }

    @Test
    void it_is_finished_only_when_every_figure_holds_or_is_said_to_stay() {
        long id = approved();
        fixture.visit("劳模", 1, 50);
        assertThatThrownBy(() -> take(fixture.reviewer(), id, Step.FINISH, saying("王芳", "")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.problems())
                                .extracting(Problem::code)
                                .containsExactly("drafting.problem.figures-changed"));

        figures.drifts(fixture.officer(), id)
                .forEach(drift ->
                        figures.keep(fixture.officer(), id, drift.written().number(), "通报以后补录的"));
        assertThatThrownBy(() -> take(fixture.reviewer(), id, Step.FINISH, saying(" ", "")))
                .isInstanceOf(Refused.class);
        take(fixture.reviewer(), id, Step.FINISH, saying("王芳", ""));
        assertThat(fixture.open(id).document().moment()).isNotNull();
        take(fixture.officer(), id, Step.ISSUE, saying("", ""));
        assertThat(new String(files(id, Role.STREET_OFFICER).get("txt"), StandardCharsets.UTF_8))
                .as("what was kept is told of in the annex")
                .containsPattern("慰问金额（保留\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d的数）");
    }

    @Test
    void no_day_to_come_and_no_step_after_the_last() {
        long id = approved();
        take(fixture.reviewer(), id, Step.FINISH, saying("王芳", ""));
        StepForm toCome = new StepForm("", "", "", LocalDate.now(clock).plusDays(2));
        assertThatThrownBy(() -> take(fixture.officer(), id, Step.ISSUE, toCome))
                .isInstanceOf(Refused.class);
        take(fixture.officer(), id, Step.ISSUE, saying("", ""));
        for (Step step : Step.values()) {
            assertThatThrownBy(() -> take(fixture.reviewer(), id, step, saying("王芳", "")))
                    .as("%s", step)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void the_database_refuses_to_change_what_was_kept() {
        long id = approved();
        take(fixture.reviewer(), id, Step.FINISH, saying("王芳", ""));
        take(fixture.officer(), id, Step.ISSUE, saying("", ""));
        for (String change : new String[] {
            "update drafting.file set sha256 = '' where document = :id",
            "delete from drafting.version where document = :id",
            "update drafting.figure set moment = now() where document = :id"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
