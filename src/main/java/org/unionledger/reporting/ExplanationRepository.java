package org.unionledger.reporting;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.reporting.form.Cell;

/** What is said of the cells of reports that are being written. */
@Repository
class ExplanationRepository {

    private final JdbcClient jdbc;

    ExplanationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Cell, Explanation> of(long report) {
        Map<Cell, Explanation> explanations = new LinkedHashMap<>();
        jdbc.sql("select * from reporting.explanation where report = :report order by at, cell")
                .param("report", report)
                .query(row -> {
                    explanations.put(
                            Cell.read(row.getString("cell")).orElseThrow(),
                            new Explanation(row.getString("words"), row.getString("by_login")));
                });
        return explanations;
    }

    void put(long report, Cell cell, Explanation explanation, OffsetDateTime at) {
        jdbc.sql("""
                insert into reporting.explanation (report, cell, words, by_login, at)
                values (:report, :cell, :words, :by, :at)
                on conflict (report, cell) do update
                   set words = excluded.words, by_login = excluded.by_login, at = excluded.at
                """)
                .param("report", report)
                .param("cell", cell.toString())
                .param("words", explanation.words())
                .param("by", explanation.by())
                .param("at", at)
                .update();
    }

    void remove(long report, Cell cell) {
        jdbc.sql("delete from reporting.explanation where report = :report and cell = :cell")
                .param("report", report)
                .param("cell", cell.toString())
                .update();
    }
}
