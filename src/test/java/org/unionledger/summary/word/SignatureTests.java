package org.unionledger.summary.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTests {

    /** Widths: 2026年1月8日 is 3 + 6 / 2 = 6 characters, 2025年12月31日 is 7. */
    @ParameterizedTest(name = "{0}, {1}: {2} and {3} blank")
    @CsvSource({
        // the unit begins 2 + 7 = 9 from the right, the date 7, and ends 1 from it
        "青山街道总工会, 2026年1月8日, 2, 1",
        "青山街道总工会, 2025年12月31日, 2, 0",
        "浙江省东港市青山街道总工会, 2026年1月8日, 2, 7",
        // the date is longer: it ends 2 from the right and begins 9 from it, the unit two more
        "厂工会, 2025年12月31日, 8, 2"
    })
    void the_date_begins_two_characters_right_of_the_unit(
            String unit, String date, double unitBlank, double dateBlank) {
        assertThat(Signature.of(unit, date)).isEqualTo(new Signature(unitBlank, dateBlank));
    }
}
