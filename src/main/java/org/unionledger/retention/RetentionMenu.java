package org.unionledger.retention;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class RetentionMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES =
            List.of(MenuEntry.of(MenuGroup.SYSTEM, "retention.title", "/erasures", Right.ERASE_PERSONS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
