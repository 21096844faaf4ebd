package org.unionledger.figures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows in which cluster the book lies, and what its facts, moments and ways are stamped with. */
@Repository
class EraRepository {

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('figures.era'))";

    private static final String BEGIN = """
            insert into figures.era (id, cluster)
            select newest.id + 1, here.system_identifier
              from pg_control_system() here
             cross join (select id, cluster from figures.era order by id desc limit 1) newest
             where newest.cluster <> here.system_identifier
            """;

    private static final String[] STAMPED = {
        "alter table figures.fact alter column era set default %d",
        "alter table figures.moment alter column era set default %d",
        "alter table figures.way alter column era set default %d",
        "alter table figures.past_way alter column ended_era set default %d",
    };

    private final JdbcClient jdbc;

    EraRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a new era if the book was restored into another cluster; whether it was. */
    boolean begin() {
        jdbc.sql(ONE_AT_A_TIME).query().listOfRows();
        if (jdbc.sql(BEGIN).update() == 0) {
            return false;
        }
        int era =
                jdbc.sql("select max(id) from figures.era").query(Integer.class).single();
        for (String stamp : STAMPED) {
            jdbc.sql(stamp.formatted(era)).update();
        }
        return true;
    }
}
