package org.unionledger.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.figures.KnownKinds;
import org.unionledger.figures.RecordLink;
import org.unionledger.ledger.RecordLinkRepository.About;
import org.unionledger.ledger.RecordLinkRepository.Entered;
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

    private final Ledgers ledgers;
    private final StandingEntries standing;
    private final KnownKinds kinds;
    private final RecordLinkRepository links;
    private final AuditLog audit;
    private final Clock clock;

    RecordLinks(
            Ledgers ledgers,
            StandingEntries standing,
            KnownKinds kinds,
            RecordLinkRepository links,
            AuditLog audit,
            Clock clock) {
        this.ledgers = ledgers;
        this.standing = standing;
        this.kinds = kinds;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an entry is about, and how it is opened. */
    public record Link(String kind, long record, RecordLink link) {}

    /** Those the asker may see. */
    @Transactional(readOnly = true)
    public List<Link> of(Scope scope, Entry entry) {
        Map<String, List<Long>> linked = links.of(entry).stream()
                .collect(Collectors.groupingBy(
                        LinkedRecord::kind, Collectors.mapping(LinkedRecord::id, Collectors.toList())));
        List<Link> seen = new ArrayList<>();
        linked.forEach((kind, records) ->
                seen(scope, kind, records).forEach((record, link) -> seen.add(new Link(kind, record, link))));
        seen.sort(Comparator.comparing(Link::kind)
                .thenComparing(link -> link.link().title()));
        return seen;
    }

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

    /**
     * The entries that are about a member or an employer, the latest first; those that the asker may see.
     *
     * @throws NotInScope when there is no such record, or the asker may not see it
     */
    @Transactional(readOnly = true)
    public List<Entry> entries(Scope scope, String kind, long record) {
        scope.require(Right.READ_LEDGERS);
        require(scope, kind, record);
        return links.entries(new LinkedRecord(kind, record)).stream()
                .collect(Collectors.groupingBy(
                        Entered::ledger, Collectors.mapping(Entered::entryId, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(each -> ledgers.find(scope, each.getKey(), each.getValue()).values().stream())
                .sorted(Comparator.comparing(Entry::day)
                        .thenComparing(Entry::id)
                        .reversed())
                .toList();
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
        About link = new About(id, new LinkedRecord(kind, record));
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
        if (links.remove(ledger, new About(id, linked))) {
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
