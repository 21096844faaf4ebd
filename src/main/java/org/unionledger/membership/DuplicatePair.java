package org.unionledger.membership;

import java.util.List;

/**
 * Two who may be one person, each by a membership of theirs that the asker may see.
 *
 * @param likenesses codes of {@link Likeness}, at least one
 */
public record DuplicatePair(Member one, Member other, List<String> likenesses) {}
