package org.unionledger.membership;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CardRepository {

    private final JdbcClient jdbc;

    CardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> codeOf(long membership) {
        return jdbc.sql("select code from membership.card where membership_id = :membership")
                .param("membership", membership)
                .query(String.class)
                .optional();
    }

    Optional<Long> membershipOf(String code) {
        return jdbc.sql("select membership_id from membership.card where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    /** In place of the code there was, if any. */
    void write(long membership, String code, String login, OffsetDateTime now) {
        jdbc.sql("""
                insert into membership.card (membership_id, code, issued_at, issued_by)
                values (:membership, :code, :now, :login)
                on conflict (membership_id) do update
                   set code = excluded.code, issued_at = excluded.issued_at, issued_by = excluded.issued_by
                """)
                .param("membership", membership)
                .param("code", code)
                .param("now", now)
                .param("login", login)
                .update();
    }
}
