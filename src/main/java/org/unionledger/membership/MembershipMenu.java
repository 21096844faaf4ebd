package org.unionledger.membership;

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
class MembershipMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.MEMBERS, "membership.title", "/members", Right.READ_MEMBERS),
            MenuEntry.of(MenuGroup.MEMBERS, "membership.structure", "/members/structure", Right.READ_MEMBERS),
            MenuEntry.of(MenuGroup.MEMBERS, "membership.duplicates", "/members/duplicates", Right.WRITE_MEMBERS),
            MenuEntry.of(MenuGroup.MEMBERS, "membership.changes", "/members/changes", Right.READ_FIGURES));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
