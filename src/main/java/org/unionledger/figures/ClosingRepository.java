package org.unionledger.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Which unions' books are closed through which day, and were. */
@Repository
class ClosingRepository {

    private static final String BELOW = """
              from figures.closing
             where organization in (select organization.below(:place, :today))
            """;

    private static final String SELECT = """
            select id, organization, through, closed_at, closed_by, reason, opened_at, opened_by, opened_for
            """ + BELOW;

    // Of the union itself and of those that led it on that day.
    private static final String THROUGH = """
            select max(closing.through) as through
              from figures.way
              join figures.closing on closing.organization = any (way.path)
             where way.organization = :union
               and way.from_day <= :day
               and way.to_day > :day
               and closing.opened_at is null
            """;

    private final JdbcClient jdbc;

    ClosingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of the union and everything below it today, the latest first.
     *
     * @param before only those with smaller ids
     */
    List<Closing> below(OrganizationId place, LocalDate today, int before, int limit) {
        return jdbc.sql(SELECT + " and id < :before order by id desc limit :limit")
                .param("place", place.value())
                .param("today", today)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> closing(row))
                .list();
    }

    long count(OrganizationId place, LocalDate today) {
        return jdbc.sql("select count(*)" + BELOW)
                .param("place", place.value())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    Optional<Closing> find(OrganizationId place, LocalDate today, int id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("place", place.value())
                .param("today", today)
                .param("id", id)
                .query((row, number) -> closing(row))
                .optional();
    }

    Optional<LocalDate> through(OrganizationId union, LocalDate day) {
        return jdbc.sql(THROUGH)
                .param("union", union.value())
                .param("day", day)
                .query((row, number) -> Optional.ofNullable(row.getObject("through", LocalDate.class)))
                .single();
    }

    int close(OrganizationId union, LocalDate through, String login, String reason) {
        return jdbc.sql("select figures.close_through(:union, :through, :login, :reason)")
                .param("union", union.value())
                .param("through", through)
                .param("login", login)
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }

    /** False, and nothing was done, when something was dated away from a day that would be open again. */
    boolean open(int closing, String login, String reason) {
        return jdbc.sql("select figures.open_again(:closing, :login, :reason)")
                .param("closing", closing)
                .param("login", login)
                .param("reason", reason)
                .query(Boolean.class)
                .single();
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                row.getInt("id"),
                new OrganizationId(row.getInt("organization")),
                row.getObject("through", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_by"),
                row.getString("reason"),
                instant(row.getObject("opened_at", OffsetDateTime.class)),
                row.getString("opened_by"),
                row.getString("opened_for"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
