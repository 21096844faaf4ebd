package org.unionledger.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/**
 * A city of 60,000 unions on seven levels, larger and smaller ones, always the same. A union's number tells its level.
 */
final class BenchCity {

    static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    static final int DAYS = 3653;
    static final int UNIONS = 60_000;
    static final OrganizationId CITY = new OrganizationId(1);
    static final Level DISTRICTS = new Level("district", 2, 12);
    static final Level STREETS = new Level("street", 14, 150);
    static final Level COMMUNITIES = new Level("community", 164, 1_500);
    static final Level GRASSROOTS = new Level("leaf", 1_664, 56_000);
    private static final Scope OPERATOR = Scope.operatorAt(CITY);

    /** The unions of one level, which have consecutive numbers. */
    record Level(String name, int first, int count) {
        OrganizationId any(Random random) {
            return new OrganizationId(first + random.nextInt(count));
        }

        boolean has(OrganizationId union) {
            return union.value() >= first && union.value() < first + count;
        }
    }

    // Evenly spread between 0 and 1, the same for the same number and salt; pick: the greater the skew, the more often
    // small ones.
    private static final String CHANCE = """
            create schema bench;
            create function bench.chance(number bigint, salt bigint) returns double precision
                language sql immutable parallel safe as $$
                select (hashint8extended(number, salt) & 4503599627370495)::double precision / 4503599627370496
            $$;
            create function bench.pick(number bigint, salt bigint, among integer, skew double precision) returns integer
                language sql immutable parallel safe as $$
                select floor(power(bench.chance(number, salt), skew) * among)::integer
            $$;
            """;

    private static final String PLACES = """
            create table bench.place as
            select id,
                   case when id = 1 then null
                        when id < 14 then 1
                        when id < 164 then 2 + bench.pick(id, 1, 12, 1.3)
                        when id < 1664 then 14 + bench.pick(id, 1, 150, 1.5)
                        when id < 57664 then 164 + bench.pick(id, 1, 1500, 1.5)
                        when id < 59464 then 1664 + bench.pick(id, 1, 56000, 2)
                        else 57664 + bench.pick(id, 1, 1800, 2)
                   end as parent,
                   case when id = 1 then 'city'
                        when id < 14 then 'district'
                        when id < 164 then 'street'
                        when id < 1664 then 'community'
                        when id < 57664 then 'grassroots'
                        when id < 59464 then 'branch'
                        else 'group'
                   end as kind
              from generate_series(1, 60000) as id
            """;

    private static final String UNIONS_OF_PLACES = """
            insert into organization.organization (id, name, evened_name, initials, kind)
            overriding system value
            select id, kind || id, kind || id, kind || id, kind
              from bench.place
             order by id
            """;

    private static final String NUMBER_ON = """
            select setval(pg_get_serial_sequence('organization.organization', 'id'), 60000)
            """;

    private static final String PLACEMENTS = """
            insert into organization.placement (organization_id, parent_id, from_day)
            select id, parent, '-infinity'
              from bench.place
             order by id
            """;

    private final BenchBook book;

    BenchCity(BenchBook book) {
        this.book = book;
    }

    void build() {
        book.run(CHANCE);
        book.run(PLACES);
        book.run(UNIONS_OF_PLACES);
        book.jdbc.sql(NUMBER_ON).query().listOfRows();
        book.run(PLACEMENTS);
        book.run("analyze");
        reorganise(new Random(7));
        book.run("vacuum analyze");
    }

    /** A few hundred moves: of grassroots unions to another community, and a few of communities to another street. */
    private void reorganise(Random random) {
        for (int i = 0; i < 60; i++) {
            move(random, GRASSROOTS, 5, COMMUNITIES);
        }
        for (int i = 0; i < 4; i++) {
            move(random, COMMUNITIES, 1, STREETS);
        }
    }

    private void move(Random random, Level level, int count, Level above) {
        var unions = IntStream.range(0, count).mapToObj(i -> level.any(random)).toList();
        move(unions, above.any(random), FIRST_DAY.plusDays(random.nextInt(DAYS)));
    }

    void move(List<OrganizationId> unions, OrganizationId parent, LocalDate day) {
        book.reorganizations.move(OPERATOR, unions, parent, day, "bench");
    }

    /** Directly below today. */
    List<OrganizationId> children(OrganizationId union) {
        return book.jdbc
                .sql("""
                select organization_id
                  from organization.placement
                 where parent_id = :union
                   and to_day = 'infinity'
                 order by organization_id
                """)
                .param("union", union.value())
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .list();
    }

    /** Of the lowest levels, anywhere below today. */
    List<OrganizationId> grassrootsBelow(OrganizationId union) {
        return book.jdbc
                .sql("""
                select organization_id
                  from organization.path
                 where path @> array[cast(:union as integer)]
                   and to_day = 'infinity'
                   and organization_id >= :first
                 order by organization_id
                """)
                .param("union", union.value())
                .param("first", GRASSROOTS.first())
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .list();
    }
}
