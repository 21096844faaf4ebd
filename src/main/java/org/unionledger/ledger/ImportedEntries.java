package org.unionledger.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries that an import brought, as far as they stand. */
@Repository
class ImportedEntries {

    private final JdbcClient jdbc;
    private final EntryRepository entries;

    ImportedEntries(JdbcClient jdbc, EntryRepository entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** As they are now. @param after the last id seen; 0 at the beginning */
    List<Entry> of(String ledger, long importId, long after, int limit) {
        return jdbc.sql("select " + EntryRepository.COLUMNS + """

                  from ledger.entry
                 where entry.ledger = :ledger and entry.import_id = :import and entry.voided_at is null
                   and entry.id > :after
                 order by entry.id
                 limit :limit
                """)
                .param("ledger", ledger)
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query(entries.mapper())
                .list();
    }

    /** How many of them were changed since. */
    long changedSince(String ledger, long importId) {
        return jdbc.sql("""
                select count(*)
                  from ledger.entry
                 where ledger = :ledger and import_id = :import and voided_at is null and natural_key <> imported_key
                """)
                .param("ledger", ledger)
                .param("import", importId)
                .query(Long.class)
                .single();
    }
}
