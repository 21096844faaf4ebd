package org.unionledger.ledger.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Declaration;

/** The registers of one group of the menu. */
public record CatalogueGroup(String name, List<Line> ledgers) {

    /** @param fields the names of its fields, to recognise a register by */
    public record Line(String id, String name, String fields) {}

    static List<CatalogueGroup> of(Collection<Declaration> ledgers, Words words) {
        Map<MenuGroup, List<Declaration>> byGroup = ledgers.stream()
                .collect(Collectors.groupingBy(Declaration::group, LinkedHashMap::new, Collectors.toList()));
        Shown shown = new Shown(words);
        return byGroup.entrySet().stream()
                .map(group -> new CatalogueGroup(
                        words.text("frame.menu." + group.getKey().code()),
                        group.getValue().stream()
                                .map(ledger -> line(ledger, shown, words))
                                .toList()))
                .toList();
    }

    private static Line line(Declaration ledger, Shown shown, Words words) {
        String fields = ledger.fields().stream()
                .map(field -> shown.label(field.label()))
                .collect(Collectors.joining(words.text("ledger.comma")));
        return new Line(ledger.id(), shown.label(ledger.name()), fields);
    }
}
