package org.unionledger.frame;

import java.util.function.Function;
import org.unionledger.access.Right;

/**
 * One line of the left menu.
 *
 * @param label in the reader's language
 * @param href  the page within this application; also tells which entry is the current one
 * @param right who does not have it, does not see the line
 */
public record MenuEntry(MenuGroup group, Function<Words, String> label, String href, Right right) {

    /** A line whose label is a message. */
    public static MenuEntry of(MenuGroup group, String key, String href, Right right) {
        return new MenuEntry(group, words -> words.text(key), href, right);
    }
}
