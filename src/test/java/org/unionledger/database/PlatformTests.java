package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTests {

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz"
    })
    void has_its_archive_on_the_class_path(String system, String processor, String archive) {
        assertThat(Platform.of(system, processor).archive()).isEqualTo(archive);
        assertThat(Platform.class.getResource("/" + archive)).isNotNull();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"Linux, riscv64", "Windows 11, aarch64", "SunOS, sparcv9", "'', ''"})
    void without_binaries_is_refused(String system, String processor) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Platform.of(system, processor))
                .returns(Refusal.UNKNOWN_PLATFORM, StartRefused::reason);
    }

    @Test
    void names_programs_as_its_system_does() {
        assertThat(Platform.of("Windows 11", "amd64").executable("postgres")).isEqualTo("postgres.exe");
        assertThat(Platform.of("Linux", "amd64").executable("postgres")).isEqualTo("postgres");
    }
}
