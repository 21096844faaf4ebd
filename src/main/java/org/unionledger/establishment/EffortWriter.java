package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/** Writes efforts: begun, planned otherwise, seated elsewhere, given up, or taken back whole. */
@Repository
class EffortWriter {

    private final JdbcClient jdbc;
    private final StepRepository steps;

    EffortWriter(JdbcClient jdbc, StepRepository steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    long insert(EmployerId employer, OrganizationId seat, Plan plan, Stage stage, String login) {
        return jdbc.sql("""
                insert into establishment.effort (employer_id, seat, form, joins, keeper, stage, entered_by)
                values (:employer, :seat, :form, :joins, :keeper, :stage, :login)
                returning id
                """)
                .param("employer", employer.value())
                .param("seat", seat.value())
                .params(columns(plan))
                .param("stage", stage.code())
                .param("login", login)
                .query(Long.class)
                .single();
    }

    /** False, and nothing was written, if somebody else has changed it meanwhile. */
    boolean update(long id, int version, Plan plan) {
        return jdbc.sql("""
                update establishment.effort
                   set form = :form, joins = :joins, keeper = :keeper, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", version)
                        .params(columns(plan))
                        .update()
                == 1;
    }

    /** What a list shows of the effort. */
    void show(Effort effort, LocalDate dueOn) {
        jdbc.sql("""
                update establishment.effort
                   set stage = :stage, due_on = :dueOn, opened_on = :openedOn
                 where id = :id
                """)
                .param("id", effort.id())
                .param("stage", effort.latest().stage().code())
                .param("dueOn", dueOn)
                .param("openedOn", effort.openedOn())
                .update();
    }

    void reseat(EmployerId employer, OrganizationId seat) {
        jdbc.sql("update establishment.effort set seat = :seat where employer_id = :employer")
                .param("employer", employer.value())
                .param("seat", seat.value())
                .update();
    }

    void drop(long id, @Nullable Dropped dropped) {
        jdbc.sql("update establishment.effort set dropped_on = :on, drop_reason = :reason where id = :id")
                .param("id", id)
                .param("on", dropped == null ? null : dropped.on())
                .param("reason", dropped == null ? null : dropped.reason())
                .update();
    }

    /** As if it had never been begun. */
    void remove(long effort) {
        steps.removeAll(effort);
        jdbc.sql("delete from establishment.effort where id = :effort")
                .param("effort", effort)
                .update();
    }

    private static Map<String, @Nullable Object> columns(Plan plan) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("form", plan.form() == null ? null : plan.form().code());
        columns.put("joins", plan.joins());
        columns.put("keeper", plan.keeper());
        return columns;
    }
}
