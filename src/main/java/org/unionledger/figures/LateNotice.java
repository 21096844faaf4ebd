package org.unionledger.figures;

import org.jspecify.annotations.Nullable;

/**
 * Says of a record that something it states counts on another day, as its own was closed (补记).
 *
 * @param href the closing; null when the reader may not see it
 */
public record LateNotice(String text, @Nullable String href) {}
