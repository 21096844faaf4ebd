package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityDocumentTests {

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "111, 990101198904120038,",
        "111, 990101198904120039, CHECK_DIGIT",
        "111, E12345678, LENGTH",
        "414, E12345678,",
        "414, e 1234 5678,",
        "414, 123, CHARACTER",
        "414, E1234_5678, CHARACTER",
        "516, H1234567（8）,",
        "114, 军字第20010123号,"
    })
    void only_the_number_of_a_resident_card_has_a_check_digit(String kind, String number, CodeFlaw flaw) {
        assertThat(IdentityDocument.flawOf(kind, number).orElse(null)).isEqualTo(flaw);
    }

    @Test
    void the_same_number_of_another_kind_is_another_document() {
        IdentityDocument passport = new IdentityDocument("414", "H12345678");
        IdentityDocument permit = new IdentityDocument("516", "h12345678");

        assertThat(passport.key()).isNotEqualTo(permit.key());
        assertThat(IdentityDocument.resident(new IdentityNumber("990101198904120038"))
                        .key())
                .isEqualTo("990101198904120038");
    }

    @Test
    void a_kind_that_is_in_no_list_is_no_document() {
        assertThatThrownBy(() -> new IdentityDocument("999", "E12345678"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("E12345678");
    }
}
