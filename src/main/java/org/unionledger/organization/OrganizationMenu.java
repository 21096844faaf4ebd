package org.unionledger.organization;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrganizationMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.ORGANIZATION, "organization.employers", "/employers", Right.READ_ORGANIZATIONS),
            MenuEntry.of(MenuGroup.ORGANIZATION, "organization.tree", "/organizations", Right.READ_ORGANIZATIONS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
