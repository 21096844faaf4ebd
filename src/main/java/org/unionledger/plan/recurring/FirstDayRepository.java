package org.unionledger.plan.recurring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** From when on unions owe what comes again. */
@Repository
class FirstDayRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    FirstDayRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FirstDay of(OrganizationId union, LocalDate today) {
        return jdbc.sql("""
                        select coalesce(settled.first_day, (profile.entered_at at time zone :zone)::date) as first_day,
                               settled.organization, coalesce(settled.reason, '') as reason
                          from organization.profile profile
                          left join lateral (
                               select own.organization, own.first_day, own.reason
                                 from plan.first_day own
                                 join organization.path path on path.organization_id = profile.organization_id
                                                            and path.path @> array[own.organization]
                                                            and path.from_day <= :today
                                                            and path.to_day > :today
                                order by array_position(path.path, own.organization) desc
                                limit 1) settled on true
                         where profile.organization_id = :union
                        """)
                .param("zone", clock.getZone().getId())
                .param("union", union.value())
                .param("today", today)
                .query((row, number) -> firstDay(row))
                .single();
    }

    private static FirstDay firstDay(ResultSet row) throws SQLException {
        int by = row.getInt("organization");
        return new FirstDay(
                row.getObject("first_day", LocalDate.class),
                by == 0 ? null : new OrganizationId(by),
                row.getString("reason"));
    }

    void keep(OrganizationId union, LocalDate from, String reason, String by) {
        jdbc.sql("""
                insert into plan.first_day (organization, first_day, reason, made_by)
                values (:union, :from, :reason, :by)
                on conflict (organization)
                do update set first_day = excluded.first_day, reason = excluded.reason, made_by = excluded.made_by,
                              made_at = excluded.made_at
                """)
                .param("union", union.value())
                .param("from", from)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    void forget(OrganizationId union) {
        jdbc.sql("delete from plan.first_day where organization = :union")
                .param("union", union.value())
                .update();
    }
}
