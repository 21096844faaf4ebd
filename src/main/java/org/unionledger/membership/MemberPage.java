package org.unionledger.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.RowCount;

/**
 * One page of a list.
 *
 * @param count how many members the filter lets through
 * @param next  cursor of the following page; null on the last
 */
public record MemberPage(
        List<Member> members, RowCount count, @Nullable String next) {}
