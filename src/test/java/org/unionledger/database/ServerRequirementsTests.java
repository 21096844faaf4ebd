package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerRequirementsTests {

    private static final String ADDRESS = "jdbc:postgresql://db.union/ledger";

    @ParameterizedTest
    @ValueSource(ints = {150_000, 150_013, 180_004})
    void release_15_and_any_newer_one_will_do(int version) {
        assertThatCode(() -> new ServerRequirements(version, "UTF8").requireMet(ADDRESS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {90_624, 149_999})
    void an_older_one_is_refused_in_both_languages(int version) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new ServerRequirements(version, "UTF8").requireMet(ADDRESS))
                .withMessageContainingAll(ADDRESS, "版本过旧", "too old")
                .extracting(StartRefused::getExitCode)
                .isEqualTo(23);
    }

    @Test
    void a_database_that_cannot_hold_chinese_is_refused() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new ServerRequirements(180_004, "SQL_ASCII").requireMet(ADDRESS))
                .withMessageContainingAll(ADDRESS, "SQL_ASCII", "UTF8")
                .extracting(StartRefused::getExitCode)
                .isEqualTo(24);
    }
}
