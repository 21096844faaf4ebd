package org.unionledger.membership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts members by every trait, in two passes over them whatever the number of traits. */
@Repository
class StructureRepository {

    private static final List<MemberTrait> SINGLE = Arrays.stream(MemberTrait.values())
            .filter(trait -> !trait.isOfSeveral())
            .toList();

    /** One grouping set for each trait; {@code grouping} tells which a row is of. */
    private static final String BY_TRAIT = """
            select grouping(%1$s) as which, coalesce(%1$s) as value, count(*) as members
              from (select %2$s
                      from membership.membership m
                      join membership.person p on p.id = m.person_id
                     where %%s) as known
             group by grouping sets (%3$s)
            """.formatted(listed("%s"), selected(), listed("(%s)"));

    private static final String BY_GROUP = """
            select value, count(*) as members
              from membership.membership m
              join membership.person p on p.id = m.person_id
             cross join unnest(case when p.groups = '{}' then array['-'] else p.groups end) as value
             where %s
             group by value
            """;

    private final JdbcClient jdbc;

    StructureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String listed(String form) {
        return SINGLE.stream().map(trait -> form.formatted(column(trait))).collect(Collectors.joining(", "));
    }

    private static String selected() {
        return SINGLE.stream()
                .map(trait -> "coalesce(%s, '-') as %s".formatted(trait.sql(), column(trait)))
                .collect(Collectors.joining(", "));
    }

    private static String column(MemberTrait trait) {
        return "t" + trait.ordinal();
    }

    /** How many members have each value of each trait; values that nobody has are missing. */
    Map<MemberTrait, Map<String, Long>> count(MemberConditions.Condition condition, LocalDate today) {
        Map<MemberTrait, Map<String, Long>> counts = new EnumMap<>(MemberTrait.class);
        jdbc.sql(BY_TRAIT.formatted(condition.sql()))
                .params(condition.parameters())
                .param("today", today)
                .query(row -> {
                    add(counts, traitOf(row.getInt("which")), row.getString("value"), row.getLong("members"));
                });
        jdbc.sql(BY_GROUP.formatted(condition.sql()))
                .params(condition.parameters())
                .param("today", today)
                .query(row -> {
                    add(counts, MemberTrait.GROUP, row.getString("value"), row.getLong("members"));
                });
        return counts;
    }

    /** The one column whose bit is not set is the one grouped by; the last column has the lowest bit. */
    private static MemberTrait traitOf(int grouping) {
        int unset = ~grouping & (1 << SINGLE.size()) - 1;
        return SINGLE.get(SINGLE.size() - 1 - Integer.numberOfTrailingZeros(unset));
    }

    private static void add(Map<MemberTrait, Map<String, Long>> counts, MemberTrait trait, String value, long members) {
        counts.computeIfAbsent(trait, each -> new HashMap<>()).put(value, members);
    }
}
