package org.unionledger.statistics.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.statistics.pivot.PivotParameters;

@Repository
class ViewRepository {

    /** Of those the reader may see: the own ones, and those shared at the place or from above. */
    private static final String SEEN = """
            select view.*, pin.account is not null as pinned
              from statistics.view
              left join statistics.pin on pin.view = view.id and pin.account = :account
             where (view.owner = :account
                    or view.sharing <> 'own' and view.place = :place
                    or view.sharing = 'below'
                       and view.place = any (select unnest(path)
                                               from organization.path
                                              where organization_id = :place
                                                and from_day <= :today
                                                and to_day > :today))
            """;

    private final JdbcClient jdbc;

    ViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first: those made before a view; from the newest on for the greatest number. */
    List<SavedView> list(Scope scope, LocalDate today, long before, int limit) {
        return seen(
                        SEEN + " and removed_at is null and view.id < :before order by view.id desc limit :limit",
                        scope,
                        today)
                .param("before", before)
                .param("limit", limit)
                .query(ViewRepository::view)
                .list();
    }

    /** In the order they were pinned. */
    List<SavedView> pinned(Scope scope, LocalDate today) {
        return seen(SEEN + " and removed_at is null and pin.account is not null order by pin.position", scope, today)
                .query(ViewRepository::view)
                .list();
    }

    /** Removed ones too. */
    Optional<SavedView> find(Scope scope, LocalDate today, long id) {
        return seen(SEEN + " and view.id = :id", scope, today)
                .param("id", id)
                .query(ViewRepository::view)
                .optional();
    }

    private StatementSpec seen(String sql, Scope scope, LocalDate today) {
        return jdbc.sql(sql)
                .param("account", scope.account())
                .param("place", scope.place().value())
                .param("today", today);
    }

    boolean isTaken(long owner, String name, long except) {
        return jdbc.sql("""
                select exists (select
                                 from statistics.view
                                where owner = :owner
                                  and name = :name
                                  and id <> :except
                                  and removed_at is null)
                """)
                .param("owner", owner)
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    long insert(Scope scope, ViewDraft draft, Instant at) {
        return jdbc.sql("""
                insert into statistics.view (owner, place, name, asked, sharing, changed_at)
                values (:owner, :place, :name, :asked, :sharing, :at)
                returning id
                """)
                .param("owner", scope.account())
                .param("place", scope.place().value())
                .param("name", draft.name())
                .param("asked", draft.asked().text())
                .param("sharing", draft.sharing().code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whether it still was the edition named. */
    boolean update(long id, int edition, ViewDraft draft, Instant at) {
        return jdbc.sql("""
                update statistics.view
                   set name = :name, asked = :asked, sharing = :sharing, changed_at = :at, edition = edition + 1
                 where id = :id
                   and edition = :edition
                   and removed_at is null
                """)
                        .param("name", draft.name())
                        .param("asked", draft.asked().text())
                        .param("sharing", draft.sharing().code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("edition", edition)
                        .update()
                > 0;
    }

    void remove(long id, Instant at) {
        jdbc.sql("update statistics.view set removed_at = :at where id = :id and removed_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void pin(long account, long view) {
        jdbc.sql("insert into statistics.pin (account, view) values (:account, :view) on conflict do nothing")
                .param("account", account)
                .param("view", view)
                .update();
    }

    void unpin(long account, long view) {
        jdbc.sql("delete from statistics.pin where account = :account and view = :view")
                .param("account", account)
                .param("view", view)
                .update();
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime removed = row.getObject("removed_at", OffsetDateTime.class);
        return new SavedView(
                row.getLong("id"),
                row.getLong("owner"),
                new OrganizationId(row.getInt("place")),
                row.getString("name"),
                PivotParameters.of(row.getString("asked")),
                Sharing.ofCode(row.getString("sharing")),
                row.getInt("edition"),
                row.getBoolean("pinned"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                removed == null ? null : removed.toInstant());
    }
}
