package org.unionledger.summary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

/** 总结与计划: a line for each kind of summary, and their outlines. */
@Component
class SummaryMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = Stream.concat(
                    Arrays.stream(SummaryKind.values())
                            .map(kind -> MenuEntry.of(
                                    MenuGroup.SUMMARY,
                                    "summary.kind." + kind.code(),
                                    "/summaries/" + kind.code(),
                                    Right.COMPOSE_SUMMARIES)),
                    Stream.of(
                            MenuEntry.of(MenuGroup.SUMMARY, "summary.batch.title", "/batches", Right.COMPOSE_SUMMARIES),
                            MenuEntry.of(MenuGroup.SUMMARY, "summary.studio.title", "/outlines", Right.WRITE_OUTLINES)))
            .toList();

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
