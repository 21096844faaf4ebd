package org.unionledger.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

@Repository
class AttachmentRepository implements SealedColumns {

    private static final int READ_AT_ONCE = 2;

    private static final String SELECT = """
            select attachment.id, record_kind, record_id, organization_id, name, content.kind, content.bytes,
                   content.preview is not null as picture, added_at, added_by
              from attachment.attachment
              join attachment.content using (address)
             where removed_at is null
            """;

    private final JdbcClient jdbc;
    private final Protection protection;

    AttachmentRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    boolean hasContent(byte[] address) {
        return jdbc.sql("select exists (select from attachment.content where address = :address)")
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    /** Nothing happens when somebody else has just kept the same. */
    void keep(byte[] address, FileKind kind, byte[] content, byte @Nullable [] preview) {
        jdbc.sql("""
                insert into attachment.content (address, kind, bytes, sealed, preview)
                values (:address, :kind, :bytes, :sealed, :preview)
                on conflict (address) do nothing
                """)
                .param("address", address)
                .param("kind", kind.name())
                .param("bytes", content.length)
                .param("sealed", protection.seal(Protected.ATTACHMENT, content))
                .param("preview", preview == null ? null : protection.seal(Protected.ATTACHMENT, preview))
                .update();
    }

    boolean isAttached(Subject record, byte[] address) {
        return jdbc.sql("""
                select exists (select
                                 from attachment.attachment
                                where record_kind = :kind and record_id = :record and address = :address
                                  and removed_at is null)
                """)
                .param("kind", record.kind())
                .param("record", record.id())
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    long add(Subject record, byte[] address, String name, Instant at, String by) {
        return jdbc.sql("""
                insert into attachment.attachment (record_kind, record_id, organization_id, address, name, added_at, added_by)
                values (:kind, :record, :organization, :address, :name, :at, :by)
                returning id
                """)
                .param("kind", record.kind())
                .param("record", record.id())
                .param("organization", record.where().value())
                .param("address", address)
                .param("name", protection.seal(Protected.ATTACHMENT, name))
                .param("at", utc(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Of one record or its parts, in the order in which they were added. */
    List<Attachment> of(Collection<String> kinds, long record) {
        return jdbc.sql(SELECT + " and record_kind = any (:kinds) and record_id = :record order by attachment.id")
                .param("kinds", kinds.toArray(String[]::new))
                .param("record", record)
                .query(this::attachment)
                .list();
    }

    /** Of several records or their parts, those that belong to unions below a place. */
    List<Attachment> of(Collection<String> kinds, Collection<Long> records, OrganizationId place, LocalDate today) {
        return jdbc.sql(SELECT + """
                   and record_kind = any (:kinds)
                   and record_id = any (:records)
                   and organization_id in (select organization.below(:place, :today))
                 order by attachment.id
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("records", records.toArray(Long[]::new))
                .param("place", place.value())
                .param("today", today)
                .query(this::attachment)
                .list();
    }

    Optional<Attachment> find(long id) {
        return jdbc.sql(SELECT + " and attachment.id = :id")
                .param("id", id)
                .query(this::attachment)
                .optional();
    }

    byte[] content(long id) {
        return opened("sealed", id);
    }

    byte[] preview(long id) {
        return opened("preview", id);
    }

    private byte[] opened(String column, long id) {
        byte[] sealed = jdbc.sql(
                        "select content." + column
                                + " from attachment.attachment join attachment.content using (address) where attachment.id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return protection.openContent(Protected.ATTACHMENT, sealed);
    }

    void remove(long id, Instant at, String by) {
        jdbc.sql("update attachment.attachment set removed_at = :at, removed_by = :by where id = :id")
                .param("at", utc(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                new Subject(
                        row.getString("record_kind"),
                        row.getLong("record_id"),
                        new OrganizationId(row.getInt("organization_id"))),
                protection.open(Protected.ATTACHMENT, row.getBytes("name")),
                FileKind.valueOf(row.getString("kind")).contentType(),
                row.getLong("bytes"),
                row.getBoolean("picture"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of("attachment.attachment", "name", Protected.ATTACHMENT),
                SealedColumn.of("attachment.content", "preview", Protected.ATTACHMENT)
                        .atOnce(READ_AT_ONCE),
                SealedColumn.of("attachment.content", "sealed", Protected.ATTACHMENT)
                        .atOnce(READ_AT_ONCE));
    }
}
