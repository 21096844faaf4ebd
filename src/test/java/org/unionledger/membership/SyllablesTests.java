package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "l, l",
        "liu, liu|li u",
        "xian, xian|xi an",
        "zhangw, zhangw|zhang w",
        "luojunping, luojunping|luo jun ping|lu o jun ping",
        "wzh, wzh"
    })
    void letters_are_taken_apart_wherever_a_syllable_may_end(String letters, String readings) {
        assertThat(Syllables.of(letters))
                .contains(readings.split("\\|"))
                .allMatch(reading -> reading.replace(" ", "").equals(letters));
    }

    @ParameterizedTest
    @CsvSource({"wzh, w zh", "zhang, zh ang", "liu, l iu"})
    void a_syllable_but_the_last_has_a_vowel(String letters, String impossible) {
        assertThat(Syllables.of(letters)).doesNotContain(impossible);
    }
}
