package org.unionledger.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.ledger.declaration.Declaration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what a question asks for by three roads. <em>Along the list</em> goes from entry to entry in the order of the list and
 * stops when the page is full: fast for what many entries have. <em>By union</em> goes along the lists of the unions asked for:
 * fast where the order tells unions apart. <em>Collecting</em> takes all that indexes say and sorts it: fast for what few have.
 * Which is which nobody knows before; so the first road is gone for a while only.
 *
 * <p>{@code limit} and {@code offset 0} inside keep the planner from making one road of the two, which it does badly: how many
 * entries of a union have a word it can only guess.
 */
@Repository
class EntryRoads {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final EntryRepository entries;

    EntryRoads(JdbcClient jdbc, EntryRepository entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /**
     * How far to go along a list.
     *
     * @param passed by day, where the index tells whose an entry is: so many of anybody
     * @param looked by day, so many of the unions asked for are read to see whether they are asked for
     * @param read   in another order, so many of anybody are read
     */
    record Patience(int passed, int looked, int read) {
        static final Patience USUAL = new Patience(50_000, 5_000, 15_000);
    }

    /**
     * What was seen on the way along a list.
     *
     * @param found what the question asks for
     * @param among how many that are asked for but for their words
     */
    record Seen(long found, long among) {}

    /** @param total how many the question asks for, where that was to be counted and the page is not empty; else 0 */
    record Collected(List<Entry> page, long total) {}

    /** At most {@code limit}; fewer also where there would be more further on. */
    List<Entry> along(EntryQuery query, EntryOrder order, @Nullable EntryCursor after, int limit, Patience patience) {
        Sorting sorting = Sorting.of(query, order, after);
        String sql = order.isByDue() || EntryCursor.isByDay(query.declaration(), order)
                ? "select " + EntryRepository.COLUMNS + " from (" + near(query, sorting) + ") near"
                        + " cross join lateral (select * from " + query.table() + " entry where entry.ledger = :ledger"
                        + " and entry.id = near.id and " + query.read() + " limit 1) entry"
                        + " order by near.key" + sorting.direction() + ", near.id" + sorting.direction()
                        + " limit :limit"
                : "select " + EntryRepository.COLUMNS + " from (select entry.*, " + sorting.key() + " as key from "
                        + query.table() + " entry where " + query.standing() + sorting.after() + " order by key"
                        + sorting.direction() + ", id" + sorting.direction() + " limit :read) entry"
                        + " where " + query.met() + " and " + query.days() + " and " + query.read()
                        + " order by entry.key" + sorting.direction() + ", entry.id" + sorting.direction()
                        + " limit :limit";
        return going(sql, query, patience)
                .params(sorting.parameters())
                .param("limit", limit)
                .query(entries.mapper())
                .list();
    }

    /**
     * The beginning of each union's list, but of no more unions than a page has lines: those whose own first entries come first.
     * For what stands together by union, where all of a union's entries may lie anywhere in the whole list.
     */
    List<Entry> byUnion(EntryQuery query, EntryOrder order, @Nullable EntryCursor after, int limit) {
        Sorting sorting = Sorting.of(query, order, after);
        String ofOne = "select entry.id, " + sorting.key() + " as key from " + query.table()
                + " entry where entry.organization_id = one.union_id and " + query.standing() + " and " + query.days()
                + " and " + query.wanted() + sorting.after() + " order by key" + sorting.direction() + ", entry.id"
                + sorting.direction();
        String end = " order by found.key" + sorting.direction() + ", found.id" + sorting.direction();
        return jdbc.sql("with foremost as materialized (select one.union_id from organization.below(:within, :today)"
                        + " one(union_id) cross join lateral (" + ofOne + " limit 1) found" + end + " limit :limit)"
                        + " select " + EntryRepository.COLUMNS + " from (select found.id, found.key from foremost one"
                        + " cross join lateral (" + ofOne + " limit :limit) found" + end + " limit :limit) found join "
                        + query.table() + " entry on entry.ledger = :ledger and entry.id = found.id" + end)
                .params(query.parameters())
                .params(sorting.parameters())
                .param("ledger", query.declaration().id())
                .param("limit", limit)
                .query(entries.mapper())
                .list();
    }

    /** Counts from the latest on. */
    Seen countAlong(EntryQuery query, Patience patience) {
        String sql = "select count(entry.hit) as found, count(*) as among from ("
                + near(query, Sorting.of(query, EntryOrder.LATEST, null)) + ") near"
                + " left join lateral (select true as hit from " + query.table() + " entry where entry.ledger = :ledger"
                + " and entry.id = near.id and " + query.read() + " limit 1) entry on true";
        return going(sql, query, patience)
                .query((row, number) -> new Seen(row.getLong("found"), row.getLong("among")))
                .single();
    }

    /** The next entries of the unions asked for by day, told by the index alone. */
    private static String near(EntryQuery query, Sorting sorting) {
        String order = " order by entry.key" + sorting.direction() + ", entry.id" + sorting.direction();
        return "select entry.id, entry.key from (select entry.id, " + sorting.key()
                + " as key, entry.organization_id from "
                + query.table() + " entry where " + query.standing() + " and " + query.days() + " and "
                + query.pending() + sorting.after() + " order by key" + sorting.direction() + ", id"
                + sorting.direction() + " limit :passed) entry where "
                + query.met() + order + " limit :looked";
    }

    private JdbcClient.StatementSpec going(String sql, EntryQuery query, Patience patience) {
        return jdbc.sql(sql)
                .params(query.parameters())
                .param("ledger", query.declaration().id())
                .param("passed", patience.passed())
                .param("looked", patience.looked())
                .param("read", patience.read());
    }

    /**
     * @param where   of the query, whatever leads in it
     * @param counted whether to tell how many there are in all, which is cheap here: all of them are come by
     */
    Collected collected(
            EntryQuery query, String where, EntryOrder order, @Nullable EntryCursor after, int limit, boolean counted) {
        Sorting sorting = Sorting.of(query, order, after);
        String end = " order by found.key" + sorting.direction() + ", found.id" + sorting.direction();
        // what is read once is not put together first, only what is counted as well
        String sql = "with found as (select entry.id, " + sorting.key() + " as key from " + query.table()
                + " entry where " + where + " offset 0) select " + EntryRepository.COLUMNS + ", "
                + (counted ? "(select count(*) from found)" : "0") + " as total from (select id, key from found where "
                + sorting.afterFound() + end + " limit :limit) found join " + query.table()
                + " entry on entry.ledger = :ledger and entry.id = found.id" + end;
        RowMapper<Entry> mapper = entries.mapper();
        AtomicLong total = new AtomicLong();
        List<Entry> found = jdbc.sql(sql)
                .params(query.parameters())
                .params(sorting.parameters())
                .param("ledger", query.declaration().id())
                .param("limit", limit)
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return mapper.mapRow(row, number);
                })
                .list();
        return new Collected(found, total.get());
    }

    /** @param most counts no further than this */
    long countCollected(EntryQuery query, String where, long most) {
        return jdbc.sql("select count(*) from (select from (select from " + query.table() + " entry where " + where
                        + " offset 0) found limit :most) part")
                .params(query.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** How many entries of all unions have the words, as far as the planner knows; it has them counted now and then. */
    long likely(EntryQuery query) {
        String plan = jdbc.sql("explain (format json) select from " + query.table() + " entry where " + query.marks())
                .query(String.class)
                .single();
        return JSON.readTree(plan).get(0).get("Plan").get("Plan Rows").asLong();
    }

    /** How frequent those pairs of long words are that are frequent at all, as the planner has them counted now and then. */
    Rarity rarity(Declaration declaration, List<SearchText> words) {
        List<Integer> pairs = words.stream()
                .filter(Rarity::isLong)
                .flatMap(word -> word.pairs().stream())
                .distinct()
                .toList();
        if (pairs.isEmpty()) {
            return Rarity.UNKNOWN;
        }
        Map<Integer, Double> known = new HashMap<>();
        jdbc.sql("""
                select pair, part
                  from pg_stats
                 cross join unnest(most_common_elems::text::integer[], most_common_elem_freqs) as common (pair, part)
                 where schemaname || '.' || tablename = :table and attname = 'grams' and pair = any (:pairs)
                """)
                .param("table", Shelf.table(declaration))
                .param("pairs", pairs.toArray(Integer[]::new))
                .query(row -> {
                    known.put(row.getInt("pair"), row.getDouble("part"));
                });
        return new Rarity(known);
    }

    /**
     * The order of a list in SQL, and where a page of it begins.
     *
     * @param begin where a page begins, as the end of a condition; null at the beginning
     */
    private record Sorting(
            String key, String direction, @Nullable String begin, Map<String, Object> parameters) {

        static Sorting of(EntryQuery query, EntryOrder order, @Nullable EntryCursor after) {
            Declaration declaration = query.declaration();
            String key = EntryCursor.key(declaration, order);
            String direction = order.descending() ? " desc" : "";
            if (after == null) {
                return new Sorting(key, direction, null, Map.of());
            }
            String begin = (order.descending() ? "<" : ">") + " (:afterKey::" + EntryCursor.type(declaration, order)
                    + ", :afterId)";
            return new Sorting(key, direction, begin, Map.of("afterKey", after.key(), "afterId", after.id()));
        }

        /** To be added to a condition over the table. */
        String after() {
            return begin == null ? "" : " and (" + key + ", entry.id) " + begin;
        }

        /** The same of what was found, a condition of its own. */
        String afterFound() {
            return begin == null ? "true" : "(found.key, found.id) " + begin;
        }
    }
}
