package org.unionledger.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only log of changes and of looks at protected data (审计日志). Written in the transaction of what it tells, so
 * that neither exists without the other.
 */
@Service
public class AuditLog {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes that {@code actor} did {@code action}; only fields that differ belong into {@code before} and {@code after}. */
    public void write(
            Actor actor,
            String action,
            Subject subject,
            @Nullable String reason,
            Map<String, String> before,
            Map<String, String> after) {
        jdbc.sql("""
                insert into audit.entry (at, account, login, action, subject_kind, subject_id, reason, before, after)
                values (:at, :account, :login, :action, :kind, :id, :reason, :before::jsonb, :after::jsonb)
                """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("account", actor.account())
                .param("login", actor.login())
                .param("action", action)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("reason", reason)
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .update();
    }

    /** What was done to a record, the latest first. */
    public List<AuditEntry> history(Subject subject) {
        return jdbc.sql("""
                select at, login, action, reason, before, after
                  from audit.entry
                 where subject_kind = :kind and subject_id = :id
                 order by id desc
                """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(this::entry)
                .list();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                row.getString("action"),
                row.getString("reason"),
                json.readValue(row.getString("before"), FIELDS),
                json.readValue(row.getString("after"), FIELDS));
    }
}
