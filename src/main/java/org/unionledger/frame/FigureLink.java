package org.unionledger.frame;

import org.jspecify.annotations.Nullable;

/**
 * A number on a page that knows where it comes from. Never print a figure without one.
 *
 * @param text the number as shown, such as 1,234 or 13.24万; a dash where it cannot be told
 * @param unit printed small behind it; empty inside tables whose head names the unit
 * @param hint on hover: indicator, period, scope, as-of, and the exact value
 * @param href the page of its facts; null where there are none to open
 */
public record FigureLink(
        String text, String unit, String hint, @Nullable String href) {}
