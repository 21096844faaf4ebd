package org.unionledger.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** The application's data source in a test: every test class finds a copy of the database as it was after the start. */
final class SwitchingDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final int CONNECTIONS = 6;

    /** What the application wrote at its start; nobody connects to it any more once the first class has begun. */
    private final TestDatabase started = TestDatabase.fresh();

    private final ReadWriteLock switching = new ReentrantReadWriteLock();
    private TestDatabase current = started;
    private HikariDataSource pool = connectTo(started);

    private HikariDataSource connectTo(TestDatabase database) {
        HikariDataSource fresh = new HikariDataSource();
        fresh.setJdbcUrl(database.url());
        fresh.setUsername(database.user());
        fresh.setPassword(database.password());
        fresh.setMaximumPoolSize(CONNECTIONS);
        fresh.setMinimumIdle(0);
        setTargetDataSource(fresh);
        return fresh;
    }

    private void startAfresh() {
        TestDatabase used = current;
        switching.writeLock().lock();
        try {
            pool.close();
            current = started.copy();
            pool = connectTo(current);
        } finally {
            switching.writeLock().unlock();
        }
        if (used != started) {
            used.close();
        }
    }

    /** Waits while the databases are switched, as the application's own threads go on between test classes. */
    @Override
    public Connection getConnection() throws SQLException {
        switching.readLock().lock();
        try {
            return super.getConnection();
        } finally {
            switching.readLock().unlock();
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class ForTheApplication {
        @Bean
        DataSource dataSource() {
            return new SwitchingDataSource();
        }
    }

    static class BeforeEachClass implements TestExecutionListener {
        @Override
        public void beforeTestClass(TestContext test) {
            boolean nested = test.getTestClass().isAnnotationPresent(Nested.class);
            if (!nested) {
                var application = test.getApplicationContext();
                ((SwitchingDataSource) application.getBean(DataSource.class)).startAfresh();
                application.publishEvent(new DatabaseExchanged());
            }
        }
    }
}
