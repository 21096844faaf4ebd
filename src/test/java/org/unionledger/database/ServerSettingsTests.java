package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database takes its share of the machine, never less than it needs nor more than it can use. */
class ServerSettingsTests {

    @ParameterizedTest
    @CsvSource({
        "256, 64, 1024", // a machine that is too small for either share
        "512, 64, 1024",
        "1024, 128, 1024",
        "3072, 384, 1024",
        "8192, 1024, 2730",
        "24576, 3072, 8192",
        "32768, 4096, 8192",
        "131072, 4096, 8192",
    })
    void memory_decides_on_buffers_and_log(long memory, long buffers, long log) {
        assertThat(new ServerSettings(true, memory).arguments(5432))
                .contains("shared_buffers=" + buffers + "MB", "max_wal_size=" + log + "MB");
    }

    @ParameterizedTest
    @CsvSource({"true, on, 8192", "false, off, 256"})
    void only_what_must_last_is_written_through(boolean durable, String onOrOff, long log) {
        assertThat(new ServerSettings(durable, 65536).arguments(5432))
                .contains(
                        "fsync=" + onOrOff,
                        "full_page_writes=" + onOrOff,
                        "synchronous_commit=" + onOrOff,
                        "max_wal_size=" + log + "MB");
    }
}
