package org.unionledger.transfer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class TransferMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES =
            List.of(MenuEntry.of(MenuGroup.MEMBERS, "transfer.title", "/transfers", Right.READ_MEMBERS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
