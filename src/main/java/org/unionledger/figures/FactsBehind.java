package org.unionledger.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

    private static final String IS_BELOW = """
            select exists (select
                             from organization.below(:place, :today) as below
                            where below = :organization)
            """;

    private final FigureReader reader;
    private final FactLineRepository lines;
    private final ObjectProvider<RecordKind> recordKinds;
    private final JdbcClient jdbc;
    private final Clock clock;

    FactsBehind(
            FigureReader reader,
            FactLineRepository lines,
            ObjectProvider<RecordKind> recordKinds,
            JdbcClient jdbc,
            Clock clock) {
        this.reader = reader;
        this.lines = lines;
        this.recordKinds = recordKinds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotInScope if the organization does not exist or lies outside the scope */
    public void requireBelow(Scope scope, OrganizationId organization) {
        scope.require(Right.READ_FIGURES);
        boolean below = jdbc.sql(IS_BELOW)
                .param("place", scope.place().value())
                .param("today", LocalDate.now(clock))
                .param("organization", organization.value())
                .query(Boolean.class)
                .single();
        if (!below) {
            throw new NotInScope("organization " + organization);
        }
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

    private List<FactLine> linked(Scope scope, List<FactLine> facts) {
        Map<String, Set<Long>> records = facts.stream()
                .map(FactLine::source)
                .collect(groupingBy(Source::kind, mapping(Source::record, toSet())));
        var links = new HashMap<Source, RecordLink>();
        recordKinds.stream()
                .filter(each -> records.containsKey(each.kind()))
                .forEach(each -> each.links(scope, records.getOrDefault(each.kind(), Set.of()))
                        .forEach((record, link) -> links.put(new Source(each.kind(), record), link)));
        return facts.stream()
                .map(fact -> fact.linkedTo(links.get(fact.source())))
                .toList();
    }
}
