package org.unionledger.establishment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports of progress sheets began and went on with, to be taken back as a whole. */
@Repository
class ProgressImportRepository {

    /** The steps of an effort as they stand, to be compared and put back. */
    private static final String STEPS = """
            (select coalesce(jsonb_agg(to_jsonb(step) order by step.stage), '[]')
               from establishment.step
              where step.effort = effort.id)""";

    private final JdbcClient jdbc;

    ProgressImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the import changes an effort. */
    void remember(long importId, long effort) {
        jdbc.sql("insert into establishment.import_change (import_id, effort, before) select :importId, id, " + STEPS
                        + " from establishment.effort where id = :effort")
                .param("importId", importId)
                .param("effort", effort)
                .update();
    }

    /** Before it begins one: there was nothing. */
    void rememberNew(long importId, long effort) {
        jdbc.sql(
                        "insert into establishment.import_change (import_id, effort, before) values (:importId, :effort, null)")
                .param("importId", importId)
                .param("effort", effort)
                .update();
    }

    /** After it has. */
    void seal(long importId, long effort) {
        jdbc.sql("update establishment.import_change change set after = (select " + STEPS
                        + " from establishment.effort where id = :effort)"
                        + " where import_id = :importId and change.effort = :effort")
                .param("importId", importId)
                .param("effort", effort)
                .update();
    }

    /** Efforts that were gone on with since the import: other steps, talks, obstacles or an end. */
    List<Long> changedSince(long importId) {
        return jdbc.sql("""
                select effort.id
                  from establishment.import_change change
                  join establishment.effort on effort.id = change.effort
                 where change.import_id = :importId
                   and (change.after <> %s
                        or change.before is null
                           and (effort.version > 1
                                or effort.dropped_on is not null
                                or exists (select from establishment.contact where contact.effort = effort.id)
                                or exists (select from establishment.obstacle where obstacle.effort = effort.id)
                                or exists (select from establishment.item where item.effort = effort.id)))
                 order by effort.id
                """.formatted(STEPS))
                .param("importId", importId)
                .query(Long.class)
                .list();
    }

    List<Long> begun(long importId) {
        return efforts(importId, "change.before is null");
    }

    List<Long> goneOnWith(long importId) {
        return efforts(importId, "change.before is not null");
    }

    private List<Long> efforts(long importId, String which) {
        return jdbc.sql("select effort from establishment.import_change change where import_id = :importId and " + which
                        + " order by effort")
                .param("importId", importId)
                .query(Long.class)
                .list();
    }

    void putBack(long importId, long effort) {
        jdbc.sql("delete from establishment.step where effort = :effort")
                .param("effort", effort)
                .update();
        jdbc.sql("""
                insert into establishment.step
                select was.*
                  from establishment.import_change change,
                       jsonb_populate_recordset(null::establishment.step, change.before) was
                 where change.import_id = :importId
                   and change.effort = :effort
                """).param("importId", importId).param("effort", effort).update();
    }
}
