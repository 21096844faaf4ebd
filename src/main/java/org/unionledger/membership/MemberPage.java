package org.unionledger.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param count how many members the filter lets through, exact
 * @param next  cursor of the following page; null on the last
 */
public record MemberPage(
        List<Member> members, long count, @Nullable String next) {}
