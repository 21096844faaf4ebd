package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class MomentTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-08T10:15, 2026-03-08T02:15:00Z",
        "2026-03-08 10:15:30, 2026-03-08T02:15:30Z",
        "2026-03-08T10:15+08:00, 2026-03-08T02:15:00Z",
        "2026-03-08T02:15:00Z, 2026-03-08T02:15:00Z",
        "2026-03-08, 2026-03-08T16:00:00Z" // the day ends at midnight in China
    })
    void is_understood(String text, Instant moment) {
        assertThat(new Moment().convert(text)).isEqualTo(moment);
    }

    @Test
    void of_no_sense_is_refused() {
        assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> new Moment().convert("yesterday"));
        assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> new Moment().convert("2026-02-30"));
    }
}
