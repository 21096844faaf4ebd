package org.unionledger.ledger.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;

/** Each register stands in the group it is declared for, and all of them under 台账. */
@Component
class LedgerMenu implements MenuSource {

    private final Ledgers ledgers;

    LedgerMenu(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return entries(ledgers.declarations());
    }

    @Override
    public List<MenuEntry> menuEntries(Scope scope) {
        return entries(ledgers.declarations(scope));
    }

    private static List<MenuEntry> entries(List<Declaration> declarations) {
        return Stream.concat(
                        declarations.stream().map(LedgerMenu::entry),
                        Stream.of(MenuEntry.of(MenuGroup.LEDGERS, "ledger.catalogue", "/ledgers", Right.READ_LEDGERS)))
                .toList();
    }

    @Override
    public boolean isBelow() {
        return true;
    }

    private static MenuEntry entry(Declaration ledger) {
        return new MenuEntry(
                ledger.group(),
                words -> words.either(ledger.name().chinese(), ledger.name().english()),
                "/ledgers/" + ledger.id(),
                Right.READ_LEDGERS);
    }
}
