package org.unionledger.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;
import org.unionledger.database.Column;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

@Repository
class EmployerRepository implements SealedColumns {

    /** Employers with where they lie on {@code :day}, and their latest headcount. */
    static final String SELECT = """
            select e.id, e.name, e.credit_code, e.unit_kind, e.moved_in_on, e.establishment, e.form, e.founded_on,
                   e.union_id, e.chair, e.phone, e.known_on, e.version, e.import_id,
                   e.ended_on, e.end_kind, e.end_reason, e.scale, e.industry, e.difficulty,
                   community.id as community_id, community.name as community_name,
                   count.workers, count.women, count.migrants
              from organization.employer e
              left join organization.placement own on own.organization_id = e.union_id
                                                  and own.from_day <= :day
                                                  and own.to_day > :day
              join organization.organization community on community.id = coalesce(own.parent_id, e.community_id)
              left join lateral (select workers, women, migrants
                                   from organization.headcount
                                  where employer_id = e.id
                                  order by from_day desc
                                  limit 1) count on true
            """;

    static final String IN_SCOPE = """
             where e.voided_at is null
               and coalesce(e.union_id, e.community_id) in (select below from organization.below(:place, :day) below)
            """;

    private final JdbcClient jdbc;
    private final Protection protection;

    EmployerRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    Optional<Employer> find(OrganizationId place, EmployerId id, LocalDate day) {
        return jdbc.sql(SELECT + IN_SCOPE + " and e.id = :id")
                .param("id", id.value())
                .param("place", place.value())
                .param("day", day)
                .query(this::employer)
                .optional();
    }

    List<Employer> all(OrganizationId place, Collection<EmployerId> ids, LocalDate day) {
        return jdbc.sql(SELECT + IN_SCOPE + " and e.id = any (:ids)")
                .param("ids", ids.stream().map(EmployerId::value).toArray(Long[]::new))
                .param("place", place.value())
                .param("day", day)
                .query(this::employer)
                .list();
    }

    /** The employers whose own union this is, or, as long as they are there, whose area it leads directly; by name. */
    List<Employer> at(OrganizationId union, LocalDate day, int limit) {
        return jdbc.sql(SELECT + """
                 where e.voided_at is null
                   and (e.union_id = :union
                        or (e.ended_on is null or e.ended_on > :day)
                           and coalesce(own.parent_id, e.community_id) = :union)
                 order by e.name collate "zh-x-icu", e.id
                 limit :limit
                """)
                .param("union", union.value())
                .param("day", day)
                .param("limit", limit)
                .query(this::employer)
                .list();
    }

    /** Employers by their evened names; where several share one, those still there, the unionised and the oldest come first. */
    Map<String, List<Employer>> byName(OrganizationId place, Collection<String> evenedNames, LocalDate day) {
        return grouped(
                jdbc.sql(SELECT + IN_SCOPE + """
                           and e.evened_name = any (:names)
                         order by coalesce(e.ended_on <= :day, false), e.union_id is null, e.id
                        """)
                        .param("names", evenedNames.toArray(String[]::new))
                        .param("place", place.value())
                        .param("day", day)
                        .query(this::employer)
                        .list(),
                employer -> Evened.name(employer.entry().name()));
    }

    Map<String, List<Employer>> byCode(OrganizationId place, Collection<String> codes, LocalDate day) {
        return grouped(
                jdbc.sql(SELECT + IN_SCOPE + " and e.credit_code = any (:codes)")
                        .param("codes", codes.toArray(String[]::new))
                        .param("place", place.value())
                        .param("day", day)
                        .query(this::employer)
                        .list(),
                employer -> String.valueOf(employer.entry().creditCode()));
    }

    private static Map<String, List<Employer>> grouped(List<Employer> employers, Function<Employer, String> key) {
        Map<String, List<Employer>> groups = new HashMap<>();
        employers.forEach(employer -> groups.computeIfAbsent(key.apply(employer), each -> new ArrayList<>())
                .add(employer));
        return groups;
    }

    /** Those of the codes that some employer anywhere in the book has. */
    List<String> takenCodes(Collection<String> codes) {
        return jdbc.sql("""
                select credit_code
                  from organization.employer
                 where credit_code = any (:codes)
                   and voided_at is null
                """)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Ids for employers about to be written. */
    List<EmployerId> nextIds(int count) {
        return jdbc.sql("""
                select nextval(pg_get_serial_sequence('organization.employer', 'id'))
                  from generate_series(1, :count)
                """)
                .param("count", count)
                .query((row, number) -> new EmployerId(row.getLong(1)))
                .list();
    }

    /** @param importId null for an entry by hand */
    void insert(List<NewEmployer> employers, @Nullable Long importId, String login) {
        jdbc.sql("""
                insert into organization.employer (
                    id, name, evened_name, initials, credit_code, unit_kind, community_id, moved_in_on, establishment, form,
                    founded_on, union_id, chair, phone, known_on, scale, industry, difficulty, import_id, entered_by)
                overriding system value
                select id, name, evened_name, initials, credit_code, unit_kind, community_id, moved_in_on::date, establishment,
                       form, founded_on::date, union_id, chair, phone, known_on::date, scale, industry, difficulty, :importId,
                       :login
                  from unnest(:ids, :names, :evenedNames, :initials, :codes, :unitKinds, :communities, :movedIn,
                              :establishments, :forms, :founded, :unions, :chairs, :phones, :knownOn, :scales, :industries,
                              :difficulties)
                    as entry (id, name, evened_name, initials, credit_code, unit_kind, community_id, moved_in_on,
                              establishment, form, founded_on, union_id, chair, phone, known_on, scale, industry, difficulty)
                """)
                .param("ids", Column.of(employers, Long.class, each -> each.id().value()))
                .param(
                        "names",
                        Column.of(employers, String.class, each -> each.entry().name()))
                .param(
                        "evenedNames",
                        Column.of(
                                employers,
                                String.class,
                                each -> Evened.name(each.entry().name())))
                .param(
                        "initials",
                        Column.of(
                                employers,
                                String.class,
                                each -> Pinyin.initials(each.entry().name())))
                .param(
                        "codes",
                        Column.of(employers, String.class, each -> each.entry().creditCode()))
                .param(
                        "unitKinds",
                        Column.of(employers, String.class, each -> each.entry().unitKind()))
                .param(
                        "communities",
                        Column.of(
                                employers,
                                Integer.class,
                                each -> each.entry().community().value()))
                .param("movedIn", Column.ofDays(employers, each -> each.entry().movedInOn()))
                .param(
                        "establishments",
                        Column.of(
                                employers,
                                String.class,
                                each -> each.entry().establishment().code()))
                .param(
                        "forms",
                        Column.of(
                                employers,
                                String.class,
                                each -> code(each.entry().form())))
                .param("founded", Column.ofDays(employers, each -> each.entry().foundedOn()))
                .param("unions", Column.of(employers, Integer.class, each -> value(each.union())))
                .param(
                        "chairs",
                        Column.of(employers, String.class, each -> each.entry().chair()))
                .param(
                        "phones",
                        Column.of(
                                employers,
                                byte[].class,
                                each -> sealed(each.entry().phone())))
                .param("knownOn", Column.ofDays(employers, each -> each.knownOn()))
                .param("scales", Column.of(employers, String.class, each -> scale(each.entry())))
                .param(
                        "industries",
                        Column.of(
                                employers,
                                String.class,
                                each -> each.entry().profile().industry()))
                .param("difficulties", Column.of(employers, String.class, each -> difficulty(each.entry())))
                .param("importId", importId)
                .param("login", login)
                .update();
        insertFirstHeadcounts(employers.stream()
                .filter(each -> !each.entry().headcount().isUnknown())
                .toList());
        cover(employers.stream().filter(each -> each.union() != null).toList());
    }

    private void insertFirstHeadcounts(List<NewEmployer> employers) {
        jdbc.sql("""
                insert into organization.headcount (employer_id, from_day, workers, women, migrants)
                select id, '-infinity', workers, women, migrants
                  from unnest(:ids, :workers, :women, :migrants) as counted (id, workers, women, migrants)
                """)
                .param("ids", Column.of(employers, Long.class, each -> each.id().value()))
                .param(
                        "workers",
                        Column.of(
                                employers,
                                Integer.class,
                                each -> each.entry().headcount().workers()))
                .param(
                        "women",
                        Column.of(
                                employers,
                                Integer.class,
                                each -> each.entry().headcount().women()))
                .param(
                        "migrants",
                        Column.of(
                                employers,
                                Integer.class,
                                each -> each.entry().headcount().migrants()))
                .update();
    }

    private void cover(List<NewEmployer> employers) {
        jdbc.sql("""
                insert into organization.coverage (employer_id, union_id, from_day)
                select id, union_id, coalesce(founded_on::date, '-infinity')
                  from unnest(:ids, :unions, :founded) as covered (id, union_id, founded_on)
                """)
                .param("ids", Column.of(employers, Long.class, each -> each.id().value()))
                .param("unions", Column.of(employers, Integer.class, each -> value(each.union())))
                .param("founded", Column.ofDays(employers, each -> each.entry().foundedOn()))
                .update();
    }

    /** Writes the entry over the employer, its headcount aside. @return false when somebody else has changed it meanwhile */
    boolean update(EmployerId id, int version, EmployerEntry entry, @Nullable OrganizationId union) {
        int updated = jdbc.sql("""
                update organization.employer
                   set name = :name,
                       evened_name = :evened,
                       initials = :initials,
                       credit_code = :code,
                       unit_kind = :unitKind,
                       community_id = :community,
                       moved_in_on = :movedIn,
                       establishment = :establishment,
                       form = :form,
                       founded_on = :founded,
                       union_id = :union,
                       chair = :chair,
                       phone = :phone,
                       scale = :scale,
                       industry = :industry,
                       difficulty = :difficulty,
                       version = version + 1
                 where id = :id
                   and version = :version
                   and voided_at is null
                """)
                .param("id", id.value())
                .param("version", version)
                .param("name", entry.name())
                .param("evened", Evened.name(entry.name()))
                .param("initials", Pinyin.initials(entry.name()))
                .param("code", entry.creditCode())
                .param("unitKind", entry.unitKind())
                .param("community", entry.community().value())
                .param("movedIn", entry.movedInOn())
                .param("establishment", entry.establishment().code())
                .param("form", code(entry.form()))
                .param("founded", entry.foundedOn())
                .param("union", value(union))
                .param("chair", entry.chair())
                .param("phone", sealed(entry.phone()))
                .param("scale", scale(entry))
                .param("industry", entry.profile().industry())
                .param("difficulty", difficulty(entry))
                .update();
        if (updated == 1) {
            coverAnew(id, union, entry.foundedOn());
        }
        return updated == 1;
    }

    private void coverAnew(EmployerId id, @Nullable OrganizationId union, @Nullable LocalDate from) {
        jdbc.sql("delete from organization.coverage where employer_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                insert into organization.coverage (employer_id, union_id, from_day)
                select :id, :union, coalesce(:from::date, '-infinity')
                 where :union::integer is not null
                """)
                .param("id", id.value())
                .param("union", value(union))
                .param("from", from)
                .update();
    }

    /** @param from null: over the first count; else over the count of that day, or after those before it */
    void count(EmployerId id, @Nullable LocalDate from, Headcount count) {
        jdbc.sql("""
                insert into organization.headcount (employer_id, from_day, workers, women, migrants)
                values (:id, coalesce(:from::date, '-infinity'), :workers, :women, :migrants)
                on conflict (employer_id, from_day) do update
                   set workers = excluded.workers, women = excluded.women, migrants = excluded.migrants
                """)
                .param("id", id.value())
                .param("from", from)
                .param("workers", count.workers())
                .param("women", count.women())
                .param("migrants", count.migrants())
                .update();
    }

    /** Each employer's counts in the order of their days. */
    Map<EmployerId, List<DatedHeadcount>> headcounts(Collection<EmployerId> ids) {
        Map<EmployerId, List<DatedHeadcount>> counts = new HashMap<>();
        jdbc.sql("""
                select employer_id, from_day, workers, women, migrants
                  from organization.headcount
                 where employer_id = any (:ids)
                 order by employer_id, from_day
                """)
                .param("ids", ids.stream().map(EmployerId::value).toArray(Long[]::new))
                .query(row -> {
                    LocalDate from = row.getObject("from_day", LocalDate.class);
                    counts.computeIfAbsent(new EmployerId(row.getLong("employer_id")), id -> new ArrayList<>())
                            .add(new DatedHeadcount(from.equals(LocalDate.MIN) ? null : from, headcount(row)));
                });
        return counts;
    }

    /** @param ending null to take it back @return false when somebody else has changed the employer meanwhile */
    boolean end(EmployerId id, int version, @Nullable Ending ending) {
        return jdbc.sql("""
                update organization.employer
                   set ended_on = :on, end_kind = :kind, end_reason = :reason, version = version + 1
                 where id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", ending == null ? null : ending.on())
                        .param("kind", ending == null ? null : ending.kind().code())
                        .param("reason", ending == null ? null : ending.reason())
                        .update()
                == 1;
    }

    void markVoid(Collection<EmployerId> ids, OffsetDateTime at, String reason) {
        jdbc.sql("""
                update organization.employer
                   set voided_at = :at, void_reason = :reason, version = version + 1
                 where id = any (:ids)
                   and voided_at is null
                """)
                .param("ids", ids.stream().map(EmployerId::value).toArray(Long[]::new))
                .param("at", at)
                .param("reason", reason)
                .update();
    }

    /** Employers that are not void, in the order of their ids, a page at a time; for counting all records again. */
    List<Employer> after(long id, int limit, LocalDate day) {
        return jdbc.sql(SELECT + " where e.voided_at is null and e.id > :id order by e.id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .param("day", day)
                .query(this::employer)
                .list();
    }

    /** Names of those of the employers that lie in the scope. */
    Map<Long, String> names(OrganizationId place, Collection<Long> ids, LocalDate day) {
        Map<Long, String> names = new TreeMap<>();
        jdbc.sql("select e.id, e.name from organization.employer e" + IN_SCOPE.replace("e.voided_at is null", "true")
                        + " and e.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .param("place", place.value())
                .param("day", day)
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    Employer employer(ResultSet row, int number) throws SQLException {
        byte[] phone = row.getBytes("phone");
        String form = row.getString("form");
        int union = row.getInt("union_id");
        long importId = row.getLong("import_id");
        EmployerEntry entry = new EmployerEntry(
                row.getString("name"),
                row.getString("credit_code"),
                row.getString("unit_kind"),
                new OrganizationId(row.getInt("community_id")),
                row.getObject("moved_in_on", LocalDate.class),
                headcount(row),
                Establishment.ofCode(row.getString("establishment")),
                form == null ? null : UnionForm.ofCode(form),
                row.getObject("founded_on", LocalDate.class),
                row.getString("chair"),
                phone == null ? null : protection.open(Protected.PHONE, phone),
                new EmployerProfile(
                        Scale.ofCode(row.getString("scale")).orElse(null),
                        row.getString("industry"),
                        Difficulty.ofCode(row.getString("difficulty")).orElse(null)));
        return new Employer(
                new EmployerId(row.getLong("id")),
                entry,
                row.getString("community_name"),
                union == 0 ? null : new OrganizationId(union),
                row.getObject("known_on", LocalDate.class),
                row.getInt("version"),
                ending(row),
                importId == 0 ? null : importId);
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        return on == null
                ? null
                : new Ending(on, Ending.Kind.ofCode(row.getString("end_kind")), row.getString("end_reason"));
    }

    private static Headcount headcount(ResultSet row) throws SQLException {
        return new Headcount(
                row.getObject("workers", Integer.class),
                row.getObject("women", Integer.class),
                row.getObject("migrants", Integer.class));
    }

    private byte @Nullable [] sealed(@Nullable String phone) {
        return phone == null ? null : protection.seal(Protected.PHONE, phone);
    }

    private static @Nullable String code(@Nullable UnionForm form) {
        return form == null ? null : form.code();
    }

    private static @Nullable Integer value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String scale(EmployerEntry entry) {
        Scale scale = entry.profile().scale();
        return scale == null ? null : scale.code();
    }

    private static @Nullable String difficulty(EmployerEntry entry) {
        Difficulty difficulty = entry.profile().difficulty();
        return difficulty == null ? null : difficulty.code();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of("organization.employer", "phone", Protected.PHONE),
                SealedColumn.within(
                        "organization.import_change",
                        "decode(substr(before #>> '{employer,phone}', 3), 'hex')",
                        "before = jsonb_set(before, '{employer,phone}', to_jsonb(renewed.resealed))",
                        Protected.PHONE));
    }
}
