package org.unionledger.database;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Decides which database is used. The data source is made from its address and so depends on it: it is migrated before
 * anybody connects, and the embedded server is stopped after everybody has left.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final String EXTERNAL = "!'${union-ledger.db.url:}'.isEmpty()";
    private static final int DEFAULT_PORT = 8080;

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
        JdbcConnectionDetails embeddedDatabase(EmbeddedPostgres postgres) {
            return new DatabaseAddress(postgres.url(), postgres.user(), postgres.password()).migrated();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(EXTERNAL)
    static class External {

        @Bean
        @Lazy // a test brings a data source of its own
        JdbcConnectionDetails externalDatabase(DatabaseProperties properties) {
            DatabaseProperties.Db db = properties.db();
            return new DatabaseAddress(db.url(), db.username(), db.password()).migrated();
        }
    }
}
