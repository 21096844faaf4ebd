package org.unionledger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionledger.archive.file.StateSecret;
import org.unionledger.frame.Problem;

class PaperRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final PaperKinds KINDS = new PaperKinds();

    private static PaperEntry paper(String title, LocalDate dated, @Nullable LocalDate received) {
        return new PaperEntry(
                received == null ? Direction.OWN : Direction.RECEIVED,
                "notice",
                title,
                "",
                "海滨区总工会",
                dated,
                received,
                Openness.OPEN,
                List.of(),
                "",
                "",
                Retention.SHORT);
    }

    private static List<String> codes(PaperEntry entry) {
        return PaperRules.problemsOf(entry, KINDS, TODAY).stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void a_paper_is_dated_today_at_the_latest() {
        assertThat(codes(paper("通知", TODAY, null))).isEmpty();
        assertThat(codes(paper("通知", TODAY.plusDays(1), null))).containsExactly("archive.problem.dated-later");
    }

    @Test
    void it_is_received_on_its_date_at_the_earliest_and_today_at_the_latest() {
        LocalDate dated = TODAY.minusDays(1);
        assertThat(codes(paper("通知", dated, dated))).isEmpty();
        assertThat(codes(paper("通知", dated, dated.minusDays(1)))).containsExactly("archive.problem.received-before");
        assertThat(codes(paper("通知", dated, TODAY.plusDays(1)))).containsExactly("archive.problem.received-later");
    }

    @Test
    void a_title_has_200_characters_at_most() {
        assertThat(codes(paper("通".repeat(200), TODAY, null))).isEmpty();
        assertThat(codes(paper("通".repeat(201), TODAY, null))).containsExactly("archive.problem.too-long");
        assertThat(codes(paper("", TODAY, null))).containsExactly("archive.problem.title-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★1年\n关于某事", "绝密☆", "秘 密\n某文件", "000001\n秘密 10年\n"})
    void papers_marked_as_state_secrets_are_refused(String head) {
        assertThat(StateSecret.isMarked(head)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于做好保守国家秘密工作的通知", "商业秘密协议", "机密文件管理制度"})
    void papers_about_secrets_are_not(String title) {
        assertThat(StateSecret.isMarked(title)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025年工作总结, summary",
        "关于报送工作总结的通知, notice",
        "2025年上半年工作总结报告, summary",
        "慰问情况汇报（修改稿）, report",
        "工会主席办公会议纪要, minutes",
        "财务管理办法, rules",
        "集体合同, contract"
    })
    void the_last_words_of_a_title_say_its_kind(String title, String kind) {
        assertThat(KINDS.ofTitle(title)).map(PaperKind::code).contains(kind);
    }

    @Test
    void a_title_that_says_no_kind_has_none() {
        assertThat(KINDS.ofTitle("扫描件0001")).isEmpty();
    }

    @Test
    void years_of_keeping_begin_after_the_year_of_the_date() {
        assertThat(RetentionTerm.lastDay(LocalDate.of(2015, 1, 1), 10)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(RetentionTerm.lastDay(LocalDate.of(2015, 12, 31), 10)).isEqualTo(LocalDate.of(2025, 12, 31));
    }
}
