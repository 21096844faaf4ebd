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

    public Refusal reason() {
        return reason;
    }

    @Override
    public int getExitCode() {
        return reason.exitCode();
    }
}
