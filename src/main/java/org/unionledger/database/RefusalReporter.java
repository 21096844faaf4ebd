package org.unionledger.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps Spring from printing a stack trace for a failure that whoever started the application will tell in plain words. */
final class RefusalReporter implements SpringBootExceptionReporter {

    RefusalReporter(@Nullable ConfigurableApplicationContext context) {
        // the signature that Spring Boot asks for
    }

    @Override
    public boolean reportException(Throwable failure) {
        return StartFailure.in(failure).isPresent();
    }
}
