package org.unionledger.statistics.pivot;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Split;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionsBelow;

/** Says which lines stand along a side. */
@Component
class Sides {

    private static final int VALUES = 100;

    private final FigureReader reader;
    private final Organizations organizations;
    private final UnionsBelow below;

    Sides(FigureReader reader, Organizations organizations, UnionsBelow below) {
        this.reader = reader;
        this.organizations = organizations;
        this.below = below;
    }

    /** @throws NotInScope if there is none */
    Indicator indicator(IndicatorId id) {
        return reader.indicator(id).orElseThrow(() -> new NotInScope("indicator " + id));
    }

    /** The kind that stands along a side; null when no indicator asked for carries any. */
    @Nullable
    String kind(PivotQuestion question) {
        List<String> kinds = question.indicators().stream()
                .flatMap(id -> indicator(id).breakdowns().stream())
                .toList();
        String asked = question.kind();
        return asked != null && kinds.contains(asked)
                ? asked
                : kinds.stream().findFirst().orElse(null);
    }

    /** Beside a breakdown, only those that carry its kind. */
    Side indicators(Words words, PivotQuestion question) {
        String kind = question.has(Dimension.BREAKDOWN) ? kind(question) : null;
        List<Member> members = question.indicators().stream()
                .map(this::indicator)
                .filter(indicator -> kind == null || indicator.breakdowns().contains(kind))
                .map(indicator -> indicator(words, indicator))
                .toList();
        return Side.of(Dimension.INDICATORS, members, null, null);
    }

    private static Member indicator(Words words, Indicator indicator) {
        return new Member(
                indicator.id().value(),
                words.either(indicator.name(), indicator.englishName()),
                indicator.unit(),
                null,
                query -> query.about(indicator.id()));
    }

    Side times(Words words, PivotQuestion question) {
        List<Member> members = Times.of(question.period(), question.grain()).stream()
                .map(part -> Member.of(
                        part.from().toString(),
                        question.grain().name(words, part),
                        query -> new FigureQuery(query.indicator(), query.organization(), part, query.where())))
                .toList();
        return Side.of(Dimension.TIME, members, Member.whole(words.text("statistics.whole.time")), null);
    }

    long countOfUnions(Scope scope, PivotQuestion question) {
        List<OrganizationId> chosen = question.unions().chosen();
        return chosen.isEmpty() ? below.count(scope, which(question)) : chosen.size();
    }

    /** Those chosen, as far as they lie in the scope, may lie within one another: then nothing is left over. */
    Side unions(Scope scope, Words words, PivotQuestion question, int offset, int limit) {
        List<UnionsBelow.Below> those = question.unions().chosen().isEmpty()
                ? below.list(scope, which(question), offset, limit)
                : chosen(scope, question.unions().chosen());
        boolean parted = question.unions().chosen().isEmpty();
        Map<OrganizationId, String> names = new LinkedHashMap<>();
        those.forEach(union -> names.put(union.id(), union.name()));
        return new Side(
                Dimension.UNIONS,
                those.stream().map(Sides::union).toList(),
                Member.whole(words.text("statistics.total")),
                parted ? Member.of("rest", words.text("statistics.rest.own"), query -> query) : null,
                parted && those.size() >= Math.min(limit, Slice.ROWS) || offset > 0
                        ? countOfUnions(scope, question)
                        : those.size(),
                names,
                List.of());
    }

    private List<UnionsBelow.Below> chosen(Scope scope, Collection<OrganizationId> ids) {
        Map<OrganizationId, String> names = organizations.names(scope, ids);
        return ids.stream()
                .filter(names::containsKey)
                .map(id -> new UnionsBelow.Below(id, Objects.requireNonNull(names.get(id)), true))
                .toList();
    }

    private static UnionsBelow.Which which(PivotQuestion question) {
        return new UnionsBelow.Which(question.union(), question.unions().level());
    }

    private static Member union(UnionsBelow.Below union) {
        return new Member(
                union.id().toString(),
                union.name(),
                "",
                union.goesOn() ? union.id() : null,
                query -> new FigureQuery(query.indicator(), union.id(), query.period(), query.where()));
    }

    /** The values met anywhere along the other side, the greatest first. */
    Side breakdown(Words words, PivotQuestion question, Side other) {
        String kind = kind(question);
        Member whole = Member.whole(words.text("statistics.total"));
        if (kind == null) {
            return Side.of(Dimension.BREAKDOWN, List.of(), whole, null);
        }
        List<String> values = values(question, kind, other);
        List<Member> members =
                values.stream().limit(VALUES).map(value -> value(kind, value)).toList();
        Member rest = Member.of("rest", words.text("statistics.rest.unstated"), query -> query);
        return new Side(Dimension.BREAKDOWN, members, whole, rest, values.size(), Map.of(), List.of());
    }

    private static Member value(String kind, String value) {
        return Member.of(value, value, query -> query.where(kind, value));
    }

    /** What adds up to nothing in one line may be something in another, so each is asked. */
    private List<String> values(PivotQuestion question, String kind, Side other) {
        List<Split> splits = other.lines().stream()
                .map(line -> line.narrows().apply(question.base()))
                .filter(query -> indicator(query.indicator()).breakdowns().contains(kind))
                .map(query -> new Split(query, kind))
                .toList();
        if (splits.isEmpty()) {
            return List.of();
        }
        List<List<Figure>> parts = reader.split(splits, question.asOf());
        List<Figure> greatestFirst = parts.get(parts.size() - 1);
        return Stream.concat(greatestFirst.stream(), parts.stream().flatMap(List::stream))
                .map(part ->
                        Objects.requireNonNull(part.query().where().values().get(kind)))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }

    /** The line of a side that a key names, before the side itself is known. */
    Optional<Member> line(Words words, PivotQuestion question, Dimension dimension, String key) {
        return switch (dimension) {
            case INDICATORS -> indicators(words, question).line(key);
            case TIME -> times(words, question).line(key);
            case UNIONS -> Optional.of(Member.whole(key)).filter(whole -> key.equals(Member.WHOLE));
            case BREAKDOWN -> {
                String kind = kind(question);
                yield key.equals(Member.WHOLE) || kind == null
                        ? Optional.of(Member.whole(key))
                        : Optional.of(value(kind, key));
            }
        };
    }

    /** The figures of some lines in one column. */
    List<Figure> column(PivotQuestion question, List<Member> rows, Member column) {
        return reader.read(
                rows.stream()
                        .map(row -> column.narrows().apply(row.narrows().apply(question.base())))
                        .toList(),
                question.asOf());
    }
}
