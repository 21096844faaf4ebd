package org.unionledger.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds facts up the tree. A FLOW stays with whoever led the union on the day it happened; a STOCK belongs to whoever leads
 * the union on the day asked for.
 */
@Repository
class SumRepository {

    // A row of "place" says: what happens at this union between these days counts for "top".
    private static final String COUNTED = """
            with %1$s
            asked as materialized (
                select asked.*,
                       case when kinds is not null
                            then array(select id from figures.breakdown where breakdown.kinds @> asked.kinds)
                       end as breakdowns
                  from unnest(cast(:numbers as integer[]), cast(:indicators as integer[]),
                              cast(:organizations as integer[]), cast(:first as date[]), cast(:last as date[]),
                              cast(:stock as boolean[]), cast(:kinds as jsonb[]))
                       as asked(number, indicator, organization, first_day, last_day, stock, kinds)),
            place as materialized (
                select top.organization as top, path.organization_id as organization, path.from_day, path.to_day
                  from (select distinct organization from asked) top
                  join organization.path on path.path @> array[top.organization]),
            counted as (
                select asked.number, fact.breakdown, fact.quantity
                  from asked
                  join place on place.top = asked.organization
                  join figures.fact on fact.organization = place.organization
                                   and fact.indicator = asked.indicator
                                   and fact.day between greatest(asked.first_day, place.from_day) and asked.last_day
                                   and fact.day < place.to_day
                       %2$s
                 where not asked.stock
                   and (asked.breakdowns is null or fact.breakdown = any (asked.breakdowns))
                   and %3$s
                union all
                select asked.number, fact.breakdown, fact.quantity
                  from asked
                  join place on place.top = asked.organization
                            and place.from_day <= asked.last_day
                            and place.to_day > asked.last_day
                  join figures.fact on fact.organization = place.organization
                                   and fact.indicator = asked.indicator
                                   and fact.day <= asked.last_day
                       %2$s
                 where asked.stock
                   and (asked.breakdowns is null or fact.breakdown = any (asked.breakdowns))
                   and %3$s)
            """;

    // Nothing posted by the end of the period: unknown. Posted, but nothing in the period: zero.
    private static final String SUMS = COUNTED + """
            , summed as (
                select number, sum(quantity) as quantity, count(*) as facts
                  from counted
                 group by number)
            select coalesce(summed.facts, 0) as facts,
                   case
                       when summed.facts > 0 then summed.quantity
                       when exists (select
                                      from place
                                      join figures.fact on fact.organization = place.organization
                                                       and fact.indicator = asked.indicator
                                                       and fact.day <= asked.last_day
                                           %2$s
                                     where place.top = asked.organization
                                       and %3$s)
                       then 0
                   end as quantity
              from asked
              left join summed using (number)
             order by asked.number
            """;

    private static final String PARTS = COUNTED + """
            select counted.number, breakdown.kinds ->> splitting.kind as value,
                   sum(counted.quantity) as quantity, count(*) as facts
              from counted
              join figures.breakdown on breakdown.id = counted.breakdown
              join unnest(cast(:numbers as integer[]), cast(:splittingKinds as text[])) as splitting(number, kind)
                   on splitting.number = counted.number
             where breakdown.kinds ->> splitting.kind is not null
             group by counted.number, value
            having sum(counted.quantity) <> 0
             order by counted.number, quantity desc, value
            """;

    private final JdbcClient jdbc;

    SumRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order asked, in one round trip and one snapshot. */
    List<Sum> sums(List<Question> questions, AsOf asOf) {
        return asking(SUMS, questions, asOf)
                .query((row, number) -> new Sum(row.getBigDecimal("quantity"), row.getLong("facts")))
                .list();
    }

    /** For each question what its facts carry under the kind of breakdown at the same place of the other list. */
    List<Map<String, Sum>> parts(List<Question> questions, List<String> kinds, AsOf asOf) {
        List<Map<String, Sum>> parts = Stream.generate(() -> (Map<String, Sum>) new LinkedHashMap<String, Sum>())
                .limit(questions.size())
                .toList();
        asking(PARTS, questions, asOf)
                .param("splittingKinds", kinds.toArray(String[]::new))
                .query(row -> {
                    parts.get(row.getInt("number"))
                            .put(row.getString("value"), new Sum(row.getBigDecimal("quantity"), row.getLong("facts")));
                });
        return parts;
    }

    private JdbcClient.StatementSpec asking(String sql, List<Question> questions, AsOf asOf) {
        var horizon = Horizon.of(asOf);
        return jdbc.sql(sql.formatted(horizon.table(), horizon.join(), horizon.condition()))
                .params(horizon.parameters())
                .params(columns(questions));
    }

    private static Map<String, Object> columns(List<Question> questions) {
        int count = questions.size();
        var indicators = new int[count];
        var organizations = new int[count];
        var first = new String[count];
        var last = new String[count];
        var stock = new boolean[count];
        var kinds = new @Nullable String[count];
        for (int i = 0; i < count; i++) {
            var question = questions.get(i);
            var query = question.query();
            indicators[i] = question.registered().number();
            organizations[i] = query.organization().value();
            first[i] = query.period().from().toString();
            last[i] = query.period().to().toString();
            stock[i] = question.stock();
            kinds[i] = query.where().isEmpty() ? null : Dictionary.json(query.where());
        }
        return Map.of(
                "numbers", IntStream.range(0, count).toArray(),
                "indicators", indicators,
                "organizations", organizations,
                "first", first,
                "last", last,
                "stock", stock,
                "kinds", kinds);
    }
}
