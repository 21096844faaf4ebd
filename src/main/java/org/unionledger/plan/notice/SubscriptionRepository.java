package org.unionledger.plan.notice;

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
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** Who wants letters, where to, and which were sent. Addresses are sealed. */
@Repository
class SubscriptionRepository implements SealedColumns {

    private final JdbcClient jdbc;
    private final Protection protection;

    SubscriptionRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("plan.subscription", "address", Protected.MAIL_ADDRESS));
    }

    Optional<Subscription> of(long account) {
        return jdbc.sql("select * from plan.subscription where account = :account")
                .param("account", account)
                .query((row, number) -> subscription(row))
                .optional();
    }

    /** Not confirmed until the code is given back. */
    void ask(long account, String address, String language, byte[] codeHash, Instant until) {
        jdbc.sql("""
                insert into plan.subscription (account, address, language, code_hash, code_until)
                values (:account, :address, :language, :code, :until)
                on conflict (account)
                do update set address = excluded.address, language = excluded.language, code_hash = excluded.code_hash,
                              code_until = excluded.code_until, code_tries = 0, confirmed_at = null
                """)
                .param("account", account)
                .param("address", protection.seal(Protected.MAIL_ADDRESS, address))
                .param("language", language)
                .param("code", codeHash)
                .param("until", utc(until))
                .update();
    }

    /** Counts the try; whether the code was the right one, in time and within so many tries. */
    boolean confirm(long account, byte[] codeHash, Instant now, int most) {
        jdbc.sql("update plan.subscription set code_tries = code_tries + 1 where account = :account")
                .param("account", account)
                .update();
        return jdbc.sql("""
                update plan.subscription
                   set confirmed_at = :now, code_hash = null, code_until = null
                 where account = :account
                   and code_hash = :code
                   and code_until > :now
                   and code_tries <= :most
                """)
                        .param("now", utc(now))
                        .param("account", account)
                        .param("code", codeHash)
                        .param("most", most)
                        .update()
                == 1;
    }

    boolean remove(long account) {
        return jdbc.sql("delete from plan.subscription where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    /** Confirmed, and without a letter of the day that was sent, given up or is being sent. */
    List<Subscription> waiting(LocalDate day, Instant now) {
        return jdbc.sql("""
                select subscription.*
                  from plan.subscription
                  left join plan.digest on digest.account = subscription.account and digest.day = :day
                 where confirmed_at is not null
                   and (digest.account is null or digest.state = 'sending' and digest.next_at <= :now)
                 order by subscription.account
                """)
                .param("day", day)
                .param("now", utc(now))
                .query((row, number) -> subscription(row))
                .list();
    }

    /** Which try this is; empty when somebody else is at it, or it is done. */
    Optional<Integer> claim(long account, LocalDate day, Instant now, Instant next) {
        return jdbc.sql("""
                insert into plan.digest (account, day, state, tries, next_at)
                values (:account, :day, 'sending', 1, :next)
                on conflict (account, day)
                do update set tries = digest.tries + 1, next_at = excluded.next_at
                    where digest.state = 'sending' and digest.next_at <= :now
                returning tries
                """)
                .param("account", account)
                .param("day", day)
                .param("now", utc(now))
                .param("next", utc(next))
                .query(Integer.class)
                .optional();
    }

    /** @param next when it is tried again, where it is */
    void end(long account, LocalDate day, String state, String problem, Instant next) {
        jdbc.sql("""
                update plan.digest
                   set state = :state, problem = :problem, next_at = :next
                 where account = :account and day = :day
                """)
                .param("state", state)
                .param("problem", problem)
                .param("next", utc(next))
                .param("account", account)
                .param("day", day)
                .update();
    }

    private Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong("account"),
                protection.open(Protected.MAIL_ADDRESS, row.getBytes("address")),
                row.getString("language"),
                row.getObject("confirmed_at") != null);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
