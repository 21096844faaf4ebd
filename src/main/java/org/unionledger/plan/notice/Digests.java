package org.unionledger.plan.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.frame.Words;

/**
 * The letter of each morning. One for each account and day: the try is noted before the letter is handed over and its end behind it,
 * so that a program killed in between repeats that one letter once when the next try is due, and no other.
 */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** Until the next try; behind the last one it is given up for the day. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(4));

    private final SubscriptionRepository repository;
    private final Letters letters;
    private final DigestText text;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;
    private final int hour;

    Digests(
            SubscriptionRepository repository,
            Letters letters,
            DigestText text,
            Accounts accounts,
            MessageSource messages,
            Clock clock,
            @Value("${union-ledger.mail.hour:7}") int hour) {
        this.repository = repository;
        this.letters = letters;
        this.text = text;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
        this.hour = hour;
    }

    /** From the hour on, every few minutes, whoever has none of today yet. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT5M")
    void send() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (letters.isPossible() && now.getHour() >= hour) {
            repository
                    .waiting(now.toLocalDate(), clock.instant())
                    .forEach(subscription -> send(subscription, now.toLocalDate()));
        }
    }

    private void send(Subscription to, LocalDate day) {
        Instant now = clock.instant();
        repository
                .claim(to.account(), day, now, now.plus(PAUSES.get(0)))
                .ifPresent(which -> accounts.active(to.account())
                        .ifPresentOrElse(
                                account -> send(to, account, day, which),
                                () -> repository.end(to.account(), day, "nothing", "", now)));
    }

    private void send(Subscription to, Account account, LocalDate day, int which) {
        Words words = new Words(messages, to.language().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        String written = text.of(account, day, words);
        Instant now = clock.instant();
        if (written.isEmpty()) {
            repository.end(to.account(), day, "nothing", "", now);
            return;
        }
        try {
            letters.send(to.address(), words.text("plan.mail.subject", day.toString()), written);
            repository.end(to.account(), day, "sent", "", now);
        } catch (MailException notSent) {
            LOG.warn("The letter of {} to account {} did not go: {}", day, to.account(), notSent.toString());
            boolean again = which < PAUSES.size();
            repository.end(
                    to.account(),
                    day,
                    again ? "sending" : "failed",
                    notSent.getClass().getSimpleName(),
                    again ? now.plus(PAUSES.get(which - 1)) : now);
        }
    }
}
