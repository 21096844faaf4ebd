package org.unionledger.committee;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;
import org.unionledger.organization.UnionTab;

@Component
class CommitteeMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES =
            List.of(MenuEntry.of(MenuGroup.ORGANIZATION, "committee.title", "/committees", Right.READ_ORGANIZATIONS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {

        @Bean
        UnionTab chart() {
            return new UnionTab(
                    words -> words.text("committee.chart"),
                    union -> "/organizations/" + union + "/chart",
                    Right.READ_ORGANIZATIONS);
        }

        @Bean
        UnionTab committees() {
            return new UnionTab(
                    words -> words.text("committee.title"),
                    union -> "/organizations/" + union + "/committees",
                    Right.READ_ORGANIZATIONS);
        }
    }
}
