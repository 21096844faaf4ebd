package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in the way of efforts. */
@Repository
class ObstacleRepository {

    private final JdbcClient jdbc;

    ObstacleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By effort, the open ones first. */
    Map<Long, List<Obstacle>> of(List<Long> efforts) {
        return EffortParts.read(jdbc, """
                select * from establishment.obstacle
                 where effort in (:ids)
                 order by solved_on desc nulls first, opened_on desc, id desc
                """, efforts, ObstacleRepository::obstacle);
    }

    void insert(long effort, Obstacle obstacle) {
        jdbc.sql("""
                insert into establishment.obstacle (effort, kind, words, opened_on)
                values (:effort, :kind, :words, :openedOn)
                """)
                .param("effort", effort)
                .param("kind", obstacle.kind().code())
                .param("words", obstacle.words())
                .param("openedOn", obstacle.openedOn())
                .update();
    }

    void solve(long obstacle, LocalDate on, String solution) {
        jdbc.sql("update establishment.obstacle set solved_on = :on, solution = :solution where id = :id")
                .param("id", obstacle)
                .param("on", on)
                .param("solution", solution)
                .update();
    }

    private static Obstacle obstacle(ResultSet row) throws SQLException {
        return new Obstacle(
                row.getLong("id"),
                ObstacleKind.ofCode(row.getString("kind")),
                row.getString("words"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("solved_on", LocalDate.class),
                row.getString("solution"));
    }
}
