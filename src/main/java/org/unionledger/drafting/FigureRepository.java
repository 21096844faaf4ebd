package org.unionledger.drafting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.summary.BoundFigure;

/** The figures bound in documents, and those that stay as they are although the book says something else. */
@Repository
class FigureRepository {

    private final JdbcClient jdbc;

    FigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number, the first first. */
    Map<Integer, Binding> of(long document) {
        Map<Integer, Binding> bindings = new LinkedHashMap<>();
        jdbc.sql("select number, content, moment from drafting.figure where document = :document order by number")
                .param("document", document)
                .query(row -> {
                    int number = row.getInt("number");
                    bindings.put(
                            number,
                            new Binding(
                                    number,
                                    BindingJson.read(number, row.getString("content")),
                                    row.getObject("moment", OffsetDateTime.class)
                                            .toInstant()));
                });
        return bindings;
    }

    /** Under the next number, which is returned. */
    int add(long document, BoundFigure figure, Instant moment) {
        return jdbc.sql("""
                insert into drafting.figure (document, number, content, moment)
                select :document, coalesce(max(number), 0) + 1, cast(:content as jsonb), :moment
                  from drafting.figure
                 where document = :document
                returning number
                """)
                .param("document", document)
                .param("content", BindingJson.write(figure))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** By figure. */
    Map<Integer, Kept> kept(long document) {
        Map<Integer, Kept> kept = new HashMap<>();
        jdbc.sql("select figure, now, remark, by_login from drafting.kept where document = :document")
                .param("document", document)
                .query(row -> {
                    kept.put(
                            row.getInt("figure"),
                            new Kept(row.getString("now"), row.getString("remark"), row.getString("by_login")));
                });
        return kept;
    }

    void keep(long document, int figure, Kept kept, Instant at) {
        jdbc.sql("""
                insert into drafting.kept (document, figure, now, remark, by_login, at)
                values (:document, :figure, :now, :remark, :by, :at)
                on conflict (document, figure) do update
                   set now = excluded.now, remark = excluded.remark, by_login = excluded.by_login, at = excluded.at
                """)
                .param("document", document)
                .param("figure", figure)
                .param("now", kept.now())
                .param("remark", kept.remark())
                .param("by", kept.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
