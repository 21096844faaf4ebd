package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTests {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"本科, 20", "大专, 30", "中专, 41", "高中, 60", "初中, 70", "研究生, 10", "11, 11", "大学本科, 20"})
    void education_is_understood_by_code_name_and_everyday_word(String written, String code) {
        assertThat(CodeList.EDUCATION.meant(written)).map(CodeList.Entry::code).contains(code);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"中共党员, 01", "党员, 01", "预备党员, 02", "团员, 03", "群众, 13", "民革, 04"})
    void political_status_is_understood(String written, String code) {
        assertThat(CodeList.POLITICAL_STATUS.meant(written))
                .map(CodeList.Entry::code)
                .contains(code);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"汉, 01", "汉族, 01", "土家族, 15", "苗, 06", "回族, 03", "基诺, 56"})
    void an_ethnic_group_is_understood_with_and_without_its_last_syllable(String written, String code) {
        assertThat(CodeList.ETHNIC_GROUP.meant(written))
                .map(CodeList.Entry::code)
                .contains(code);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"私营, 170", "有限责任, 159", "股份合作, 130", "外商投资, 300", "港澳台商投资, 200", "国有, 110", "事业单位, 400"})
    void a_unit_kind_is_understood(String written, String code) {
        assertThat(CodeList.UNIT_KIND.meant(written)).map(CodeList.Entry::code).contains(code);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"在岗, 1", "1, 1", "1 在岗, 1", "4-退休, 4", "内退, 7"})
    void an_employment_status_is_understood_also_with_its_code_before_it(String written, String code) {
        assertThat(CodeList.EMPLOYMENT_STATUS.meant(written))
                .map(CodeList.Entry::code)
                .contains(code);
    }

    @Test
    void a_code_before_another_ones_name_is_not_guessed() {
        assertThat(CodeList.EMPLOYMENT_STATUS.meant("1退休")).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"身份证, 111", "111居民身份证, 111", "护照, 414", "台胞证, 511", "回乡证, 516"})
    void a_kind_of_document_is_understood(String written, String code) {
        assertThat(CodeList.DOCUMENT_KIND.meant(written))
                .map(CodeList.Entry::code)
                .contains(code);
    }

    @Test
    void a_word_that_is_in_no_list_is_not_guessed() {
        assertThat(CodeList.EDUCATION.meant("幼儿园")).isEmpty();
    }

    @Test
    void every_list_says_which_edition_it_is() {
        assertThat(CodeList.ETHNIC_GROUP.edition()).isEqualTo("GB/T 3304-1991 民族代码");
        assertThat(CodeList.ETHNIC_GROUP.entries()).hasSize(58);
    }
}
