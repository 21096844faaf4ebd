package org.unionledger.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unionledger.backfill.Reckoning.Reckoned;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;

/** What is told of a street (1) and its community (2), where the book has nothing but what is said. */
class ReckoningTests {

    private static final List<Integer> STREET = List.of(1);
    private static final List<Integer> COMMUNITY = List.of(1, 2);
    private static final Period YEAR = Period.year(2024);
    private static final Period FIRST_HALF = Period.half(2024, 1);

    private final List<Counted> before = new ArrayList<>();
    private final List<Counted> joining = new ArrayList<>();
    private final Map<Long, BigDecimal> book = new HashMap<>();

    private static Counted flow(long id, List<Integer> way, Period period, int told) {
        return counted(id, way, period, period.to(), told, false, Breakdown.NONE);
    }

    private static Counted stock(long id, List<Integer> way, LocalDate day, int told) {
        return counted(id, way, Period.day(day), day, told, true, Breakdown.NONE);
    }

    private static Counted counted(
            long id, List<Integer> way, Period period, LocalDate day, int told, boolean stock, Breakdown breakdown) {
        return new Counted(
                id,
                new Told(
                        new IndicatorId("a.b"),
                        new OrganizationId(way.get(way.size() - 1)),
                        period,
                        day,
                        breakdown,
                        BigDecimal.valueOf(told)),
                way,
                stock,
                BigDecimal.ZERO,
                null);
    }

    private Reckoning reckoning() {
        List<Counted> after = new ArrayList<>(before);
        after.addAll(joining);
        Set<Long> asked = new HashSet<>();
        joining.forEach(each -> asked.add(each.id()));
        return new Reckoning(before, after, asked);
    }

    private Map<Long, Reckoned> reckon() {
        Reckoning reckoning = reckoning();
        reckoning.toReckon().forEach(each -> book.putIfAbsent(each.id(), BigDecimal.ZERO));
        Map<Long, Reckoned> reckoned = new HashMap<>();
        reckoning.reckon(book).forEach(each -> reckoned.put(each.counted().id(), each));
        return reckoned;
    }

    private static int adds(Map<Long, Reckoned> reckoned, long id) {
        return reckoned.get(id).counted().quantity().intValueExact();
    }

    @Test
    void adds_what_the_book_lacks() {
        joining.add(flow(7, STREET, YEAR, 120));
        book.put(7L, BigDecimal.valueOf(45));

        assertThat(adds(reckon(), 7)).isEqualTo(75);
    }

    @Test
    void adds_nothing_where_the_book_has_as_much_or_more() {
        joining.add(flow(7, STREET, YEAR, 120));
        book.put(7L, BigDecimal.valueOf(121));

        Reckoned reckoned = reckon().get(7L);

        assertThat(reckoned.counted().quantity()).isZero();
        assertThat(reckoned.missing()).isEqualByComparingTo("-1");
    }

    @Test
    void the_half_is_part_of_the_year_in_whatever_order_they_are_told() {
        joining.add(flow(7, STREET, YEAR, 120));
        joining.add(flow(8, STREET, FIRST_HALF, 50));

        Map<Long, Reckoned> together = reckon();

        assertThat(adds(together, 8)).isEqualTo(50);
        assertThat(adds(together, 7)).isEqualTo(70);
    }

    @Test
    void a_half_told_after_the_year_lets_the_year_add_less() {
        before.add(flow(7, STREET, YEAR, 120).adding(BigDecimal.valueOf(100)));
        joining.add(flow(8, STREET, FIRST_HALF, 50));
        book.put(7L, BigDecimal.valueOf(120));

        Map<Long, Reckoned> reckoned = reckon();

        assertThat(adds(reckoned, 8)).isEqualTo(50);
        assertThat(adds(reckoned, 7))
                .as("120, less 20 of records and 50 of the half")
                .isEqualTo(50);
        assertThat(reckoned.get(7L).registered()).isEqualByComparingTo("20");
    }

    @Test
    void what_a_community_tells_is_part_of_what_its_street_tells() {
        joining.add(flow(7, STREET, YEAR, 120));
        joining.add(flow(8, COMMUNITY, YEAR, 30));

        Map<Long, Reckoned> reckoned = reckon();

        assertThat(adds(reckoned, 8)).isEqualTo(30);
        assertThat(adds(reckoned, 7)).isEqualTo(90);
    }

    @Test
    void a_part_told_by_its_kind_is_part_of_the_whole() {
        joining.add(flow(7, STREET, YEAR, 120));
        joining.add(counted(8, STREET, YEAR, YEAR.to(), 30, false, Breakdown.of("kind", "困难职工")));

        Map<Long, Reckoned> reckoned = reckon();

        assertThat(adds(reckoned, 8)).isEqualTo(30);
        assertThat(adds(reckoned, 7)).isEqualTo(90);
    }

    @Test
    void a_year_that_counts_on_a_day_of_a_told_quarter_would_make_that_tell_too_much() {
        joining.add(flow(7, STREET, YEAR, 120));
        joining.add(flow(8, STREET, Period.quarter(2024, 4), 20));

        assertThat(reckon().get(7L).disturbs()).extracting(Counted::id).containsExactly(8L);
    }

    @Test
    void a_year_may_count_on_a_day_before_the_told_quarter() {
        joining.add(counted(7, STREET, YEAR, LocalDate.of(2024, 9, 30), 120, false, Breakdown.NONE));
        joining.add(flow(8, STREET, Period.quarter(2024, 4), 20));

        Map<Long, Reckoned> reckoned = reckon();

        assertThat(reckoned.get(7L).disturbs()).isEmpty();
        assertThat(adds(reckoned, 7)).isEqualTo(100);
    }

    @Test
    void of_a_stock_each_told_day_stands_for_itself_until_the_next() {
        joining.add(stock(8, STREET, LocalDate.of(2024, 12, 31), 5000));
        joining.add(stock(7, STREET, LocalDate.of(2023, 12, 31), 5600));

        Map<Long, Reckoned> reckoned = reckon();

        assertThat(adds(reckoned, 7)).isEqualTo(5600);
        assertThat(adds(reckoned, 8)).as("fewer than the year before").isEqualTo(5000);
        assertThat(reckoned.get(7L).counted().endedOn()).isEqualTo("2024-12-31");
        assertThat(reckoned.get(8L).counted().endedOn()).isNull();
    }

    @Test
    void an_earlier_stock_told_later_ends_where_the_known_one_begins_and_leaves_it_alone() {
        before.add(stock(8, STREET, LocalDate.of(2024, 12, 31), 5000).adding(BigDecimal.valueOf(5000)));
        joining.add(stock(7, STREET, LocalDate.of(2023, 12, 31), 5600));

        Map<Long, Reckoned> reckoned = reckon();

        assertThat(reckoned).containsOnlyKeys(7L);
        assertThat(reckoned.get(7L).counted().endedOn()).isEqualTo("2024-12-31");
        assertThat(reckoning().otherwiseEnded()).isEmpty();
    }

    @Test
    void a_later_stock_ends_the_earlier_and_takes_its_place() {
        before.add(stock(7, STREET, LocalDate.of(2023, 12, 31), 5600).adding(BigDecimal.valueOf(5600)));
        joining.add(stock(8, STREET, LocalDate.of(2024, 12, 31), 5000));
        book.put(8L, BigDecimal.valueOf(5600));

        assertThat(adds(reckon(), 8)).isEqualTo(5000);
        assertThat(reckoning().otherwiseEnded()).singleElement().satisfies(ended -> {
            assertThat(ended.id()).isEqualTo(7);
            assertThat(ended.endedOn()).isEqualTo("2024-12-31");
        });
    }

    @Test
    void what_is_withdrawn_is_made_up_for_by_the_wider() {
        Counted year = flow(7, STREET, YEAR, 120).adding(BigDecimal.valueOf(70));
        Counted half = flow(8, STREET, FIRST_HALF, 50).adding(BigDecimal.valueOf(50));
        Reckoning without = new Reckoning(List.of(year, half), List.of(year), Set.of(8L));

        List<Reckoned> reckoned = without.reckon(Map.of(7L, BigDecimal.valueOf(120)));

        assertThat(reckoned).singleElement().satisfies(each -> {
            assertThat(each.counted().id()).isEqualTo(7);
            assertThat(each.counted().quantity()).isEqualByComparingTo("120");
        });
    }
}
