package org.unionledger.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the jobs' rows, each write in a transaction of its own: progress is seen while the job's own is open. */
@Repository
class JobRepository {

    /** A process that has not been heard of for so long is gone. */
    private static final int SILENT_SECONDS = 10;

    private static final TypeReference<List<String>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final JsonMapper json = JsonMapper.shared();

    JobRepository(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the caller's transaction, so that no job stays behind when that is rolled back. */
    long create(long account, UUID runner, String result, String title, String... arguments) {
        return jdbc.sql("""
                insert into work.job (title, arguments, account, state, result, runner)
                values (:title, :arguments::jsonb, :account, 'waiting', :result, :runner)
                returning id
                """)
                .param("title", title)
                .param("arguments", json.writeValueAsString(List.of(arguments)))
                .param("account", account)
                .param("result", result)
                .param("runner", runner)
                .query(Long.class)
                .single();
    }

    /** False when it was cancelled before it began. */
    boolean begin(long id) {
        return write("""
                update work.job
                   set state    = case when cancel_asked then 'cancelled' else 'running' end,
                       ended_at = case when cancel_asked then now() end,
                       alive_at = clock_timestamp()
                 where id = :id and state = 'waiting'
                """, id) == 1
                && find(id).filter(job -> job.state() == Job.State.RUNNING).isPresent();
    }

    void progress(long id, long done, long total) {
        apart.executeWithoutResult(status -> jdbc.sql("""
                update work.job
                   set done = :done, total = :total, alive_at = clock_timestamp()
                 where id = :id and state = 'running'
                """)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .update());
    }

    void end(long id, Job.State state) {
        apart.executeWithoutResult(status ->
                jdbc.sql("""
                update work.job
                   set state = :state, ended_at = now()
                 where id = :id and state in ('waiting', 'running')
                """).param("id", id).param("state", state.code()).update());
    }

    void askToCancel(long id) {
        write("update work.job set cancel_asked = true where id = :id and state in ('waiting', 'running')", id);
    }

    private int write(String sql, long id) {
        Integer rows = apart.execute(status -> jdbc.sql(sql).param("id", id).update());
        return rows == null ? 0 : rows;
    }

    void beat(UUID runner) {
        jdbc.sql("""
                update work.job
                   set alive_at = clock_timestamp()
                 where runner = :runner and state in ('waiting', 'running')
                """).param("runner", runner).update();
    }

    List<Long> cancelled(UUID runner) {
        return jdbc.sql("""
                select id
                  from work.job
                 where runner = :runner and state in ('waiting', 'running') and cancel_asked
                """).param("runner", runner).query(Long.class).list();
    }

    void interruptSilent() {
        jdbc.sql("""
                update work.job
                   set state = 'interrupted', ended_at = now()
                 where state in ('waiting', 'running')
                   and alive_at < clock_timestamp() - make_interval(secs => :silent)
                """).param("silent", SILENT_SECONDS).update();
    }

    void interrupt(UUID runner) {
        jdbc.sql("""
                update work.job
                   set state = 'interrupted', ended_at = now()
                 where runner = :runner and state in ('waiting', 'running')
                """).param("runner", runner).update();
    }

    Optional<Job> find(long id) {
        return jdbc.sql("""
                select id, title, arguments, account, state, done, total, result
                  from work.job
                 where id = :id
                """).param("id", id).query(this::job).optional();
    }

    private Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("title"),
                json.readValue(row.getString("arguments"), ARGUMENTS),
                row.getLong("account"),
                Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("result"));
    }
}
