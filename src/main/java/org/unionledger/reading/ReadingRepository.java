package org.unionledger.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** Keeps what was read, its file sealed: it may name people in need. */
@Repository
class ReadingRepository implements SealedColumns {

    private static final String READING = """
            select id, organization, login, name, title, texts, figures, doubts, cited, kept_at
              from reading.reading
            """;

    private static final String BELOW = " where organization in (select organization.below(:place, :today))";

    /** Some are of many megabytes. */
    private static final int FILES_AT_ONCE = 1;

    private final JdbcClient jdbc;
    private final Protection protection;

    ReadingRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /** @param kept its id says nothing yet */
    long insert(KeptReading kept, byte[] content) {
        return jdbc.sql("""
                insert into reading.reading (organization, login, name, title, texts, figures, doubts, kept_at, content)
                values (:union, :login, :name, :title, :texts, :figures, :doubts, :at, :content)
                returning id
                """)
                .param("union", kept.union().value())
                .param("login", kept.login())
                .param("name", kept.name())
                .param("title", kept.title())
                .param("texts", kept.texts())
                .param("figures", kept.figures())
                .param("doubts", kept.doubts())
                .param("at", kept.keptAt().atOffset(ZoneOffset.UTC))
                .param("content", protection.seal(Protected.UPLOADED_FILE, content))
                .query(Long.class)
                .single();
    }

    Optional<KeptReading> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql(READING + BELOW + " and id = :id")
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> reading(row))
                .optional();
    }

    /** @param before only those with smaller ids */
    List<KeptReading> below(OrganizationId place, LocalDate today, long before, int limit) {
        return jdbc.sql(READING + BELOW + " and id < :before order by id desc limit :limit")
                .param("place", place.value())
                .param("today", today)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> reading(row))
                .list();
    }

    long count(OrganizationId place, LocalDate today) {
        return jdbc.sql("select count(*) from reading.reading" + BELOW)
                .param("place", place.value())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    byte[] content(long id) {
        byte[] sealed = jdbc.sql("select content from reading.reading where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return protection.openContent(Protected.UPLOADED_FILE, sealed);
    }

    void cite(long id, boolean cited) {
        jdbc.sql("update reading.reading set cited = :cited where id = :id")
                .param("id", id)
                .param("cited", cited)
                .update();
    }

    /** False, and nothing was deleted, if records were made from it. */
    boolean delete(long id) {
        return jdbc.sql("delete from reading.reading where id = :id and not cited")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those from which nothing was made. */
    List<KeptReading> deleteKeptBefore(Instant moment) {
        return jdbc.sql("""
                delete from reading.reading
                 where kept_at < :moment and not cited
                returning id, organization, login, name, title, texts, figures, doubts, cited, kept_at
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> reading(row))
                .list();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("reading.reading", "content", Protected.UPLOADED_FILE)
                .atOnce(FILES_AT_ONCE));
    }

    private static KeptReading reading(ResultSet row) throws SQLException {
        return new KeptReading(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getString("login"),
                row.getString("name"),
                row.getString("title"),
                row.getInt("texts"),
                row.getInt("figures"),
                row.getInt("doubts"),
                row.getBoolean("cited"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
