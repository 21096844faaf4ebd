package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The map in docs/architecture.md and the code are the same. */
class ModuleMapTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(UnionLedgerApplication.class);

    @Test
    void every_module_on_the_map_is_found_and_no_other() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "access",
                        "administration",
                        "attachment",
                        "audit",
                        "backfill",
                        "codes",
                        "command",
                        "committee",
                        "database",
                        "demo",
                        "desk",
                        "drafting",
                        "archive",
                        "duty",
                        "establishment",
                        "evaluation",
                        "exchange",
                        "figures",
                        "frame",
                        "joining",
                        "ledger",
                        "membership",
                        "organization",
                        "plan",
                        "protection",
                        "reading",
                        "regulation",
                        "reporting",
                        "retention",
                        "statistics",
                        "summary",
                        "transfer",
                        "work");
    }

    @Test
    void no_module_reaches_into_another_and_none_knows_what_stands_to_its_right() {
        MODULES.verify();
    }

    @Test
    void every_module_says_whom_it_may_know() {
        assertThat(MODULES.stream())
                .allSatisfy(module -> assertThat(module.getBasePackage()
                                .getAnnotation(org.springframework.modulith.ApplicationModule.class))
                        .as(module.getDisplayName())
                        .isPresent());
    }
}
