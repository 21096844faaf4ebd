package org.unionledger.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in plain words why a start was refused, where Spring would print a stack trace. */
final class RefusalReporter implements SpringBootExceptionReporter {

    RefusalReporter(@Nullable ConfigurableApplicationContext context) {
        // the signature that Spring Boot asks for
    }

    @Override
    @SuppressWarnings("SystemOut") // there is no log yet that the user would look at
    public boolean reportException(Throwable failure) {
        StartRefused refused = StartRefused.in(failure);
        if (refused == null) {
            return false;
        }
        System.err.println(refused.getMessage());
        return true;
    }
}
