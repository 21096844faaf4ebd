package org.unionledger.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

/** 核对总结 below 总结与计划. */
@Component
class ReadingMenu implements MenuSource {

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(MenuEntry.of(MenuGroup.SUMMARY, "reading.title", "/readings", Right.COMPOSE_SUMMARIES));
    }
}
