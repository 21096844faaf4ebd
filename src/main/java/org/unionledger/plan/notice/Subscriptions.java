package org.unionledger.plan.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.frame.RandomCode;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Words;
import org.unionledger.protection.Protection;

/** Wanting a letter each morning (邮件提醒): off until somebody asks for it and gives back the code that was sent to the address. */
@Service
class Subscriptions {

    static final String KIND = "plan.subscription";

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");
    private static final Duration CODE_LASTS = Duration.ofHours(24);
    private static final int CODE_SIGNS = 8;
    private static final int MOST_TRIES = 5;
    private static final int CODES_AN_HOUR = 5;

    private final SubscriptionRepository repository;
    private final Letters letters;
    private final Protection protection;
    private final AuditLog audit;
    private final Clock clock;
    private final RateLimit codes;

    Subscriptions(
            SubscriptionRepository repository, Letters letters, Protection protection, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.protection = protection;
        this.audit = audit;
        this.clock = clock;
        this.codes = new RateLimit(CODES_AN_HOUR, clock);
    }

    Optional<Subscription> of(Scope scope) {
        return repository.of(scope.account());
    }

    /**
     * Sends a code to the address; letters come once it is given back, in the language of the page it was asked on.
     *
     * @throws Refused if it is no address, this book sends no letters, too many codes were asked for, or the letter did not go
     */
    @Transactional
    void ask(Scope scope, String address, Words words) {
        if (!letters.isPossible()) {
            throw Refused.of("", "plan.problem.no-letters");
        }
        String written = address.strip();
        if (!ADDRESS.matcher(written).matches()) {
            throw Refused.of("address", "plan.problem.not-an-address");
        }
        if (!codes.allows("" + scope.account())) {
            throw Refused.of("address", "plan.problem.too-many-codes");
        }
        String code = RandomCode.of(CODE_SIGNS);
        repository.ask(
                scope.account(),
                written,
                words.isChinese() ? "zh" : "en",
                hash(code),
                clock.instant().plus(CODE_LASTS));
        audit.write(scope.actor(), "mail-asked", subject(scope), null, Map.of(), Map.of());
        try {
            letters.send(written, words.text("plan.mail.code.subject"), words.text("plan.mail.code.text", code));
        } catch (MailException notSent) {
            throw Refused.of("address", "plan.problem.letter-not-sent");
        }
    }

    /** @throws Refused if it is not the code, too late, or was tried too often; a new one can be asked for */
    @Transactional(noRollbackFor = Refused.class)
    void confirm(Scope scope, String code) {
        byte[] hash = hash(code.strip().toLowerCase(Locale.ROOT));
        if (!repository.confirm(scope.account(), hash, clock.instant(), MOST_TRIES)) {
            throw Refused.of("code", "plan.problem.wrong-code");
        }
        audit.write(scope.actor(), "mail-confirmed", subject(scope), null, Map.of(), Map.of());
    }

    @Transactional
    void end(Scope scope) {
        if (repository.remove(scope.account())) {
            audit.write(scope.actor(), "mail-ended", subject(scope), null, Map.of(), Map.of());
        }
    }

    /** Short codes are hashed with the book's key. */
    private byte[] hash(String code) {
        return protection.mac("plan.subscription.code", code.getBytes(StandardCharsets.UTF_8));
    }

    private static Subject subject(Scope scope) {
        return new Subject(KIND, scope.account(), scope.place());
    }
}
