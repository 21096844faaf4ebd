package org.unionledger.membership;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** What the book has of the people of a roster, thousands at a time. */
@Repository
class StandingRepository {

    private static final String STANDING = """
            with seen as materialized (select organization.below(:place, :today) as union_id)
            select encode(p.identity_hash, 'hex') as hash, p.name, m.id, m.organization_id,
                   coalesce(m.joined_on, m.known_on) as since, m.left_on, m.left_how, seen.union_id is not null as visible,
                   case when m.was_kept or m.left_on is not null
                        then array(select c.kind || ' ' || c.on_day
                                     from membership.change c
                                    where c.membership_id = m.id
                                      and c.taken_back_at is null
                                    order by c.id) end as told,
                   case when seen.union_id is not null then coalesce(w.name, '') else '' end as employer_name,
                   e.membership_id as expelling, e.grounds, e.discussed_on, e.decided_on, e.decision, e.filed_on, e.filed_with
              from membership.person p
              left join membership.membership m on m.person_id = p.id and m.voided_at is null
              left join seen on seen.union_id = m.organization_id
              left join organization.workplace w on w.employer_id = m.employer_id
              left join membership.expulsion e on e.membership_id = m.id
             where p.identity_hash = any (:hashes)
             order by since, m.id
            """;

    private final JdbcClient jdbc;

    StandingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person of the register. @param memberships in the order of their days; voided ones left out */
    record Person(String name, List<Standing> memberships) {

        /** The one that lasts, or else one that was held on that day and has ended since. */
        Optional<Standing> heldOn(LocalDate day) {
            return memberships.stream()
                    .filter(Standing::lasts)
                    .findFirst()
                    .or(() -> memberships.stream()
                            .filter(membership -> membership.isHeldOn(day))
                            .findFirst());
        }
    }

    /** By keyed hash in hexadecimal, usually one each; those who never were registered are missing. */
    Map<String, List<Person>> of(Scope scope, Collection<byte[]> hashes, LocalDate today) {
        Map<String, List<Person>> people = new HashMap<>();
        jdbc.sql(STANDING)
                .param("place", scope.place().value())
                .param("today", today)
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(row -> {
                    Person person = person(
                            people.computeIfAbsent(row.getString("hash"), hash -> new ArrayList<>()),
                            row.getString("name"));
                    if (row.getObject("id") != null) {
                        person.memberships().add(standing(row));
                    }
                });
        return people;
    }

    private static Person person(List<Person> people, String name) {
        return people.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    Person person = new Person(name, new ArrayList<>());
                    people.add(person);
                    return person;
                });
    }

    private static Standing standing(ResultSet row) throws SQLException {
        LocalDate leftOn = day(row, "left_on");
        return new Standing(
                row.getLong("id"),
                row.getBoolean("visible"),
                row.getString("employer_name"),
                new OrganizationId(row.getInt("organization_id")),
                row.getObject("since", LocalDate.class),
                told(row),
                leftOn == null ? null : new Leaving(leftOn, Leaving.How.ofCode(row.getString("left_how"))),
                expulsion(row));
    }

    private static List<Standing.Told> told(ResultSet row) throws SQLException {
        Array told = row.getArray("told");
        return told == null
                ? List.of()
                : Stream.of((String[]) told.getArray()).map(Standing.Told::read).toList();
    }

    private static @Nullable Expulsion expulsion(ResultSet row) throws SQLException {
        return row.getObject("expelling") == null ? null : ChangeRepository.expulsion(row);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
