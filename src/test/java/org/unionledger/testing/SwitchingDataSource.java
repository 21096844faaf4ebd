package org.unionledger.testing;

import com.zaxxer.hikari.HikariDataSource;
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
        pool.close();
        current = started.copy();
        pool = connectTo(current);
        if (used != started) {
            used.close();
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
                ((SwitchingDataSource) test.getApplicationContext().getBean(DataSource.class)).startAfresh();
            }
        }
    }
}
