package org.unionledger.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTests {

    @Test
    void of_an_identity_number_four_signs_are_shown_at_each_end() {
        assertThat(Mask.identityNumber("990101198904120038")).isEqualTo("9901**********0038");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"E12345678, E1*****78", "H1234567(8), H1*******8)", "A123, A**3", "12, **"})
    void of_a_shorter_number_a_quarter_is_shown_at_each_end(String number, String shown) {
        assertThat(Mask.documentNumber(number)).isEqualTo(shown);
    }
}
