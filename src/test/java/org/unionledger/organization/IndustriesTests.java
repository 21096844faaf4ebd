package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.codes.CodeList;

class IndustriesTests {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "C, C",
        "制造业, C",
        "C 制造业, C",
        "C39, C39",
        "39, C39",
        "c39 计算机、通信和其他电子设备制造业, C39",
        "软件和信息技术服务业, I65",
        "教育, P",
        "P83 教育, P83",
    })
    void an_industry_is_meant_by_code_name_or_both(String written, String code) {
        assertThat(Industries.meant(written)).contains(code);
    }

    @ParameterizedTest(name = "{0} is not guessed")
    @CsvSource({"C65", "98", "00", "Z", "做生意"})
    void a_code_that_is_none_is_not_guessed(String written) {
        assertThat(Industries.meant(written)).isEmpty();
    }

    @Test
    void there_are_20_sections_and_97_divisions_numbered_through_each_in_its_section() {
        assertThat(CodeList.INDUSTRY_SECTION.entries()).hasSize(20);
        assertThat(CodeList.INDUSTRY_DIVISION.entries()).hasSize(97);
        for (int number = 1; number <= 97; number++) {
            String code = CodeList.INDUSTRY_DIVISION.entries().get(number - 1).code();
            assertThat(code.substring(1)).isEqualTo("%02d".formatted(number));
            assertThat(CodeList.INDUSTRY_SECTION.ofCode(code.substring(0, 1))).isPresent();
        }
    }
}
