package org.unionledger.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

@Repository
class AlarmRepository {

    private static final String BELOW = """
            select alarm.node, indicator.code, alarm.differences, alarm.found_at
              from figures.alarm
              join figures.indicator on indicator.id = alarm.indicator
             where alarm.node in (select organization.below(:place, :today))
             order by alarm.found_at desc, alarm.node, indicator.id
            """;

    private final JdbcClient jdbc;

    AlarmRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Alarm> below(OrganizationId place, LocalDate today) {
        return jdbc.sql(BELOW)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> new Alarm(
                        new OrganizationId(row.getInt("node")),
                        new IndicatorId(row.getString("code")),
                        row.getLong("differences"),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
