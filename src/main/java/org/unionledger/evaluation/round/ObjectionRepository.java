package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObjectionRepository {

    private final JdbcClient jdbc;

    ObjectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Objection> of(long score) {
        return jdbc.sql("select * from evaluation.objection where score = :score order by id")
                .param("score", score)
                .query((row, number) -> objection(row))
                .list();
    }

    Optional<Objection> find(long id) {
        return jdbc.sql("select * from evaluation.objection where id = :id")
                .param("id", id)
                .query((row, number) -> objection(row))
                .optional();
    }

    /** How many of a round wait for an answer. */
    int open(long round) {
        return jdbc.sql("""
                select count(*)
                  from evaluation.objection
                  join evaluation.score on score.id = objection.score
                 where score.round = :round
                   and upheld is null
                """).param("round", round).query(Integer.class).single();
    }

    /** Empty when one about this item waits for an answer already. */
    Optional<Long> insert(long score, String item, String reason, LocalDate on, String by) {
        return jdbc.sql("""
                insert into evaluation.objection (score, item, reason, raised_on, raised_by)
                values (:score, :item, :reason, :on, :by)
                on conflict do nothing
                returning id
                """)
                .param("score", score)
                .param("item", item)
                .param("reason", reason)
                .param("on", on)
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    /** @return false when it was answered before */
    boolean answer(long id, Objection.Answer answer) {
        return jdbc.sql("""
                update evaluation.objection
                   set upheld = :upheld, answer = :answer, points_before = :before, answered_on = :on, answered_by = :by
                 where id = :id and upheld is null
                """)
                        .param("id", id)
                        .param("upheld", answer.upheld())
                        .param("answer", answer.text())
                        .param("before", answer.pointsBefore())
                        .param("on", answer.on())
                        .param("by", answer.by())
                        .update()
                == 1;
    }

    private static Objection objection(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Objection(
                row.getLong("id"),
                row.getLong("score"),
                row.getString("item"),
                row.getString("reason"),
                row.getObject("raised_on", LocalDate.class),
                row.getString("raised_by"),
                answer == null
                        ? null
                        : new Objection.Answer(
                                row.getBoolean("upheld"),
                                answer,
                                Objects.requireNonNullElse(row.getBigDecimal("points_before"), BigDecimal.ZERO),
                                row.getObject("answered_on", LocalDate.class),
                                row.getString("answered_by")));
    }
}
