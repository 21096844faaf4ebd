package org.unionledger.protection;

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

    /** Fingerprints by number; empty for a new book. */
    Map<Short, String> known() {
        Map<Short, String> known = new TreeMap<>();
        jdbc.sql("select id, fingerprint from protection.known_key").query(row -> {
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
}
