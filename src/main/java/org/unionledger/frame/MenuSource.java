package org.unionledger.frame;

import java.util.List;
import org.unionledger.access.Scope;

/** What a module adds to the menu; asked on every page, so it answers from memory. */
public interface MenuSource {

    List<MenuEntry> menuEntries();

    /** The same as one reader meets it: more than for all where unions make registers of their own. */
    default List<MenuEntry> menuEntries(Scope scope) {
        return menuEntries();
    }

    /** Whether its lines stand below those of all others in their group: registers do, of which there are many. */
    default boolean isBelow() {
        return false;
    }
}
