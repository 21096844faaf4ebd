package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.unionledger.UnionLedgerApplication;
import org.unionledger.demo.RosterFiles;
import org.unionledger.testing.Await;
import org.unionledger.testing.TestDatabase;

/** Processes of their own, killed (kill -9) in the middle of what they do: held there by a lock, so that it is the middle. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledProcessTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String UNION = "望潮街道总工会";
    private static final int MEMBERS = 1_200;

    @TempDir
    static Path folder;

    private static Map<String, String> settings() {
        return Map.of(
                "union-ledger.db.url", DATABASE.url(),
                "union-ledger.db.username", DATABASE.user(),
                "union-ledger.db.password", DATABASE.password(),
                "union-ledger.protection.key-file",
                        folder.resolve("protection.keys").toString());
    }

    @BeforeAll
    static void aBookWithTheEmployersOfARoster() throws IOException {
        settings().forEach(System::setProperty);
        RosterFiles.main(Integer.toString(MEMBERS), folder.toString());
        done("init", "--union", UNION, "--level", "street");
        done("import", "--union", UNION, "--as", "employers", "--create-places", file("employers.xlsx"));
    }

    @AfterAll
    static void leaveIt() {
        settings().keySet().forEach(System::clearProperty);
        DATABASE.close();
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String[] roster() {
        return new String[] {"import", "--union", UNION, "--as", "members", file("members.xlsx")};
    }

    private static void done(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCodes.DONE);
    }

    private static long count(String sql) {
        return DATABASE.jdbc().sql(sql).query(Long.class).single();
    }

    @Test
    @Order(1)
    void of_a_roster_killed_in_the_middle_nothing_stays_and_it_can_be_imported_again() throws Exception {
        killedWhenHeldBy("lock table membership.membership in share mode", roster());

        assertThat(count("select count(*) from membership.person")).isZero();
        assertThat(count("select count(*) from exchange.import where target = 'members'"))
                .isZero();
        done("verify");

        done(roster());
        assertThat(count("select count(*) from membership.membership")).isEqualTo(MEMBERS);
        done("verify");
    }

    @Test
    @Order(2)
    void a_rotation_of_keys_killed_in_the_middle_goes_on_where_it_was() throws Exception {
        killedWhenHeldBy("select from membership.person order by ctid desc limit 1 for update", "keys", "rotate");

        assertThat(sealedWith(2)).isBetween(1L, MEMBERS - 1L);
        assertThat(sealedWith(1) + sealedWith(2)).isEqualTo(MEMBERS);
        done("verify");

        done("keys", "reseal");

        assertThat(sealedWith(2)).isEqualTo(MEMBERS);
        assertThat(Files.readString(folder.resolve("protection.keys"))).contains("seal.2=", "retired.1=");
        done("verify");
        done(roster());
        assertThat(count("select merged from exchange.import order by id desc limit 1"))
                .as("whoever is sealed anew is still found")
                .isEqualTo(MEMBERS);
    }

    private static long sealedWith(int key) {
        return DATABASE.jdbc()
                .sql("select count(*) from membership.person where get_byte(identity, 0) = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** Runs a command in a process of its own and kills it as soon as it waits for the lock. */
    private static void killedWhenHeldBy(String lock, String... arguments) throws Exception {
        try (Connection holder = DATABASE.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(lock);
            Process process = started(arguments);
            try {
                Await.until(() -> {
                    assertThat(process.isAlive()).as("it ended without waiting").isTrue();
                    return isAnybodyWaiting();
                });
            } finally {
                process.destroyForcibly().waitFor();
            }
            holder.rollback();
        }
        awaitItsConnectionsGone();
    }

    private static boolean isAnybodyWaiting() {
        return count("""
                select count(*) from pg_stat_activity
                 where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0
                """) > 0;
    }

    /** The server notices by itself that nobody listens any more, and rolls back. */
    private static void awaitItsConnectionsGone() {
        Await.until(() -> count(
                        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                == 0);
    }

    private static Process started(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path")));
        settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(UnionLedgerApplication.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }
}
