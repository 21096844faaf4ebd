package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.unionledger.testing.TestDatabase;

class ModuleMigrationsTests {

    @Test
    void a_module_is_migrated_after_those_it_may_use() {
        List<String> modules = MigrationScripts.modulesInOrder();

        assertThat(modules).startsWith("database").doesNotHaveDuplicates();
        assertThat(modules).containsSubsequence("audit", "access", "organization");
    }

    @Test
    void every_module_has_a_schema_with_its_own_history() {
        try (TestDatabase database = TestDatabase.fresh()) {
            List<String> schemas = database.jdbc()
                    .sql("select schemaname from pg_tables where tablename = 'flyway_schema_history'")
                    .query(String.class)
                    .list();

            assertThat(schemas).containsExactlyInAnyOrderElementsOf(MigrationScripts.modulesInOrder());
        }
    }

    @Test
    void an_account_that_may_not_make_schemas_is_told_so() {
        TestServer server = TestServer.shared();
        String weak = "test_weak_" + ProcessHandle.current().pid();
        server.execute("create database " + weak);
        server.execute("create role " + weak + " login password 'weak'");
        try {
            var source = new DriverManagerDataSource(server.url(weak), weak, "weak");

            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> ModuleMigrations.migrate(source, "the address"))
                    .withMessageContainingAll("the address", "pg_trgm", "permission denied")
                    .extracting(StartRefused::reason)
                    .isEqualTo(Refusal.NOT_PREPARED);
        } finally {
            server.drop(weak);
            server.execute("drop role " + weak);
        }
    }
}
