package org.unionledger.administration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;

@Component
class AdministrationMenu implements MenuSource {

    /** Every role reads figures; delegations are everybody's. */
    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.SYSTEM, "administration.delegations", "/delegations", Right.READ_FIGURES),
            MenuEntry.of(MenuGroup.SYSTEM, "administration.accounts", "/accounts", Right.MANAGE_ACCOUNTS),
            MenuEntry.of(MenuGroup.SYSTEM, "administration.audit", "/audit-log", Right.READ_AUDIT_LOG));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }
}
