package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
