package org.unionledger.database;

import java.util.Locale;

/** An operating system and processor that the embedded server exists for, named as in the binaries' archives. */
record Platform(String system, String processor) {

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /** @throws StartRefused if there are no binaries for that platform */
    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        boolean intel = arch.equals("amd64") || arch.equals("x86_64");
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        if (os.startsWith("linux") && (intel || arm)) {
            return new Platform("linux", intel ? "x86_64" : "arm_64");
        }
        if (os.startsWith("mac") && (intel || arm)) {
            return new Platform("darwin", intel ? "x86_64" : "arm_64");
        }
        if (os.startsWith("windows") && intel) {
            return new Platform("windows", "x86_64");
        }
        throw new StartRefused(Refusal.UNKNOWN_PLATFORM, osName, osArch);
    }

    String archive() {
        return "postgres-" + system + "-" + processor + ".txz";
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    String executable(String program) {
        return isWindows() ? program + ".exe" : program;
    }
}
