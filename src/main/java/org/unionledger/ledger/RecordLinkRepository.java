package org.unionledger.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.database.Column;
import org.unionledger.frame.DayCursor;

/** Whom entries are about. */
@Repository
class RecordLinkRepository {

    /**
     * Entries of the part of the tree that are about somebody. Each is come by by its key ({@code offset} keeps it so): what else a
     * register of a million entries holds is not read.
     */
    private static final String ABOUT = """
              from ledger.record_link link
             cross join lateral (select *
                                   from ledger.entry
                                  where entry.ledger = link.ledger and entry.id = link.entry_id
                                 offset 0) entry
             where link.kind = :kind
               and link.record = :record
               and entry.organization_id in (select organization.below(:place, :today))
            """;

    /** What an entry is linked with; the others that do not lie in the part of the tree are missing. */
    private static final String LINKED = """
            select 0 as relation, entry.ledger, entry.id
              from ledger.link
              join ledger.entry on entry.ledger = link.to_ledger and entry.id = link.to_entry_id
             where link.ledger = :ledger
               and link.entry_id = :id
               and entry.organization_id in (select organization.below(:place, :today))
            union all
            select 1, entry.ledger, entry.id
              from ledger.link
              join ledger.entry on entry.ledger = link.ledger and entry.id = link.entry_id
             where link.to_ledger = :ledger
               and link.to_entry_id = :id
               and entry.organization_id in (select organization.below(:place, :today))
            union all
            select case kind when 'member' then 2 else 3 end, kind, record
              from ledger.record_link
             where ledger = :ledger
               and entry_id = :id
             order by 1, 3
            """;

    private final JdbcClient jdbc;
    private final EntryRepository entries;

    RecordLinkRepository(JdbcClient jdbc, EntryRepository entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** That an entry is about somebody. */
    record Made(long entry, LinkedRecord record) {}

    /** The latest first. */
    List<Entry> entries(LinkedRecord record, OrganizationId place, LocalDate today, DayCursor after, int limit) {
        return about("select " + EntryRepository.COLUMNS + "\n" + ABOUT + """
                   and (:beginning or (entry.day, entry.id) < (:afterDay, :afterId))
                 order by entry.day desc, entry.id desc
                 limit :limit
                """, record, place, today)
                .param("beginning", after.equals(DayCursor.BEGINNING))
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(entries.mapper())
                .list();
    }

    long count(LinkedRecord record, OrganizationId place, LocalDate today) {
        return about("select count(*)" + ABOUT, record, place, today)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec about(String sql, LinkedRecord record, OrganizationId place, LocalDate today) {
        return jdbc.sql(sql)
                .param("kind", record.kind())
                .param("record", record.id())
                .param("place", place.value())
                .param("today", today);
    }

    /** By relation and id; members and employers whoever may see them. */
    List<LinkKey> linked(Entry entry, OrganizationId place, LocalDate today) {
        return jdbc.sql(LINKED)
                .param("ledger", entry.ledger())
                .param("id", entry.id())
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> new LinkKey(
                        LinkRelation.values()[row.getInt("relation")], row.getString("ledger"), row.getLong("id")))
                .list();
    }

    /**
     * Those that are linked already stay as they are.
     *
     * @param importId null when linked by hand
     * @return how many are new
     */
    int add(String ledger, List<Made> links, Instant at, String by, @Nullable Long importId) {
        return jdbc.sql("""
                insert into ledger.record_link (ledger, entry_id, kind, record, made_at, made_by, import_id)
                select :ledger, entry_id, kind, record, :at, :by, :import::bigint
                  from unnest(:entries, :kinds, :records) as new (entry_id, kind, record)
                on conflict do nothing
                """)
                .param("ledger", ledger)
                .param("entries", Column.of(links, Long.class, Made::entry))
                .param(
                        "kinds",
                        Column.of(links, String.class, link -> link.record().kind()))
                .param(
                        "records",
                        Column.of(links, Long.class, link -> link.record().id()))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by)
                .param("import", importId)
                .update();
    }

    /** @return whether there was a link */
    boolean remove(String ledger, Made link) {
        return jdbc.sql("""
                delete from ledger.record_link
                 where ledger = :ledger and entry_id = :id and kind = :kind and record = :record
                """)
                        .param("ledger", ledger)
                        .param("id", link.entry())
                        .param("kind", link.record().kind())
                        .param("record", link.record().id())
                        .update()
                > 0;
    }

    /** Those that an import brought, on whatever entries. */
    void takeBack(long importId) {
        jdbc.sql("delete from ledger.record_link where import_id = :import")
                .param("import", importId)
                .update();
    }

    void forget(String kind, Collection<Long> records) {
        jdbc.sql("delete from ledger.record_link where kind = :kind and record = any (:records)")
                .param("kind", kind)
                .param("records", records.toArray(Long[]::new))
                .update();
    }
}
