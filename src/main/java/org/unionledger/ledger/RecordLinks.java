package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.figures.KnownKinds;
import org.unionledger.figures.RecordLink;
import org.unionledger.frame.DayCursor;
import org.unionledger.ledger.RecordLinkRepository.Made;
import org.unionledger.membership.PersonsErased;

/**
 * The members and employers an entry is about (关联会员和单位), so that a visit stands on the page of the woman worker it was paid to. Shown on both
 * sides to whoever may see both.
 */
@Service
public class RecordLinks {

    /** As {@link RecordLink}s of members are found. */
    public static final String MEMBER = "member";

    /** As {@link RecordLink}s of employers are found. */
    public static final String EMPLOYER = "employer";

    public static final List<String> KINDS = List.of(MEMBER, EMPLOYER);

    private static final int PORTION = 1_000;

    private final StandingEntries standing;
    private final KnownKinds kinds;
    private final RecordLinkRepository links;
    private final AuditLog audit;
    private final Clock clock;

    RecordLinks(StandingEntries standing, KnownKinds kinds, RecordLinkRepository links, AuditLog audit, Clock clock) {
        this.standing = standing;
        this.kinds = kinds;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an entry is about, and how it is opened. */
    public record Link(String kind, long record, RecordLink link) {}

    /** Of those found by id, what the asker may see of them. */
    public List<Link> of(Scope scope, String kind, List<Long> records) {
        Map<Long, RecordLink> seen = seen(scope, kind, records);
        List<Link> found = new ArrayList<>();
        for (long record : records) {
            RecordLink link = seen.get(record);
            if (link != null) {
                found.add(new Link(kind, record, link));
            }
        }
        return found;
    }

    private Map<Long, RecordLink> seen(Scope scope, String kind, List<Long> records) {
        return kinds.find(kind).map(known -> known.links(scope, records)).orElse(Map.of());
    }

    /** Some of the entries that are about somebody. @param next where the next page begins; null on the last */
    public record About(List<Entry> entries, @Nullable String next) {}

    /**
     * The entries that are about a member or an employer, the latest first; those that the asker may see, voided ones too.
     *
     * @param after {@link About#next} of the page before; empty for the first
     * @throws NotInScope when there is no such record, or the asker may not see it
     */
    @Transactional(readOnly = true)
    public About entries(Scope scope, String kind, long record, String after, int limit) {
        scope.require(Right.READ_LEDGERS);
        require(scope, kind, record);
        List<Entry> entries =
                links.entries(new LinkedRecord(kind, record), scope.place(), today(), DayCursor.read(after), limit + 1);
        List<Entry> page = entries.subList(0, Math.min(limit, entries.size()));
        return new About(
                page, entries.size() > limit ? cursor(page.get(limit - 1)).text() : null);
    }

    private static DayCursor cursor(Entry entry) {
        return new DayCursor(entry.day(), entry.id());
    }

    /** How many these are in all. @throws NotInScope when there is no such record, or the asker may not see it */
    @Transactional(readOnly = true)
    public long count(Scope scope, String kind, long record) {
        scope.require(Right.READ_LEDGERS);
        require(scope, kind, record);
        return links.count(new LinkedRecord(kind, record), scope.place(), today());
    }

    /** Hands on all of them, however many, as of one moment. @param reader is told how many there will be, and takes each */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(Scope scope, String kind, long record, LongFunction<Consumer<Entry>> reader) {
        scope.require(Right.EXPORT);
        Consumer<Entry> taker = reader.apply(count(scope, kind, record));
        String after = "";
        while (after != null) {
            About portion = entries(scope, kind, record, after, PORTION);
            portion.entries().forEach(taker);
            after = portion.next();
        }
    }

    /** What a member or an employer is called. @throws NotInScope when there is none, or the asker may not see it */
    public String title(Scope scope, String kind, long record) {
        require(scope, kind, record);
        return of(scope, kind, List.of(record)).get(0).link().title();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void require(Scope scope, String kind, long record) {
        if (!KINDS.contains(kind) || seen(scope, kind, List.of(record)).isEmpty()) {
            throw new NotInScope(kind + " " + record);
        }
    }

    /**
     * Says that an entry is about a member or an employer.
     *
     * @throws NotInScope if one of them does not exist or lies elsewhere
     * @throws EntryRefused if the entry was voided, or is linked with it already
     */
    @Transactional
    public void add(Scope scope, String ledger, long id, String kind, long record) {
        scope.require(Right.WRITE_LEDGERS);
        Entry entry = standing.require(scope, ledger, id);
        require(scope, kind, record);
        Made link = new Made(id, new LinkedRecord(kind, record));
        int added = links.add(ledger, List.of(link), clock.instant(), scope.login(), null);
        if (added == 0) {
            throw new EntryRefused(List.of(EntryProblem.overall("linked_before")));
        }
        tell(scope, "linked", entry, link.record());
    }

    /** Says that they have nothing to do with each other any more. */
    @Transactional
    public void remove(Scope scope, String ledger, long id, String kind, long record) {
        scope.require(Right.WRITE_LEDGERS);
        Entry entry = standing.require(scope, ledger, id);
        require(scope, kind, record);
        LinkedRecord linked = new LinkedRecord(kind, record);
        if (links.remove(ledger, new Made(id, linked))) {
            tell(scope, "unlinked", entry, linked);
        }
    }

    private void tell(Scope scope, String action, Entry entry, LinkedRecord linked) {
        audit.write(scope.actor(), action, Bookkeeping.subject(entry), null, Map.of(), told(linked));
    }

    /** By number: the log does not learn who it is. */
    static Map<String, String> told(LinkedRecord linked) {
        return Map.of("link", linked.kind() + " #" + linked.id());
    }

    /** What was about a person whose data are erased, leads to nobody any more. */
    @EventListener
    void on(PersonsErased event) {
        links.forget(MEMBER, event.memberships());
    }
}
