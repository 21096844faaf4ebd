package org.unionledger.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;

/** Counts failed sign-ins, locks accounts, and writes sign-ins to the audit log. */
@Component
class SignInWatch {

    private final AccountRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    SignInWatch(AccountRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(AuthenticationFailureBadCredentialsEvent event) {
        String login = event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
        Instant until = Lockout.until(repository.countFailure(login), clock.instant());
        if (until != null) {
            repository.lock(login, until);
            repository
                    .byLogin(login)
                    .ifPresent(stored -> audit.write(
                            stored.account().scope().actor(),
                            "locked",
                            new Subject(
                                    "account",
                                    stored.account().id(),
                                    stored.account().place()),
                            null,
                            Map.of(),
                            Map.of("until", until.toString())));
        }
    }

    @EventListener
    @Transactional
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            repository.forgetFailures(signedIn.scope().account());
        }
    }
}
