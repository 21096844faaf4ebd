package org.unionledger.membership;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the members of a filter are reached: each condition on a membership {@code m} leads to a part of them, all together to all.
 *
 * @param whole conditions that are answered as a whole
 * @param walks those that are answered one membership after the other
 */
record MemberRoute(List<String> whole, List<Walk> walks, Map<String, Object> parameters) {

    /** A stretch of the list's order, and in SQL what is asked of each membership {@code m} on the way. */
    record Walk(Stretch stretch, String asked) {}

    /** Whether all are reached at once, and {@link #pageAndCount} tells how many. */
    boolean isWhole() {
        return walks.isEmpty();
    }

    /** The ids of a page, behind {@code :key} and {@code :id} and at most {@code :limit}, each with the count of all. */
    String pageAndCount() {
        return whole.stream()
                .map(
                        "select m.id, m.order_key from membership.membership m where m.voided_at is null and %s"
                                ::formatted)
                .collect(Collectors.joining(" union ", "with reached as materialized (", """
                        )
                        select (select count(*) from reached) as count,
                               array(select reached.id
                                       from reached
                                      where (reached.order_key, reached.id) > (:key, :id)
                                      order by reached.order_key, reached.id
                                      limit :limit) as ids
                        """));
    }

    /** The ids of a page alone. */
    String page() {
        return Stream.concat(
                        whole.stream().map(all -> Stretch.ANYWHERE.behind() + " and " + all),
                        walks.stream().map(walk -> walk.stretch().behind() + " and " + walk.asked()))
                .map("""
                        (select m.id, m.order_key
                           from membership.membership m
                          where m.voided_at is null
                            and %s
                          order by m.order_key, m.id
                          limit :limit)
                        """::formatted)
                .collect(Collectors.joining(
                        " union ",
                        "select array(select part.id from (",
                        ") part order by part.order_key, part.id limit :limit) as ids"));
    }

    /** Counts those who are met at least: on walks among the first {@code :examined}. */
    String count() {
        Stream<String> all = whole.stream()
                .map("select m.id from membership.membership m where m.voided_at is null and %s"::formatted);
        Stream<String> first =
                walks.stream().map(walk -> """
                select m.id
                  from (select *
                          from membership.membership m
                         where m.voided_at is null
                           and %s
                         order by m.order_key, m.id
                         limit :examined) m
                 where %s
                """.formatted(walk.stretch().of("m"), walk.asked()));
        return Stream.concat(all, first).collect(Collectors.joining(" union ", "select count(*) from (", ") part"));
    }
}
