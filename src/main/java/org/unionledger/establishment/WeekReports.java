package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Makes the weekly report (组建进度周报) of the figures of the book, in one round trip. */
@Service
class WeekReports {

    private final FigureReader figures;
    private final FigureLinks links;
    private final WeeklyUpdates updates;
    private final Zones zones;
    private final Organizations organizations;

    WeekReports(
            FigureReader figures, FigureLinks links, WeeklyUpdates updates, Zones zones, Organizations organizations) {
        this.figures = figures;
        this.links = links;
        this.updates = updates;
        this.zones = zones;
        this.organizations = organizations;
    }

    /** What stands in a report: unions, and what each column says of them. */
    record Content(Organization union, List<Organization> areas, Map<FigureQuery, Figure> figures) {

        Figure figure(FigureQuery query) {
            return Objects.requireNonNull(figures.get(query));
        }
    }

    Content content(Scope scope, OrganizationId union, Week week) {
        scope.require(Right.READ_ORGANIZATIONS);
        scope.require(Right.READ_FIGURES);
        Organization own = organizations.require(scope, union);
        List<Organization> areas = organizations.children(scope, union).stream()
                .filter(child -> child.kind().leadsAnArea())
                .toList();
        List<FigureQuery> queries = Stream.concat(areas.stream(), Stream.of(own))
                .flatMap(each -> WeekColumn.ALL.stream().map(column -> column.query(each.id(), week)))
                .distinct()
                .toList();
        Map<FigureQuery, Figure> read = new HashMap<>();
        figures.read(queries, AsOf.NOW).forEach(figure -> read.put(figure.query(), figure));
        return new Content(own, areas, read);
    }

    WeekReport of(Scope scope, OrganizationId union, Week week, Words words) {
        Content content = content(scope, union, week);
        Map<OrganizationId, Confirmation> confirmed = updates.of(scope, union, week).stream()
                .collect(Collectors.toMap(Confirmation::union, Function.identity()));
        List<Holder> holders = updates.holders(scope, union).stream()
                .filter(holder -> !holder.from().monday().isAfter(week.monday()))
                .toList();
        Map<OrganizationId, LocalDate> due = holders.stream()
                .collect(Collectors.toMap(Holder::union, holder -> updates.dueOn(holder.union(), week)));
        List<Zone> drawn = zones.below(scope, union);
        Function<Organization, WeekReport.Row> row = area ->
                row(content, area, zone(drawn, area.id()), week, words, confirmed.get(area.id()), due.get(area.id()));
        return new WeekReport(
                union,
                content.union().name(),
                week,
                WeekColumn.ALL.stream()
                        .map(column -> words.text(column.label()))
                        .toList(),
                content.areas().stream().map(row).toList(),
                row.apply(content.union()),
                missing(scope, holders, confirmed));
    }

    private WeekReport.Row row(
            Content content,
            Organization area,
            @Nullable Zone zone,
            Week week,
            Words words,
            @Nullable Confirmation confirmation,
            @Nullable LocalDate dueOn) {
        List<FigureLink> cells = WeekColumn.ALL.stream()
                .map(column -> links.bare(words, content.figure(column.query(area.id(), week)), AsOf.NOW, area.name()))
                .toList();
        return new WeekReport.Row(
                area.id(),
                area.name(),
                zone == null ? "" : zone.name(),
                zone == null ? "" : zone.keepersOn(week.sunday()),
                cells,
                confirmation,
                dueOn);
    }

    private static @Nullable Zone zone(List<Zone> drawn, OrganizationId area) {
        return drawn.stream()
                .filter(zone -> zone.places().contains(area))
                .findFirst()
                .orElse(null);
    }

    private List<String> missing(Scope scope, List<Holder> holders, Map<OrganizationId, Confirmation> confirmed) {
        List<OrganizationId> unions = holders.stream()
                .map(Holder::union)
                .filter(holder -> !confirmed.containsKey(holder))
                .toList();
        Map<OrganizationId, String> names = organizations.names(scope, unions);
        return unions.stream().map(names::get).filter(Objects::nonNull).toList();
    }
}
