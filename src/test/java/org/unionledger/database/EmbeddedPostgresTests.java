package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts, stops and kills real servers, on folders of their own. */
@Timeout(60)
class EmbeddedPostgresTests {

    private static final String VERSION = TestServer.version();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path temporary;

    Path data;

    @BeforeAll
    static void makeADatabaseToCopy() {
        EmbeddedPostgres.open(temporary.resolve("made"), Usage.SERVER, VERSION, ServerSettings.fleeting())
                .close();
    }

    @BeforeEach
    void copyIt() throws Exception {
        data = emptyFolder();
        Path made = temporary.resolve("made");
        var copy = new ProcessBuilder("cp", "-a", made + "/postgresql", made + "/password", data.toString());
        assertThat(copy.inheritIO().start().waitFor()).isZero();
    }

    /** A new data folder that has nothing but the server's programs, as unpacking them takes a second. */
    private static Path emptyFolder() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("data" + NUMBER.incrementAndGet()));
        Files.createSymbolicLink(
                folder.resolve("binaries"), temporary.resolve("made").resolve("binaries"));
        return folder;
    }

    private EmbeddedPostgres open(Usage usage) {
        return EmbeddedPostgres.open(data, usage, VERSION, ServerSettings.lasting());
    }

    @Test
    void keeps_its_data_when_it_is_stopped_and_started() throws Exception {
        try (EmbeddedPostgres first = open(Usage.SERVER)) {
            write(first, "before the restart");
        }
        try (EmbeddedPostgres second = open(Usage.SERVER)) {
            assertThat(notes(second)).containsExactly("before the restart");
        }
    }

    @Test
    void writes_through_to_the_disk() throws Exception {
        try (EmbeddedPostgres postgres = open(Usage.SERVER)) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void listens_to_this_machine_and_to_the_password_only() throws Exception {
        try (EmbeddedPostgres postgres = open(Usage.SERVER)) {
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(postgres, "unix_socket_directories")).isEmpty();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void makes_a_new_database_whole_or_not_at_all() throws Exception {
        data = emptyFolder();
        Files.createDirectory(data.resolve("postgresql.new"));
        Files.writeString(data.resolve("postgresql.new").resolve("PG_VERSION"), "half made");

        try (EmbeddedPostgres postgres = open(Usage.SERVER)) {
            assertThat(notes(postgres)).isEmpty();
        }
        assertThat(data.resolve("postgresql.new")).doesNotExist();
    }

    @Nested
    class OneOwner {

        @Test
        void refuses_a_second_server_on_the_same_folder_and_names_the_first() throws Exception {
            try (EmbeddedPostgres first = open(Usage.SERVER);
                    HolderProcess second = HolderProcess.start(data, Usage.SERVER)) {
                assertThat(second.lastWords())
                        .contains(
                                data.toString(),
                                String.valueOf(ProcessHandle.current().pid()));
                assertThat(second.exitCode()).isEqualTo(Refusal.FOLDER_IN_USE.exitCode());
                write(first, "still served");
            }
        }

        @Test
        void lets_a_command_work_beside_a_server_and_leaves_the_server_running() throws Exception {
            try (EmbeddedPostgres server = open(Usage.SERVER)) {
                try (HolderProcess command = HolderProcess.start(data, Usage.COMMAND)) {
                    command.untilItSays("open");
                    assertThat(notes(server)).containsExactly("kept");
                }
                write(server, "after the command");
            }
        }

        @Test
        void lets_a_second_command_wait_for_the_first() throws Exception {
            try (HolderProcess first = HolderProcess.start(data, Usage.COMMAND).untilItSays("open");
                    HolderProcess second =
                            HolderProcess.start(data, Usage.COMMAND).untilItSays("等待")) {
                first.close();

                second.untilItSays("open");
            }
        }

        @Test
        void lets_a_server_wait_for_a_command() throws Exception {
            try (HolderProcess command =
                    HolderProcess.start(data, Usage.COMMAND).untilItSays("open")) {
                CompletableFuture<EmbeddedPostgres> server = CompletableFuture.supplyAsync(() -> open(Usage.SERVER));
                command.close();

                try (EmbeddedPostgres postgres = server.get(30, TimeUnit.SECONDS)) {
                    assertThat(notes(postgres)).containsExactly("kept");
                }
            }
        }
    }

    @Nested
    class Killed {

        @Test
        void as_a_database_it_is_started_again_at_the_same_address() throws Exception {
            try (EmbeddedPostgres postgres = open(Usage.SERVER)) {
                write(postgres, "confirmed");
                long before = postmaster();

                ProcessHandle.of(before).orElseThrow().destroyForcibly();

                assertThat(notesOnceItAnswersAgain(postgres, before)).containsExactly("confirmed");
                write(postgres, "and on it goes");
            }
        }

        @Test
        void as_a_program_it_takes_its_server_along_and_recovers_on_the_next_start() throws Exception {
            try (HolderProcess holder = HolderProcess.start(data, Usage.SERVER)) {
                holder.untilItSays("open");
                ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();

                holder.kill();

                server.onExit().get(20, TimeUnit.SECONDS);
            }
            try (EmbeddedPostgres postgres = open(Usage.SERVER)) {
                assertThat(notes(postgres)).containsExactly("kept");
            }
        }

        @Test
        void as_both_it_recovers_on_the_next_start() throws Exception {
            try (HolderProcess holder = HolderProcess.start(data, Usage.SERVER)) {
                holder.untilItSays("open");
                ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();

                holder.kill();
                server.destroyForcibly();
            }
            try (EmbeddedPostgres postgres = open(Usage.SERVER)) {
                assertThat(notes(postgres)).containsExactly("kept");
            }
        }

        @Test
        void and_orphaned_its_server_is_stopped_by_the_next_start() throws Exception {
            Platform platform = Platform.current();
            Host host = Host.current(platform);
            ServerPrograms programs = new ServerPrograms(
                    Binaries.unpackedIn(data.resolve("binaries"), platform, VERSION),
                    Identity.choose(host, Optional.empty()),
                    host);
            DataFolder folder = new DataFolder(data);
            try (ServerProcess leftBehind = new ServerProcess(folder, programs, ServerSettings.lasting())) {
                int itsPort = leftBehind.start();

                try (EmbeddedPostgres postgres = open(Usage.SERVER)) {
                    assertThat(postgres.url()).doesNotContain(":" + itsPort + "/");
                    assertThat(notes(postgres)).isEmpty();
                    leftBehind.close();
                }
            }
        }

        @Test
        void and_its_number_given_to_another_program_it_starts_all_the_same() throws Exception {
            Path file = data.resolve("postgresql").resolve("postmaster.pid");
            Files.writeString(
                    file,
                    String.join(
                            "\n",
                            String.valueOf(ProcessHandle.current().pid()),
                            data.resolve("postgresql").toString(),
                            "1700000000",
                            "5432",
                            "",
                            "127.0.0.1",
                            "   123456     65535",
                            "ready   \n"));

            try (EmbeddedPostgres postgres = open(Usage.SERVER)) {
                assertThat(notes(postgres)).isEmpty();
            }
        }
    }

    @Nested
    class Refused {

        @Test
        void by_a_folder_of_another_major_version_and_leaves_it_as_it_was() throws Exception {
            data = emptyFolder();
            Path cluster = Files.createDirectory(data.resolve("postgresql"));
            Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> open(Usage.SERVER))
                    .returns(Refusal.OTHER_VERSION, StartRefused::reason)
                    .withMessageContaining("PostgreSQL 17");
            assertThat(cluster).isDirectoryNotContaining(file -> !file.endsWith("PG_VERSION"));
        }

        @Test
        void by_a_read_only_disk() throws Exception {
            assertRefusedInNamespace("mount -t tmpfs -o ro none " + data + " && exec \"$@\"", Refusal.READ_ONLY);
        }

        @Test
        void by_a_full_disk() throws Exception {
            assertRefusedInNamespace("mount -t tmpfs -o size=8m none " + data + " && exec \"$@\"", Refusal.DISK_FULL);
        }

        @Test
        void by_a_folder_the_user_may_not_write_to() throws Exception {
            assertRefusedInNamespace(
                    "chmod 500 " + data + " && exec setpriv --bounding-set -all --inh-caps -all \"$@\"",
                    Refusal.NO_PERMISSION);
        }

        private void assertRefusedInNamespace(String preparation, Refusal reason) throws Exception {
            assumeTrue(Host.current(Platform.current()).runs(List.of("unshare", "-Urm", "true")));
            List<String> inNamespace = List.of("unshare", "-Urm", "sh", "-c", preparation, "sh");
            try (HolderProcess holder = HolderProcess.startBehind(inNamespace, data, Usage.SERVER)) {
                assertThat(holder.lastWords()).contains(data.toString()).containsPattern("无法启动");
                assertThat(holder.exitCode()).isEqualTo(reason.exitCode());
            }
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"))
                .get(0)
                .strip());
    }

    private static void write(EmbeddedPostgres postgres, String words) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists note (words text)");
            statement.execute("insert into note values ('" + words + "')");
        }
    }

    private static List<String> notes(EmbeddedPostgres postgres) throws SQLException {
        boolean any = !query(postgres, "select to_regclass('note')").contains(null);
        return any ? query(postgres, "select words from note") : List.of();
    }

    private static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
        return query(postgres, "show " + name).get(0);
    }

    private static List<String> query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private List<String> notesOnceItAnswersAgain(EmbeddedPostgres postgres, long before) throws Exception {
        while (true) {
            try {
                List<String> notes = notes(postgres);
                assertThat(postmaster()).isNotEqualTo(before);
                return notes;
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(20); // between two looks; the test's time limit ends it
            }
        }
    }
}
