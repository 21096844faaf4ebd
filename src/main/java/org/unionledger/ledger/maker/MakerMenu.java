package org.unionledger.ledger.maker;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class MakerMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES =
            List.of(MenuEntry.of(MenuGroup.LEDGERS, "ledger.maker.title", "/registers", Right.MAKE_LEDGERS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
