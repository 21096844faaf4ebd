package org.unionledger.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every text that registers were declared by. Rows are only ever added. */
@Repository
class DefinitionRepository {

    private static final long LOCK = 0x6c65_6467_6572L;

    private final JdbcClient jdbc;

    DefinitionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(String ledger, int version, String content) {}

    /** Waits for another process that adopts definitions at this moment. Held to the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }

    /** By ledger, the oldest version first. */
    List<Stored> all() {
        return jdbc.sql("select ledger, version, content from ledger.definition order by ledger, version")
                .query(Stored.class)
                .list();
    }

    void add(Stored definition, OffsetDateTime now) {
        jdbc.sql("""
                insert into ledger.definition (ledger, version, content, adopted_at)
                values (:ledger, :version, :content, :now)
                """)
                .param("ledger", definition.ledger())
                .param("version", definition.version())
                .param("content", definition.content())
                .param("now", now)
                .update();
    }
}
