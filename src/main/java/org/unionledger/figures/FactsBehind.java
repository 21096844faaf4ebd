package org.unionledger.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** Opens a figure: the facts it is the sum of, each with its record where the reader may see it. */
@Service
public class FactsBehind {

    private static final String OUTSIDE = """
            select organization
              from unnest(cast(:organizations as integer[])) as organization
             where not exists (select
                                 from organization.below(:place, :today) as below
                                where below = organization)
             limit 1
            """;

    /** So many facts are held at once, however many questions there are. */
    private static final int AT_ONCE = 100_000;

    private final FigureReader reader;
    private final FactLineRepository lines;
    private final KnownKinds recordKinds;
    private final JdbcClient jdbc;
    private final Clock clock;

    FactsBehind(FigureReader reader, FactLineRepository lines, KnownKinds recordKinds, JdbcClient jdbc, Clock clock) {
        this.reader = reader;
        this.lines = lines;
        this.recordKinds = recordKinds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotInScope if the organization does not exist or lies outside the scope */
    public void requireBelow(Scope scope, OrganizationId organization) {
        scope.require(Right.READ_FIGURES);
        requireBelow(scope, Set.of(organization));
    }

    private void requireBelow(Scope scope, Set<OrganizationId> organizations) {
        jdbc.sql(OUTSIDE)
                .param("place", scope.place().value())
                .param("today", LocalDate.now(clock))
                .param(
                        "organizations",
                        organizations.stream().mapToInt(OrganizationId::value).toArray())
                .query(Integer.class)
                .optional()
                .ifPresent(outside -> {
                    throw new NotInScope("organization " + outside);
                });
    }

    /**
     * @param after where the page before ended; null for the first
     * @throws NotInScope if the organization does not exist or lies outside the scope
     * @throws IllegalArgumentException if there is no such indicator, or it is a formula
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FactPage page(Scope scope, FigureQuery query, AsOf asOf, @Nullable FactCursor after, int limit) {
        requireBelow(scope, query.organization());
        var found = lines.lines(reader.question(query), asOf, after, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new FactPage(
                reader.read(query, asOf),
                linked(scope, shown),
                found.size() > limit ? FactCursor.behind(shown.get(limit - 1)) : null);
    }

    /**
     * What has been posted to a figure since a moment, reversals included; the figure says by how much it is more since, which
     * is what unions that were moved meanwhile brought or took as well.
     *
     * @param after where the page before ended; null for the first
     * @throws NotInScope if the organization does not exist or lies outside the scope
     * @throws IllegalArgumentException if there is no such indicator, or it is a formula
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FactPage since(Scope scope, FigureQuery query, Instant moment, @Nullable FactCursor after, int limit) {
        requireBelow(scope, query.organization());
        var found = lines.news(reader.question(query), moment, after, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new FactPage(
                reader.read(query, AsOf.NOW).since(reader.read(query, AsOf.at(moment))),
                linked(scope, shown),
                found.size() > limit ? FactCursor.behind(shown.get(limit - 1)) : null);
    }

    /**
     * The beginnings of several lists of facts, in the order asked: what {@link #page} says first of each, without the
     * figures.
     *
     * @param limit facts of each query at most
     * @throws NotInScope if one of the organizations does not exist or lies outside the scope
     * @throws IllegalArgumentException if there is no such indicator, or it is a formula
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<FirstFacts> first(Scope scope, List<FigureQuery> queries, AsOf asOf, int limit) {
        scope.require(Right.READ_FIGURES);
        requireBelow(scope, queries.stream().map(FigureQuery::organization).collect(toSet()));
        var questions = queries.stream().map(reader::question).toList();
        var first = new ArrayList<FirstFacts>();
        int together = Math.max(1, AT_ONCE / (limit + 1));
        for (int from = 0; from < questions.size(); from += together) {
            var some = questions.subList(from, Math.min(from + together, questions.size()));
            first.addAll(linked(scope, lines.firstLines(some, asOf, limit + 1), limit));
        }
        return first;
    }

    private List<FirstFacts> linked(Scope scope, List<List<FactLine>> found, int limit) {
        var shown = found.stream()
                .map(each -> each.subList(0, Math.min(limit, each.size())))
                .toList();
        var linked =
                linked(scope, shown.stream().flatMap(List::stream).toList()).iterator();
        return IntStream.range(0, found.size())
                .mapToObj(i -> new FirstFacts(
                        Stream.generate(linked::next).limit(shown.get(i).size()).toList(),
                        found.get(i).size() <= limit))
                .toList();
    }

    private List<FactLine> linked(Scope scope, List<FactLine> facts) {
        Map<String, Set<Long>> records = facts.stream()
                .map(FactLine::source)
                .collect(groupingBy(Source::kind, mapping(Source::record, toSet())));
        var links = new HashMap<Source, RecordLink>();
        records.forEach((kind, ids) -> recordKinds
                .find(kind)
                .map(known -> known.links(scope, ids))
                .orElse(Map.of())
                .forEach((record, link) -> links.put(new Source(kind, record), link)));
        return facts.stream()
                .map(fact -> fact.linkedTo(links.get(fact.source())))
                .toList();
    }
}
