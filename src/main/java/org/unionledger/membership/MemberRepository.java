package org.unionledger.membership;

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
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;
import org.unionledger.database.Column;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;

@Repository
class MemberRepository {

    private static final String FROM = """
              from membership.membership m
              join membership.person p on p.id = m.person_id
              join organization.workplace w on w.employer_id = m.employer_id
            """;

    private static final String SELECT = """
            select m.id, m.employer_id, m.organization_id, m.order_key, m.joined_on, m.known_on, m.left_on, m.left_how,
                   m.version, m.import_id, p.name, p.identity, p.phone, p.ethnic_group, p.political_status, p.education,
                   p.migrant, w.name as employer_name
            """ + FROM;

    private final JdbcClient jdbc;
    private final Protection protection;

    MemberRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /** A member to be booked, and where. */
    record NewMember(MemberEntry entry, OrganizationId seat, LocalDate knownOn) {

        Member as(long id, @Nullable Long importId) {
            return new Member(id, entry, "", seat, knownOn, null, 1, importId);
        }
    }

    /** A member with its place in the list. */
    record Listed(Member member, String orderKey) {}

    /** Who is registered under an identity number, and whether as a member at present. */
    record Registered(String name, @Nullable String employer) {}

    List<Listed> page(MemberConditions.Condition condition, MemberCursor after, int limit, LocalDate today) {
        String page = "select m.id from membership.membership m where " + condition.sql() + """
                  and (m.order_key, m.id) > (:key, :id)
                order by m.order_key, m.id
                limit :limit
                """;
        return jdbc.sql(SELECT + " where m.id = any (array(" + page + ")) order by m.order_key, m.id")
                .params(condition.parameters())
                .param("today", today)
                .param("key", after.orderKey())
                .param("id", after.id())
                .param("limit", limit)
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
    Map<String, List<Registered>> registered(Collection<byte[]> hashes) {
        Map<String, List<Registered>> registered = new HashMap<>();
        jdbc.sql("""
                select encode(p.identity_hash, 'hex') as hash, p.name, w.name as employer_name
                  from membership.person p
                  left join membership.membership m on m.person_id = p.id and m.left_on is null and m.voided_at is null
                  left join organization.workplace w on w.employer_id = m.employer_id
                 where p.identity_hash = any (:hashes)
                """).param("hashes", hashes.toArray(byte[][]::new)).query(row -> {
            registered
                    .computeIfAbsent(row.getString("hash"), hash -> new ArrayList<>())
                    .add(new Registered(row.getString("name"), row.getString("employer_name")));
        });
        return registered;
    }

    /** Writes persons and memberships in two statements, however many there are; returns the ids in the same order. */
    List<Long> insert(List<NewMember> members, @Nullable Long importId, String login, OffsetDateTime now) {
        Long[] persons = persons(members);
        return jdbc.sql("""
                insert into membership.membership (person_id, employer_id, organization_id, order_key, joined_on, known_on,
                                                   import_id, entered_at, entered_by)
                select new.person_id, new.employer_id, new.organization_id, new.order_key, new.joined_on, new.known_on,
                       :importId, :now, :login
                  from unnest(:persons::bigint[], :employers::bigint[], :seats::int[], :keys::text[], :joined::date[],
                              :known::date[])
                       with ordinality as new (person_id, employer_id, organization_id, order_key, joined_on, known_on, place)
                 order by new.place
                returning id
                """)
                .param("persons", persons)
                .param(
                        "employers",
                        Column.of(
                                members,
                                Long.class,
                                member -> member.entry().employer().value()))
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
                .param("joined", Column.ofDays(members, member -> member.entry().joinedOn()))
                .param("known", Column.ofDays(members, NewMember::knownOn))
                .param("importId", importId)
                .param("now", now)
                .param("login", login)
                .query(Long.class)
                .list();
    }

    /** The persons of these members, those new to the register written first. What is known of a person already stays. */
    private Long[] persons(List<NewMember> members) {
        String[] names =
                Column.of(members, String.class, member -> member.entry().name());
        byte[][] hashes =
                Column.of(members, byte[].class, member -> hash(member.entry().identity()));
        jdbc.sql("""
                insert into membership.person (name, initials, sex, born_on, identity, identity_hash, phone, phone_hash,
                                               ethnic_group, political_status, education, migrant)
                select *
                  from unnest(:names::text[], :initials::text[], :sexes::text[], :births::date[], :identities::bytea[],
                              :hashes::bytea[], :phones::bytea[], :phoneHashes::bytea[], :groups::text[], :statuses::text[],
                              :educations::text[], :migrants::boolean[])
                on conflict (identity_hash, name) do nothing
                """)
                .param("names", names)
                .param(
                        "initials",
                        Column.of(
                                members,
                                String.class,
                                member -> Pinyin.initialsOfPerson(member.entry().name())))
                .param(
                        "sexes",
                        Column.of(
                                members,
                                String.class,
                                member -> member.entry().identity().sex().code()))
                .param(
                        "births",
                        Column.ofDays(
                                members, member -> member.entry().identity().birthDate()))
                .param(
                        "identities",
                        Column.of(
                                members,
                                byte[].class,
                                member -> protection.seal(
                                        Protected.IDENTITY_NUMBER,
                                        member.entry().identity().value())))
                .param("hashes", hashes)
                .param(
                        "phones",
                        Column.of(
                                members,
                                byte[].class,
                                member -> sealed(member.entry().phone())))
                .param(
                        "phoneHashes",
                        Column.of(
                                members,
                                byte[].class,
                                member -> hash(member.entry().phone())))
                .param(
                        "groups",
                        Column.of(
                                members, String.class, member -> member.entry().ethnicGroup()))
                .param(
                        "statuses",
                        Column.of(
                                members, String.class, member -> member.entry().politicalStatus()))
                .param(
                        "educations",
                        Column.of(
                                members, String.class, member -> member.entry().education()))
                .param(
                        "migrants",
                        Column.of(
                                members, Boolean.class, member -> member.entry().migrant()))
                .update();
        return jdbc.sql("""
                select p.id
                  from unnest(:hashes::bytea[], :names::text[]) with ordinality as given (hash, name, place)
                  join membership.person p on p.identity_hash = given.hash and p.name = given.name
                 order by given.place
                """)
                .param("hashes", hashes)
                .param("names", names)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** @return false when somebody else has changed it meanwhile */
    boolean update(Member before, int version, MemberEntry entry, OrganizationId seat) {
        int updated = jdbc.sql("""
                update membership.membership
                   set employer_id = :employer, organization_id = :seat, order_key = :key, joined_on = :joined,
                       version = version + 1
                 where id = :id and version = :version and voided_at is null
                """)
                .param("employer", entry.employer().value())
                .param("seat", seat.value())
                .param("key", Pinyin.orderOfPerson(entry.name()))
                .param("joined", entry.joinedOn())
                .param("id", before.id())
                .param("version", version)
                .update();
        if (updated == 1) {
            updatePerson(before.id(), entry);
        }
        return updated == 1;
    }

    private void updatePerson(long membership, MemberEntry entry) {
        jdbc.sql("""
                update membership.person
                   set name = :name, initials = :initials, sex = :sex, born_on = :birth, identity = :identity,
                       identity_hash = :hash, phone = :phone, phone_hash = :phoneHash, ethnic_group = :group,
                       political_status = :status, education = :education, migrant = :migrant
                 where id = (select person_id from membership.membership where id = :id)
                """)
                .param("name", entry.name())
                .param("initials", Pinyin.initialsOfPerson(entry.name()))
                .param("sex", entry.identity().sex().code())
                .param("birth", entry.identity().birthDate())
                .param(
                        "identity",
                        protection.seal(
                                Protected.IDENTITY_NUMBER, entry.identity().value()))
                .param("hash", hash(entry.identity()))
                .param("phone", sealed(entry.phone()))
                .param("phoneHash", hash(entry.phone()))
                .param("group", entry.ethnicGroup())
                .param("status", entry.politicalStatus())
                .param("education", entry.education())
                .param("migrant", entry.migrant())
                .param("id", membership)
                .update();
    }

    /** @return false when somebody else has changed it meanwhile */
    boolean leave(long id, int version, Leaving leaving) {
        return jdbc.sql("""
                update membership.membership
                   set left_on = :on, left_how = :how, version = version + 1
                 where id = :id and version = :version and left_on is null and voided_at is null
                """)
                        .param("on", leaving.on())
                        .param("how", leaving.how().code())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
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

    byte[] hash(IdentityNumber identity) {
        return protection.hash(Protected.IDENTITY_NUMBER, identity.value());
    }

    private byte @Nullable [] hash(@Nullable String phone) {
        return phone == null ? null : protection.hash(Protected.PHONE, phone);
    }

    private byte @Nullable [] sealed(@Nullable String phone) {
        return phone == null ? null : protection.seal(Protected.PHONE, phone);
    }

    private Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(member(row, number), row.getString("order_key"));
    }

    private Member member(ResultSet row, int number) throws SQLException {
        byte[] phone = row.getBytes("phone");
        LocalDate leftOn = row.getObject("left_on", LocalDate.class);
        MemberEntry entry = new MemberEntry(
                row.getString("name"),
                new IdentityNumber(protection.open(Protected.IDENTITY_NUMBER, row.getBytes("identity"))),
                phone == null ? null : protection.open(Protected.PHONE, phone),
                row.getString("ethnic_group"),
                row.getString("political_status"),
                row.getString("education"),
                row.getObject("migrant", Boolean.class),
                new EmployerId(row.getLong("employer_id")),
                row.getObject("joined_on", LocalDate.class));
        return new Member(
                row.getLong("id"),
                entry,
                row.getString("employer_name"),
                new OrganizationId(row.getInt("organization_id")),
                row.getObject("known_on", LocalDate.class),
                leftOn == null ? null : new Leaving(leftOn, Leaving.How.ofCode(row.getString("left_how"))),
                row.getInt("version"),
                row.getObject("import_id", Long.class));
    }
}
