package org.unionledger.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Lists the facts that a figure is the sum of, exactly those. */
@Repository
class FactLineRepository {

    // Each question is answered from behind the cursor on, the latest day first. Which days count at which union:
    // for a FLOW those on which it lay below, for a STOCK all if it lies below on the last.
    private static final String LINES = """
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
            select asked.number, fact.id, fact.day, fact.own_day, fact.organization, breakdown.kinds, fact.quantity, fact.reversal,
                   source_kind.code as source_kind, fact.record, fact.posted_at
              from asked
             cross join lateral (
                    select fact.*
                      from (%2$s) fact
                     order by fact.day desc, fact.id desc
                     limit :limit) fact
              join figures.breakdown on breakdown.id = fact.breakdown
              join figures.source_kind on source_kind.id = fact.source_kind
             order by asked.number, fact.day desc, fact.id desc
            """;

    private static final String FACT_ASKED_FOR = """
            fact.indicator = asked.indicator
               and fact.day >= asked.first_day
               and fact.day <= asked.last_day
               and (fact.day, fact.id) < (:beforeDay, :beforeId)
               and (asked.breakdowns is null or fact.breakdown = any (asked.breakdowns))
               and %3$s""";

    private static final String BELOW = "way.path @> array[asked.organization]";

    private static final String ON_ITS_DAYS = """
            case when asked.stock then asked.last_day else fact.day end >= way.from_day
               and case when asked.stock then asked.last_day else fact.day end < way.to_day""";

    // Many facts of an indicator are below a large union: all of them are gone through from the latest day on until
    // there are enough, and whether one counts is asked of its own union's ways. The offset keeps that a question of
    // its own: joined with all ways below, all facts of the indicator would have to be read.
    private static final String BELOW_A_LARGE_UNION = """
            select fact.*
              from figures.fact
                   %%2$s
             where %s
               and exists (select
                             from %%1$s way
                            where way.organization = fact.organization
                              and %s
                              and %s
                           offset 0)
            """.formatted(FACT_ASKED_FOR, BELOW, ON_ITS_DAYS);

    // Few are below a small one: they are sought union by union and then put in order. The offsets keep that order
    // of steps, whatever the planner believes of days it does not know: the ways once, the facts of each by union
    // and indicator (another index leads from the indicator to the facts of all unions, to be gone through for each
    // way again), then the rest.
    private static final String BELOW_A_SMALL_UNION = """
            select fact.*
              from (select way.organization, way.from_day, way.to_day
                      from %%1$s way
                     where %s
                    offset 0) way
             cross join lateral (
                    select fact.*
                      from figures.fact
                     where fact.organization = way.organization
                       and fact.indicator = asked.indicator
                    offset 0) fact
                   %%2$s
             where %s
               and %s
            offset 0
            """.formatted(BELOW, FACT_ASKED_FOR, ON_ITS_DAYS);

    private static final String LARGE = """
            select organization
              from figures.node
             where large
               and organization = any (cast(:organizations as integer[]))
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
        return lines(List.of(question), Horizon.of(asOf), after == null ? AT_THE_TOP : after, limit)
                .get(0);
    }

    /** The same of what was not committed at a moment. */
    List<FactLine> news(Question question, Instant since, @Nullable FactCursor after, int limit) {
        return lines(List.of(question), Horizon.newsSince(since), after == null ? AT_THE_TOP : after, limit)
                .get(0);
    }

    /** The first lines of each question, in the order asked. */
    List<List<FactLine>> firstLines(List<Question> questions, AsOf asOf, int limit) {
        return lines(questions, Horizon.of(asOf), AT_THE_TOP, limit);
    }

    /** In as many round trips as there are sizes of unions. */
    private List<List<FactLine>> lines(List<Question> questions, Horizon horizon, FactCursor after, int limit) {
        var large = large(questions);
        var lines = new HashMap<Question, List<FactLine>>();
        questions.stream()
                .distinct()
                .collect(Collectors.partitioningBy(
                        question -> large.contains(question.query().organization())))
                .forEach((isLarge, some) ->
                        read(some, isLarge ? BELOW_A_LARGE_UNION : BELOW_A_SMALL_UNION, horizon, after, limit, lines));
        return questions.stream()
                .map(question -> lines.getOrDefault(question, List.of()))
                .toList();
    }

    /** Those unions whose totals are kept. */
    private Set<OrganizationId> large(List<Question> questions) {
        return jdbc.sql(LARGE)
                .param("organizations", organizations(questions))
                .query((row, number) -> new OrganizationId(row.getInt("organization")))
                .set();
    }

    private void read(
            List<Question> questions,
            String below,
            Horizon horizon,
            FactCursor after,
            int limit,
            Map<Question, List<FactLine>> lines) {
        if (questions.isEmpty()) {
            return;
        }
        jdbc.sql(LINES.formatted(horizon.tables(), below.formatted(horizon.way(), horizon.join(), horizon.condition())))
                .params(horizon.parameters())
                .param("organizations", organizations(questions))
                .param("indicators", column(questions, each -> each.registered().number(), Integer[]::new))
                .param("first", column(questions, each -> first(each).toString(), String[]::new))
                .param(
                        "last",
                        column(questions, each -> each.query().period().to().toString(), String[]::new))
                .param("stock", column(questions, Question::stock, Boolean[]::new))
                .param("kinds", column(questions, FactLineRepository::kinds, String[]::new))
                .param("beforeDay", after.day())
                .param("beforeId", after.id())
                .param("limit", limit)
                .query(row -> {
                    lines.computeIfAbsent(questions.get(row.getInt("number") - 1), question -> new ArrayList<>())
                            .add(line(row));
                });
    }

    private static Integer[] organizations(List<Question> questions) {
        return column(questions, each -> each.query().organization().value(), Integer[]::new);
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
                row.getObject("own_day", LocalDate.class),
                new OrganizationId(row.getInt("organization")),
                Dictionary.breakdown(row.getString("kinds")),
                row.getBigDecimal("quantity"),
                row.getBoolean("reversal"),
                new Source(row.getString("source_kind"), row.getLong("record")),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                null);
    }
}
