package org.unionledger.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of papers. */
@Repository
class PaperVersionRepository {

    private static final String VERSION =
            "select paper, number, file, size, sha256, unread, note, by_login, at from archive.version ";

    private final JdbcClient jdbc;

    PaperVersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<PaperVersion> of(long paper) {
        return jdbc.sql(VERSION + "where paper = :paper order by number desc")
                .param("paper", paper)
                .query((row, number) -> version(row))
                .list();
    }

    Optional<PaperVersion> find(long paper, int number) {
        return jdbc.sql(VERSION + "where paper = :paper and number = :number")
                .param("paper", paper)
                .param("number", number)
                .query((row, ignored) -> version(row))
                .optional();
    }

    /** What the file says; empty where it could not be read. */
    String text(long paper, int number) {
        return jdbc.sql("select text from archive.version where paper = :paper and number = :number")
                .param("paper", paper)
                .param("number", number)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void insert(PaperVersion version, String text) {
        jdbc.sql("""
                insert into archive.version (paper, number, file, size, sha256, text, unread, note, by_login, at)
                values (:paper, :number, :file, :size, :sha256, :text, :unread, :note, :by, :at)
                """)
                .param("paper", version.paper())
                .param("number", version.number())
                .param("file", version.file())
                .param("size", version.size())
                .param("sha256", version.sha256())
                .param("text", text)
                .param("unread", version.unread())
                .param("note", version.note())
                .param("by", version.by())
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes away what the files said. */
    void clear(long paper) {
        jdbc.sql("update archive.version set text = '' where paper = :paper")
                .param("paper", paper)
                .update();
    }

    boolean isUsedElsewhere(String sha256, long paper) {
        return jdbc.sql("""
                select exists (select from archive.version
                                 join archive.paper on paper.id = version.paper
                                where version.sha256 = :sha256 and version.paper <> :paper and paper.state <> 'destroyed')
                """)
                .param("sha256", sha256)
                .param("paper", paper)
                .query(Boolean.class)
                .single();
    }

    private static PaperVersion version(ResultSet row) throws SQLException {
        return new PaperVersion(
                row.getLong("paper"),
                row.getInt("number"),
                row.getString("file"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("unread"),
                row.getString("note"),
                row.getString("by_login"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
