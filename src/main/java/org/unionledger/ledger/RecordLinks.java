package org.unionledger.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.figures.KnownKinds;
import org.unionledger.figures.RecordLink;
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
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordLinks(
            Ledgers ledgers, StandingEntries standing, KnownKinds kinds, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.ledgers = ledgers;
        this.standing = standing;
        this.kinds = kinds;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Linked(String kind, long record) {}

    private record Entered(String ledger, long entryId) {}

    /** What an entry is about, and how it is opened. */
    public record Link(String kind, long record, RecordLink link) {}

    /** Those the asker may see. */
    @Transactional(readOnly = true)
    public List<Link> of(Scope scope, Entry entry) {
        Map<String, List<Long>> linked = jdbc
                .sql("select kind, record from ledger.record_link where ledger = :ledger and entry_id = :id")
                .param("ledger", entry.ledger())
                .param("id", entry.id())
                .query(Linked.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Linked::kind, Collectors.mapping(Linked::record, Collectors.toList())));
        List<Link> links = new ArrayList<>();
        linked.forEach((kind, records) ->
                seen(scope, kind, records).forEach((record, link) -> links.add(new Link(kind, record, link))));
        links.sort(Comparator.comparing(Link::kind)
                .thenComparing(link -> link.link().title()));
        return links;
    }

    /** Of those found by id, what the asker may see of them. */
    public List<Link> of(Scope scope, String kind, List<Long> records) {
        Map<Long, RecordLink> seen = seen(scope, kind, records);
        List<Link> links = new ArrayList<>();
        for (long record : records) {
            RecordLink link = seen.get(record);
            if (link != null) {
                links.add(new Link(kind, record, link));
            }
        }
        return links;
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
        return jdbc
                .sql("select ledger, entry_id from ledger.record_link where kind = :kind and record = :record")
                .param("kind", kind)
                .param("record", record)
                .query(Entered.class)
                .list()
                .stream()
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
        int added = jdbc.sql("""
                insert into ledger.record_link (ledger, entry_id, kind, record, made_at, made_by)
                values (:ledger, :id, :kind, :record, :at, :by)
                on conflict do nothing
                """)
                .param("ledger", ledger)
                .param("id", id)
                .param("kind", kind)
                .param("record", record)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", scope.login())
                .update();
        if (added == 0) {
            throw new EntryRefused(List.of(EntryProblem.overall("linked_before")));
        }
        tell(scope, "linked", entry, kind, record);
    }

    /** Says that they have nothing to do with each other any more. */
    @Transactional
    public void remove(Scope scope, String ledger, long id, String kind, long record) {
        scope.require(Right.WRITE_LEDGERS);
        Entry entry = standing.require(scope, ledger, id);
        require(scope, kind, record);
        int removed = jdbc.sql("""
                delete from ledger.record_link
                 where ledger = :ledger and entry_id = :id and kind = :kind and record = :record
                """)
                .param("ledger", ledger)
                .param("id", id)
                .param("kind", kind)
                .param("record", record)
                .update();
        if (removed > 0) {
            tell(scope, "unlinked", entry, kind, record);
        }
    }

    /** By number: the log does not learn who it is. */
    private void tell(Scope scope, String action, Entry entry, String kind, long record) {
        audit.write(
                scope.actor(),
                action,
                Bookkeeping.subject(entry),
                null,
                Map.of(),
                Map.of("link", kind + " #" + record));
    }

    /** What was about a person whose data are erased, leads to nobody any more. */
    @EventListener
    void on(PersonsErased event) {
        jdbc.sql("delete from ledger.record_link where kind = :kind and record = any (:members)")
                .param("kind", MEMBER)
                .param("members", event.memberships().toArray(Long[]::new))
                .update();
    }
}
