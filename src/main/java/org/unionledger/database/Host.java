package org.unionledger.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the launcher needs to know of the machine: who we are and which programs can be run. */
interface Host {

    /** The number of this process's user; 0 is root. */
    long userId();

    /** Whether that number has a name on this machine. */
    boolean userHasName();

    /** Whether a command can be run here and ends well. */
    boolean runs(List<String> command);

    default boolean isRoot() {
        return userId() == 0;
    }

    default boolean isOrdinaryUser() {
        return !isRoot() && userHasName();
    }

    static Host current(Platform platform) {
        return platform.isWindows() ? new Windows() : new Unix();
    }

    /** There the server steps down from an administrator's rights by itself. */
    final class Windows implements Host {
        @Override
        public long userId() {
            return 1;
        }

        @Override
        public boolean userHasName() {
            return true;
        }

        @Override
        public boolean runs(List<String> command) {
            return false;
        }
    }

    final class Unix implements Host {

        private final UnixSystem system = new UnixSystem();

        @Override
        public long userId() {
            return system.getUid();
        }

        @Override
        public boolean userHasName() {
            return !"?".equals(System.getProperty("user.name"));
        }

        @Override
        public boolean runs(List<String> command) {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return false;
                }
                return process.exitValue() == 0;
            } catch (IOException e) {
                return false; // no such program
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
