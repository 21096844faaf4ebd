package org.unionledger.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.membership.MembersMeant.Meant;
import org.unionledger.membership.MembersMeant.Membership;

/** Memberships below a union, by hash of a document and by name. */
@Repository
class MeantRepository {

    private static final String BY_HASH = """
            select encode(p.identity_hash, 'hex') as hash, p.id as person, p.name, m.id,
                   coalesce(m.joined_on, m.known_on) as since, m.left_on
              from membership.person p
              join membership.membership m on m.person_id = p.id and m.voided_at is null
             where p.identity_hash = any (:hashes)
               and m.organization_id in (select organization.below(:place, :today))
             order by since, m.id
            """;

    /** Nobody needs to know of namesakes more than how many they are. */
    private static final String BY_NAME = """
            select p.name, count(*) as persons, min(m.id) as id, min(coalesce(m.joined_on, m.known_on)) as since,
                   null::date as left_on
              from membership.person p
              join membership.membership m on m.person_id = p.id and m.voided_at is null and m.left_on is null
             where p.name collate "C" = any (:names)
               and m.organization_id in (select organization.below(:place, :today))
             group by p.name
            """;

    private final JdbcClient jdbc;

    MeantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hash in hexadecimal */
    record Held(String hash, long person, Membership membership) {}

    /** In the order of their days. */
    List<Held> byHash(OrganizationId place, Collection<String> hashes, LocalDate today) {
        return jdbc.sql(BY_HASH)
                .param("place", place.value())
                .param("today", today)
                .param("hashes", hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .query((row, number) -> new Held(row.getString("hash"), row.getLong("person"), membership(row)))
                .list();
    }

    /** Those nobody has are missing. */
    Map<String, Meant> byName(OrganizationId place, Collection<String> names, LocalDate today) {
        Map<String, Meant> found = new HashMap<>();
        jdbc.sql(BY_NAME)
                .param("place", place.value())
                .param("today", today)
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    int persons = row.getInt("persons");
                    found.put(
                            row.getString("name"),
                            new Meant(persons, persons == 1 ? List.of(membership(row)) : List.of()));
                });
        return found;
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("since", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }
}
