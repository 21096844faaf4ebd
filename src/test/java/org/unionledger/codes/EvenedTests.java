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

    /** Most of what comes has no blanks and is passed by quickly: which signs are blanks must be the same on both ways. */
    @Test
    void every_blank_there_is_is_left_out_and_nothing_else() {
        for (int sign = 0; sign < Character.MIN_SURROGATE; sign++) {
            String one = String.valueOf((char) sign);
            boolean blank = one.matches("[\\s\\p{Z}\\u200b-\\u200f\\ufeff]");
            assertThat(Evened.trimmed(one + "张三" + one).equals("张三"))
                    .as("%04x", sign)
                    .isEqualTo(blank);
            assertThat(Evened.personName("张" + one + "三").equals("张三"))
                    .as("%04x", sign)
                    .isEqualTo(blank);
            if (blank) {
                assertThat(Evened.code("A" + one + "7")).as("%04x", sign).isEqualTo("A7");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99010119890412003x", "９９０１０１１９８９０４１２００３Ｘ", " 99010119890412003X", "99010119890412003X"})
    void a_code_is_the_same_however_it_is_typed(String written) {
        assertThat(Evened.code(written)).isEqualTo("99010119890412003X");
    }
}
