package org.unionledger.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.database.Column;

/** Whom entries are about. */
@Repository
class RecordLinkRepository {

    private final JdbcClient jdbc;

    RecordLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That an entry is about somebody. */
    record About(long entry, LinkedRecord record) {}

    /** An entry by its register and id. */
    record Entered(String ledger, long entryId) {}

    List<LinkedRecord> of(Entry entry) {
        return jdbc.sql("select kind, record from ledger.record_link where ledger = :ledger and entry_id = :id")
                .param("ledger", entry.ledger())
                .param("id", entry.id())
                .query((row, number) -> new LinkedRecord(row.getString("kind"), row.getLong("record")))
                .list();
    }

    List<Entered> entries(LinkedRecord record) {
        return jdbc.sql("select ledger, entry_id from ledger.record_link where kind = :kind and record = :record")
                .param("kind", record.kind())
                .param("record", record.id())
                .query(Entered.class)
                .list();
    }

    /**
     * Those that are linked already stay as they are.
     *
     * @param importId null when linked by hand
     * @return how many are new
     */
    int add(String ledger, List<About> links, Instant at, String by, @Nullable Long importId) {
        return jdbc.sql("""
                insert into ledger.record_link (ledger, entry_id, kind, record, made_at, made_by, import_id)
                select :ledger, entry_id, kind, record, :at, :by, :import::bigint
                  from unnest(:entries, :kinds, :records) as new (entry_id, kind, record)
                on conflict do nothing
                """)
                .param("ledger", ledger)
                .param("entries", Column.of(links, Long.class, About::entry))
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
    boolean remove(String ledger, About link) {
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
