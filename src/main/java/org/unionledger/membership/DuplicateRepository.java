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

    private static final String BELOW = """
            exists (select from organization.below(:within, :today) below where below = m.organization_id)
            """;

    /** Up to so many members are looked at one by one; among more, the indexes of the whole register tell sooner. */
    private static final int FEW = 20_000;

    private static final String FEW_ONLY = """
            known as materialized (
                select p.*
                  from membership.person p
                 where p.id in (select m.person_id from membership.membership m where m.voided_at is null and %s)
            )
            """.formatted(BELOW);

    private static final String WHOLE_REGISTER = "known as not materialized (select * from membership.person)";

    private static final String LATEST = """
            (select max(m.id) from membership.membership m where m.person_id = alike.%%s and m.voided_at is null and %s)
            """.formatted(BELOW);

    // What several persons share is found first, so that only those few are paired; then who of them is below the
    // union.
    private static final String PAGE = """
            with %%s, alike as materialized (
                %s
            ), pair as materialized (
                select alike.one, alike.other, array_agg(alike.likeness order by alike.likeness) as likenesses,
                       %s as membership, %s as other_membership
                  from alike
                 where not exists (select from membership.apart
                                    where apart.one = alike.one and apart.other = alike.other)
                 group by alike.one, alike.other
            ), below as (
                select * from pair where membership is not null and other_membership is not null
            )
            select below.*, (select count(*) from below) as pairs
              from below
             where (below.one, below.other) > (:afterOne, :afterOther)
             order by below.one, below.other
             limit :limit
            """.formatted(ALIKE, LATEST.formatted("one"), LATEST.formatted("other"));

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
        return page(within, today, afterOne, afterOther, limit, FEW);
    }

    /** @param few up to how many members are looked at one by one */
    List<Pair> page(OrganizationId within, LocalDate today, long afterOne, long afterOther, int limit, int few) {
        return jdbc.sql(PAGE.formatted(isFew(within, today, few) ? FEW_ONLY : WHOLE_REGISTER))
                .param("within", within.value())
                .param("today", today)
                .param("afterOne", afterOne)
                .param("afterOther", afterOther)
                .param("limit", limit)
                .query(DuplicateRepository::pair)
                .list();
    }

    private boolean isFew(OrganizationId within, LocalDate today, int few) {
        return jdbc.sql("""
                select count(*) <= :few
                  from (select from membership.membership m where m.voided_at is null and %s limit :few + 1) counted
                """.formatted(BELOW))
                .param("within", within.value())
                .param("today", today)
                .param("few", few)
                .query(Boolean.class)
                .single();
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
