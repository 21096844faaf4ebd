package org.unionledger.access;

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

@Repository
class DelegationRepository {

    private static final int MOST = 100;

    private static final String SELECT =
            "select id, giver, taker, from_day, to_day, reason, ended_at from access.delegation";

    private final JdbcClient jdbc;
    private final AccountRepository accounts;

    DelegationRepository(JdbcClient jdbc, AccountRepository accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Whether the place is the other or lies below it that day. */
    boolean encloses(OrganizationId other, OrganizationId place, LocalDate day) {
        return jdbc.sql("select exists (select from organization.below(:other, :day) below where below = :place)")
                .param("other", other.value())
                .param("place", place.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    long insert(long giver, long taker, LocalDate from, LocalDate to, String reason, Instant now) {
        return jdbc.sql("""
                insert into access.delegation (giver, taker, from_day, to_day, reason, made_at)
                values (:giver, :taker, :from, :to, :reason, :now)
                returning id
                """)
                .param("giver", giver)
                .param("taker", taker)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    Optional<Delegation> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::delegation)
                .optional();
    }

    /** Given or taken by the account, the latest hundred first. */
    List<Delegation> of(long account) {
        return jdbc.sql(SELECT + " where giver = :account or taker = :account order by id desc limit :most")
                .param("account", account)
                .param("most", MOST)
                .query(this::delegation)
                .list();
    }

    void end(long id, long by, Instant now) {
        jdbc.sql("update access.delegation set ended_at = :now, ended_by = :by where id = :id and ended_at is null")
                .param("now", utc(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private Account account(long id) {
        return accounts.byId(id).orElseThrow().account();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private Delegation delegation(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        @Nullable Instant endedAt = ended == null ? null : ended.toInstant();
        return new Delegation(
                row.getLong("id"),
                account(row.getLong("giver")),
                account(row.getLong("taker")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                endedAt);
    }
}
