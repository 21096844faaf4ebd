package org.unionledger.drafting;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OriginRepository {

    private final JdbcClient jdbc;

    OriginRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the key of the block. */
    Map<String, Origin> of(long document) {
        Map<String, Origin> origins = new HashMap<>();
        jdbc.sql("select block, source, union_name, title from drafting.origin where document = :document")
                .param("document", document)
                .query(row -> {
                    origins.put(
                            row.getString("block"),
                            new Origin(row.getLong("source"), row.getString("union_name"), row.getString("title")));
                });
        return origins;
    }

    void insert(long document, String block, Origin origin) {
        jdbc.sql("""
                insert into drafting.origin (document, block, source, union_name, title)
                values (:document, :block, :source, :unionName, :title)
                """)
                .param("document", document)
                .param("block", block)
                .param("source", origin.source())
                .param("unionName", origin.unionName())
                .param("title", origin.title())
                .update();
    }
}
