package org.unionledger.archive;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;
import org.unionledger.organization.UnionTab;

@Component
class ArchiveMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.ARCHIVE, "archive.title", "/papers", Right.READ_ARCHIVE),
            MenuEntry.of(MenuGroup.ARCHIVE, "archive.folder.title", "/paper-folders", Right.WRITE_ARCHIVE),
            MenuEntry.of(MenuGroup.ARCHIVE, "archive.disposal.title", "/disposals", Right.READ_ARCHIVE));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {

        @Bean
        UnionTab papersOfTheUnion() {
            return new UnionTab(
                    words -> words.text("archive.title"),
                    union -> PaperFilter.none().of(union).href(),
                    Right.READ_ARCHIVE);
        }
    }
}
