package org.unionledger.backfill;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries of old summaries, their sentences sealed. */
@Repository
class BackfillRepository implements SealedColumns {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private static final String ENTRY = "select * from backfill.entry ";

    private static final String BELOW = "where organization in (select organization.below(:place, :today)) ";

    private static final String BY_ID = ENTRY + "where id = any (:ids) order by id";

    private static final String PAGE = ENTRY + BELOW + """
               and (:state = '' or state = :state)
               and id < :before
             order by id desc
             limit :limit
            """;

    private static final String CONFIRMED = ENTRY + """
             where state = 'confirmed'
               and indicator = any (:indicators)
               and organization = any (:unions)
             order by id
            """;

    private static final String CONFIRMED_WITHIN = ENTRY + """
             where state = 'confirmed'
               and organization = :union
               and from_day >= :from
               and to_day <= :to
             order by id
            """;

    private final JdbcClient jdbc;
    private final Protection protection;
    private final JsonMapper json = JsonMapper.shared();

    BackfillRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /** So that two do not reckon with what the other is about to post. */
    void lock() {
        jdbc.sql("lock table backfill.entry in share row exclusive mode").update();
    }

    long insert(long reading, int place, String quote, String sentence, boolean approximate, BackfillEntry entry) {
        return jdbc.sql("""
                insert into backfill.entry (reading, place, quote, sentence, approximate, state, organization, indicator,
                                            from_day, to_day, day, breakdown, told)
                values (:reading, :place, :quote, :sentence, :approximate, 'draft', :organization, :indicator,
                        :from, :to, :day, :breakdown::jsonb, :told)
                returning id
                """)
                .param("reading", reading)
                .param("place", place)
                .param("quote", quote)
                .param("sentence", protection.seal(Protected.UPLOADED_FILE, sentence))
                .param("approximate", approximate)
                .params(columns(entry))
                .query(Long.class)
                .single();
    }

    /** False, and nothing was written, unless it is a draft. */
    boolean correct(long id, BackfillEntry entry) {
        return jdbc.sql("""
                update backfill.entry
                   set organization = :organization, indicator = :indicator, from_day = :from, to_day = :to, day = :day,
                       breakdown = :breakdown::jsonb, told = :told, version = version + 1
                 where id = :id and state = 'draft'
                """).param("id", id).params(columns(entry)).update() == 1;
    }

    private Map<String, @Nullable Object> columns(BackfillEntry entry) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("organization", entry.union().value());
        columns.put("indicator", Objects.toString(entry.indicator(), null));
        columns.put("from", entry.from());
        columns.put("to", entry.to());
        columns.put("day", entry.day());
        columns.put("breakdown", json.writeValueAsString(entry.breakdown().values()));
        columns.put("told", entry.told());
        return columns;
    }

    boolean remove(long id) {
        return jdbc.sql("delete from backfill.entry where id = :id and state = 'draft'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What an entry adds from now on. */
    void count(Counted counted, BigDecimal registered) {
        jdbc.sql("""
                update backfill.entry
                   set state = 'confirmed', quantity = :quantity, registered = :registered, ended_on = :endedOn,
                       version = version + 1
                 where id = :id
                """)
                .param("id", counted.id())
                .param("quantity", counted.quantity())
                .param("registered", registered)
                .param("endedOn", counted.endedOn())
                .update();
    }

    void end(long id, @Nullable LocalDate endedOn) {
        jdbc.sql("update backfill.entry set ended_on = :endedOn where id = :id")
                .param("id", id)
                .param("endedOn", endedOn)
                .update();
    }

    void withdraw(long id) {
        jdbc.sql("""
                update backfill.entry
                   set state = 'withdrawn', quantity = 0, ended_on = null, version = version + 1
                 where id = :id and state = 'confirmed'
                """).param("id", id).update();
    }

    Optional<Backfill> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql(ENTRY + BELOW + "and id = :id")
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> backfill(row))
                .optional();
    }

    /** Of one document, those the place may see. */
    List<Backfill> of(long reading, OrganizationId place, LocalDate today) {
        return jdbc.sql(ENTRY + BELOW + "and reading = :reading order by place, id")
                .param("reading", reading)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> backfill(row))
                .list();
    }

    boolean isAnyOf(long reading) {
        return jdbc.sql("select exists (select from backfill.entry where reading = :reading)")
                .param("reading", reading)
                .query(Boolean.class)
                .single();
    }

    /** The latest first. @param state empty for any; @param before only those with smaller ids */
    List<Backfill> page(OrganizationId place, LocalDate today, String state, long before, int limit) {
        return jdbc.sql(PAGE)
                .param("place", place.value())
                .param("today", today)
                .param("state", state)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> backfill(row))
                .list();
    }

    long count(OrganizationId place, LocalDate today, String state) {
        return jdbc.sql("select count(*) from backfill.entry " + BELOW + "and (:state = '' or state = :state)")
                .param("place", place.value())
                .param("today", today)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /** Those of the ids that lie below the place. */
    List<Backfill> named(OrganizationId place, Collection<Long> ids, LocalDate today) {
        return jdbc.sql(ENTRY + BELOW + "and id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> backfill(row))
                .list();
    }

    List<Backfill> after(long id, int limit) {
        return jdbc.sql(ENTRY + "where state = 'confirmed' and id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> backfill(row))
                .list();
    }

    List<Backfill> byId(Collection<Long> ids) {
        return jdbc.sql(BY_ID)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> backfill(row))
                .list();
    }

    /** Those that count, of some indicators at some unions. */
    List<Backfill> confirmed(Collection<IndicatorId> indicators, Collection<Integer> unions) {
        return jdbc.sql(CONFIRMED)
                .param("indicators", indicators.stream().map(IndicatorId::value).toArray(String[]::new))
                .param("unions", unions.toArray(Integer[]::new))
                .query((row, number) -> backfill(row))
                .list();
    }

    /** Those confirmed of a union itself that are told of days within these, both included. */
    List<Backfill> confirmed(OrganizationId union, LocalDate from, LocalDate to) {
        return jdbc.sql(CONFIRMED_WITHIN)
                .param("union", union.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> backfill(row))
                .list();
    }

    /** Whether any counts at a union on a day or later. */
    boolean anyStandingFrom(OrganizationId union, LocalDate day) {
        return jdbc.sql("""
                select exists (select
                                 from backfill.entry
                                where organization = :union and state = 'confirmed'
                                  and (day >= :day or ended_on >= :day))
                """)
                .param("union", union.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** From the root down to each union, as the tree stands on a day; closed ones are missing. */
    Map<Integer, List<Integer>> ways(Set<Integer> unions, LocalDate day) {
        Map<Integer, List<Integer>> ways = new HashMap<>();
        jdbc.sql("""
                select organization_id, path
                  from organization.path
                 where organization_id = any (:unions)
                   and from_day <= :day
                   and to_day > :day
                """)
                .param("unions", unions.toArray(Integer[]::new))
                .param("day", day)
                .query((row, number) -> ways.put(row.getInt("organization_id"), numbers(row.getArray("path"))))
                .list();
        return ways;
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("backfill.entry", "sentence", Protected.UPLOADED_FILE));
    }

    private Backfill backfill(ResultSet row) throws SQLException {
        String indicator = row.getString("indicator");
        return new Backfill(
                row.getLong("id"),
                row.getLong("reading"),
                row.getInt("place"),
                row.getString("quote"),
                new String(
                        protection.openContent(Protected.UPLOADED_FILE, row.getBytes("sentence")),
                        StandardCharsets.UTF_8),
                row.getBoolean("approximate"),
                new BackfillEntry(
                        indicator == null ? null : new IndicatorId(indicator),
                        new OrganizationId(row.getInt("organization")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        Breakdown.of(json.readValue(row.getString("breakdown"), VALUES)),
                        row.getBigDecimal("told")),
                BackfillState.ofCode(row.getString("state")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("registered"),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }
}
