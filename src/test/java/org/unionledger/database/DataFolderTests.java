package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFolderTests {

    @TempDir
    Path temporary;

    DataFolder folder;

    @BeforeEach
    void choose() {
        folder = new DataFolder(temporary.resolve("office").resolve("data"));
    }

    @Test
    void is_created_with_the_folders_above_it() {
        folder.prepare();

        assertThat(folder.root()).isDirectory();
    }

    @Test
    void cannot_be_where_a_file_is() throws IOException {
        Files.writeString(temporary.resolve("office"), "a file");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(folder::prepare)
                .returns(Refusal.NOT_A_FOLDER, StartRefused::reason)
                .withMessageContaining("office");
    }

    @Test
    void keeps_its_password_to_itself() throws IOException {
        folder.prepare();

        String password = folder.password();

        assertThat(password).hasSize(32).isEqualTo(new DataFolder(folder.root()).password());
        assertThat(Files.getPosixFilePermissions(folder.passwordFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'initdb: error: could not write file: No space left on device', DISK_FULL",
        "'PANIC:  could not write to file \"pg_wal/xlogtemp.1\": No space left on device', DISK_FULL",
        "'FATAL:  could not create lock file \"postmaster.pid\": Read-only file system', READ_ONLY",
        "'FATAL:  could not open file \"PG_VERSION\": Permission denied', NO_PERMISSION",
        "'FATAL:  could not map anonymous shared memory', NOT_STARTED",
        "'', NOT_STARTED"
    })
    void understands_the_last_words_of_a_server(String words, Refusal reason) {
        assertThat(folder.refused(words)).returns(reason, StartRefused::reason);
    }

    @Test
    void names_the_file_that_may_not_be_touched() {
        assertThat(folder.refused(new AccessDeniedException("/somewhere/lock")))
                .returns(Refusal.NO_PERMISSION, StartRefused::reason)
                .hasMessageContaining("/somewhere/lock");
    }

    @Test
    void repeats_only_the_line_that_says_what_went_wrong() {
        String words = """
                2026-03-08 09:00:00 CST [7] LOG:  starting PostgreSQL
                2026-03-08 09:00:00 CST [7] FATAL:  could not load something
                2026-03-08 09:00:00 CST [7] LOG:  database system is shut down
                """;

        assertThat(folder.refused(words))
                .hasMessageContaining("could not load something")
                .hasMessageNotContaining("shut down");
    }
}
