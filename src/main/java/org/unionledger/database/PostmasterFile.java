package org.unionledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The file in which a running PostgreSQL says that this is its database: {@code postmaster.pid}. */
record PostmasterFile(Path cluster) {

    private static final int PROCESS_LINE = 0;
    private static final int STATUS_LINE = 7;

    /** A number no process has: too large for every system. */
    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE);

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    private List<String> lines() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    /** Whether that process has written here that it accepts connections. */
    boolean saysReady(long process) throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(PROCESS_LINE).strip().equals(String.valueOf(process))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** The living PostgreSQL process that works on this database, if there is one. */
    Optional<ProcessHandle> server() throws IOException {
        return process().filter(this::isServerOfThisDatabase);
    }

    /**
     * Makes PostgreSQL take the file for a leftover when its number now belongs to some other program. The file itself
     * stays: the server checks by its other lines that no process of the old server still has the memory in use.
     */
    void disown() throws IOException {
        Optional<ProcessHandle> process = process();
        if (process.isPresent() && !isServerOfThisDatabase(process.get())) {
            List<String> lines = new ArrayList<>(lines());
            lines.set(PROCESS_LINE, NO_PROCESS);
            Files.write(file(), lines);
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(lines.get(PROCESS_LINE).strip()))
                    .filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isServerOfThisDatabase(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent()
                && Arrays.asList(arguments).contains(cluster.toString());
    }
}
