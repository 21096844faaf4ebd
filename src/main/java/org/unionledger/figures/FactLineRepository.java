package org.unionledger.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Lists the facts that a figure is the sum of, exactly those. */
@Repository
class FactLineRepository {

    // Which days count at which union: for a FLOW those on which it lay below, for a STOCK all if it lies below on the
    // last.
    private static final String LINES = """
            with %1$s
            place as materialized (
                select organization, from_day, to_day
                  from %4$s
                 where path @> array[cast(:organization as integer)])
            select fact.id, fact.day, fact.organization, breakdown.kinds, fact.quantity, fact.reversal,
                   source_kind.code as source_kind, fact.record, fact.posted_at
              from figures.fact
              join figures.breakdown on breakdown.id = fact.breakdown
              join figures.source_kind on source_kind.id = fact.source_kind
                   %2$s
             where fact.indicator = :indicator
               and fact.day >= :first
               and fact.day <= :last
               and (fact.day, fact.id) < (:beforeDay, :beforeId)
               and breakdown.kinds @> cast(:kinds as jsonb)
               and exists (select
                             from place
                            where place.organization = fact.organization
                              and case when :stock then cast(:last as date) else fact.day end >= place.from_day
                              and case when :stock then cast(:last as date) else fact.day end < place.to_day)
               and %3$s
             order by fact.day desc, fact.id desc
             limit :limit
            """;

    // The same for several questions, each from its beginning. Facts are gone through from the latest day on until
    // there
    // are enough of them, so whether one counts is asked of the union's own ways.
    private static final String FIRST_LINES = """
            with %1$s
            asked as materialized (
                select asked.*,
                       case when kinds is not null
                            then array(select id from figures.breakdown where breakdown.kinds @> asked.kinds)
                       end as breakdowns
                  from unnest(cast(:organizations as integer[]), cast(:indicators as integer[]), cast(:first as date[]),
                              cast(:last as date[]), cast(:stock as boolean[]), cast(:kinds as jsonb[]))
                       with ordinality
                       as asked(organization, indicator, first_day, last_day, stock, kinds, number))
            select asked.number, fact.id, fact.day, fact.organization, breakdown.kinds, fact.quantity, fact.reversal,
                   source_kind.code as source_kind, fact.record, fact.posted_at
              from asked
             cross join lateral (
                    select fact.*
                      from figures.fact
                           %2$s
                     where fact.indicator = asked.indicator
                       and fact.day >= asked.first_day
                       and fact.day <= asked.last_day
                       and (asked.breakdowns is null or fact.breakdown = any (asked.breakdowns))
                       and exists (select
                                     from %4$s way
                                    where way.organization = fact.organization
                                      and way.path @> array[asked.organization]
                                      and case when asked.stock then asked.last_day else fact.day end >= way.from_day
                                      and case when asked.stock then asked.last_day else fact.day end < way.to_day)
                       and %3$s
                     order by fact.day desc, fact.id desc
                     limit :limit) fact
              join figures.breakdown on breakdown.id = fact.breakdown
              join figures.source_kind on source_kind.id = fact.source_kind
             order by asked.number, fact.day desc, fact.id desc
            """;

    /** Before every day PostgreSQL and Java both know; a STOCK counts from the beginning. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private static final FactCursor AT_THE_TOP = new FactCursor(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    private final JdbcClient jdbc;

    FactLineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest day first; without links. */
    List<FactLine> lines(Question question, AsOf asOf, @Nullable FactCursor after, int limit) {
        var horizon = Horizon.of(asOf);
        var cursor = after == null ? AT_THE_TOP : after;
        var query = question.query();
        return jdbc.sql(LINES.formatted(horizon.tables(), horizon.join(), horizon.condition(), horizon.way()))
                .params(horizon.parameters())
                .params(Map.of(
                        "organization", query.organization().value(),
                        "indicator", question.registered().number(),
                        "first", first(question),
                        "last", query.period().to(),
                        "stock", question.stock(),
                        "kinds", Dictionary.json(query.where()),
                        "beforeDay", cursor.day(),
                        "beforeId", cursor.id(),
                        "limit", limit))
                .query((row, number) -> line(row))
                .list();
    }

    /** The first lines of each question, in the order asked, in one round trip. */
    List<List<FactLine>> firstLines(List<Question> questions, AsOf asOf, int limit) {
        var horizon = Horizon.of(asOf);
        List<List<FactLine>> lines = Stream.generate(() -> (List<FactLine>) new ArrayList<FactLine>())
                .limit(questions.size())
                .toList();
        jdbc.sql(FIRST_LINES.formatted(horizon.tables(), horizon.join(), horizon.condition(), horizon.way()))
                .params(horizon.parameters())
                .param(
                        "organizations",
                        column(questions, each -> each.query().organization().value(), Integer[]::new))
                .param("indicators", column(questions, each -> each.registered().number(), Integer[]::new))
                .param("first", column(questions, each -> first(each).toString(), String[]::new))
                .param(
                        "last",
                        column(questions, each -> each.query().period().to().toString(), String[]::new))
                .param("stock", column(questions, Question::stock, Boolean[]::new))
                .param("kinds", column(questions, FactLineRepository::kinds, String[]::new))
                .param("limit", limit)
                .query(row -> {
                    lines.get(row.getInt("number") - 1).add(line(row));
                });
        return lines;
    }

    private static <T> T[] column(
            List<Question> questions, Function<Question, @Nullable T> value, IntFunction<T[]> array) {
        return questions.stream().map(value).toArray(array);
    }

    private static @Nullable String kinds(Question question) {
        Breakdown where = question.query().where();
        return where.isEmpty() ? null : Dictionary.json(where);
    }

    private static LocalDate first(Question question) {
        return question.stock() ? BEGINNING : question.query().period().from();
    }

    private static FactLine line(ResultSet row) throws SQLException {
        return new FactLine(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                new OrganizationId(row.getInt("organization")),
                Dictionary.breakdown(row.getString("kinds")),
                row.getBigDecimal("quantity"),
                row.getBoolean("reversal"),
                new Source(row.getString("source_kind"), row.getLong("record")),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                null);
    }
}
