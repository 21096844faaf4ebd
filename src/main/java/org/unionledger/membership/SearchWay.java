package org.unionledger.membership;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One reading of what is typed, as a name, its sound or an employer.
 *
 * @param sources where it is found, if few are; each by an index, all of the same holder
 * @param holds   in SQL whether a single membership {@code m} of the stretch answers it
 * @param stretch where in the order of the list those who answer stand
 */
record SearchWay(List<SearchSource> sources, String holds, Stretch stretch) {

    /** Where nothing is typed. */
    static final SearchWay TO_ANYBODY = new SearchWay(List.of(), "true", Stretch.ANYWHERE);

    /** The ids of all memberships, in SQL. */
    String found() {
        return sources.stream().map(SearchSource::found).collect(Collectors.joining(" union all "));
    }

    /** How many are found, as far as {@code :few} in each source. */
    String counted() {
        return sources.stream()
                .map(SearchSource::counted)
                .collect(Collectors.joining(" union all ", "(select count(*) from (", ") known)"));
    }

    /** Those who are found, as a condition on a membership {@code m} that an index answers. */
    String amongFound() {
        return sources.get(0).holder().key()
                + sources.stream()
                        .map(SearchSource::keys)
                        .collect(Collectors.joining(" union all ", " = any (array(", "))"));
    }
}
