package org.unionledger.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Links by which people apply. */
@Repository
class LinkRepository {

    private static final String SELECT =
            "select id, organization_id, code, contact from joining.link where ended_at is null";

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<JoiningLink> of(OrganizationId union) {
        return jdbc.sql(SELECT + " and organization_id = :union")
                .param("union", union.value())
                .query(LinkRepository::link)
                .optional();
    }

    Optional<JoiningLink> byCode(String code) {
        return jdbc.sql(SELECT + " and code = :code")
                .param("code", code)
                .query(LinkRepository::link)
                .optional();
    }

    long insert(OrganizationId union, String code, String contact, Instant now, String login) {
        return jdbc.sql("""
                insert into joining.link (organization_id, code, contact, made_at, made_by)
                values (:union, :code, :contact, :now, :login)
                returning id
                """)
                .param("union", union.value())
                .param("code", code)
                .param("contact", contact)
                .param("now", utc(now))
                .param("login", login)
                .query(Long.class)
                .single();
    }

    void end(long id, Instant now, String login) {
        jdbc.sql("update joining.link set ended_at = :now, ended_by = :login where id = :id and ended_at is null")
                .param("now", utc(now))
                .param("login", login)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }

    private static JoiningLink link(ResultSet row, int number) throws SQLException {
        return new JoiningLink(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization_id")),
                row.getString("code"),
                row.getString("contact"));
    }
}
