package org.unionledger.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about papers received. */
@Repository
class HandlingRepository {

    private final JdbcClient jdbc;

    HandlingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were taken. */
    List<Handled> of(long paper) {
        return jdbc.sql(
                        "select step, words, assignee, due_on, by_login, at from archive.handling where paper = :paper order by id")
                .param("paper", paper)
                .query((row, number) -> new Handled(
                        HandlingStep.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                        row.getString("words"),
                        row.getString("assignee"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("by_login"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insert(long paper, Handled handled) {
        jdbc.sql("""
                insert into archive.handling (paper, step, words, assignee, due_on, by_login, at)
                values (:paper, :step, :words, :assignee, :dueOn, :by, :at)
                """)
                .param("paper", paper)
                .param("step", handled.step().code())
                .param("words", handled.words())
                .param("assignee", handled.assignee())
                .param("dueOn", handled.dueOn())
                .param("by", handled.by())
                .param("at", handled.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
