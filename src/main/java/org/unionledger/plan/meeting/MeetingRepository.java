package org.unionledger.plan.meeting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.database.Column;

/** What meetings have besides their entries. Whose meeting it is, the register knows: callers have asked it. */
@Repository
class MeetingRepository {

    private final JdbcClient jdbc;

    MeetingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgendaItem> agenda(long meeting) {
        return jdbc.sql("select topic, presenter from plan.agenda where entry = :meeting order by place")
                .param("meeting", meeting)
                .query((row, number) -> new AgendaItem(row.getString("topic"), row.getString("presenter")))
                .list();
    }

    /** In place of what it was. */
    void setAgenda(long meeting, List<AgendaItem> agenda) {
        jdbc.sql("delete from plan.agenda where entry = :meeting")
                .param("meeting", meeting)
                .update();
        jdbc.sql("""
                insert into plan.agenda (entry, place, topic, presenter)
                select :meeting, place, topic, presenter
                  from unnest(:topics, :presenters) with ordinality item(topic, presenter, place)
                """)
                .param("meeting", meeting)
                .param("topics", Column.of(agenda, String.class, AgendaItem::topic))
                .param("presenters", Column.of(agenda, String.class, AgendaItem::presenter))
                .update();
    }

    /** In the order in which they were asked. */
    List<Attendee> attendees(long meeting) {
        return jdbc.sql("select id, name, post, attendance from plan.attendee where entry = :meeting order by id")
                .param("meeting", meeting)
                .query((row, number) -> new Attendee(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("post"),
                        Attendance.ofCode(row.getString("attendance"))))
                .list();
    }

    /** Who is asked already, is not asked twice. */
    void invite(long meeting, List<Attendee> people) {
        jdbc.sql("""
                insert into plan.attendee (entry, name, post, attendance)
                select :meeting, name, post, attendance
                  from unnest(:names, :posts, :attendances) person(name, post, attendance)
                    on conflict (entry, name, post) do nothing
                """)
                .param("meeting", meeting)
                .param("names", Column.of(people, String.class, Attendee::name))
                .param("posts", Column.of(people, String.class, Attendee::post))
                .param(
                        "attendances",
                        Column.of(
                                people,
                                String.class,
                                person -> person.attendance().code()))
                .update();
    }

    void remove(long meeting, long attendee) {
        jdbc.sql("delete from plan.attendee where entry = :meeting and id = :attendee")
                .param("meeting", meeting)
                .param("attendee", attendee)
                .update();
    }

    /** Of those who are asked to this meeting; others are left alone. */
    void attend(long meeting, List<Attendee> people) {
        jdbc.sql("""
                update plan.attendee
                   set attendance = person.attendance
                  from unnest(:ids, :attendances) person(id, attendance)
                 where attendee.entry = :meeting
                   and attendee.id = person.id
                """)
                .param("meeting", meeting)
                .param("ids", Column.of(people, Long.class, Attendee::id))
                .param(
                        "attendances",
                        Column.of(
                                people,
                                String.class,
                                person -> person.attendance().code()))
                .update();
    }

    /** Empty when none were written. */
    String minutes(long meeting) {
        return jdbc.sql("select minutes from plan.minutes where entry = :meeting")
                .param("meeting", meeting)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void setMinutes(long meeting, String minutes) {
        jdbc.sql("""
                insert into plan.minutes (entry, minutes)
                values (:meeting, :minutes)
                on conflict (entry) do update set minutes = excluded.minutes
                """).param("meeting", meeting).param("minutes", minutes).update();
    }

    /** In the order in which they were written. */
    List<Decision> decisions(long meeting) {
        return jdbc.sql("select id, decision, item from plan.decision where entry = :meeting order by id")
                .param("meeting", meeting)
                .query((row, number) -> new Decision(row.getLong("id"), row.getString("decision"), row.getLong("item")))
                .list();
    }

    void decide(long meeting, String decision, long item) {
        jdbc.sql("insert into plan.decision (entry, decision, item) values (:meeting, :decision, :item)")
                .param("meeting", meeting)
                .param("decision", decision)
                .param("item", item)
                .update();
    }
}
