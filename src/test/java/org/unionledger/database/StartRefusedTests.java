package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartRefusedTests {

    @ParameterizedTest
    @EnumSource
    void is_worded_in_chinese_and_in_english(Refusal reason) {
        String[] lines = new StartRefused(reason, "A", 54321, "C").getMessage().split("\\R");

        assertThat(lines).hasSize(2).noneMatch(line -> line.contains("{"));
        assertThat(lines[0]).contains("A").containsPattern("\\p{IsHan}");
        assertThat(lines[1]).contains("A").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void writes_numbers_without_separators() {
        assertThat(new StartRefused(Refusal.PORT_TAKEN, 18080).getMessage()).contains("18080");
    }

    @Test
    void has_an_exit_code_for_each_reason() {
        assertThat(Arrays.stream(Refusal.values()).map(Refusal::exitCode))
                .doesNotHaveDuplicates()
                .allMatch(code -> code >= 10);
    }

    @Test
    void is_found_below_the_exceptions_of_a_failed_start() {
        StartRefused refused = new StartRefused(Refusal.READ_ONLY, "data");

        assertThat(StartFailure.in(new IllegalStateException(new IllegalStateException(refused))))
                .hasValue(new StartFailure(refused.getMessage(), Refusal.READ_ONLY.exitCode()));
        assertThat(StartFailure.in(new IllegalStateException("something else"))).isEmpty();
    }
}
