package org.unionledger.plan.recurring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** What unions have settled about recurring duties. */
@Repository
class ArrangementRepository {

    private static final String STANDING =
            "select id, duty, organization, is_on, days, reason from plan.arrangement where ended_at is null ";

    private static final String NEAREST = """
            select distinct on (arrangement.duty) arrangement.id, arrangement.duty, arrangement.organization,
                   arrangement.is_on, arrangement.days, arrangement.reason
              from plan.arrangement arrangement
              join organization.path path on path.organization_id = :union
                                         and path.path @> array[arrangement.organization]
                                         and path.from_day <= :today
                                         and path.to_day > :today
             where arrangement.ended_at is null
             order by arrangement.duty, array_position(path.path, arrangement.organization) desc
            """;

    private final JdbcClient jdbc;

    ArrangementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds for a union, by duty; what nobody has settled is missing. */
    Map<String, Arrangement> holding(OrganizationId union, LocalDate today) {
        return jdbc
                .sql(NEAREST)
                .param("union", union.value())
                .param("today", today)
                .query((row, number) -> arrangement(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Arrangement::duty, Function.identity()));
    }

    /** All that stand of a duty, wherever. */
    List<Arrangement> of(String duty) {
        return jdbc.sql(STANDING + "and duty = :duty order by id")
                .param("duty", duty)
                .query((row, number) -> arrangement(row))
                .list();
    }

    /** Takes the place of what the union had settled before. */
    long replace(String duty, OrganizationId union, boolean on, List<Integer> days, String reason, String by) {
        end(duty, union, by);
        return jdbc.sql("""
                insert into plan.arrangement (duty, organization, is_on, days, reason, made_by)
                values (:duty, :union, :on, :days, :reason, :by)
                returning id
                """)
                .param("duty", duty)
                .param("union", union.value())
                .param("on", on)
                .param("days", days.toArray(Integer[]::new))
                .param("reason", reason)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Whether there was one. */
    boolean end(String duty, OrganizationId union, String by) {
        return jdbc.sql("""
                update plan.arrangement
                   set ended_at = now(), ended_by = :by
                 where duty = :duty and organization = :union and ended_at is null
                """)
                        .param("by", by)
                        .param("duty", duty)
                        .param("union", union.value())
                        .update()
                > 0;
    }

    private static Arrangement arrangement(ResultSet row) throws SQLException {
        return new Arrangement(
                row.getLong("id"),
                row.getString("duty"),
                new OrganizationId(row.getInt("organization")),
                row.getBoolean("is_on"),
                Arrays.asList((Integer[]) row.getArray("days").getArray()),
                row.getString("reason"));
    }
}
