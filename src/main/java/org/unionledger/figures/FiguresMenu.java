package org.unionledger.figures;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class FiguresMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.STATISTICS, "figures.indicators", "/indicators", Right.READ_FIGURES),
            MenuEntry.of(MenuGroup.STATISTICS, "figures.closings", "/closings", Right.READ_FIGURES),
            MenuEntry.of(MenuGroup.SYSTEM, "figures.checks", "/checks", Right.READ_AUDIT_LOG));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
