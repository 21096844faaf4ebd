package org.unionledger.membership;

import java.sql.Array;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;
import org.unionledger.codes.Sex;
import org.unionledger.database.Column;
import org.unionledger.frame.RowCount;

@Repository
class MemberRepository {

    private static final String FROM = """
              from membership.membership m
              join membership.person p on p.id = m.person_id
              left join organization.workplace w on w.employer_id = m.employer_id
            """;

    private static final String SELECT = """
            select m.id, m.employer_id, m.organization_id, m.order_key, m.came, m.joined_on, m.known_on, m.left_on, m.left_how,
                   case when m.was_kept then array(select c.kind || ' ' || c.on_day
                                                     from membership.change c
                                                    where c.membership_id = m.id
                                                      and c.taken_back_at is null
                                                      and c.kind in ('kept', 'resumed')
                                                    order by c.id) end as keepings,
                   m.version, m.import_id, coalesce(w.name, '') as employer_name,
            """ + PersonRepository.COLUMNS + FROM;

    private final JdbcClient jdbc;
    private final PersonRepository persons;

    MemberRepository(JdbcClient jdbc, PersonRepository persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /**
     * A member to be booked, and where.
     *
     * @param change  what became of it at once: only kept, or over by now; null as a rule
     * @param numbers of the entry; null where they have not been sealed yet
     */
    record NewMember(
            MemberEntry entry,
            OrganizationId seat,
            LocalDate knownOn,
            @Nullable NewChange change,
            @Nullable Numbers numbers) {

        NewMember(MemberEntry entry, OrganizationId seat, LocalDate knownOn) {
            this(entry, seat, knownOn, null, null);
        }

        Member as(long id, @Nullable Long importId) {
            LocalDate kept = keptSince();
            List<Keeping> keepings = kept == null ? List.of() : List.of(new Keeping(kept, null));
            return new Member(id, entry, "", seat, knownOn, keepings, leaving(), 1, importId);
        }

        @Nullable
        LocalDate keptSince() {
            return change == null || change.kind().endsIt() ? null : change.on();
        }

        @Nullable
        Leaving leaving() {
            return change == null || !change.kind().endsIt() ? null : change.leaving();
        }
    }

    /** A member with its place in the list. */
    record Listed(Member member, String orderKey) {}

    /**
     * Who is registered under a document.
     *
     * @param member  whether as a member at present
     * @param visible whether that membership is held within the asker's part of the tree
     * @param employer of a visible membership; else empty
     */
    record Registered(String name, boolean member, boolean visible, String employer) {}

    /** Where the members of a page are found, and how many there are in all; not exact where counting would take long. */
    record Reached(Long[] ids, RowCount count) {}

    Reached reach(MemberRoute route, MemberCursor after, int limit) {
        return route.isWhole()
                ? asked(route.pageAndCount(), route, after, limit)
                        .query((row, number) -> new Reached(ids(row), RowCount.exactly(row.getLong("count"))))
                        .single()
                : new Reached(idsOf(route, after, limit), countQuickly(route));
    }

    private Long[] idsOf(MemberRoute route, MemberCursor after, int limit) {
        return asked(route.page(), route, after, limit)
                .query((row, number) -> ids(row))
                .single();
    }

    private static Long[] ids(ResultSet row) throws SQLException {
        return (Long[]) row.getArray("ids").getArray();
    }

    private JdbcClient.StatementSpec asked(String sql, MemberRoute route, MemberCursor after, int limit) {
        return jdbc.sql(sql)
                .params(route.parameters())
                .param("key", after.orderKey())
                .param("id", after.id())
                .param("limit", limit);
    }

    private RowCount countQuickly(MemberRoute route) {
        return RowCount.atLeast(jdbc.sql(route.count())
                .params(route.parameters())
                .query(Long.class)
                .single());
    }

    List<Listed> page(MemberRoute route, MemberCursor after, int limit) {
        return members(idsOf(route, after, limit));
    }

    /** In the order of the list. */
    List<Listed> members(Long[] ids) {
        return jdbc.sql(SELECT + " where m.id = any (:ids) order by m.order_key, m.id")
                .param("ids", ids)
                .query(this::listed)
                .list();
    }

    long count(MemberConditions.Condition condition, LocalDate today) {
        return jdbc.sql("select count(*) from membership.membership m where " + condition.sql())
                .params(condition.parameters())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    Optional<Member> find(Scope scope, long id, LocalDate today) {
        return byIds(scope, List.of(id), today).stream().findFirst();
    }

    List<Member> byIds(Scope scope, Collection<Long> ids, LocalDate today) {
        return jdbc.sql(SELECT + """
                 where m.id = any (:ids)
                   and m.voided_at is null
                   and m.organization_id in (select organization.below(:place, :today))
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("place", scope.place().value())
                .param("today", today)
                .query(this::member)
                .list();
    }

    /** By keyed hash in hexadecimal, usually one each; those who never were registered are missing. */
    Map<String, List<Registered>> registered(Scope scope, Collection<byte[]> hashes, LocalDate today) {
        Map<String, List<Registered>> registered = new HashMap<>();
        jdbc.sql("""
                with seen as materialized (select organization.below(:place, :today) as union_id)
                select encode(p.identity_hash, 'hex') as hash, p.name, m.id is not null as member,
                       seen.union_id is not null as visible,
                       case when seen.union_id is not null then coalesce(w.name, '') else '' end as employer_name
                  from membership.person p
                  left join membership.membership m on m.person_id = p.id and m.left_on is null and m.voided_at is null
                  left join seen on seen.union_id = m.organization_id
                  left join organization.workplace w on w.employer_id = m.employer_id
                 where p.identity_hash = any (:hashes)
                """)
                .param("place", scope.place().value())
                .param("today", today)
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(row -> {
                    registered
                            .computeIfAbsent(row.getString("hash"), hash -> new ArrayList<>())
                            .add(new Registered(
                                    row.getString("name"),
                                    row.getBoolean("member"),
                                    row.getBoolean("visible"),
                                    row.getString("employer_name")));
                });
        return registered;
    }

    /** Writes persons and memberships in two statements, however many there are; returns the ids in the same order. */
    List<Long> insert(List<NewMember> members, @Nullable Long importId, String login, OffsetDateTime now) {
        Long[] found = persons.ensure(
                members.stream().map(NewMember::entry).toList(),
                members.stream().map(this::numbers).toList());
        return jdbc.sql("""
                insert into membership.membership (person_id, employer_id, organization_id, order_key, came, joined_on,
                                                   known_on, kept_since, was_kept, left_on, left_how, import_id, entered_at,
                                                   entered_by)
                select new.person_id, new.employer_id, new.organization_id, new.order_key, new.came, new.joined_on,
                       new.known_on, new.kept_since, new.kept_since is not null, new.left_on, new.left_how, :importId,
                       :now, :login
                  from unnest(:persons::bigint[], :employers::bigint[], :seats::int[], :keys::text[], :came::text[],
                              :joined::date[], :known::date[], :kept::date[], :left::date[], :how::text[])
                       with ordinality as new (person_id, employer_id, organization_id, order_key, came, joined_on, known_on,
                                               kept_since, left_on, left_how, place)
                 order by new.place
                returning id
                """)
                .param("persons", found)
                .param(
                        "employers",
                        Column.of(
                                members,
                                Long.class,
                                member -> valueOf(member.entry().employer())))
                .param(
                        "seats",
                        Column.of(
                                members, Integer.class, member -> member.seat().value()))
                .param(
                        "keys",
                        Column.of(
                                members,
                                String.class,
                                member -> Pinyin.orderOfPerson(member.entry().name())))
                .param(
                        "came",
                        Column.of(
                                members,
                                String.class,
                                member -> member.entry().arrival().code()))
                .param("joined", Column.ofDays(members, member -> member.entry().joinedOn()))
                .param("known", Column.ofDays(members, NewMember::knownOn))
                .param("kept", Column.ofDays(members, NewMember::keptSince))
                .param("left", Column.ofDays(members, MemberRepository::leftOn))
                .param("how", Column.of(members, String.class, MemberRepository::leftHow))
                .param("importId", importId)
                .param("now", now)
                .param("login", login)
                .query(Long.class)
                .list();
    }

    private Numbers numbers(NewMember member) {
        Numbers known = member.numbers();
        return known == null
                ? persons.numbers(member.entry().document(), member.entry().phone())
                : known;
    }

    private static @Nullable LocalDate leftOn(NewMember member) {
        Leaving leaving = member.leaving();
        return leaving == null ? null : leaving.on();
    }

    private static @Nullable String leftHow(NewMember member) {
        Leaving leaving = member.leaving();
        return leaving == null ? null : leaving.how().code();
    }

    private static @Nullable Long valueOf(@Nullable EmployerId employer) {
        return employer == null ? null : employer.value();
    }

    /** @return false when somebody else has changed it meanwhile */
    boolean update(Member before, int version, MemberEntry entry, OrganizationId seat) {
        int updated = jdbc.sql("""
                update membership.membership
                   set employer_id = :employer, organization_id = :seat, order_key = :key, came = :came,
                       joined_on = :joined, version = version + 1
                 where id = :id and version = :version and voided_at is null
                """)
                .param("employer", valueOf(entry.employer()))
                .param("seat", seat.value())
                .param("key", Pinyin.orderOfPerson(entry.name()))
                .param("came", entry.arrival().code())
                .param("joined", entry.joinedOn())
                .param("id", before.id())
                .param("version", version)
                .update();
        if (updated == 1) {
            persons.update(before.id(), entry);
        }
        return updated == 1;
    }

    void markVoid(Collection<Long> ids, OffsetDateTime at, String reason) {
        jdbc.sql("""
                update membership.membership
                   set voided_at = :at, void_reason = :reason, version = version + 1
                 where id = any (:ids) and voided_at is null
                """)
                .param("at", at)
                .param("reason", reason)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Members an import booked, voided ones left out, in the order of their ids. @param after the last id seen; 0 at the beginning */
    List<Member> ofImport(long importId, long after, int limit) {
        return jdbc.sql(SELECT + """
                 where m.import_id = :import and m.voided_at is null and m.id > :after
                 order by m.id
                 limit :limit
                """)
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query(this::member)
                .list();
    }

    /** Names of members an import booked that were changed or have left since. */
    List<String> changedSinceImport(long importId, int limit) {
        return jdbc.sql("""
                select p.name
                  from membership.membership m
                  join membership.person p on p.id = m.person_id
                 where m.import_id = :import and m.voided_at is null and m.version > 1
                 order by m.id
                 limit :limit
                """)
                .param("import", importId)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    List<Member> ofEmployer(EmployerId employer) {
        return jdbc.sql(SELECT + " where m.employer_id = :employer and m.voided_at is null order by m.id")
                .param("employer", employer.value())
                .query(this::member)
                .list();
    }

    boolean anyAt(Collection<EmployerId> employers, Collection<OrganizationId> unions) {
        return jdbc.sql("""
                select exists (select 1 from membership.membership
                                where voided_at is null
                                  and (employer_id = any (:employers) or organization_id = any (:unions)))
                """)
                .param("employers", employers.stream().map(EmployerId::value).toArray(Long[]::new))
                .param("unions", unions.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody is a member there on that day or later. */
    boolean anyThere(OrganizationId union, LocalDate from) {
        return jdbc.sql("""
                select exists (select
                                 from membership.membership
                                where organization_id = :union
                                  and voided_at is null
                                  and (left_on is null or left_on >= :from))
                """)
                .param("union", union.value())
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    void seat(EmployerId employer, OrganizationId seat) {
        jdbc.sql("""
                update membership.membership set organization_id = :seat
                 where employer_id = :employer and voided_at is null
                """)
                .param("seat", seat.value())
                .param("employer", employer.value())
                .update();
    }

    /** Every membership that stands, a few thousand at a time. */
    void each(Consumer<Member> member) {
        long last = 0;
        List<Member> members = after(last);
        while (!members.isEmpty()) {
            members.forEach(member);
            last = members.get(members.size() - 1).id();
            members = after(last);
        }
    }

    private List<Member> after(long id) {
        return jdbc.sql(SELECT + " where m.voided_at is null and m.id > :id order by m.id limit 5000")
                .param("id", id)
                .query(this::member)
                .list();
    }

    byte[] hash(IdentityDocument document) {
        return persons.hash(document);
    }

    private Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(member(row, number), row.getString("order_key"));
    }

    private Member member(ResultSet row, int number) throws SQLException {
        LocalDate leftOn = row.getObject("left_on", LocalDate.class);
        OrganizationId seat = new OrganizationId(row.getInt("organization_id"));
        Long employer = row.getObject("employer_id", Long.class);
        MemberEntry entry = new MemberEntry(
                row.getString("name"),
                persons.document(row),
                Sex.ofCode(row.getString("sex")),
                PersonRepository.bornOn(row),
                persons.phone(row),
                PersonRepository.traits(row),
                employer == null ? null : new EmployerId(employer),
                employer == null ? seat : null,
                Arrival.ofCode(row.getString("came")),
                row.getObject("joined_on", LocalDate.class));
        return new Member(
                row.getLong("id"),
                entry,
                row.getString("employer_name"),
                seat,
                row.getObject("known_on", LocalDate.class),
                keepings(row),
                leftOn == null ? null : new Leaving(leftOn, Leaving.How.ofCode(row.getString("left_how"))),
                row.getInt("version"),
                row.getObject("import_id", Long.class));
    }

    private static List<Keeping> keepings(ResultSet row) throws SQLException {
        Array log = row.getArray("keepings");
        return log == null ? List.of() : Keeping.read(List.of((String[]) log.getArray()));
    }
}
