package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was set up with the unions that efforts led to. */
@Repository
class SetUpRepository {

    private final JdbcClient jdbc;

    SetUpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By effort. */
    Map<Long, List<SetUp>> of(List<Long> efforts) {
        return EffortParts.read(
                jdbc, "select * from establishment.item where effort in (:ids)", efforts, SetUpRepository::setUp);
    }

    /** Writes over what was set up before. */
    void keep(long effort, Collection<SetUp> setUp) {
        jdbc.sql("delete from establishment.item where effort = :effort")
                .param("effort", effort)
                .update();
        setUp.forEach(each -> jdbc.sql("""
                insert into establishment.item (effort, item, on_day, note)
                values (:effort, :item, :on, :note)
                """)
                .param("effort", effort)
                .param("item", each.item().code())
                .param("on", each.on())
                .param("note", each.note())
                .update());
    }

    private static SetUp setUp(ResultSet row) throws SQLException {
        return new SetUp(
                Item.ofCode(row.getString("item")), row.getObject("on_day", LocalDate.class), row.getString("note"));
    }
}
