package org.unionledger.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * A program of its own that opens the database of a folder and holds it until its input ends. It says {@code open} when it
 * has it, or why it was refused, and ends with the refusal's exit code.
 */
final class DatabaseHolder {

    private DatabaseHolder() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Usage usage = Usage.valueOf(arguments[1]);
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.open(folder, usage, TestServer.version(), ServerSettings.lasting())) {
            try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists note (words text)");
                statement.execute("insert into note values ('kept')");
            }
            System.out.println("open");
            waitForTheEndOfInput();
        } catch (StartRefused refused) {
            System.out.println(refused.getMessage());
            System.exit(refused.getExitCode());
        }
    }

    private static void waitForTheEndOfInput() throws IOException {
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
}
