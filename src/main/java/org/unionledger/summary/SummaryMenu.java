package org.unionledger.summary;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

/** 总结与计划: a line for each kind of summary. */
@Component
class SummaryMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = Arrays.stream(SummaryKind.values())
            .map(kind -> MenuEntry.of(
                    MenuGroup.SUMMARY,
                    "summary.kind." + kind.code(),
                    "/summaries/" + kind.code(),
                    Right.COMPOSE_SUMMARIES))
            .toList();

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
