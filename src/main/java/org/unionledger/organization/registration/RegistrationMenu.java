package org.unionledger.organization.registration;

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
class RegistrationMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.ORGANIZATION, "registration.title", "/registrations", Right.READ_ORGANIZATIONS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {

        @Bean
        UnionTab registration() {
            return new UnionTab(
                    words -> words.text("registration.title"),
                    union -> "/organizations/" + union + "/registration",
                    Right.READ_ORGANIZATIONS);
        }
    }
}
