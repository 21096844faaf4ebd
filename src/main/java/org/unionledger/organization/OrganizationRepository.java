package org.unionledger.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;
import org.unionledger.database.Column;

@Repository
class OrganizationRepository {

    /** Unions with their place on a day; {@code s.path} is the way from the root. */
    private static final String SELECT = """
            select o.id, o.name, o.kind, o.code, o.founded_on, p.parent_id, p.standing
              from organization.organization o
              join organization.placement p on p.organization_id = o.id
                                           and p.from_day <= :day
                                           and p.to_day > :day
              join organization.segment s on s.organization_id = o.id
                                         and s.from_day <= :day
                                         and s.to_day > :day
            """;

    /** Chinese order; a name never decides alone. */
    private static final String BY_NAME = " order by o.name collate \"zh-x-icu\", o.id";

    private static final String BY_LEVEL = " order by cardinality(s.path), o.name collate \"zh-x-icu\", o.id";

    private static final String BY_RANK = " order by organization.level(o.kind), o.name collate \"zh-x-icu\", o.id";

    /** Initials keep the letters and digits of a name as they are; names with letters among other characters are sought as names. */
    private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");

    private static final String BY_LETTERS = """
            select o.id
              from organization.organization o
             where o.voided_at is null
               and (o.initials like :part or o.code like :start)
            """;

    private static final String BY_NAME_PART = """
            select o.id
              from organization.organization o
             where o.voided_at is null
               and o.name_pairs @> organization.pairs_of(:sought)
               and o.evened_name like :part
            """;

    /** Asked of one union after the other, along the list or among those that were found. */
    private static final String WITHIN = " and (o.id in (select organization.below(:place, :day))) is true";

    /** The unions there, each looked up: the list of all would have to be gone through for so few. */
    private static final String ONE_OF_FEW = " and o.id = any (array(select organization.below(:place, :day)))";

    private static final int FEW = 1_000;

    private final JdbcClient jdbc;

    OrganizationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organization> find(OrganizationId place, OrganizationId id, LocalDate day) {
        return jdbc.sql(SELECT + " where o.id = :id and s.path @> array[:place] and o.voided_at is null")
                .param("id", id.value())
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .optional();
    }

    Optional<OrganizationId> root() {
        return jdbc.sql("select organization_id from organization.placement where parent_id is null")
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .optional();
    }

    /** The first ones directly below each, by name; whether the tree goes on is asked of those only. */
    List<Below> firstBelow(Collection<OrganizationId> parents, int most, LocalDate day) {
        return jdbc.sql("""
                select first.*,
                       exists (select
                                 from organization.placement below
                                 join organization.organization part on part.id = below.organization_id
                                where below.parent_id = first.id
                                  and below.from_day <= :day
                                  and below.to_day > :day
                                  and below.standing <> 'closed'
                                  and part.voided_at is null) as goes_on
                  from (select o.id, o.name, o.kind, o.code, o.founded_on, p.parent_id, p.standing,
                               row_number() over (partition by p.parent_id
                                                  order by o.name collate "zh-x-icu", o.id) as place,
                               count(*) over (partition by p.parent_id) as siblings
                          from organization.placement p
                          join organization.organization o on o.id = p.organization_id
                         where p.parent_id = any (:parents)
                           and p.from_day <= :day
                           and p.to_day > :day
                           and p.standing <> 'closed'
                           and o.voided_at is null) as first
                 where first.place <= :most
                 order by first.parent_id, first.place
                """)
                .param("parents", parents.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("most", most)
                .param("day", day)
                .query((row, number) -> new Below(
                        new Branch(organization(row, number), row.getBoolean("goes_on")), row.getLong("siblings")))
                .list();
    }

    /** Directly below a union, by name: those behind the cursor. */
    List<Branch> branches(OrganizationId parent, NameCursor after, int limit, LocalDate day) {
        return jdbc.sql("""
                select o.id, o.name, o.kind, o.code, o.founded_on, p.parent_id, p.standing,
                       exists (select
                                 from organization.placement below
                                 join organization.organization part on part.id = below.organization_id
                                where below.parent_id = o.id
                                  and below.from_day <= :day
                                  and below.to_day > :day
                                  and below.standing <> 'closed'
                                  and part.voided_at is null) as goes_on
                  from organization.placement p
                  join organization.organization o on o.id = p.organization_id
                 where p.parent_id = :parent
                   and p.from_day <= :day
                   and p.to_day > :day
                   and p.standing <> 'closed'
                   and o.voided_at is null
                   and (o.name collate "zh-x-icu", o.id) > (:name collate "zh-x-icu", :id)
                """ + BY_NAME + " limit :limit")
                .param("parent", parent.value())
                .param("name", after.name())
                .param("id", after.id())
                .param("limit", limit)
                .param("day", day)
                .query((row, number) -> new Branch(organization(row, number), row.getBoolean("goes_on")))
                .list();
    }

    /** How many lie directly below a union, behind the cursor. */
    long countBranches(OrganizationId parent, NameCursor after, LocalDate day) {
        return jdbc.sql("""
                select count(*)
                  from organization.placement p
                  join organization.organization o on o.id = p.organization_id
                 where p.parent_id = :parent
                   and p.from_day <= :day
                   and p.to_day > :day
                   and p.standing <> 'closed'
                   and o.voided_at is null
                   and (o.name collate "zh-x-icu", o.id) > (:name collate "zh-x-icu", :id)
                """)
                .param("parent", parent.value())
                .param("name", after.name())
                .param("id", after.id())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    List<Organization> way(OrganizationId place, OrganizationId id, LocalDate day) {
        return jdbc.sql(SELECT + """
                 where s.path @> array[:place]
                   and o.id = any (select unnest(path)
                                     from organization.segment
                                    where organization_id = :id
                                      and from_day <= :day
                                      and to_day > :day)
                """ + " order by cardinality(s.path)")
                .param("id", id.value())
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    Optional<Organization> named(OrganizationId place, String evenedName, LocalDate day) {
        return jdbc.sql(SELECT + " where o.evened_name = :name and s.path @> array[:place] and o.voided_at is null"
                        + " and p.standing <> 'closed'"
                        + BY_LEVEL + " limit 1")
                .param("name", evenedName)
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .optional();
    }

    List<Organization> all(OrganizationId place, Collection<OrganizationId> ids, LocalDate day) {
        return jdbc.sql(SELECT + " where o.id = any (:ids) and s.path @> array[:place] and o.voided_at is null"
                        + BY_NAME)
                .param("ids", ids.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    /** The unions of these evened names; of several with one name the highest. */
    List<Organization> named(OrganizationId place, Collection<String> evenedNames, LocalDate day) {
        return jdbc.sql("select distinct on (o.evened_name)"
                        + SELECT.stripLeading().substring("select".length())
                        + " where o.evened_name = any (:names) and s.path @> array[:place] and o.voided_at is null"
                        + " and p.standing <> 'closed'"
                        + " order by o.evened_name, cardinality(s.path), o.id")
                .param("names", evenedNames.toArray(String[]::new))
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    /** The communities below a union. */
    List<Organization> communities(OrganizationId within, LocalDate day) {
        return jdbc.sql(SELECT + " where s.path @> array[:place] and o.kind = 'community' and o.voided_at is null"
                        + " and p.standing = 'open'"
                        + BY_LEVEL)
                .param("place", within.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    /**
     * Those whose name holds it; only where it has letters and digits alone, those whose initials hold or code begins with it. In a
     * transaction: each text is planned for by itself, since few have some of them and all have others.
     */
    List<Organization> search(OrganizationId place, String sought, int skipped, int limit, LocalDate day) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        String found = (LATIN.matcher(sought).matches() ? BY_LETTERS : BY_NAME_PART) + inReach(place, day);
        return jdbc.sql(SELECT + " where o.id = any (array(" + found + BY_RANK + " offset :skipped limit :limit))"
                        + BY_RANK)
                .param("place", place.value())
                .param("sought", sought)
                .param("part", "%" + escaped(sought) + "%")
                .param("start", escaped(sought.toUpperCase(Locale.ROOT)) + "%")
                .param("skipped", skipped)
                .param("limit", limit)
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    /** Whoever stands at the top of the tree need not ask. */
    private String inReach(OrganizationId place, LocalDate day) {
        if (root().filter(place::equals).isPresent()) {
            return "";
        }
        long below = jdbc.sql("select count(*) from (select organization.below(:place, :day) limit :few) below")
                .param("place", place.value())
                .param("day", day)
                .param("few", FEW)
                .query(Long.class)
                .single();
        return below < FEW ? ONE_OF_FEW : WITHIN;
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    OrganizationKind kindOf(OrganizationId id) {
        return jdbc.sql("select kind from organization.organization where id = :id")
                .param("id", id.value())
                .query((row, number) -> OrganizationKind.ofCode(row.getString(1)))
                .single();
    }

    /** The names of those of the unions that lie below a place on a day. */
    Map<OrganizationId, String> names(OrganizationId place, Collection<OrganizationId> ids, LocalDate day) {
        return jdbc
                .sql("""
                        select id, name
                          from organization.organization
                         where id = any (:ids) and id in (select organization.below(:place, :day))
                        """)
                .param("ids", ids.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("place", place.value())
                .param("day", day)
                .query((row, number) -> Map.entry(new OrganizationId(row.getInt("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String nameOf(OrganizationId id) {
        return jdbc.sql("select name from organization.organization where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    boolean isTaken(String code, @Nullable OrganizationId except) {
        return jdbc.sql(
                        "select exists (select from organization.organization where code = :code and id <> :except and voided_at is null)")
                .param("code", code)
                .param("except", except == null ? 0 : except.value())
                .query(Boolean.class)
                .single();
    }

    OrganizationId insertRoot(Founding founding) {
        return insert(List.of(founding), List.of(), null).get(0);
    }

    /** @param importId null for an entry by hand */
    List<OrganizationId> insert(List<NewUnion> unions, @Nullable Long importId) {
        return insert(
                unions.stream().map(NewUnion::founding).toList(),
                unions.stream().map(NewUnion::parent).toList(),
                importId);
    }

    /** @param parents as many as foundings, or none for the root */
    private List<OrganizationId> insert(
            List<Founding> foundings, List<OrganizationId> parents, @Nullable Long importId) {
        Integer[] ids = nextIds(foundings.size());
        jdbc.sql("""
                insert into organization.organization (
                    id, name, evened_name, initials, kind, code, founded_on, import_id)
                overriding system value
                select id, name, evened_name, initials, kind, code, founded_on::date, :importId
                  from unnest(:ids, :names, :evenedNames, :initials, :kinds, :codes, :founded)
                    as founding (id, name, evened_name, initials, kind, code, founded_on)
                """)
                .param("ids", ids)
                .param("names", Column.of(foundings, String.class, Founding::name))
                .param("evenedNames", Column.of(foundings, String.class, founding -> Evened.name(founding.name())))
                .param("initials", Column.of(foundings, String.class, founding -> Pinyin.initials(founding.name())))
                .param(
                        "kinds",
                        Column.of(
                                foundings,
                                String.class,
                                founding -> founding.kind().code()))
                .param("codes", Column.of(foundings, String.class, Founding::code))
                .param("founded", Column.ofDays(foundings, Founding::foundedOn))
                .param("importId", importId)
                .update();
        jdbc.sql("""
                insert into organization.placement (organization_id, parent_id, from_day)
                select id, parent_id, '-infinity'
                  from unnest(:ids, :parents) as placed (id, parent_id)
                """)
                .param("ids", ids)
                .param("parents", parents.isEmpty() ? new Integer[ids.length] : values(parents))
                .update();
        return Arrays.stream(ids).map(OrganizationId::new).toList();
    }

    private Integer[] nextIds(int count) {
        return jdbc.sql("""
                select nextval(pg_get_serial_sequence('organization.organization', 'id'))::integer
                  from generate_series(1, :count)
                """).param("count", count).query(Integer.class).list().toArray(Integer[]::new);
    }

    void update(OrganizationId id, Founding founding) {
        jdbc.sql("""
                update organization.organization
                   set name = :name,
                       evened_name = :evened,
                       initials = :initials,
                       kind = :kind,
                       code = :code,
                       founded_on = :foundedOn
                 where id = :id
                """)
                .param("id", id.value())
                .param("name", founding.name())
                .param("evened", Evened.name(founding.name()))
                .param("initials", Pinyin.initials(founding.name()))
                .param("kind", founding.kind().code())
                .param("code", founding.code())
                .param("foundedOn", founding.foundedOn())
                .update();
    }

    List<Placement> placements(OrganizationId id) {
        return jdbc.sql("""
                select p.parent_id, above.name, p.from_day, p.to_day, p.standing
                  from organization.placement p
                  left join organization.organization above on above.id = p.parent_id
                 where p.organization_id = :id
                 order by p.from_day desc
                """)
                .param("id", id.value())
                .query(OrganizationRepository::placement)
                .list();
    }

    void markVoid(Collection<OrganizationId> unions, OffsetDateTime at) {
        jdbc.sql("""
                update organization.organization
                   set voided_at = :at
                 where id = any (:unions)
                   and voided_at is null
                """).param("at", at).param("unions", values(unions)).update();
    }

    private static Integer[] values(Collection<OrganizationId> unions) {
        return unions.stream().map(OrganizationId::value).toArray(Integer[]::new);
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        int parent = row.getInt("parent_id");
        return new Organization(
                new OrganizationId(row.getInt("id")),
                row.getString("name"),
                OrganizationKind.ofCode(row.getString("kind")),
                parent == 0 ? null : new OrganizationId(parent),
                row.getString("code"),
                row.getObject("founded_on", LocalDate.class),
                Standing.ofCode(row.getString("standing")));
    }

    private static Placement placement(ResultSet row, int number) throws SQLException {
        int parent = row.getInt("parent_id");
        LocalDate from = row.getObject("from_day", LocalDate.class);
        LocalDate until = row.getObject("to_day", LocalDate.class);
        return new Placement(
                parent == 0 ? null : new OrganizationId(parent),
                row.getString("name"),
                from.equals(LocalDate.MIN) ? null : from,
                until.equals(LocalDate.MAX) ? null : until,
                Standing.ofCode(row.getString("standing")));
    }
}
