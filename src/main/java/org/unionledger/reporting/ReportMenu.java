package org.unionledger.reporting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class ReportMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.STATISTICS, "reporting.title", "/reports", Right.READ_REPORTS),
            MenuEntry.of(MenuGroup.STATISTICS, "reporting.receiving", "/reports/receiving", Right.RECEIVE_REPORTS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
