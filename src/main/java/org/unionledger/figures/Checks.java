package org.unionledger.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Places;
import org.unionledger.frame.Words;

/** Words what the watch has found. */
@Component
class Checks {

    private final Alarms alarms;
    private final Reconciler reconciler;
    private final FigureReader reader;
    private final FigureLinks links;
    private final IndicatorCatalogue catalogue;
    private final Places places;

    Checks(
            Alarms alarms,
            Reconciler reconciler,
            FigureReader reader,
            FigureLinks links,
            IndicatorCatalogue catalogue,
            Places places) {
        this.alarms = alarms;
        this.reconciler = reconciler;
        this.reader = reader;
        this.links = links;
        this.catalogue = catalogue;
        this.places = places;
    }

    /** @param period whose figures lead to the facts */
    ChecksPage page(Scope scope, Words words, Period period) {
        var found = alarms.of(scope);
        var round = reconciler.round();
        return new ChecksPage(
                lines(scope, words, period, found),
                round.lookedAt() == null ? null : Formats.moment(round.lookedAt()),
                last(scope, words, round.last()).orElse(null),
                round.ended() == null ? null : Formats.moment(round.ended()));
    }

    private List<ChecksPage.Line> lines(Scope scope, Words words, Period period, List<Alarm> found) {
        var names = places.namesOf(
                scope, found.stream().map(Alarm::union).distinct().toList());
        var figures = reader.read(
                found.stream()
                        .map(alarm -> new FigureQuery(alarm.indicator(), alarm.union(), period, Breakdown.NONE))
                        .toList(),
                AsOf.NOW);
        return IntStream.range(0, found.size())
                .mapToObj(i -> line(words, found.get(i), figures.get(i), names))
                .toList();
    }

    private ChecksPage.Line line(Words words, Alarm alarm, Figure figure, Map<OrganizationId, String> names) {
        @Nullable String name = names.get(alarm.union());
        return new ChecksPage.Line(
                name,
                new Wording(words).name(catalogue.get(alarm.indicator()).indicator()),
                alarm.differences(),
                Formats.moment(alarm.foundAt()),
                links.withUnit(words, figure, AsOf.NOW, name == null ? "" : name));
    }

    private Optional<String> last(Scope scope, Words words, Watched last) {
        return last.equals(Watched.NOTHING_YET)
                ? Optional.empty()
                : catalogue.all().stream()
                        .filter(each -> each.number() == last.indicator())
                        .findFirst()
                        .flatMap(each -> places.nameOf(scope, new OrganizationId(last.node()))
                                .map(union -> words.text(
                                        "figures.checks.last.of", union, new Wording(words).name(each.indicator()))));
    }
}
