package org.unionledger.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** A district of three streets, nine communities and ninety unions. */
final class KillTown {

    static final OrganizationId DISTRICT = new OrganizationId(1);
    static final List<OrganizationId> STREETS = numbers(2, 3);
    static final List<OrganizationId> COMMUNITIES = numbers(5, 9);
    static final List<OrganizationId> UNIONS = numbers(14, 90);
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    static final int DAYS = 730;

    // Streets are large, communities middling, and unions have no totals.
    private static final Worth WORTH = new Worth(8, 25, Integer.MAX_VALUE);
    private static final Scope OPERATOR = Scope.operatorAt(DISTRICT);

    private static final String UNIONS_OF_TOWN = """
            insert into organization.organization (id, name, evened_name, initials, kind)
            overriding system value
            select id, kind || id, kind || id, kind || id, kind
              from (select id,
                           case when id = 1 then 'district' when id < 5 then 'street' when id < 14 then 'community'
                                else 'grassroots'
                           end as kind
                      from generate_series(1, 103) as id) place
             order by id
            """;

    private static final String PLACEMENTS = """
            insert into organization.placement (organization_id, parent_id, from_day)
            select id,
                   case when id = 1 then null when id < 5 then 1 when id < 14 then 2 + (id - 5) / 3
                        else 5 + (id - 14) / 10
                   end,
                   '-infinity'
              from generate_series(1, 103) as id
             order by id
            """;

    private final BenchBook book;

    KillTown(BenchBook book) {
        this.book = book;
    }

    private static List<OrganizationId> numbers(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(OrganizationId::new).toList();
    }

    boolean isBuilt() {
        return book.jdbc.sql("select exists (select from organization.organization)").query(Boolean.class).single();
    }

    void build() {
        book.run(UNIONS_OF_TOWN);
        book.run(PLACEMENTS);
        giveCells();
    }

    void giveCells() {
        book.roller.giveCells(WORTH);
    }

    /** A few unions to another community, or a community to another street, on any day. */
    void moveSome(Random random) {
        boolean communities = random.nextInt(4) == 0;
        var moved = IntStream.range(0, communities ? 1 : 1 + random.nextInt(5))
                .mapToObj(i -> any(communities ? COMMUNITIES : UNIONS, random))
                .distinct()
                .toList();
        var to = any(communities ? STREETS : COMMUNITIES, random);
        book.reorganizations.move(OPERATOR, moved, to, day(random), "bench");
    }

    static LocalDate day(Random random) {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    static <T> T any(List<T> those, Random random) {
        return those.get(random.nextInt(those.size()));
    }
}
