package org.unionledger.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.database.Column;
import org.unionledger.frame.DayCursor;

/** What is owed. */
@Repository
class DutyRepository {

    private static final String FORGET = """
            delete from duty.duty
             where subject_kind = :subjectKind and record = :record and kind <> all (:kinds)
            """;

    private static final String STATE = """
            insert into duty.duty (subject_kind, record, kind, organization, remind_on, due_on)
            values (:subjectKind, :record, :kind, :organization, :remindOn, :dueOn)
            on conflict (subject_kind, record, kind)
            do update set organization = excluded.organization, remind_on = excluded.remind_on, due_on = excluded.due_on
            """;

    private static final String FORGET_MANY = """
            delete from duty.duty
             where subject_kind = :subjectKind and record = any (:records)
            """;

    private static final String STATE_MANY = """
            insert into duty.duty (subject_kind, record, kind, organization, remind_on, due_on)
            select :subjectKind, record, kind, organization, remind_on, due_on
              from unnest(:records, :kinds, :organizations, :reminders::date[], :days::date[])
                   owed(record, kind, organization, remind_on, due_on)
            """;

    // A union that is closed owes nothing.
    private static final String OPEN = """
              from duty.duty
             where remind_on <= :today
               and kind = any (:kinds)
               and (not :late or due_on < :today)
               and organization in (select organization_id
                                      from organization.path
                                     where path @> array[cast(:union as integer)]
                                       and from_day <= :today
                                       and to_day > :today)
            """;

    private static final String PAGE =
            "select id, kind, organization, remind_on, due_on, subject_kind, record" + OPEN + """
               and (due_on, id) > (:afterDay, :afterId)
             order by due_on, id
             limit :limit
            """;

    private static final String COUNT =
            "select count(*) as open, count(*) filter (where due_on < :today) as late" + OPEN;

    private static final String LATE = "select kind" + OPEN + """
               and due_on between :from and :to
             group by kind
             order by count(*) desc, kind
             limit :limit
            """;

    private final JdbcClient jdbc;

    DutyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void state(Subject subject, Collection<Duty> duties) {
        jdbc.sql(FORGET)
                .param("subjectKind", subject.kind())
                .param("record", subject.id())
                .param("kinds", duties.stream().map(Duty::kind).toArray(String[]::new))
                .update();
        duties.forEach(duty -> jdbc.sql(STATE)
                .param("subjectKind", subject.kind())
                .param("record", subject.id())
                .param("kind", duty.kind())
                .param("organization", duty.union().value())
                .param("remindOn", duty.remindOn())
                .param("dueOn", duty.dueOn())
                .update());
    }

    void state(String subjectKind, Collection<Long> records, Map<Long, Duty> owed) {
        jdbc.sql(FORGET_MANY)
                .param("subjectKind", subjectKind)
                .param("records", records.toArray(Long[]::new))
                .update();
        List<Map.Entry<Long, Duty>> rows = List.copyOf(owed.entrySet());
        jdbc.sql(STATE_MANY)
                .param("subjectKind", subjectKind)
                .param("records", Column.of(rows, Long.class, Map.Entry::getKey))
                .param(
                        "kinds",
                        Column.of(rows, String.class, row -> row.getValue().kind()))
                .param(
                        "organizations",
                        Column.of(
                                rows,
                                Integer.class,
                                row -> row.getValue().union().value()))
                .param("reminders", Column.ofDays(rows, row -> row.getValue().remindOn()))
                .param("days", Column.ofDays(rows, row -> row.getValue().dueOn()))
                .update();
    }

    DutyPage page(OrganizationId union, Collection<String> kinds, DutyFilter filter, LocalDate today, int size) {
        var parameters = parameters(union, kinds, filter.late(), today);
        DayCursor after = DayCursor.read(filter.after());
        List<DutyPage.Owed> found = jdbc.sql(PAGE)
                .params(parameters)
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", size + 1)
                .query((row, number) -> owed(row))
                .list();
        List<DutyPage.Owed> shown = found.subList(0, Math.min(size, found.size()));
        Optional<DayCursor> next = found.size() > size
                ? Optional.of(new DayCursor(
                        shown.get(size - 1).duty().dueOn(), shown.get(size - 1).id()))
                : Optional.empty();
        long count = count(parameters).open();
        return new DutyPage(shown, count, next);
    }

    DutyCount count(OrganizationId union, Collection<String> kinds, LocalDate today) {
        return count(parameters(union, kinds, false, today));
    }

    /** The kinds, the one with the most first. */
    List<String> late(
            OrganizationId union, Collection<String> kinds, LocalDate from, LocalDate to, LocalDate today, int limit) {
        return jdbc.sql(LATE)
                .params(parameters(union, kinds, true, today))
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private DutyCount count(Map<String, Object> parameters) {
        return jdbc.sql(COUNT)
                .params(parameters)
                .query((row, number) -> new DutyCount(row.getLong("open"), row.getLong("late")))
                .single();
    }

    private static Map<String, Object> parameters(
            OrganizationId union, Collection<String> kinds, boolean late, LocalDate today) {
        return Map.of("union", union.value(), "kinds", kinds.toArray(String[]::new), "late", late, "today", today);
    }

    private static DutyPage.Owed owed(ResultSet row) throws SQLException {
        Duty duty = new Duty(
                row.getString("kind"),
                new OrganizationId(row.getInt("organization")),
                row.getObject("remind_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
        return new DutyPage.Owed(
                row.getLong("id"),
                duty,
                new Subject(row.getString("subject_kind"), row.getLong("record"), duty.union()));
    }
}
