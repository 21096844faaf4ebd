package org.unionledger.summary.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void a_name_has_its_number_and_nothing_a_system_would_refuse() {
        assertThat(FileNames.of(7, "甲/乙\\丙:丁*戊?\"己\"<庚>|工会2025年度工作总结", "docx"))
                .isEqualTo("0007 甲_乙_丙_丁_戊__己__庚__工会2025年度工作总结.docx");
        assertThat(FileNames.of(12, "..\u202e\n工会", "docx")).isEqualTo("0012 ..__工会.docx");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(FileNames.of(1, "会".repeat(80), "docx")).isEqualTo("0001 " + "会".repeat(80) + ".docx");
        assertThat(FileNames.of(1, "会".repeat(81), "docx")).isEqualTo("0001 " + "会".repeat(80) + ".docx");
        assertThat(FileNames.of(1, "𠮷".repeat(81), "docx")).isEqualTo("0001 " + "𠮷".repeat(80) + ".docx");
    }
}
