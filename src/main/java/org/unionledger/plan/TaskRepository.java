package org.unionledger.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.frame.DayCursor;

/** Who does which item. */
@Repository
class TaskRepository {

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(long item, long account, LocalDate dueOn, int remindDays) {}

    Optional<Kept> find(long item) {
        return jdbc.sql("select entry, account, due_on, remind_days from plan.assignment where entry = :item")
                .param("item", item)
                .query((row, number) -> new Kept(
                        row.getLong("entry"),
                        row.getLong("account"),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("remind_days")))
                .optional();
    }

    void put(PlanItem item, long account, int remindDays, String by) {
        jdbc.sql("""
                insert into plan.assignment (entry, account, due_on, is_open, remind_days, assigned_by)
                values (:item, :account, :due, :open, :days, :by)
                on conflict (entry)
                do update set account = excluded.account, due_on = excluded.due_on, is_open = excluded.is_open,
                              remind_days = excluded.remind_days, assigned_by = excluded.assigned_by, assigned_at = now()
                """)
                .param("item", item.id())
                .param("account", account)
                .param("due", item.due())
                .param("open", item.state().isOpen())
                .param("days", remindDays)
                .param("by", by)
                .update();
    }

    void remove(long item) {
        jdbc.sql("delete from plan.assignment where entry = :item")
                .param("item", item)
                .update();
    }

    /** The item was changed: what is found by its day and state follows. */
    void follow(long item, LocalDate due, boolean open) {
        jdbc.sql("update plan.assignment set due_on = :due, is_open = :open where entry = :item")
                .param("due", due)
                .param("open", open)
                .param("item", item)
                .update();
    }

    /** The open items of an account, the earliest first. */
    List<Kept> open(long account, DayCursor after, int limit) {
        return jdbc.sql("""
                select entry, account, due_on, remind_days
                  from plan.assignment
                 where account = :account and is_open and (due_on, entry) > (:afterDay, :afterItem)
                 order by due_on, entry
                 limit :limit
                """)
                .param("account", account)
                .param("afterDay", after.day())
                .param("afterItem", after.id())
                .param("limit", limit)
                .query((row, number) -> new Kept(
                        row.getLong("entry"),
                        row.getLong("account"),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("remind_days")))
                .list();
    }

    long countOpen(long account) {
        return jdbc.sql("select count(*) from plan.assignment where account = :account and is_open")
                .param("account", account)
                .query(Long.class)
                .single();
    }
}
