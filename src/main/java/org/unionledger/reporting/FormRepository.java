package org.unionledger.reporting;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forms there have been, each version as it was declared. */
@Repository
class FormRepository {

    private static final int LOCK = 0x5245504f;

    private final JdbcClient jdbc;

    FormRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(String form, int version, String content) {}

    /** Waits for another process that adopts forms at this moment. Held to the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }

    /** By form, the oldest version first. */
    List<Stored> all() {
        return jdbc.sql("select form, version, content from reporting.form order by form, version")
                .query(Stored.class)
                .list();
    }

    void add(Stored form, OffsetDateTime now) {
        jdbc.sql("""
                insert into reporting.form (form, version, content, adopted_at)
                values (:form, :version, :content, :now)
                """)
                .param("form", form.form())
                .param("version", form.version())
                .param("content", form.content())
                .param("now", now)
                .update();
    }
}
