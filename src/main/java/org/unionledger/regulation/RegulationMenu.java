package org.unionledger.regulation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class RegulationMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES =
            List.of(MenuEntry.of(MenuGroup.SYSTEM, "regulation.title", "/parameters", Right.READ_ORGANIZATIONS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
