package org.unionledger.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.testing.Await;
import org.unionledger.testing.TestDatabase;

class JobsTests {

    private static final Scope OFFICER =
            new Scope(7, "officer", EnumSet.of(Role.STREET_OFFICER), new OrganizationId(1));
    private static final Scope OTHER = new Scope(8, "other", EnumSet.of(Role.STREET_OFFICER), new OrganizationId(1));

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.dataSource());
    private final Jobs jobs =
            new Jobs(new JobRepository(JdbcClient.create(transactions.getDataSource()), transactions));

    @AfterEach
    void stop() {
        jobs.destroy();
        database.close();
    }

    private long start(Task task) {
        return jobs.start(OFFICER, task, "/imports/1", "exchange.job.reading", "名册.xlsx");
    }

    private Job ended(long id) {
        return Await.until(() -> jobs.require(OFFICER, id), job -> !job.state().isUnfinished());
    }

    private static Task untilStopped(CountDownLatch begun) {
        return progress -> {
            begun.countDown();
            while (!progress.isCancelled()) {
                progress.at(5, 10);
                pause();
            }
            throw new Progress.Cancelled();
        };
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new Progress.Cancelled();
        }
    }

    @Test
    void a_job_keeps_how_far_it_came_and_how_it_ended() {
        Job job = ended(start(progress -> progress.at(10, 10)));

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.percent()).isEqualTo(100);
        assertThat(job.arguments()).containsExactly("名册.xlsx");
    }

    @Test
    void whatever_a_job_throws_ends_it_as_failed() {
        Job job = ended(start(progress -> {
            throw new IllegalStateException("no");
        }));

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
    }

    @Test
    void a_job_stops_when_its_owner_asks() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        long id = start(untilStopped(begun));
        begun.await();

        jobs.cancel(OFFICER, id);

        assertThat(ended(id).state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void a_job_is_nobody_elses_business() {
        long id = start(progress -> {});

        assertThatExceptionOfType(NotInScope.class).isThrownBy(() -> jobs.require(OTHER, id));
        assertThatExceptionOfType(NotInScope.class).isThrownBy(() -> jobs.cancel(OTHER, id));
    }

    @Test
    void a_job_of_a_transaction_that_is_rolled_back_never_runs() {
        boolean[] ran = {false};
        Long id = new TransactionTemplate(transactions).execute(status -> {
            long started = start(progress -> ran[0] = true);
            status.setRollbackOnly();
            return started;
        });

        assertThat(jobs.find(id)).isEmpty();
        assertThat(ran[0]).isFalse();
    }

    @Test
    void a_process_that_ends_leaves_its_jobs_interrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        long id = start(untilStopped(begun));
        begun.await();

        jobs.destroy();

        assertThat(jobs.require(OFFICER, id).state()).isIn(Job.State.CANCELLED, Job.State.INTERRUPTED);
    }

    @Test
    void the_job_of_a_killed_process_is_written_off_by_the_next() {
        long id = jdbc.sql("""
                insert into work.job (title, arguments, account, state, result, runner, alive_at)
                values ('exchange.job.reading', '[]', 7, 'running', '/', gen_random_uuid(), now() - interval '1 minute')
                returning id
                """).query(Long.class).single();

        assertThat(ended(id).state()).isEqualTo(Job.State.INTERRUPTED);
    }
}
