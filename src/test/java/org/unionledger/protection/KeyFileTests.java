package org.unionledger.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionledger.testing.TestDatabase;

class KeyFileTests {

    private final Path folder;
    private final TestDatabase database = TestDatabase.fresh();
    private final KnownKeys known = new KnownKeys(database.jdbc());

    KeyFileTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private KeyRing start() {
        return ProtectionConfiguration.keysFor(
                known, new KeyFile(folder.resolve("protection.keys")), SealingCipher.AES, KeyedHash.SHA256);
    }

    @Test
    void a_new_book_gets_new_keys_that_only_their_owner_can_read() throws IOException {
        start();

        assertThat(Files.getPosixFilePermissions(folder.resolve("protection.keys")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void the_keys_stay_the_same_from_start_to_start() {
        assertThat(start().fingerprints()).isEqualTo(start().fingerprints());
    }

    @Test
    void a_sealed_book_without_its_key_file_does_not_start_and_says_so_in_both_languages() throws IOException {
        start();
        Files.delete(folder.resolve("protection.keys"));

        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(this::start)
                .withMessageContaining("不见了")
                .withMessageContaining("is missing");
        assertThat(folder.resolve("protection.keys")).doesNotExist();
    }

    @Test
    void a_sealed_book_does_not_start_with_other_keys() throws IOException {
        start();
        Files.delete(folder.resolve("protection.keys"));
        new KeyFile(folder.resolve("protection.keys")).create(SealingCipher.AES, KeyedHash.SHA256);

        assertThatExceptionOfType(KeysRefused.class).isThrownBy(this::start).withMessageContaining("does not belong");
    }

    @Test
    void a_damaged_key_file_is_refused() throws IOException {
        Files.writeString(folder.resolve("protection.keys"), "hash=abc\nseal.1=\n");

        assertThatExceptionOfType(KeysRefused.class).isThrownBy(this::start).withMessageContaining("incomplete");
    }
}
