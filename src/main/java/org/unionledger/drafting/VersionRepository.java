package org.unionledger.drafting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What documents were; never changed. */
@Repository
class VersionRepository {

    private final JdbcClient jdbc;

    VersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the document as it is now. */
    int keep(long document, String occasion, String note, String by, Instant at) {
        return jdbc.sql("""
                insert into drafting.version (document, number, title, content, occasion, note, by_login, at)
                select id, (select coalesce(max(number), 0) + 1 from drafting.version where document = :document), title, content,
                       :occasion, :note, :by, :at
                  from drafting.document
                 where id = :document
                returning number
                """)
                .param("document", document)
                .param("occasion", occasion)
                .param("note", note)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<Version> of(long document) {
        return jdbc.sql("""
                select number, title, occasion, note, by_login, at
                  from drafting.version
                 where document = :document
                 order by number desc
                """)
                .param("document", document)
                .query((row, count) -> new Version(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("occasion"),
                        row.getString("note"),
                        row.getString("by_login"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<String> content(long document, int number) {
        return jdbc.sql("select content from drafting.version where document = :document and number = :number")
                .param("document", document)
                .param("number", number)
                .query(String.class)
                .optional();
    }
}
