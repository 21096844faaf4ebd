package org.unionledger.database;

import java.util.Optional;
import org.springframework.boot.ExitCodeGenerator;

/**
 * A start that failed for a reason the user can do something about: some exception below it, of whatever module, has an
 * exit code and a message in plain words.
 */
public record StartFailure(String words, int exitCode) {

    /** Empty when the failure has no such reason. */
    public static Optional<StartFailure> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExitCodeGenerator generator) {
                return Optional.of(new StartFailure(String.valueOf(cause.getMessage()), generator.getExitCode()));
            }
        }
        return Optional.empty();
    }
}
