package org.unionledger.figures;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/** What anybody would write: facts joined with the ways of their unions, added up for each question. */
final class NaiveSql {

    private static final String FLOW = """
            select coalesce(sum(fact.quantity), 0)
              from figures.way
              join figures.fact on fact.organization = way.organization
                               and fact.day >= way.from_day
                               and fact.day < way.to_day
             where way.path @> array[cast(:node as integer)]
               and fact.indicator = :indicator
               and fact.day between :from and :to
            """;

    private static final String STOCK = """
            select coalesce(sum(fact.quantity), 0)
              from figures.way
              join figures.fact on fact.organization = way.organization
             where way.path @> array[cast(:node as integer)]
               and way.from_day <= :to
               and way.to_day > :to
               and fact.indicator = :indicator
               and fact.day <= :to
            """;

    private static final String POSTED_BY_THEN = " and fact.posted_at <= :moment";

    private static final String TABLE = """
            select fact.indicator, child.node, extract(year from fact.day) * 12 + extract(month from fact.day) as month,
                   sum(fact.quantity) as quantity
              from unnest(cast(:children as integer[])) as child(node)
              join figures.way on way.path @> array[child.node]
              join figures.fact on fact.organization = way.organization
                               and fact.day >= way.from_day
                               and fact.day < way.to_day
             where fact.indicator = any (:indicators)
               and fact.day between :from and :to
             group by 1, 2, 3
            """;

    private static final String STOCK_TABLE = """
            select fact.indicator, child.node,
                   extract(year from month.last) * 12 + extract(month from month.last) as month,
                   sum(fact.quantity) as quantity
              from unnest(cast(:children as integer[])) as child(node)
              join figures.way on way.path @> array[child.node]
              join unnest(cast(:months as date[])) as month(last) on way.from_day <= month.last and way.to_day > month.last
              join figures.fact on fact.organization = way.organization and fact.day <= month.last
             where fact.indicator = any (:indicators)
             group by 1, 2, 3
            """;

    private record Place(int indicator, int union, int month) {}

    private final BenchBook book;

    NaiveSql(BenchBook book) {
        this.book = book;
    }

    List<BigDecimal> answers(BenchQuestions.Ask ask) {
        return answers(ask, null);
    }

    /** As of a moment when nobody was posting. */
    List<BigDecimal> answers(BenchQuestions.Ask ask, @Nullable Instant moment) {
        return ask.queries().stream().map(query -> answer(query, moment)).toList();
    }

    private BigDecimal answer(FigureQuery query, @Nullable Instant moment) {
        var question = book.reader.question(query);
        var sql = (question.stock() ? STOCK : FLOW) + (moment == null ? "" : POSTED_BY_THEN);
        var statement = book.jdbc
                .sql(sql)
                .param("node", query.organization().value())
                .param("indicator", question.registered().number())
                .param("from", query.period().from())
                .param("to", query.period().to());
        return (moment == null ? statement : statement.param("moment", Timestamp.from(moment)))
                .query(BigDecimal.class)
                .single();
    }

    List<BigDecimal> answers(BenchQuestions.Table table) {
        var numbers = table.indicators().stream()
                .collect(Collectors.toMap(id -> id, id -> book.reader.question(anyOf(table, id))));
        var found = new HashMap<Place, BigDecimal>();
        ask(TABLE, table, numbers.values().stream().filter(each -> !each.stock()), found);
        ask(STOCK_TABLE, table, numbers.values().stream().filter(Question::stock), found);
        return table.queries().stream()
                .map(query -> found.getOrDefault(
                        new Place(
                                numbers.get(query.indicator()).registered().number(),
                                query.organization().value(),
                                month(query.period().to())),
                        BigDecimal.ZERO))
                .toList();
    }

    private void ask(
            String sql, BenchQuestions.Table table, Stream<Question> questions, Map<Place, BigDecimal> found) {
        int last = table.months().size() - 1;
        book.jdbc
                .sql(sql)
                .param("children", table.unions().stream().mapToInt(OrganizationId::value).toArray())
                .param("indicators", questions.mapToInt(each -> each.registered().number()).toArray())
                .param("months", table.months().stream().map(each -> Date.valueOf(each.to())).toArray(Date[]::new))
                .param("from", table.months().get(0).from())
                .param("to", table.months().get(last).to())
                .query(row -> {
                    found.put(
                            new Place(row.getInt("indicator"), row.getInt("node"), row.getInt("month")),
                            row.getBigDecimal("quantity"));
                });
    }

    private static FigureQuery anyOf(BenchQuestions.Table table, IndicatorId id) {
        return new FigureQuery(id, table.unions().get(0), table.months().get(0), Breakdown.NONE);
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue();
    }
}
