package org.unionledger.statistics;

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
class StatisticsMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.STATISTICS, "statistics.title", "/statistics", Right.READ_FIGURES),
            MenuEntry.of(MenuGroup.STATISTICS, "statistics.views", "/views", Right.READ_FIGURES),
            MenuEntry.of(MenuGroup.STATISTICS, "statistics.screens", "/screens", Right.READ_FIGURES));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
