package org.unionledger.drafting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class DraftingMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES =
            List.of(MenuEntry.of(MenuGroup.SUMMARY, "drafting.title", "/documents", Right.COMPOSE_SUMMARIES));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
