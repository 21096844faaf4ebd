package org.unionledger.plan.notice;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar feeds of accounts. */
@Repository
class FeedRepository {

    private final JdbcClient jdbc;

    FeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param readAt null while no calendar has asked for it */
    record Feed(
            long account,
            String uid,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime readAt) {}

    Optional<Feed> of(long account) {
        return jdbc.sql("select account, uid, made_at, read_at from plan.feed where account = :account")
                .param("account", account)
                .query((row, number) -> new Feed(
                        row.getLong("account"),
                        row.getString("uid"),
                        row.getObject("made_at", OffsetDateTime.class),
                        row.getObject("read_at", OffsetDateTime.class)))
                .optional();
    }

    Optional<Feed> byToken(byte[] hash) {
        return jdbc.sql("select account from plan.feed where token_hash = :hash")
                .param("hash", hash)
                .query(Long.class)
                .optional()
                .flatMap(this::of);
    }

    /** The ids of events stay the same. */
    void put(long account, byte[] hash, String uid) {
        jdbc.sql("""
                insert into plan.feed (account, token_hash, uid)
                values (:account, :hash, :uid)
                on conflict (account) do update set token_hash = excluded.token_hash, made_at = now(), read_at = null
                """)
                .param("account", account)
                .param("hash", hash)
                .param("uid", uid)
                .update();
    }

    boolean remove(long account) {
        return jdbc.sql("delete from plan.feed where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    /** Once an hour is enough to see whether it is in use. */
    void read(long account) {
        jdbc.sql("""
                update plan.feed
                   set read_at = date_trunc('hour', now())
                 where account = :account
                   and (read_at is null or read_at < date_trunc('hour', now()))
                """).param("account", account).update();
    }
}
