package org.unionledger.drafting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommentRepository {

    private final JdbcClient jdbc;

    CommentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open ones first, and each the earliest first. */
    List<Comment> of(long document) {
        return jdbc.sql("""
                select id, block, words, by_login, at, resolved_by
                  from drafting.comment
                 where document = :document
                 order by resolved_by <> '', id
                """)
                .param("document", document)
                .query((row, number) -> new Comment(
                        row.getLong("id"),
                        row.getString("block"),
                        row.getString("words"),
                        row.getString("by_login"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("resolved_by")))
                .list();
    }

    void insert(long document, String block, String words, String by, Instant at) {
        jdbc.sql("""
                insert into drafting.comment (document, block, words, by_login, at)
                values (:document, :block, :words, :by, :at)
                """)
                .param("document", document)
                .param("block", block)
                .param("words", words)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was such an open comment. */
    boolean resolve(long document, long id, String by, Instant at) {
        return jdbc.sql("""
                update drafting.comment
                   set resolved_by = :by, resolved_at = :at
                 where document = :document and id = :id and resolved_by = ''
                """)
                        .param("document", document)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
