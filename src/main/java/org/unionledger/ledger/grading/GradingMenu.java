package org.unionledger.ledger.grading;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;
import org.unionledger.organization.UnionTab;

@Component
class GradingMenu implements MenuSource {

    static final String CHECKS = "/gradings/checks";
    static final String GRADES = "/gradings/grades";

    private static final List<MenuEntry> ENTRIES =
            List.of(MenuEntry.of(MenuGroup.ORGANIZATION, "ledger.grading", CHECKS, Right.READ_LEDGERS));

    /** Where a union's own standing is told. */
    static String path(OrganizationId union) {
        return "/organizations/" + union + "/grading";
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {

        @Bean
        UnionTab grading() {
            return new UnionTab(words -> words.text("ledger.grading"), GradingMenu::path, Right.READ_LEDGERS);
        }
    }
}
