package org.unionledger.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;

/** Finds persons entered twice among those with a membership below a union, and makes one of two. */
@Repository
class DuplicateRepository {

    private static final String ALIKE =
            Arrays.stream(Likeness.values()).map(Likeness::pairs).collect(Collectors.joining(" union all "));

    // What several persons share is found first, so that only those few are paired.
    private static final String PAGE = """
            with known as materialized (
                select p.id, p.name, p.born_on, p.phone_hash, p.identity_hash, mine.membership
                  from (select m.person_id, max(m.id) as membership
                          from membership.membership m
                         where m.voided_at is null
                           and exists (select from organization.below(:within, :today) below
                                        where below = m.organization_id)
                         group by m.person_id) mine
                  join membership.person p on p.id = mine.person_id
            ), pair as (
                select alike.one, alike.other, alike.membership, alike.other_membership,
                       array_agg(alike.likeness order by alike.likeness) as likenesses
                  from (%s) as alike
                 where not exists (select from membership.apart
                                    where apart.one = alike.one and apart.other = alike.other)
                 group by alike.one, alike.other, alike.membership, alike.other_membership
            )
            select pair.*, (select count(*) from pair) as pairs
              from pair
             where (pair.one, pair.other) > (:afterOne, :afterOther)
             order by pair.one, pair.other
             limit :limit
            """.formatted(ALIKE);

    private final JdbcClient jdbc;

    DuplicateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Two persons, each by the latest membership below the union.
     *
     * @param pairs how many there are in all
     */
    record Pair(long one, long other, long membership, long otherMembership, List<String> likenesses, long pairs) {}

    List<Pair> page(OrganizationId within, LocalDate today, long afterOne, long afterOther, int limit) {
        return jdbc.sql(PAGE)
                .param("within", within.value())
                .param("today", today)
                .param("afterOne", afterOne)
                .param("afterOther", afterOther)
                .param("limit", limit)
                .query(DuplicateRepository::pair)
                .list();
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        String[] likenesses =
                (String[]) Objects.requireNonNull(row.getArray("likenesses")).getArray();
        return new Pair(
                row.getLong("one"),
                row.getLong("other"),
                row.getLong("membership"),
                row.getLong("other_membership"),
                List.of(likenesses),
                row.getLong("pairs"));
    }

    /** The person of a membership. */
    long personOf(long membership) {
        return jdbc.sql("select person_id from membership.membership where id = :id")
                .param("id", membership)
                .query(Long.class)
                .single();
    }

    void keepApart(long one, long other, String login, OffsetDateTime now) {
        jdbc.sql("""
                insert into membership.apart (one, other, decided_at, decided_by)
                values (least(:one, :other), greatest(:one, :other), :now, :login)
                on conflict do nothing
                """)
                .param("one", one)
                .param("other", other)
                .param("now", now)
                .param("login", login)
                .update();
    }

    /** Gives every membership of one person to another, and takes the person, who has none then, out of the register. */
    void unite(long person, long into, String name) {
        jdbc.sql("update membership.membership set person_id = :into where person_id = :person")
                .param("into", into)
                .param("person", person)
                .update();
        jdbc.sql("update membership.membership set order_key = :key, version = version + 1 where person_id = :into")
                .param("key", Pinyin.orderOfPerson(name))
                .param("into", into)
                .update();
        jdbc.sql("delete from membership.person where id = :person")
                .param("person", person)
                .update();
    }
}
