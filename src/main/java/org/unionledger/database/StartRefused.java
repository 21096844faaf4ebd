package org.unionledger.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The program cannot start here. Nothing has been changed; the message says, in Chinese and in English, what to do. */
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    StartRefused(Refusal reason, Object... arguments) {
        this(null, reason, arguments);
    }

    StartRefused(@Nullable Throwable cause, Refusal reason, Object... arguments) {
        super(Words.inBothLanguages(reason.messageKey(), arguments), cause);
        this.reason = reason;
    }

    /** The refusal that a failed start comes down to, if it is one. */
    public static @Nullable StartRefused in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
        }
        return null;
    }

    public Refusal reason() {
        return reason;
    }

    @Override
    public int getExitCode() {
        return reason.exitCode();
    }
}
