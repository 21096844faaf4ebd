package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "13915428133, 13915428133",
        "13915428133.0, 13915428133",
        "1.3915428133E10, 13915428133",
        "139 1542 8133, 13915428133",
        "139-1542-8133, 13915428133",
        "＋86 １３９１５４２８１３３, 13915428133",
        "+86-13915428133, 13915428133",
        "8613915428133, 13915428133",
        "0574-86781234, 0574-86781234",
        "057486781234, 0574-86781234",
        "(010)65123456, 010-65123456",
        "86781234, 86781234",
        "0574-86781234-801, 0574-86781234-801",
        "0574-86781234转801, 0574-86781234-801",
        "400-820-8820, 4008208820",
        "12351, 12351"
    })
    void a_number_is_understood_however_it_is_written(String written, String understood) {
        assertThat(PhoneNumber.read(written)).map(PhoneNumber::value).contains(understood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "1391542813", "139154281333", "12915428133", "1.39E10", "abc"})
    void what_nobody_could_dial_is_not_a_number(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }
}
