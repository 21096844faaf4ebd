package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "999999199001010016"})
    void numbers_whose_check_character_agrees_are_sound(String number) {
        assertThat(IdentityNumber.flawOf(number)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "110105194912310021, CHECK_DIGIT",
        "999999199001010017, CHECK_DIGIT",
        "999999900101001, LENGTH",
        "9999991990010100166, LENGTH",
        "99999919900101001A, CHARACTER",
        "9999991990O1010016, CHARACTER",
        "999999199002300016, DATE",
        "999999199013010016, DATE",
        "999999190002290016, DATE"
    })
    void a_number_is_refused_with_what_is_wrong_with_it(String number, CodeFlaw flaw) {
        assertThat(IdentityNumber.flawOf(number)).contains(flaw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002x "})
    void lower_case_full_width_and_blanks_are_evened_out(String written) {
        assertThat(new IdentityNumber(written).value()).isEqualTo("11010519491231002X");
    }

    @Test
    void birth_date_and_sex_are_read_from_it() {
        IdentityNumber woman = new IdentityNumber("11010519491231002X");
        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        assertThat(new IdentityNumber("999999199001010016").sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void the_number_does_not_leak_through_its_text() {
        assertThat(new IdentityNumber("11010519491231002X")).hasToString("IdentityNumber[masked]");
    }

    @Test
    void a_beginning_is_completed_with_its_check_character() {
        assertThat(IdentityNumber.beginning("11010519491231002").value()).isEqualTo("11010519491231002X");
    }
}
