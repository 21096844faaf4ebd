package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.ledger.declaration.Checklist;
import org.unionledger.ledger.declaration.Condition;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.Grading;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;

/**
 * Entries that say how unions stand: checks against standards ({@link Checklist}) and grades ({@link Grading}), as of any day. An
 * entry about an employer without a union, or one that is not in the book, says nothing of the union that keeps it.
 */
@Repository
public class GradedEntries {

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

    /** What has become of a grade by a day. */
    public enum GradeState {
        HELD,
        /** Held, and its last day is near. */
        LAPSING,
        LAPSED,
        WITHDRAWN
    }

    /**
     * Which grades are asked for.
     *
     * @param state  one that was replaced by a later one of its ladder is of none
     * @param name   a word that names the grade; empty for any
     * @param lapses for {@link GradeState#LAPSING} the last day by which they end
     */
    public record GradeFilter(GradeState state, String name, LocalDate lapses) {}

    /** A union without any check against a standard. */
    public record Unchecked(OrganizationId union, String name) {}

    // The area as it was on that day, as far as the reader may see it today.
    private static final String AREA = """
            with area as materialized (
                select path.organization_id
                  from organization.path
                 where path.path @> array[cast(:within as integer)]
                   and path.from_day <= :on and path.to_day > :on
                   and path.organization_id in (select organization.below(:place, :today)))
            """;

    // A primary union and what is below it is always meant. One that leads an area is when it is named: else the entry
    // is about an employer there that has no union, or is not in the book.
    private static final String MEANT = """
             exists (select from organization.profile
                      where profile.organization_id = entry.organization_id
                        and (profile.kind = any (:kinds)
                             or entry.organization_id <> entry.home_id and entry.employer_id is null
                             or profile.name = any (array(select entry.values ->> named from unnest(:naming) named))))
            """;

    private static final String LAST_CHECKS = AREA + """
            , latest as materialized (
                select distinct on (entry.organization_id) entry.*
                  from %s entry
                 where entry.voided_at is null and entry.day <= :on
                   and entry.values ->> :standardKey = :standard
                   and entry.organization_id = any (array(select organization_id from area))
                   and
            """ + MEANT + """
                 order by entry.organization_id, entry.day desc, entry.id desc)
            """;

    private static final String PASSES = """
              from latest entry
             where (cast(:met as boolean) is null or %s = :met)
               and (:lacking = ''
                    or exists (select from unnest(:lists) list
                                where jsonb_exists(entry.values, list) and not jsonb_exists(entry.values -> list, :lacking)))
               and (cast(:before as date) is null or entry.day < :before)
            """;

    private static final String GRADES = AREA + """
            , granted as materialized (
                select entry.*,
                       %1$s as first_day,
                       cast(entry.values ->> cast(:until as text) as date) as last_day,
                       cast(entry.values ->> cast(:withdrawn as text) as date) as withdrawn_on,
                       array(select entry.values ->> key from unnest(:series) key) as series
                  from %2$s entry
                 where entry.voided_at is null
                   and entry.organization_id = any (array(select organization_id from area))
                   and %1$s <= :on
                   and %3$s
                   and
            """ + MEANT + """
                ),
            graded as materialized (
                select granted.*,
                       case when withdrawn_on <= :on then 'WITHDRAWN'
                            when row_number() over (partition by organization_id, series
                                                        order by coalesce(withdrawn_on <= :on, false), first_day desc, id desc) > 1
                                 then 'REPLACED'
                            when last_day < :on then 'LAPSED'
                            else 'HELD' end as standing
                  from granted)
            """;

    private static final String GRADED = """
              from graded entry
             where (entry.standing = :standing
                    and (cast(:lapses as date) is null or entry.last_day <= :lapses))
               and (:name = '' or :name = any (array(select entry.values ->> key from unnest(:nameKeys) key)))
            """;

    private static final String UNCHECKED = """
              from area
              join organization.profile union_ using (organization_id)
             where union_.kind = any (:kinds)
               and not exists (select from latest where latest.organization_id = area.organization_id)
            """;

    /** None where it is null. */
    private static final String LIMIT = " limit cast(:limit as integer)";

    private static final int PORTION = 1_000;

    /** Unions of employers and what is below them: standards of primary unions are not for those that lead an area. */
    private static final String[] SINGLE = Stream.of(OrganizationKind.values())
            .filter(kind -> !kind.leadsAnArea())
            .map(OrganizationKind::code)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final EntryRepository entries;
    private final Organizations organizations;
    private final Clock clock;

    GradedEntries(JdbcClient jdbc, EntryRepository entries, Organizations organizations, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** All that stand and mean one of the unions, the latest first; those of unions elsewhere are missing. */
    public List<Entry> about(Scope scope, Declaration ledger, Collection<OrganizationId> unions) {
        scope.require(Right.READ_LEDGERS);
        return jdbc.sql("select " + EntryRepository.COLUMNS + " from " + Shelf.table(ledger) + " entry"
                        + " where entry.voided_at is null and entry.organization_id = any (:unions)"
                        + " and entry.organization_id in (select organization.below(:place, :today)) and " + MEANT
                        + " order by entry.day desc, entry.id desc")
                .param("place", scope.place().value())
                .param("today", LocalDate.now(clock))
                .param("unions", unions.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("naming", naming(ledger))
                .param("kinds", SINGLE)
                .query(entries.mapper())
                .list();
    }

    /**
     * The last check of each union of an area by a day, the longest ago first.
     *
     * @param limit how many at most
     */
    public List<Entry> lastChecks(
            Scope scope,
            Declaration ledger,
            Checklist checklist,
            OrganizationId within,
            LocalDate on,
            CheckFilter filter,
            DayCursor after,
            int limit) {
        return readChecks(scope, ledger, checklist, within, on, filter, after, limit)
                .list();
    }

    /** All of them in the same order, a portion in memory; in a transaction. Whoever reads closes it. */
    public Stream<Entry> everyLastCheck(
            Scope scope,
            Declaration ledger,
            Checklist checklist,
            OrganizationId within,
            LocalDate on,
            CheckFilter filter) {
        return readChecks(scope, ledger, checklist, within, on, filter, DayCursor.BEGINNING, null).stream();
    }

    private MappedQuerySpec<Entry> readChecks(
            Scope scope,
            Declaration ledger,
            Checklist checklist,
            OrganizationId within,
            LocalDate on,
            CheckFilter filter,
            DayCursor after,
            @Nullable Integer limit) {
        require(scope, within);
        return jdbc.sql(LAST_CHECKS.formatted(Shelf.table(ledger)) + "select " + EntryRepository.COLUMNS + "\n"
                        + PASSES.formatted(holds(checklist.met(), "met"))
                        + " and (entry.day, entry.id) > (:afterDay, :afterId) order by entry.day, entry.id"
                        + LIMIT)
                .withFetchSize(PORTION)
                .params(checked(scope, ledger, checklist, within, on, filter))
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(entries.mapper());
    }

    public long countLastChecks(
            Scope scope,
            Declaration ledger,
            Checklist checklist,
            OrganizationId within,
            LocalDate on,
            CheckFilter filter) {
        require(scope, within);
        return jdbc.sql(LAST_CHECKS.formatted(Shelf.table(ledger)) + "select count(*)\n"
                        + PASSES.formatted(holds(checklist.met(), "met")))
                .params(checked(scope, ledger, checklist, within, on, filter))
                .query(Long.class)
                .single();
    }

    /** Unions of employers, branches and groups that were never checked against the standard by a day, by id. */
    public List<Unchecked> unchecked(
            Scope scope,
            Declaration ledger,
            Checklist checklist,
            OrganizationId within,
            LocalDate on,
            String standard,
            long after,
            int limit) {
        return readUnchecked(scope, ledger, checklist, within, on, standard, after, limit)
                .list();
    }

    /** All of them in the same order, a portion in memory; in a transaction. Whoever reads closes it. */
    public Stream<Unchecked> everyUnchecked(
            Scope scope,
            Declaration ledger,
            Checklist checklist,
            OrganizationId within,
            LocalDate on,
            String standard) {
        return readUnchecked(scope, ledger, checklist, within, on, standard, 0, null).stream();
    }

    private MappedQuerySpec<Unchecked> readUnchecked(
            Scope scope,
            Declaration ledger,
            Checklist checklist,
            OrganizationId within,
            LocalDate on,
            String standard,
            long after,
            @Nullable Integer limit) {
        require(scope, within);
        return jdbc.sql(LAST_CHECKS.formatted(Shelf.table(ledger)) + "select area.organization_id, union_.name\n"
                        + UNCHECKED + " and area.organization_id > :after order by area.organization_id" + LIMIT)
                .withFetchSize(PORTION)
                .params(checked(scope, ledger, checklist, within, on, new CheckFilter(standard, null, "", null)))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) ->
                        new Unchecked(new OrganizationId(row.getInt("organization_id")), row.getString("name")));
    }

    public long countUnchecked(
            Scope scope,
            Declaration ledger,
            Checklist checklist,
            OrganizationId within,
            LocalDate on,
            String standard) {
        require(scope, within);
        return jdbc.sql(LAST_CHECKS.formatted(Shelf.table(ledger)) + "select count(*)\n" + UNCHECKED)
                .params(checked(scope, ledger, checklist, within, on, new CheckFilter(standard, null, "", null)))
                .query(Long.class)
                .single();
    }

    /** Grades of the unions of an area on a day, those that end first before the others. */
    public List<Entry> grades(
            Scope scope,
            Declaration ledger,
            Grading grading,
            OrganizationId within,
            LocalDate on,
            GradeFilter filter,
            DayCursor after,
            int limit) {
        return readGrades(scope, ledger, grading, within, on, filter, after, limit)
                .list();
    }

    /** All of them in the same order, a portion in memory; in a transaction. Whoever reads closes it. */
    public Stream<Entry> everyGrade(
            Scope scope, Declaration ledger, Grading grading, OrganizationId within, LocalDate on, GradeFilter filter) {
        return readGrades(scope, ledger, grading, within, on, filter, DayCursor.BEGINNING, null).stream();
    }

    private MappedQuerySpec<Entry> readGrades(
            Scope scope,
            Declaration ledger,
            Grading grading,
            OrganizationId within,
            LocalDate on,
            GradeFilter filter,
            DayCursor after,
            @Nullable Integer limit) {
        require(scope, within);
        return jdbc.sql(graded(ledger, grading) + "select " + EntryRepository.COLUMNS + "\n" + GRADED
                        + " and (coalesce(entry.last_day, date '9999-12-31'), entry.id) > (:afterDay, :afterId)"
                        + " order by coalesce(entry.last_day, date '9999-12-31'), entry.id" + LIMIT)
                .withFetchSize(PORTION)
                .params(asked(scope, ledger, grading, within, on, filter))
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit)
                .query(entries.mapper());
    }

    public long countGrades(
            Scope scope, Declaration ledger, Grading grading, OrganizationId within, LocalDate on, GradeFilter filter) {
        require(scope, within);
        return jdbc.sql(graded(ledger, grading) + "select count(*)\n" + GRADED)
                .params(asked(scope, ledger, grading, within, on, filter))
                .query(Long.class)
                .single();
    }

    private static String graded(Declaration ledger, Grading grading) {
        String from = grading.from().stream()
                .map(key -> "cast(entry.values ->> '" + key + "' as date)")
                .collect(Collectors.joining(", ", "coalesce(", ", entry.day)"));
        return GRADES.formatted(from, Shelf.table(ledger), holds(grading.granted(), "granted"));
    }

    /** Whether a condition holds, as the parameters of its name say. */
    private static String holds(Condition condition, String name) {
        String among = condition.values().isEmpty()
                ? "jsonb_exists(entry.values, :%1$sField)".formatted(name)
                : "coalesce(entry.values ->> :%1$sField = any (:%1$sWords), false)".formatted(name);
        return condition.expected() ? "(" + among + ")" : "(not " + among + ")";
    }

    private static void add(Map<String, @Nullable Object> parameters, Condition condition, String name) {
        parameters.put(name + "Field", condition.field());
        if (!condition.values().isEmpty()) {
            parameters.put(name + "Words", condition.values().toArray(String[]::new));
        }
    }

    private Map<String, @Nullable Object> checked(
            Scope scope,
            Declaration ledger,
            Checklist checklist,
            OrganizationId within,
            LocalDate on,
            CheckFilter filter) {
        Map<String, @Nullable Object> parameters = area(scope, ledger, within, on);
        parameters.put("standardKey", checklist.standard());
        parameters.put("standard", filter.standard());
        parameters.put("met", filter.met());
        parameters.put("lacking", filter.lacking());
        parameters.put("lists", listsOf(ledger, filter.lacking()));
        parameters.put("before", filter.before());
        add(parameters, checklist.met(), "met");
        return parameters;
    }

    /** The lists an item stands in: in the others nobody could have ticked it. */
    private static String[] listsOf(Declaration ledger, String item) {
        return Checklist.lists(ledger).stream()
                .filter(list -> list.choice(item).isPresent())
                .map(Field::key)
                .toArray(String[]::new);
    }

    private Map<String, @Nullable Object> asked(
            Scope scope, Declaration ledger, Grading grading, OrganizationId within, LocalDate on, GradeFilter filter) {
        Map<String, @Nullable Object> parameters = area(scope, ledger, within, on);
        boolean lapsing = filter.state() == GradeState.LAPSING;
        parameters.put(
                "standing", lapsing ? GradeState.HELD.name() : filter.state().name());
        parameters.put("lapses", lapsing ? filter.lapses() : null);
        parameters.put("name", filter.name());
        parameters.put("nameKeys", grading.name().toArray(String[]::new));
        parameters.put("series", grading.series().toArray(String[]::new));
        parameters.put("until", grading.until());
        parameters.put("withdrawn", grading.withdrawn());
        add(parameters, grading.granted(), "granted");
        return parameters;
    }

    private Map<String, @Nullable Object> area(Scope scope, Declaration ledger, OrganizationId within, LocalDate on) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("within", within.value());
        parameters.put("place", scope.place().value());
        parameters.put("on", on);
        parameters.put("today", LocalDate.now(clock));
        parameters.put("naming", naming(ledger));
        parameters.put("kinds", SINGLE);
        return parameters;
    }

    private static String[] naming(Declaration ledger) {
        return Stream.of(FieldKind.EMPLOYER, FieldKind.UNION)
                .flatMap(kind -> ledger.fields().stream().filter(field -> field.kind() == kind))
                .map(Field::key)
                .toArray(String[]::new);
    }

    private void require(Scope scope, OrganizationId within) {
        scope.require(Right.READ_LEDGERS);
        organizations.require(scope, within);
    }
}
