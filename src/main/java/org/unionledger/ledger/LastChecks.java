package org.unionledger.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.ledger.declaration.Checklist;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

/** The last check of each union against a standard ({@link Checklist}) as of any day, and the unions without one. */
@Repository
public class LastChecks {

    /**
     * Which of the last checks are asked for.
     *
     * @param standard the word of the standard
     * @param met      null for both
     * @param lacking  an item that was not met; empty for any
     * @param before   those checked before that day; null for any
     */
    public record CheckFilter(
            String standard,
            @Nullable Boolean met,
            String lacking,
            @Nullable LocalDate before) {}

    /** A union without any check against a standard. */
    public record Unchecked(OrganizationId union, String name) {}

    private static final String LATEST = """
            , latest as materialized (
                select distinct on (entry.organization_id)
                       entry.id, entry.organization_id, entry.day,
                       %2$s as met,
                       :lacking = ''
                       or exists (select from unnest(:lists) list
                                   where jsonb_exists(entry.values, list)
                                     and not jsonb_exists(entry.values -> list, :lacking)) as lacks
                  from %1$s entry
                 where entry.voided_at is null and entry.day <= :on
                   and entry.values ->> :standardKey = :standard
                   and %3$s
                 order by entry.organization_id, entry.day desc, entry.id desc)
            """;

    private static final String CHECKED = """
            , wanted as materialized (
                select id, day
                  from latest
                 where (cast(:met as boolean) is null or met = :met)
                   and lacks
                   and (cast(:before as date) is null or day < :before))
            """;

    private static final String UNCHECKED = """
            , wanted as materialized (
                select organization_id as id, name
                  from area
                 where single
                   and organization_id not in (select organization_id from latest))
            """;

    private static final String UNCHECKED_PAGE = """
            select id, name, (select count(*) from wanted) as total
              from wanted
             where id > :after
             order by id
             limit cast(:limit as integer)
            """;

    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;
    private final GradedEntries entries;

    LastChecks(JdbcClient jdbc, GradedEntries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** The one longest ago first. */
    public GradedPage<Entry> page(GradedArea area, CheckFilter filter, DayCursor after, int limit) {
        return entries.page(area.ledger(), latest(area) + CHECKED, parameters(area, filter), after, limit);
    }

    /** All of them in the same order, a portion in memory; in a transaction. Whoever reads closes it. */
    public Stream<Entry> every(GradedArea area, CheckFilter filter) {
        return entries.every(area.ledger(), latest(area) + CHECKED, parameters(area, filter));
    }

    public long count(GradedArea area, CheckFilter filter) {
        return entries.count(latest(area) + CHECKED, parameters(area, filter));
    }

    /** Unions of employers, branches and groups that were never checked against the standard by the day, by id. */
    public GradedPage<Unchecked> unchecked(GradedArea area, String standard, long after, int limit) {
        return GradedEntries.paged(readUnchecked(area, standard, after, limit), LastChecks::unchecked);
    }

    /** All of them in the same order, a portion in memory; in a transaction. Whoever reads closes it. */
    public Stream<Unchecked> everyUnchecked(GradedArea area, String standard) {
        return readUnchecked(area, standard, 0, null).query(LastChecks::unchecked).stream();
    }

    public long countUnchecked(GradedArea area, String standard) {
        return entries.count(latest(area) + UNCHECKED, parameters(area, all(standard)));
    }

    private StatementSpec readUnchecked(GradedArea area, String standard, long after, @Nullable Integer limit) {
        return jdbc.sql(latest(area) + UNCHECKED + UNCHECKED_PAGE)
                .withFetchSize(PORTION)
                .params(parameters(area, all(standard)))
                .param("after", after)
                .param("limit", limit);
    }

    private static Unchecked unchecked(ResultSet row, int number) throws SQLException {
        return new Unchecked(new OrganizationId(row.getInt("id")), row.getString("name"));
    }

    private static CheckFilter all(String standard) {
        return new CheckFilter(standard, null, "", null);
    }

    private String latest(GradedArea area) {
        return entries.area(area)
                + LATEST.formatted(
                        Shelf.table(area.ledger()),
                        GradedEntries.holds(checklist(area).met(), "met"),
                        entries.meant(area));
    }

    private Map<String, @Nullable Object> parameters(GradedArea area, CheckFilter filter) {
        Map<String, @Nullable Object> parameters = entries.parameters(area);
        parameters.put("standardKey", checklist(area).standard());
        parameters.put("standard", filter.standard());
        parameters.put("met", filter.met());
        parameters.put("lacking", filter.lacking());
        parameters.put("lists", listsOf(area.ledger(), filter.lacking()));
        parameters.put("before", filter.before());
        GradedEntries.add(parameters, checklist(area).met(), "met");
        return parameters;
    }

    private static Checklist checklist(GradedArea area) {
        return Objects.requireNonNull(area.ledger().checklist());
    }

    /** The lists an item stands in: in the others nobody could have ticked it. */
    private static String[] listsOf(Declaration ledger, String item) {
        return Checklist.lists(ledger).stream()
                .filter(list -> list.choice(item).isPresent())
                .map(Field::key)
                .toArray(String[]::new);
    }
}
