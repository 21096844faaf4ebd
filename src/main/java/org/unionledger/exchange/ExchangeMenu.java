package org.unionledger.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class ExchangeMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.LEDGERS, "exchange.imports", "/imports", Right.IMPORT),
            MenuEntry.of(MenuGroup.LEDGERS, "exchange.exports", "/exports", Right.EXPORT));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
