package org.unionledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server's programs ({@code initdb}, {@code postgres}, {@code pg_ctl}) under the identity this machine asks for. */
record ServerPrograms(Binaries binaries, Identity identity, Host host) {

    private static final List<String> OWN_SESSION = List.of("setsid");
    private static final List<String> DIES_WITH_ITS_PARENT = List.of("setpriv", "--pdeathsig", "INT");
    private static final long SECONDS_TO_STOP = 60;

    /**
     * Makes a new, empty database: under another name first, so that an interrupted attempt leaves nothing half made.
     *
     * @throws StartRefused if it cannot be made
     */
    void makeDatabase(DataFolder folder, ServerSettings settings) throws IOException {
        Path fresh = folder.freshCluster();
        DataFolder.deleteRecursively(fresh);
        Files.createDirectory(fresh);
        identity.takeOver(fresh, host);
        ServerLog log = new ServerLog(folder.log());
        log.mark();
        Process initdb = builder(initdb(folder, settings), log).start();
        if (waitFor(initdb) != 0) {
            throw folder.refused(log.lastWords());
        }
        Files.move(fresh, folder.cluster());
    }

    private List<String> initdb(DataFolder folder, ServerSettings settings) {
        List<String> command = new ArrayList<>(identity.prefix());
        command.addAll(List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder.freshCluster(),
                "--username=" + EmbeddedPostgres.USER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        return command;
    }

    /** Starts the server in the foreground, as a child of the calling thread, which has to outlive it. */
    Process start(DataFolder folder, ServerSettings settings, int port, ServerLog log) throws IOException {
        List<String> command = new ArrayList<>();
        if (host.runs(List.of("setsid", "true"))) {
            command.addAll(OWN_SESSION);
        }
        command.addAll(identity.prefix());
        if (host.runs(List.of("setpriv", "--pdeathsig", "INT", "true"))) {
            command.addAll(DIES_WITH_ITS_PARENT);
        }
        command.add(binaries.program("postgres"));
        command.addAll(List.of("-D", folder.cluster().toString()));
        command.addAll(settings.arguments(port));
        return builder(command, log).start();
    }

    /** Stops a server in an orderly way, by force if that takes longer than a minute. */
    void stop(ProcessHandle server) {
        List<String> command = new ArrayList<>(identity.prefix());
        command.addAll(List.of(binaries.program("pg_ctl"), "kill", "INT", String.valueOf(server.pid())));
        host.runs(command);
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessBuilder builder(List<String> command, ServerLog log) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.redirect());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
