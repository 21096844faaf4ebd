package org.unionledger.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;

/**
 * Gives entries their numbers. Who enters into the same register, union and year at the same time waits until the other is
 * done, so that no number is given twice; those of an entry that was not kept in the end are left out.
 */
@Repository
class Numbering {

    private final JdbcClient jdbc;

    Numbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each of the years, in their order; nulls for a register that has no numbers. */
    List<@Nullable EntryNumber> next(Declaration declaration, OrganizationId home, List<Integer> years) {
        if (declaration.number() == null) {
            List<@Nullable EntryNumber> none = new ArrayList<>();
            years.forEach(year -> none.add(null));
            return none;
        }
        Map<Integer, Integer> given = new HashMap<>();
        count(years).forEach((year, count) -> given.put(year, reserve(declaration, home, year, count)));
        List<@Nullable EntryNumber> numbers = new ArrayList<>();
        years.forEach(year -> numbers.add(new EntryNumber(year, given.merge(year, 1, Integer::sum))));
        return numbers;
    }

    /** In the order of the years, so that two who enter many never wait for each other. */
    private static Map<Integer, Integer> count(List<Integer> years) {
        return years.stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.summingInt(year -> 1)));
    }

    /** The number before the first of those that are now given. */
    private int reserve(Declaration declaration, OrganizationId home, int year, int count) {
        int last = jdbc.sql("""
                insert into ledger.numbering (ledger, home_id, year, last) values (:ledger, :home, :year, :count)
                on conflict (ledger, home_id, year) do update set last = numbering.last + excluded.last
                returning last
                """)
                .param("ledger", declaration.id())
                .param("home", home.value())
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return last - count;
    }
}
