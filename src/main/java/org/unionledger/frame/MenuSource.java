package org.unionledger.frame;

import java.util.List;

/** What a module adds to the menu; asked on every page, so it answers from memory. */
public interface MenuSource {

    List<MenuEntry> menuEntries();
}
