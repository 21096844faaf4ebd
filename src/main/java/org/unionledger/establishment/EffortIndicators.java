package org.unionledger.establishment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;

/** The indicators that the work to set up unions posts to. */
@Component
class EffortIndicators implements IndicatorUses {

    @Override
    public List<IndicatorUse> indicatorUses() {
        return Stream.of(
                        posts(EffortPostings.INDICATORS, "establishment.title", "/establishments"),
                        posts(
                                List.of(FoundingTargets.SHOULD_FOUND, FoundingTargets.TARGET),
                                "establishment.targets",
                                "/establishments/targets"),
                        posts(List.of(WeeklyUpdates.CONFIRMED), "establishment.weeks", "/establishments/weeks"),
                        posts(InspectionPostings.INDICATORS, "establishment.inspections", "/inspections"),
                        WeekColumn.ALL.stream()
                                .map(WeekColumn::indicator)
                                .distinct()
                                .map(indicator -> IndicatorUse.tells(
                                        indicator,
                                        words -> words.text("establishment.weeks"),
                                        "/establishments/weeks",
                                        Right.READ_FIGURES)))
                .flatMap(uses -> uses)
                .toList();
    }

    private static Stream<IndicatorUse> posts(List<IndicatorId> indicators, String title, String href) {
        return indicators.stream()
                .map(indicator ->
                        IndicatorUse.posts(indicator, words -> words.text(title), href, Right.READ_ORGANIZATIONS));
    }
}
