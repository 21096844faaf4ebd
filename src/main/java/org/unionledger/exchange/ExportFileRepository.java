package org.unionledger.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** Keeps the files of long exports, sealed in parts of a megabyte. */
@Repository
class ExportFileRepository implements SealedColumns {

    private static final int PARTS_SEALED_AT_ONCE = 8;

    private static final String FILE = """
            select id, organization_id, name, rows, job_id, begun_at, needs, finished_at is not null as done
              from exchange.export_file
             where account = :account
            """;

    private final JdbcClient jdbc;
    private final Protection protection;

    ExportFileRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    long create(long account, Right needs, OrganizationId union, String name, long rows, Instant at) {
        return jdbc.sql("""
                insert into exchange.export_file (account, needs, organization_id, name, rows, begun_at)
                values (:account, :needs, :union, :name, :rows, :at)
                returning id
                """)
                .param("account", account)
                .param("needs", needs.name())
                .param("union", union.value())
                .param("name", name)
                .param("rows", rows)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void startedBy(long id, long job) {
        jdbc.sql("update exchange.export_file set job_id = :job where id = :id")
                .param("id", id)
                .param("job", job)
                .update();
    }

    /** In a transaction of its own: the one that reads the list may not write. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void keep(long id, int part, byte[] content) {
        jdbc.sql("insert into exchange.export_part (file_id, part, sealed) values (:id, :part, :sealed)")
                .param("id", id)
                .param("part", part)
                .param("sealed", protection.seal(Protected.EXPORTED_FILE, content))
                .update();
    }

    void finish(long id, Instant at) {
        jdbc.sql("update exchange.export_file set finished_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clear(long id) {
        jdbc.sql("delete from exchange.export_part where file_id = :id")
                .param("id", id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from exchange.export_file where id = :id")
                .param("id", id)
                .update();
    }

    void deleteBegunBefore(Instant moment) {
        jdbc.sql("delete from exchange.export_file where begun_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ExportFile> find(long id, long account) {
        return jdbc.sql(FILE + " and id = :id")
                .param("account", account)
                .param("id", id)
                .query(ExportFileRepository::file)
                .optional();
    }

    /**
     * The latest first.
     *
     * @param before only those with smaller ids
     */
    List<ExportFile> page(long account, long before, int limit) {
        return jdbc.sql(FILE + " and id < :before order by id desc limit :limit")
                .param("account", account)
                .param("before", before)
                .param("limit", limit)
                .query(ExportFileRepository::file)
                .list();
    }

    /** Empty behind the last part. */
    Optional<byte[]> part(long id, int part) {
        return jdbc.sql("select sealed from exchange.export_part where file_id = :id and part = :part")
                .param("id", id)
                .param("part", part)
                .query(byte[].class)
                .optional()
                .map(kept -> protection.openContent(Protected.EXPORTED_FILE, kept));
    }

    private static ExportFile file(ResultSet row, int number) throws SQLException {
        long job = row.getLong("job_id");
        return new ExportFile(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization_id")),
                row.getString("name"),
                row.getLong("rows"),
                job == 0 ? null : job,
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Right.valueOf(row.getString("needs")),
                row.getBoolean("done"));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("exchange.export_part", "sealed", Protected.EXPORTED_FILE)
                .atOnce(PARTS_SEALED_AT_ONCE));
    }
}
