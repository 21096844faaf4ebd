package org.unionledger.archive.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.archive.PaperKindsFixture;

class ProposalsTests {

    private final Proposals proposals = new Proposals(PaperKindsFixture.shipped());

    @Test
    void a_paper_with_a_red_head_says_all_of_it() {
        String text = """
                海滨区总工会文件
                海工〔2025〕12号
                关于开展2025年“安康杯”
                竞赛活动的通知
                各街道总工会：
                    现将有关事项通知如下，请在3月底前上报总结。
                                        海滨区总工会
                                        2025年3月8日
                """;

        Proposal proposal = proposals.of("收文/03 安康杯（定稿）.docx", text, "", "");

        assertThat(proposal)
                .isEqualTo(new Proposal(
                        "关于开展2025年“安康杯”竞赛活动的通知", "海工〔2025〕12号", "海滨区总工会", LocalDate.of(2025, 3, 8), "notice"));
        assertThat(proposal.missing()).isEmpty();
    }

    @Test
    void a_scan_says_what_its_name_says() {
        Proposal proposal = proposals.of("照片/20240105 青街工〔2024〕1号关于春节慰问的通知.pdf", "", "青山街道总工会", "");

        assertThat(proposal).isEqualTo(new Proposal("关于春节慰问的通知", "青街工〔2024〕1号", "青山街道总工会", null, "notice"));
        assertThat(proposal.missing()).contains("dated-missing");
    }

    @Test
    void what_nothing_says_is_left_to_a_person() {
        Proposal proposal = proposals.of("IMG0001.jpg", "", "", "");

        assertThat(proposal).isEqualTo(new Proposal("IMG0001", "", "", null, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/02 2024年工作总结(定稿).docx, 2024年工作总结",
        "3、会议纪要-终稿.doc, 会议纪要",
        "20240305_简报.pdf, 简报",
        "12.txt, 12",
        "关于成立（扩大）会议的通知.docx, 关于成立（扩大）会议的通知"
    })
    void a_name_loses_its_ending_its_count_and_its_draft(String path, String name) {
        assertThat(Proposals.name(path)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "二〇二五年三月八日, 2025-03-08",
        "二○二四年十二月三十一日, 2024-12-31",
        "2025年12月1日, 2025-12-01",
        "20250308, 2025-03-08",
        "2025.3.8, 2025-03-08",
        "2025-03-08, 2025-03-08"
    })
    void days_are_read_as_papers_write_them(String written, LocalDate day) {
        assertThat(PaperDays.first(written)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2025年13月1日", "2025年", "120250308", "电话 13800001111"})
    void what_is_no_day_is_none(String written) {
        assertThat(PaperDays.first(written)).isEmpty();
    }

    @Test
    void the_day_of_a_paper_stands_alone_at_its_foot() {
        assertThat(PaperDays.lastAlone(List.of("会议于2025年3月1日召开，讨论了全年工作。", "某工会", "2025年3月8日印发")))
                .contains(LocalDate.of(2025, 3, 8));
        assertThat(PaperDays.lastAlone(List.of("会议于2025年3月1日召开，讨论了全年工作。"))).isEmpty();
    }
}
