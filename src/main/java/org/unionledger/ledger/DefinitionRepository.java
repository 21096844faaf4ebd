package org.unionledger.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Who took it into use, and why; nobody and nothing where it came with the product. */
    record Adoption(@Nullable String by, @Nullable String note, Instant at) {}

    /** One version as it was taken into use. */
    record Adopted(Stored definition, Adoption adoption) {}

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

    Optional<Stored> find(String ledger, int version) {
        return jdbc.sql("""
                select ledger, version, content from ledger.definition where ledger = :ledger and version = :version
                """)
                .param("ledger", ledger)
                .param("version", version)
                .query(Stored.class)
                .optional();
    }

    /** The latest first. */
    List<Adopted> versions(String ledger) {
        return jdbc.sql("select * from ledger.definition where ledger = :ledger order by version desc")
                .param("ledger", ledger)
                .query((row, number) -> new Adopted(
                        new Stored(row.getString("ledger"), row.getInt("version"), row.getString("content")),
                        new Adoption(
                                row.getString("adopted_by"),
                                row.getString("note"),
                                row.getObject("adopted_at", OffsetDateTime.class)
                                        .toInstant())))
                .list();
    }

    void add(Stored definition, Adoption adoption) {
        jdbc.sql("""
                insert into ledger.definition (ledger, version, content, adopted_by, note, adopted_at)
                values (:ledger, :version, :content, :by, :note, :at)
                """)
                .param("ledger", definition.ledger())
                .param("version", definition.version())
                .param("content", definition.content())
                .param("by", adoption.by())
                .param("note", adoption.note())
                .param("at", adoption.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
