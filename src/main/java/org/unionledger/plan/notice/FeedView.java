package org.unionledger.plan.notice;

import org.jspecify.annotations.Nullable;

/**
 * The feed of an account, as its page tells of it.
 *
 * @param readAt when a calendar last asked, to the hour; null while none did
 */
public record FeedView(String madeAt, @Nullable String readAt) {}
