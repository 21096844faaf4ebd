package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people write one member and one employer in a cell. */
class LinkWordsTests {

    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "990101198904120038, 990101198904120038, ''",
                "９９０１０１１９８９０４１２００３ｘ, 99010119890412003X, ''",
                "990101 19890412 0038, 990101198904120038, ''",
                "李小红, -, 李小红",
                "李　小红 , -, 李小红",
                "李小红（990101198904120038）, 990101198904120038, 李小红",
                "990101198904120038 李小红, 990101198904120038, 李小红",
                "李小红 身份证号：990101198904120038, 990101198904120038, 李小红",
                "E12345678 John Smith, E12345678, John Smith",
            })
    void a_member_is_written_by_number_by_name_or_by_both(String cell, String number, String name) {
        assertThat(MemberWords.in(cell)).containsExactly(new MemberWords(number, name));
    }

    @Test
    void several_members_stand_apart_by_commas_or_lines() {
        assertThat(MemberWords.in("李小红、王建国 990101199001010027\n赵西园;"))
                .extracting(MemberWords::name)
                .containsExactly("李小红", "王建国", "赵西园");
    }

    @ParameterizedTest(name = "{0} may mean {1}: {2}")
    @CsvSource({"李小红, 李小红, true", "李小红等3人, 李小红, true", "李红, 李小红, false", "'', 李小红, true"})
    void a_name_beside_a_number_must_hold_the_registered_one(String written, String registered, boolean may) {
        assertThat(new MemberWords("990101198904120038", written).mayMean(registered))
                .isEqualTo(may);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "新海电子有限公司, -",
                "91990100MA5XXXX01Y, 91990100MA5XXXX01Y",
                "新海电子有限公司 91990100MA5XXXX01Y, 91990100MA5XXXX01Y",
                "91990100ma5xxxx01, 91990100MA5XXXX01",
                "Foxconn Technology Ltd, -",
                "International Trading, -",
            })
    void an_employer_is_written_by_code_or_by_name(String cell, String code) {
        assertThat(EmployerWords.in(cell)).containsExactly(new EmployerWords(code, cell));
    }
}
