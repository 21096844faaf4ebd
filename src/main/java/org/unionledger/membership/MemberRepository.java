package org.unionledger.membership;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;

/** Members as they are read: each membership with its person and its employer. */
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

    /** A member with its place in the list. */
    record Listed(Member member, String orderKey) {}

    /** In the order of the list. */
    List<Listed> members(Long[] ids) {
        return jdbc.sql(SELECT + " where m.id = any (:ids) order by m.order_key, m.id")
                .param("ids", ids)
                .query(this::listed)
                .list();
    }

    /** @throws NotInScope when it does not exist, was voided, or lies elsewhere */
    Member require(Scope scope, long id, LocalDate today) {
        return byIds(scope, List.of(id), today).stream().findFirst().orElseThrow(() -> new NotInScope("member " + id));
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

    /** The same by id alone. */
    Set<Long> seen(Scope scope, Collection<Long> ids, LocalDate today) {
        return jdbc.sql("""
                select m.id
                  from membership.membership m
                 where m.id = any (:ids)
                   and m.voided_at is null
                   and m.organization_id in (select organization.below(:place, :today))
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("place", scope.place().value())
                .param("today", today)
                .query(Long.class)
                .set();
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
