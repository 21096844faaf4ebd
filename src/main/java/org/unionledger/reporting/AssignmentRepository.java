package org.unionledger.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Who owes which form, and who was reminded. */
@Repository
class AssignmentRepository {

    private static final String HOLDING = "select * from reporting.assignment where ended_on is null ";

    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assignment> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql(HOLDING + "and id = :id and organization in (select organization.below(:place, :today))")
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> assignment(row))
                .optional();
    }

    List<Assignment> of(OrganizationId union) {
        return jdbc.sql(HOLDING + "and organization = :union order by id")
                .param("union", union.value())
                .query((row, number) -> assignment(row))
                .list();
    }

    /** Of one form. */
    List<Assignment> of(String form, Collection<OrganizationId> unions) {
        return unions.isEmpty()
                ? List.of()
                : jdbc.sql(HOLDING + "and organization in (:unions) and form = :form order by id")
                        .param(
                                "unions",
                                unions.stream().map(OrganizationId::value).toList())
                        .param("form", form)
                        .query((row, number) -> assignment(row))
                        .list();
    }

    /** Of the union and those below it. */
    List<Assignment> below(OrganizationId union, LocalDate today) {
        return jdbc.sql(HOLDING + "and organization in (select organization.below(:union, :today)) order by id")
                .param("union", union.value())
                .param("today", today)
                .query((row, number) -> assignment(row))
                .list();
    }

    Assignment begin(String form, OrganizationId union, LocalDate from) {
        return jdbc.sql("""
                insert into reporting.assignment (form, organization, from_day)
                values (:form, :union, :from)
                returning *
                """)
                .param("form", form)
                .param("union", union.value())
                .param("from", from)
                .query((row, number) -> assignment(row))
                .single();
    }

    void end(long id, LocalDate on) {
        jdbc.sql("update reporting.assignment set ended_on = :on where id = :id")
                .param("id", id)
                .param("on", on)
                .update();
    }

    /** False where somebody was reminded of the period today already. */
    boolean remind(long assignment, LocalDate from, LocalDate today, String by) {
        return jdbc.sql("""
                insert into reporting.reminder (assignment, from_day, on_day, by_login)
                values (:assignment, :from, :today, :by)
                on conflict do nothing
                """)
                        .param("assignment", assignment)
                        .param("from", from)
                        .param("today", today)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** By assignment, on which day somebody was last reminded of the period that begins on the day. */
    Map<Long, LocalDate> reminded(Collection<Long> assignments, LocalDate from) {
        return assignments.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select assignment, max(on_day) as on_day
                          from reporting.reminder
                         where assignment in (:assignments) and from_day = :from
                         group by assignment
                        """)
                        .param("assignments", assignments)
                        .param("from", from)
                        .query((row, number) ->
                                Map.entry(row.getLong("assignment"), row.getObject("on_day", LocalDate.class)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By the first day of a period, on which day somebody was last reminded of it. */
    Map<LocalDate, LocalDate> reminders(long assignment) {
        return jdbc
                .sql("""
                select from_day, max(on_day) as on_day
                  from reporting.reminder
                 where assignment = :assignment
                 group by from_day
                """)
                .param("assignment", assignment)
                .query((row, number) ->
                        Map.entry(row.getObject("from_day", LocalDate.class), row.getObject("on_day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getString("form"),
                new OrganizationId(row.getInt("organization")),
                row.getObject("from_day", LocalDate.class));
    }
}
