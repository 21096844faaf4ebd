package org.unionledger.summary.outline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** The outlines that unions made of their own. */
@Repository
public class OutlineRepository {

    // Of each outline the latest version of the nearest union on the way up that has one.
    private static final String COUNTING = """
            select distinct on (outline.code) outline.*
              from organization.path
              join summary.outline on outline.organization = any (path.path)
             where path.organization_id = :union
               and path.from_day <= :day
               and path.to_day > :day
               and outline.withdrawn_at is null
             order by outline.code, array_position(path.path, outline.organization) desc, outline.version desc
            """;

    private final JdbcClient jdbc;

    OutlineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each code once. */
    public List<OwnOutline> counting(OrganizationId union, LocalDate day) {
        return jdbc.sql(COUNTING)
                .param("union", union.value())
                .param("day", day)
                .query((row, number) -> outline(row))
                .list();
    }

    /** Every version the union itself took into use, the latest first. */
    public List<OwnOutline> versions(OrganizationId union, String code) {
        return jdbc.sql("""
                select * from summary.outline where organization = :union and code = :code order by version desc
                """)
                .param("union", union.value())
                .param("code", code)
                .query((row, number) -> outline(row))
                .list();
    }

    public long add(
            OrganizationId union, String code, int version, String content, String note, String by, Instant now) {
        return jdbc.sql("""
                insert into summary.outline (organization, code, version, content, note, adopted_by, adopted_at)
                values (:union, :code, :version, :content, :note, :by, :now)
                returning id
                """)
                .param("union", union.value())
                .param("code", code)
                .param("version", version)
                .param("content", content)
                .param("note", note)
                .param("by", by)
                .param("now", at(now))
                .query(Long.class)
                .single();
    }

    /** All versions of it. @return how many still counted */
    public int withdraw(OrganizationId union, String code, String by, Instant now) {
        return jdbc.sql("""
                update summary.outline
                   set withdrawn_by = :by, withdrawn_at = :now
                 where organization = :union and code = :code and withdrawn_at is null
                """)
                .param("union", union.value())
                .param("code", code)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    public Optional<OutlineDraft> draft(OrganizationId union, String code) {
        return drafts(union, code).stream().findFirst();
    }

    /** @param code null for those of all outlines */
    public List<OutlineDraft> drafts(OrganizationId union, @Nullable String code) {
        return jdbc.sql("""
                select * from summary.outline_draft
                 where organization = :union and (cast(:code as text) is null or code = :code)
                """)
                .param("union", union.value())
                .param("code", code)
                .query((row, number) -> new OutlineDraft(
                        row.getString("code"),
                        row.getString("content"),
                        row.getInt("edition"),
                        row.getString("changed_by"),
                        moment(row, "changed_at")))
                .list();
    }

    /** Keeps what was changed since that edition. @return whether nobody else has changed it since */
    public boolean keepDraft(OrganizationId union, String code, String content, int edition, String by, Instant now) {
        return jdbc.sql("""
                        insert into summary.outline_draft as draft
                               (organization, code, content, edition, changed_by, changed_at)
                        select :union, :code, :content, 1, :by, :now
                         where :edition = 0
                            or exists (select from summary.outline_draft where organization = :union and code = :code)
                        on conflict (organization, code) do update
                           set content = excluded.content,
                               edition = draft.edition + 1,
                               changed_by = excluded.changed_by,
                               changed_at = excluded.changed_at
                         where draft.edition = :edition
                        """)
                        .param("union", union.value())
                        .param("code", code)
                        .param("content", content)
                        .param("edition", edition)
                        .param("by", by)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    public int discardDraft(OrganizationId union, String code) {
        return jdbc.sql("delete from summary.outline_draft where organization = :union and code = :code")
                .param("union", union.value())
                .param("code", code)
                .update();
    }

    /** An id for an outline that takes the place of none. */
    public String newCode() {
        return "own-"
                + jdbc.sql("select nextval('summary.own_outline')")
                        .query(Long.class)
                        .single();
    }

    private static OwnOutline outline(ResultSet row) throws SQLException {
        return new OwnOutline(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getString("code"),
                row.getInt("version"),
                row.getString("content"),
                row.getString("note"),
                row.getString("adopted_by"),
                moment(row, "adopted_at"),
                row.getObject("withdrawn_at") == null ? null : moment(row, "withdrawn_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
