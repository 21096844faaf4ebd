package org.unionledger.statistics.pivot;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;

/** What the page of statistics begins with: a few figures that every union is asked for, one of each great field of work. */
final class Headlines {

    private static final List<IndicatorId> ALL = Stream.of(
                    "org.enterprises.unionised",
                    "member.total",
                    "aid.visits.person_times",
                    "rights.cases.received",
                    "training.staff.persons",
                    "culture.activities.person_times")
            .map(IndicatorId::new)
            .toList();

    private Headlines() {}

    /** Those of them that are known. */
    static List<IndicatorId> among(List<Indicator> known) {
        Set<IndicatorId> ids = known.stream().map(Indicator::id).collect(Collectors.toSet());
        return ALL.stream().filter(ids::contains).toList();
    }
}
