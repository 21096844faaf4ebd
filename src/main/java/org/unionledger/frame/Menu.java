package org.unionledger.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;

/** The left menu: only what the reader may use. */
@Component
class Menu {

    private final List<MenuSource> sources;

    Menu(List<MenuSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(MenuSource::isBelow))
                .toList();
    }

    List<MenuSection> of(Scope scope, Words words, String path) {
        Map<MenuGroup, List<MenuSection.Line>> groups = new EnumMap<>(MenuGroup.class);
        List<MenuEntry> entries = sources.stream()
                .flatMap(source -> source.menuEntries(scope).stream())
                .filter(entry -> scope.may(entry.right()))
                .toList();
        String current = current(entries, path);
        for (MenuEntry entry : entries) {
            groups.computeIfAbsent(entry.group(), group -> new ArrayList<>())
                    .add(new MenuSection.Line(
                            entry.label().apply(words),
                            entry.href(),
                            entry.href().equals(current)));
        }
        return groups.entrySet().stream()
                .map(group -> new MenuSection(group.getKey(), group.getValue()))
                .toList();
    }

    /** The entry whose address is the longest beginning of the path; empty when none is. */
    private static String current(List<MenuEntry> entries, String path) {
        String best = "";
        for (MenuEntry entry : entries) {
            String href = entry.href();
            boolean leads = path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
            if (leads && href.length() > best.length()) {
                best = href;
            }
        }
        return best;
    }
}
