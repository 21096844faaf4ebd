package org.unionledger.frame;

import java.util.List;

/** What a module adds to the menu; asked on every page, so it answers from memory. */
public interface MenuSource {

    List<MenuEntry> menuEntries();

    /** Whether its lines stand below those of all others in their group: registers do, of which there are many. */
    default boolean isBelow() {
        return false;
    }
}
