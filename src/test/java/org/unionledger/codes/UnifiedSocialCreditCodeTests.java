package org.unionledger.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "81999999MC00000120", "81999999MC0000178E"})
    void codes_whose_check_character_agrees_are_sound(String code) {
        assertThat(UnifiedSocialCreditCode.flawOf(code)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "91350100M000100Y44, CHECK_DIGIT",
        "91350100M000100Y34, CHECK_DIGIT",
        "91350100M000100Y4, LENGTH",
        "91350100M000100Y431, LENGTH",
        "'', LENGTH",
        "91350100M00O100Y43, CHARACTER",
        "91350100M000100I43, CHARACTER"
    })
    void a_code_is_refused_with_what_is_wrong_with_it(String code, CodeFlaw flaw) {
        assertThat(UnifiedSocialCreditCode.flawOf(code)).contains(flaw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100m000100y43", " 91350100 M000100Y43　", "９１３５０１００Ｍ０００１００Ｙ４３", "９1350100ｍ000100Y43"})
    void lower_case_full_width_and_blanks_are_evened_out(String written) {
        assertThat(new UnifiedSocialCreditCode(written).value()).isEqualTo("91350100M000100Y43");
    }

    @Test
    void a_flawed_code_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnifiedSocialCreditCode("91350100M000100Y44"));
    }

    @Test
    void the_registering_authority_tells_a_union_from_a_company() {
        assertThat(new UnifiedSocialCreditCode("81999999MC00000120").isOfUnion())
                .isTrue();
        assertThat(new UnifiedSocialCreditCode("91350100M000100Y43").isOfUnion())
                .isFalse();
    }

    @Test
    void a_beginning_is_completed_with_its_check_character() {
        assertThat(UnifiedSocialCreditCode.beginning("91350100M000100Y4").value())
                .isEqualTo("91350100M000100Y43");
    }
}
