package org.unionledger.database;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Decides which database is used. The data source depends on it, so that Spring stops the embedded server last. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final String EXTERNAL = "!'${union-ledger.db.url:}'.isEmpty()";
    private static final int DEFAULT_PORT = 8080;

    @Bean
    FlywayMigrationStrategy moduleMigrations() {
        return new ModuleMigrations()::migrate;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!(" + EXTERNAL + ")")
    static class Embedded {

        @Bean
        EmbeddedPostgres embeddedPostgres(DatabaseProperties properties, ApplicationContext context) {
            if (context instanceof WebServerApplicationContext) {
                Environment settings = context.getEnvironment();
                WebPort.requireFree(
                        settings.getProperty("server.port", Integer.class, DEFAULT_PORT),
                        settings.getProperty("server.address", InetAddress.class));
            }
            return EmbeddedPostgres.open(
                    properties.folder(), properties.usage(), properties.db().binaries());
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
            return new Connection(postgres.url(), postgres.user(), postgres.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(EXTERNAL)
    static class External {

        @Bean
        JdbcConnectionDetails externalConnection(DatabaseProperties properties) {
            DatabaseProperties.Db db = properties.db();
            return new Connection(db.url(), db.username(), db.password());
        }
    }

    private record Connection(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return getJdbcUrl;
        }

        @Override
        public String getUsername() {
            return getUsername;
        }

        @Override
        public String getPassword() {
            return getPassword;
        }
    }
}
