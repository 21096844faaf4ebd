package org.unionledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTests {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "Abcdefgh12, true",
        "Abcdefgh1, false",
        "abcdefgh12, false",
        "abcdefgh1!, true",
        "ABCDEFGH1!, true",
        "工会一本账2025Ab, true",
        "工会一本账工会一本账, false",
    })
    void has_ten_characters_of_three_kinds(String password, boolean allowed) {
        assertThat(PasswordRule.allows(password)).isEqualTo(allowed);
    }

    @RepeatedTest(20)
    void a_one_time_password_satisfies_it() {
        assertThat(PasswordRule.allows(OneTimePassword.make())).isTrue();
    }
}
