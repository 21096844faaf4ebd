package org.unionledger.protection;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which keys the book was sealed with. */
@Repository
class KnownKeys {

    private final JdbcClient jdbc;

    KnownKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fingerprints by number, retired keys left out; empty for a new book. */
    Map<Short, String> known() {
        Map<Short, String> known = new TreeMap<>();
        jdbc.sql("select id, fingerprint from protection.known_key where retired_at is null")
                .query(row -> {
                    known.put(row.getShort("id"), row.getString("fingerprint"));
                });
        return known;
    }

    void remember(short id, String fingerprint) {
        jdbc.sql("insert into protection.known_key (id, fingerprint) values (:id, :fingerprint) on conflict do nothing")
                .param("id", id)
                .param("fingerprint", fingerprint)
                .update();
    }

    void retire(short id) {
        jdbc.sql("update protection.known_key set retired_at = clock_timestamp() where id = :id and retired_at is null")
                .param("id", id)
                .update();
    }

    /** The highest number a key ever had, retired ones among them. */
    short last() {
        return jdbc.sql("select coalesce(max(id), 0) from protection.known_key")
                .query(Short.class)
                .single();
    }

    /** Only one at a time changes keys or seals anew. Held to the end of the transaction. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('protection.keys'))")
                .query(Boolean.class)
                .single();
    }

    /** Whether nobody writes any more who began before a key was there for so long, and may seal with an older one. */
    boolean isSettled(short id, Duration since) {
        return jdbc.sql("""
                select known.first_used + make_interval(secs => :seconds) <= clock_timestamp()
                       and not exists (select
                                         from pg_stat_activity
                                        where datname = current_database()
                                          and pid <> pg_backend_pid()
                                          and xact_start < known.first_used + make_interval(secs => :seconds))
                  from protection.known_key known
                 where known.id = :id
                """)
                .param("id", id)
                .param("seconds", since.toMillis() / 1_000.0)
                .query(Boolean.class)
                .single();
    }
}
