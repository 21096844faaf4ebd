package org.unionledger.database;

/**
 * Why the program cannot start on a data folder or a port. Each reason has its own exit code, listed in
 * {@code docs/commands.md}, and its words in both languages under {@code database.refused.<key>}.
 */
public enum Refusal {
    FOLDER_IN_USE(10, "folder-in-use"),
    PORT_TAKEN(11, "port-taken"),
    NO_PERMISSION(12, "no-permission"),
    READ_ONLY(13, "read-only"),
    DISK_FULL(14, "disk-full"),
    OTHER_VERSION(15, "other-version"),
    RUN_AS_ROOT(16, "run-as-root"),
    UNKNOWN_PLATFORM(17, "unknown-platform"),
    UNREACHABLE(18, "unreachable"),
    NOT_STARTED(19, "not-started"),
    NOT_A_FOLDER(21, "not-a-folder"),
    OTHER_PROGRAM(22, "other-program"),
    OLD_SERVER(23, "old-server"),
    OTHER_ENCODING(24, "other-encoding"),
    NOT_PREPARED(25, "not-prepared");

    private final int exitCode;
    private final String key;

    Refusal(int exitCode, String key) {
        this.exitCode = exitCode;
        this.key = key;
    }

    public int exitCode() {
        return exitCode;
    }

    String messageKey() {
        return "database.refused." + key;
    }
}
