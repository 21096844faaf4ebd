package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;
import org.unionledger.figures.Units;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Puts together the page on which a target is set and broken down. */
@Component
class TargetSheets {

    private static final int MOST_PARTS = 300;

    private final Targets targets;
    private final Progresses progresses;
    private final FigureReader reader;
    private final FigureLinks links;
    private final Organizations organizations;

    TargetSheets(
            Targets targets,
            Progresses progresses,
            FigureReader reader,
            FigureLinks links,
            Organizations organizations) {
        this.targets = targets;
        this.progresses = progresses;
        this.reader = reader;
        this.links = links;
        this.organizations = organizations;
    }

    TargetSheet of(Scope scope, OrganizationId union, int year, Indicator indicator, Words words) {
        Map<OrganizationId, Target> set = targets.of(scope, union, year, indicator.id());
        List<Organization> below = organizations.children(scope, union);
        boolean tooMany = below.size() > MOST_PARTS;
        List<Organization> listed = Stream.concat(
                        Stream.of(organizations.require(scope, union)), tooMany ? Stream.empty() : below.stream())
                .toList();
        Map<OrganizationId, Figure> before =
                lastYear(indicator, year, listed.stream().map(Organization::id).toList());
        Collection<Target> looked = listed.stream()
                .flatMap(each -> Stream.ofNullable(set.get(each.id())))
                .toList();
        Map<OrganizationId, Progress> progress = progresses.of(scope, indicator, looked, words);
        List<TargetSheet.Row> rows = new ArrayList<>();
        for (Organization each : listed) {
            Target target = set.get(each.id());
            boolean fixed =
                    target != null && target.isFromAbove() && scope.place().equals(each.id());
            rows.add(new TargetSheet.Row(
                    each.id(),
                    each.name(),
                    target,
                    progress.get(each.id()),
                    links.bare(words, figure(before, each.id()), AsOf.NOW, each.name()),
                    fixed));
        }
        List<TargetSheet.Row> parts = rows.subList(1, rows.size());
        BigDecimal sum = indicator.kind() == IndicatorKind.FORMULA ? null : sum(set, below);
        Target whole = set.get(union);
        return new TargetSheet(
                indicator,
                reader.isLimited(indicator.id()),
                words.either(indicator.name(), indicator.englishName()),
                Units.in(words, indicator.unit()),
                year,
                rows.get(0),
                parts,
                tooMany,
                sum,
                sum == null || whole == null ? null : whole.goal().value().subtract(sum),
                scope.may(Right.SET_TARGETS));
    }

    private static Figure figure(Map<OrganizationId, Figure> figures, OrganizationId union) {
        Figure figure = figures.get(union);
        if (figure == null) {
            throw new IllegalStateException("Not asked: " + union);
        }
        return figure;
    }

    /** Null where nothing is set below. */
    private static @Nullable BigDecimal sum(Map<OrganizationId, Target> set, List<Organization> below) {
        return below.stream()
                .flatMap(each -> Stream.ofNullable(set.get(each.id())))
                .map(target -> target.goal().value())
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** What each has reached in the year before, or by its end. */
    Map<OrganizationId, Figure> lastYear(Indicator indicator, int year, List<OrganizationId> unions) {
        List<Figure> figures = reader.read(
                unions.stream()
                        .map(union -> new FigureQuery(indicator.id(), union, Period.year(year - 1), Breakdown.NONE))
                        .toList(),
                AsOf.NOW);
        Map<OrganizationId, Figure> byUnion = new LinkedHashMap<>();
        IntStream.range(0, unions.size()).forEach(i -> byUnion.put(unions.get(i), figures.get(i)));
        return byUnion;
    }
}
