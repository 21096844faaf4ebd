package org.unionledger.plan.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.frame.RandomCode;
import org.unionledger.frame.Secrets;
import org.unionledger.frame.Words;
import org.unionledger.plan.Agenda;
import org.unionledger.plan.AgendaEvent;
import org.unionledger.plan.recurring.Days;

/**
 * A calendar feed for each account that wants one (日历订阅): its address is the secret, shown once and kept as a hash. It tells what
 * is planned at the account's own union, by title and day, and never who answers for it.
 */
@Service
class Feeds {

    static final String KIND = "plan.feed";

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 366;
    private static final int UID_SIGNS = 12;

    private final FeedRepository repository;
    private final Agenda agenda;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Feeds(FeedRepository repository, Agenda agenda, Accounts accounts, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.agenda = agenda;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<FeedRepository.Feed> of(Scope scope) {
        return repository.of(scope.account());
    }

    /** The secret of a new address; the old one opens nothing any more. */
    @Transactional
    String make(Scope scope) {
        scope.require(Right.READ_LEDGERS);
        String secret = Secrets.make();
        String uid = of(scope).map(FeedRepository.Feed::uid).orElseGet(() -> RandomCode.of(UID_SIGNS));
        repository.put(scope.account(), Secrets.hash(secret), uid);
        audit.write(scope.actor(), "feed-made", subject(scope), null, Map.of(), Map.of());
        return secret;
    }

    @Transactional
    void revoke(Scope scope) {
        if (repository.remove(scope.account())) {
            audit.write(scope.actor(), "feed-revoked", subject(scope), null, Map.of(), Map.of());
        }
    }

    private static Subject subject(Scope scope) {
        return new Subject(KIND, scope.account(), scope.place());
    }

    /** Whose feed the address is; empty for what opens nothing, or no more: a disabled account, or one that may not read plans. */
    Optional<Account> opened(String secret) {
        return repository
                .byToken(Secrets.hash(secret))
                .flatMap(feed -> accounts.active(feed.account()))
                .filter(account -> account.scope().may(Right.READ_LEDGERS));
    }

    /** What the account's union has before it, as a calendar. */
    String calendar(Account account, String name, Words words) {
        repository.read(account.id());
        LocalDate today = LocalDate.now(clock);
        String uid = repository.of(account.id()).map(FeedRepository.Feed::uid).orElse("");
        ICalendar calendar = new ICalendar(name, clock.instant());
        Days days = new Days(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        agenda.of(account.scope(), account.place(), days, words)
                .forEach(event -> calendar.event(
                        event.uid() + "-" + uid + "@union-ledger",
                        event.day(),
                        summary(event, words),
                        words.text("plan.event." + event.kind().code())));
        return calendar.end();
    }

    private static String summary(AgendaEvent event, Words words) {
        return event.state().equals("open")
                ? event.title()
                : words.text("plan.feed.summary", words.text("plan.event.state." + event.state()), event.title());
    }
}
