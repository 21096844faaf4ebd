package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionledger.testing.TestDatabase;

/** Keys in a file of the test's own. */
class KeysCommandTests {

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private Map<String, String> settings() {
        return Map.of(
                "union-ledger.db.url", database.url(),
                "union-ledger.db.username", database.user(),
                "union-ledger.db.password", database.password(),
                "union-ledger.protection.key-file",
                        folder.resolve("protection.keys").toString());
    }

    @BeforeEach
    void useThem() {
        settings().forEach(System::setProperty);
    }

    @AfterEach
    void leaveThem() {
        settings().keySet().forEach(System::clearProperty);
        database.close();
    }

    @Test
    void keys_are_rotated_told_of_and_the_audit_log_says_so() throws IOException {
        CommandRun.of("init", "--union", "青山街道总工会", "--level", "street");

        CommandRun rotated = CommandRun.of("keys", "rotate", "--cipher", "sm4");
        CommandRun status = CommandRun.of("keys", "status");

        assertThat(rotated.exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(rotated.out()).contains("SM4", "100");
        assertThat(status.out()).contains("2", "sm4");
        assertThat(Files.readString(folder.resolve("protection.keys"))).contains("seal.2=sm4:", "retired.1=");
        assertThat(CommandRun.of("verify").exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(database.jdbc()
                        .sql("select count(*) from audit.entry where action = 'key-added'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
