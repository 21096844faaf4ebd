package org.unionledger.statistics.screen;

import java.sql.Array;
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
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

@Repository
class ScreenRepository {

    private static final String SELECT = """
            select screen.*,
                   array(select view
                           from statistics.screen_view
                          where screen_view.screen = screen.id
                          order by position) as views
              from statistics.screen
             where removed_at is null
            """;

    private static final String IN_SCOPE = " and organization in (select organization.below(:place, :today))";

    private final JdbcClient jdbc;

    ScreenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first: those made before a screen. */
    List<Screen> list(Scope scope, LocalDate today, long before, int limit) {
        return jdbc.sql(SELECT + IN_SCOPE + " and id < :before order by id desc limit :limit")
                .param("place", scope.place().value())
                .param("today", today)
                .param("before", before)
                .param("limit", limit)
                .query(ScreenRepository::screen)
                .list();
    }

    Optional<Screen> find(Scope scope, LocalDate today, long id) {
        return jdbc.sql(SELECT + IN_SCOPE + " and id = :id")
                .param("place", scope.place().value())
                .param("today", today)
                .param("id", id)
                .query(ScreenRepository::screen)
                .optional();
    }

    Optional<Screen> byToken(byte[] hash) {
        return jdbc.sql(SELECT + " and token_hash = :hash")
                .param("hash", hash)
                .query(ScreenRepository::screen)
                .optional();
    }

    long insert(OrganizationId organization, ScreenDraft draft) {
        long id = jdbc.sql("""
                insert into statistics.screen (organization, name, seconds)
                values (:organization, :name, :seconds)
                returning id
                """)
                .param("organization", organization.value())
                .param("name", draft.name())
                .param("seconds", draft.seconds())
                .query(Long.class)
                .single();
        insertViews(id, draft.views());
        return id;
    }

    /** Whether it still was the edition named. */
    boolean update(long id, int edition, ScreenDraft draft) {
        boolean changed = jdbc.sql("""
                update statistics.screen
                   set name = :name, seconds = :seconds, edition = edition + 1
                 where id = :id
                   and edition = :edition
                   and removed_at is null
                """)
                        .param("name", draft.name())
                        .param("seconds", draft.seconds())
                        .param("id", id)
                        .param("edition", edition)
                        .update()
                > 0;
        if (changed) {
            jdbc.sql("delete from statistics.screen_view where screen = :id")
                    .param("id", id)
                    .update();
            insertViews(id, draft.views());
        }
        return changed;
    }

    private void insertViews(long id, List<Long> views) {
        jdbc.sql("""
                insert into statistics.screen_view (screen, position, view)
                select :screen, position, view
                  from unnest(:views) with ordinality as shown (view, position)
                """)
                .param("screen", id)
                .param("views", views.toArray(Long[]::new))
                .update();
    }

    /** The old address opens nothing any more. */
    void open(long id, byte[] hash, long account, Instant at) {
        jdbc.sql("""
                update statistics.screen
                   set token_hash = :hash, opened_by = :account, opened_at = :at, read_at = null
                 where id = :id
                """)
                .param("hash", hash)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Whether there was an address. */
    boolean close(long id) {
        return jdbc.sql("""
                update statistics.screen
                   set token_hash = null, opened_by = null, opened_at = null, read_at = null
                 where id = :id
                   and token_hash is not null
                """).param("id", id).update() > 0;
    }

    /** Once an hour is enough to see whether it is in use. */
    void read(long id, Instant at) {
        jdbc.sql("""
                update statistics.screen
                   set read_at = date_trunc('hour', cast(:at as timestamptz))
                 where id = :id
                   and (read_at is null or read_at < date_trunc('hour', cast(:at as timestamptz)))
                """).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    void remove(long id, Instant at) {
        close(id);
        jdbc.sql("update statistics.screen set removed_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Screen screen(ResultSet row, int number) throws SQLException {
        long openedBy = row.getLong("opened_by");
        boolean closed = row.wasNull();
        return new Screen(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getString("name"),
                row.getInt("seconds"),
                views(row.getArray("views")),
                row.getInt("edition"),
                closed ? null : openedBy,
                instant(row, "opened_at"),
                instant(row, "read_at"));
    }

    private static List<Long> views(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
