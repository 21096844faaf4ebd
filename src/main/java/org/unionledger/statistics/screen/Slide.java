package org.unionledger.statistics.screen;

import org.jspecify.annotations.Nullable;
import org.unionledger.statistics.view.Glance;

/**
 * What a screen shows just now.
 *
 * @param glance null when none of its views can be shown any more
 * @param number of the view among them, from 1
 * @param read   when its figures were read, so that an old picture is known by it
 */
public record Slide(Screen screen, @Nullable Glance glance, int number, int count, String read) {}
