package org.unionledger.statistics.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * One side of a table.
 *
 * @param members   those shown
 * @param whole     what they are part of; null for indicators, which are part of nothing
 * @param rest      what is left of the whole without those shown; null where nothing can be left or it cannot be told
 * @param all       how many there are, those not shown counted
 * @param names     of the unions among them
 * @param ranks     of the members, equal ones alike; empty when they are not ordered by a figure
 */
record Side(
        Dimension dimension,
        List<Member> members,
        @Nullable Member whole,
        @Nullable Member rest,
        long all,
        Map<OrganizationId, String> names,
        List<Integer> ranks) {

    static Side of(Dimension dimension, List<Member> members, @Nullable Member whole, @Nullable Member rest) {
        return new Side(dimension, members, whole, rest, members.size(), Map.of(), List.of());
    }

    /** Whether no fact counts in two of them, so that something may be left over and shares be told. */
    boolean isParted() {
        return rest != null;
    }

    /** Those whose figures are read: the members and then the whole. */
    List<Member> lines() {
        return Stream.concat(members.stream(), Stream.ofNullable(whole)).toList();
    }

    long more() {
        return all - members.size();
    }

    Optional<Member> line(String key) {
        return lines().stream().filter(member -> member.key().equals(key)).findFirst();
    }

    Side ordered(List<Member> those, List<Integer> theirRanks, @Nullable Member theRest) {
        return new Side(dimension, those, whole, theRest, all, names, theirRanks);
    }

    @Nullable
    Integer rank(Member member) {
        int place = members.indexOf(member);
        return place < 0 || ranks.isEmpty() ? null : ranks.get(place);
    }

    /** In the order they are shown: the members, what is left, the whole. */
    List<Member> shown(boolean withRest) {
        List<Member> shown = new ArrayList<>(members);
        if (withRest && rest != null) {
            shown.add(rest);
        }
        if (whole != null) {
            shown.add(whole);
        }
        return shown;
    }
}
