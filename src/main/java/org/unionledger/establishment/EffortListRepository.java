package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;

/** The work below a union, by the day on which the next stage is due; and employers at which none has begun. */
@Repository
class EffortListRepository {

    // A union that is closed is worked on no more.
    private static final String BELOW = """
            in (select organization_id
                  from organization.path
                 where path @> array[cast(:union as integer)]
                   and from_day <= :today
                   and to_day > :today)
            """;
    private static final String EFFORTS = """
              from establishment.effort effort
              join organization.workplace employer using (employer_id)
            """;
    private static final String FILTERED = """
             where case :state when 'done'    then effort.stage = 'plaque' and effort.dropped_on is null
                               when 'dropped' then effort.dropped_on is not null
                               else effort.dropped_on is null and effort.stage <> 'plaque' end
               and (:state <> 'late' or effort.due_on < :today)
               and (:stage = '' or effort.stage = :stage)
               and (:obstacle = '' or effort.id in (select effort
                                                      from establishment.obstacle
                                                     where kind = :obstacle and solved_on is null))
               and (:zone = 0 or effort.seat in (select below
                                                  from establishment.zone_place place
                                                  cross join lateral organization.below(place.organization, :today) below
                                                 where place.zone = :zone
                                                   and place.from_day <= :today
                                                   and place.until_day > :today))
               and (:part = '' or employer.evened_name like :part or employer.initials like :part)
               and effort.seat
            """ + BELOW;
    private static final String PAGE = """
            select effort.id, employer.name, effort.seat, effort.stage, effort.due_on, effort.keeper, step.on_day,
                   (select string_agg(distinct kind, ',')
                      from establishment.obstacle
                     where effort = effort.id and solved_on is null) as obstacles
            """ + EFFORTS + """
              join establishment.step on step.effort = effort.id and step.stage = effort.stage
            """ + FILTERED + """
               and (effort.due_on, effort.id) > (:afterDay, :afterId)
             order by effort.due_on, effort.id
             limit :limit
            """;
    private static final String NAMES = """
            select effort.id, employer.name
            """ + EFFORTS + """
             where effort.id in (:ids)
               and effort.seat in (select organization.below(:place, :today))
            """;
    private static final String UNTOUCHED = """
              from organization.workplace employer
             where union_id is null
               and voided_at is null
               and (ended_on is null or ended_on > :today)
               and not exists (select
                                 from establishment.effort
                                where employer_id = employer.employer_id and dropped_on is null)
               and (:part = '' or evened_name like :part or initials like :part)
               and seat
            """ + BELOW;

    private final JdbcClient jdbc;

    EffortListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedEffort> page(OrganizationId union, EffortFilter filter, LocalDate today, int limit) {
        DayCursor after = DayCursor.read(filter.after());
        return jdbc.sql(PAGE)
                .params(parameters(union, filter, today))
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, number) -> listed(row))
                .list();
    }

    long count(OrganizationId union, EffortFilter filter, LocalDate today) {
        return jdbc.sql("select count(*)" + EFFORTS + FILTERED)
                .params(parameters(union, filter, today))
                .query(Long.class)
                .single();
    }

    /** The employers of those of the efforts that lie below the place today. */
    Map<Long, String> names(OrganizationId place, Collection<Long> ids, LocalDate today) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(NAMES)
                    .param("ids", ids)
                    .param("place", place.value())
                    .param("today", today)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /** In the order in which they came into the register. @param after the last of the page before; 0 at the beginning */
    List<UntouchedEmployer> untouched(OrganizationId union, String q, long after, LocalDate today, int limit) {
        return jdbc.sql("select employer_id, name, seat, moved_in_on" + UNTOUCHED
                        + " and employer_id > :after order by employer_id limit :limit")
                .param("union", union.value())
                .param("today", today)
                .param("part", part(q))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new UntouchedEmployer(
                        new EmployerId(row.getLong("employer_id")),
                        row.getString("name"),
                        new OrganizationId(row.getInt("seat")),
                        row.getObject("moved_in_on", LocalDate.class)))
                .list();
    }

    long countUntouched(OrganizationId union, String q, LocalDate today) {
        return jdbc.sql("select count(*)" + UNTOUCHED)
                .param("union", union.value())
                .param("today", today)
                .param("part", part(q))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(OrganizationId union, EffortFilter filter, LocalDate today) {
        return Map.of(
                "union",
                union.value(),
                "today",
                today,
                "state",
                filter.state(),
                "stage",
                filter.stage(),
                "obstacle",
                filter.obstacle(),
                "zone",
                filter.zone(),
                "part",
                part(filter.q()));
    }

    private static String part(String q) {
        String sought = Evened.name(q).replaceAll("([%_\\\\])", "\\\\$1");
        return sought.isEmpty() ? "" : "%" + sought + "%";
    }

    private static ListedEffort listed(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        String obstacles = row.getString("obstacles");
        return new ListedEffort(
                row.getLong("id"),
                row.getString("name"),
                new OrganizationId(row.getInt("seat")),
                Stage.ofCode(row.getString("stage")),
                row.getObject("on_day", LocalDate.class),
                due.equals(EffortRepository.NEVER) ? null : due,
                row.getString("keeper"),
                obstacles == null
                        ? List.of()
                        : Arrays.stream(obstacles.split(","))
                                .map(ObstacleKind::ofCode)
                                .toList());
    }
}
