package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenedTests {

    @ParameterizedTest
    @ValueSource(strings = {"青山新海(ab)公司", "青山新海（AB）公司 ", " 青山 新海（ＡＢ）公司　", "青山新海（Ab） 公司\u200b"})
    void names_are_found_whatever_their_blanks_widths_and_brackets(String written) {
        assertThat(Evened.name(written)).isEqualTo("青山新海(ab)公司");
    }

    @Test
    void blanks_that_only_align_a_chinese_name_are_left_out() {
        assertThat(Evened.personName(" 张　三 ")).isEqualTo("张三");
        assertThat(Evened.personName("阿依古丽•买买提")).isEqualTo("阿依古丽·买买提");
        assertThat(Evened.personName("John  Smith")).isEqualTo("John Smith");
    }
}
