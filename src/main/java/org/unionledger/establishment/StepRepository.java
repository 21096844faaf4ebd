package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stages that efforts have reached. */
@Repository
class StepRepository {

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By effort. */
    Map<Long, List<Step>> of(List<Long> efforts) {
        return EffortParts.read(
                jdbc, "select * from establishment.step where effort in (:ids)", efforts, StepRepository::step);
    }

    /** Writes over what was written about the same stage. */
    void keep(long effort, Step step) {
        jdbc.sql("""
                insert into establishment.step (effort, stage, on_day, person, document, number, note)
                values (:effort, :stage, :on, :person, :document, :number, :note)
                on conflict (effort, stage)
                do update set on_day = excluded.on_day, person = excluded.person, document = excluded.document,
                              number = excluded.number, note = excluded.note
                """)
                .param("effort", effort)
                .param("stage", step.stage().code())
                .param("on", step.on())
                .param("person", step.person())
                .param("document", step.document())
                .param("number", step.number())
                .param("note", step.note())
                .update();
    }

    void remove(long effort, Stage stage) {
        jdbc.sql("delete from establishment.step where effort = :effort and stage = :stage")
                .param("effort", effort)
                .param("stage", stage.code())
                .update();
    }

    void removeAll(long effort) {
        jdbc.sql("delete from establishment.step where effort = :effort")
                .param("effort", effort)
                .update();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Stage.ofCode(row.getString("stage")),
                row.getObject("on_day", LocalDate.class),
                row.getString("person"),
                row.getString("document"),
                row.getString("number"),
                row.getString("note"));
    }
}
