package org.unionledger.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log. */
@Repository
class TrailRepository {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    /** Of so many unions the latest entries are picked union by union; of more they are not far from the end of the log. */
    private static final int FEW = 250;

    private static final String COLUMNS =
            " id, at, login, action, subject_kind, subject_id, place, reason, before, after ";

    private static final String LATEST = " order by at desc, id desc limit :limit";

    private static final String OF_ALL =
            "select" + COLUMNS + "from audit.entry where (at, id) < (:at::timestamptz, :id)";

    // An array and no join, and no column to look up: the rows come in the order of the day, or by what the filter
    // names.
    private static final String OF_MANY =
            OF_ALL + " and place + 0 = any (array(select organization.below(:place, :today)))";

    private static final String OF_FEW = """
            select latest.*
              from (select organization.below(:place, :today) as id) as union_below
             cross join lateral (
                   select %s
                     from audit.entry
                    where place = union_below.id
                      and (at, entry.id) < (:at::timestamptz, :id)
                      %s
                    order by at desc, entry.id desc
                    limit :limit) as latest
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    TrailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param whole whether everything there is lies within */
    record Within(OrganizationId place, boolean whole, LocalDate today) {}

    List<AuditEntry> history(String kind, long subject) {
        return jdbc.sql("""
                select at, login, action, reason, before, after
                  from audit.entry
                 where subject_kind = :kind and subject_id = :id
                 order by id desc
                """)
                .param("kind", kind)
                .param("id", subject)
                .query((row, number) -> entry(row))
                .list();
    }

    List<AuditLine> page(Within within, AuditFilter filter, ZoneId zone, AuditCursor after, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String conditions = conditions(filter, zone, values);
        values.put("at", after.at());
        values.put("id", after.id());
        values.put("limit", limit);
        if (!within.whole()) {
            values.put("place", within.place().value());
            values.put("today", within.today());
        }
        return jdbc.sql(sql(within, filter, conditions))
                .params(values)
                .query((row, number) -> line(row))
                .list();
    }

    private String sql(Within within, AuditFilter filter, String conditions) {
        if (within.whole()) {
            return OF_ALL + conditions + LATEST;
        }
        return filter.isNarrow() || areMany(within)
                ? OF_MANY + conditions + LATEST
                : OF_FEW.formatted(COLUMNS, conditions) + LATEST;
    }

    private boolean areMany(Within within) {
        return jdbc.sql(
                        "select count(*) > :few from (select organization.below(:place, :today) limit :few + 1) as below")
                .param("few", FEW)
                .param("place", within.place().value())
                .param("today", within.today())
                .query(Boolean.class)
                .single();
    }

    private static String conditions(AuditFilter filter, ZoneId zone, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        add(sql, values, " and login = :login", "login", filter.login().isEmpty() ? null : filter.login());
        add(sql, values, " and action = :action", "action", filter.action().isEmpty() ? null : filter.action());
        add(sql, values, " and subject_kind = :kind", "kind", filter.kind().isEmpty() ? null : filter.kind());
        add(sql, values, " and subject_id = :subject", "subject", filter.subject());
        add(sql, values, " and at >= :from", "from", midnight(filter.from(), zone));
        add(
                sql,
                values,
                " and at < :behind",
                "behind",
                midnight(filter.to() == null ? null : filter.to().plusDays(1), zone));
        return sql.toString();
    }

    private static @Nullable OffsetDateTime midnight(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }

    private AuditLine line(ResultSet row) throws SQLException {
        Integer place = (@Nullable Integer) row.getObject("place");
        return new AuditLine(
                row.getLong("id"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                place == null ? null : new OrganizationId(place),
                entry(row));
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                row.getString("action"),
                row.getString("reason"),
                json.readValue(row.getString("before"), FIELDS),
                json.readValue(row.getString("after"), FIELDS));
    }
}
