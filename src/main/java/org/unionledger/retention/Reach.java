package org.unionledger.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Whose data are asked for: of which unions, and up to which day they must have ended to be due. Where unions below have a
 * period of their own, theirs counts for themselves and all below them.
 *
 * @param limits the topmost union first; of one above another the lower counts
 * @param today  the tree is that of this day
 */
public record Reach(List<Limit> limits, LocalDate today) {

    /** @param ended the last day of an end that is due, inclusive */
    public record Limit(int union, LocalDate ended) {}

    /**
     * Unions with the last day of an end that is due there, as {@code reach (organization_id, ended)}; takes {@code :unions},
     * {@code :ends} and {@code :today}.
     */
    public static final String SQL = """
            with reach as materialized (
                 select distinct on (below.organization_id) below.organization_id, below.ended
                   from (select organization.below(own.union_id, :today) as organization_id, own.ended, own.place
                           from unnest(:unions::int[], :ends::date[]) with ordinality as own (union_id, ended, place)) as below
                  order by below.organization_id, below.place desc)
            """;

    public Integer[] unions() {
        return limits.stream().map(Limit::union).toArray(Integer[]::new);
    }

    /** As the database reads an array of days. */
    public String[] ends() {
        return limits.stream().map(limit -> limit.ended().toString()).toArray(String[]::new);
    }

    /** Nothing that ended later is due anywhere in it. */
    public LocalDate latest() {
        return limits.stream().map(Limit::ended).max(Comparator.naturalOrder()).orElseThrow();
    }
}
