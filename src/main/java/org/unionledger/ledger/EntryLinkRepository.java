package org.unionledger.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which entries belong to which others. */
@Repository
class EntryLinkRepository {

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

    /** @param above whether the entry asked about belongs to it; else it belongs to that entry */
    record Linked(Address other, boolean above) {}

    /** In the order in which they were linked. */
    List<Linked> of(Address entry) {
        return jdbc.sql("""
                select to_ledger as other, to_entry_id as other_id, true as above, made_at
                  from ledger.link where ledger = :ledger and entry_id = :id
                union all
                select ledger, entry_id, false, made_at
                  from ledger.link where to_ledger = :ledger and to_entry_id = :id
                 order by made_at, other_id
                """)
                .param("ledger", entry.ledger())
                .param("id", entry.id())
                .query(EntryLinkRepository::linked)
                .list();
    }

    private static Linked linked(ResultSet row, int number) throws SQLException {
        return new Linked(new Address(row.getString("other"), row.getLong("other_id")), row.getBoolean("above"));
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
        return jdbc.sql("""
                delete from ledger.link
                 where (ledger, entry_id, to_ledger, to_entry_id) = (:ledger, :id, :toLedger, :toId)
                    or (ledger, entry_id, to_ledger, to_entry_id) = (:toLedger, :toId, :ledger, :id)
                """)
                        .param("ledger", one.ledger())
                        .param("id", one.id())
                        .param("toLedger", other.ledger())
                        .param("toId", other.id())
                        .update()
                > 0;
    }
}
