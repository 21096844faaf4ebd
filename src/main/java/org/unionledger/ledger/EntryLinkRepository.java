package org.unionledger.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which entries belong to which others. */
@Repository
class EntryLinkRepository {

    private static final String BETWEEN = """
             where (ledger, entry_id, to_ledger, to_entry_id) = (:ledger, :id, :toLedger, :toId)
                or (ledger, entry_id, to_ledger, to_entry_id) = (:toLedger, :toId, :ledger, :id)
            """;

    private final JdbcClient jdbc;

    EntryLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry by its register and id. */
    record Address(String ledger, long id) {
        static Address of(Entry entry) {
            return new Address(entry.ledger(), entry.id());
        }
    }

    /** In whichever direction. */
    boolean areLinked(Address one, Address other) {
        return jdbc.sql("select exists (select from ledger.link\n" + BETWEEN + ")")
                .params(between(one, other))
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> between(Address one, Address other) {
        return Map.of("ledger", one.ledger(), "id", one.id(), "toLedger", other.ledger(), "toId", other.id());
    }

    void add(Address entry, Address to, Instant at, String by) {
        jdbc.sql("""
                insert into ledger.link (ledger, entry_id, to_ledger, to_entry_id, made_at, made_by)
                values (:ledger, :id, :toLedger, :toId, :at, :by)
                """)
                .param("ledger", entry.ledger())
                .param("id", entry.id())
                .param("toLedger", to.ledger())
                .param("toId", to.id())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** In whichever direction. @return whether there was a link */
    boolean remove(Address one, Address other) {
        return jdbc.sql("delete from ledger.link\n" + BETWEEN)
                        .params(between(one, other))
                        .update()
                > 0;
    }
}
