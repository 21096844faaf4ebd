package org.unionledger.regulation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** What unions have set. */
@Repository
class ParameterRepository {

    // The nearest above first, and of one union the latest.
    private static final String HOLDING = """
            select distinct on (value.parameter) value.*
              from organization.path
              join regulation.local_value value on value.organization = any (path.path)
             where path.organization_id = :union
               and path.from_day <= :day
               and path.to_day > :day
               and (cast(:parameter as text) is null or value.parameter = :parameter)
               and value.from_day <= :day
               and value.withdrawn_at is null
             order by value.parameter, array_position(path.path, value.organization) desc, value.from_day desc, value.id desc
            """;

    private static final String BELOW = """
            select *
              from regulation.local_value
             where parameter = :parameter
               and withdrawn_at is null
               and organization in (select organization.below(:place, :today))
             order by from_day desc, id desc
            """;

    private static final String FIND = """
            select *
              from regulation.local_value
             where id = :id
               and withdrawn_at is null
               and organization in (select organization.below(:place, :today))
            """;

    private static final String SETTING_OWN = """
            select distinct value.organization, cardinality(path.path) as depth
              from regulation.local_value value
              join organization.path on path.organization_id = value.organization
                                    and path.from_day <= :day
                                    and path.to_day > :day
             where value.parameter = :parameter
               and value.withdrawn_at is null
               and value.from_day <= :day
               and path.path @> array[cast(:place as integer)]
               and value.organization <> :place
             order by depth
            """;

    private final JdbcClient jdbc;

    ParameterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalValue> nearest(String parameter, OrganizationId union, LocalDate day) {
        return holding(union, day, parameter).stream().findFirst();
    }

    /** By parameter. */
    Map<String, LocalValue> holding(OrganizationId union, LocalDate day) {
        Map<String, LocalValue> values = new LinkedHashMap<>();
        holding(union, day, null).forEach(value -> values.put(value.parameter(), value));
        return values;
    }

    private List<LocalValue> holding(OrganizationId union, LocalDate day, @Nullable String parameter) {
        return jdbc.sql(HOLDING)
                .param("union", union.value())
                .param("day", day)
                .param("parameter", parameter)
                .query((row, number) -> value(row))
                .list();
    }

    List<LocalValue> below(String parameter, OrganizationId place, LocalDate today) {
        return jdbc.sql(BELOW)
                .param("parameter", parameter)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> value(row))
                .list();
    }

    /** The unions below one that have set it for themselves, those above others first. */
    List<OrganizationId> settingOwn(String parameter, OrganizationId place, LocalDate day) {
        return jdbc.sql(SETTING_OWN)
                .param("parameter", parameter)
                .param("place", place.value())
                .param("day", day)
                .query((row, number) -> new OrganizationId(row.getInt("organization")))
                .list();
    }

    Optional<LocalValue> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> value(row))
                .optional();
    }

    boolean isBelow(OrganizationId place, OrganizationId union, LocalDate today) {
        return jdbc.sql("select :union in (select organization.below(:place, :today))")
                .param("union", union.value())
                .param("place", place.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    long insert(String parameter, OrganizationId union, LocalDate from, BigDecimal value, String source, String login) {
        return jdbc.sql("""
                insert into regulation.local_value (parameter, organization, from_day, value, source, set_by)
                values (:parameter, :union, :from, :value, :source, :login)
                returning id
                """)
                .param("parameter", parameter)
                .param("union", union.value())
                .param("from", from)
                .param("value", value)
                .param("source", source)
                .param("login", login)
                .query(Long.class)
                .single();
    }

    void withdraw(long id, String login, String reason) {
        jdbc.sql("""
                update regulation.local_value
                   set withdrawn_at = now(), withdrawn_by = :login, withdrawn_for = :reason
                 where id = :id
                """)
                .param("id", id)
                .param("login", login)
                .param("reason", reason)
                .update();
    }

    private static LocalValue value(ResultSet row) throws SQLException {
        return new LocalValue(
                row.getLong("id"),
                row.getString("parameter"),
                new OrganizationId(row.getInt("organization")),
                row.getObject("from_day", LocalDate.class),
                row.getBigDecimal("value").stripTrailingZeros(),
                row.getString("source"),
                row.getString("set_by"));
    }
}
