package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.ledger.EntryRoads.Patience;

class ProspectTests {

    private static final long MILLION = 1_000_000;

    // By day 5,000 of one's own are read, or what 50,000 of all hold: of 40,000 in a million 2,000. A hundred must be
    // among them.
    @ParameterizedTest(name = "{0} of a million below the union, {1} with the words -> along the list by day: {2}")
    @CsvSource({
        "1000000, 20000, true", "1000000, 19999, false",
        "40000, 50000, true", "40000, 49999, false",
        "10000, 1000000, false", "10001, 1000000, true"
    })
    void a_list_is_gone_along_where_a_page_is_soon_full(long plain, long likely, boolean along) {
        assertThat(new Prospect(plain, MILLION, MILLION, likely).fillsAPage(Patience.USUAL, true))
                .isEqualTo(along);
    }

    @Test
    void in_another_order_those_of_others_are_read_too() {
        Prospect aTenthOfATenth = new Prospect(MILLION / 10, MILLION, MILLION, MILLION / 10);

        assertThat(aTenthOfATenth.fillsAPage(Patience.USUAL, false)).isTrue(); // 150 of 15,000
        assertThat(new Prospect(MILLION / 10, MILLION, MILLION, MILLION / 20).fillsAPage(Patience.USUAL, false))
                .isFalse(); // 75 of 15,000
    }

    @ParameterizedTest(name = "{0} with the words -> {1} read for a count")
    @CsvSource({"1000000, 500", "100000, 3000", "60000, 5000", "0, 5000"})
    void the_more_frequent_the_less_far_is_gone_to_count(long likely, int looked) {
        assertThat(new Prospect(MILLION, MILLION, MILLION, likely).forCounting().looked())
                .isEqualTo(looked);
    }

    // A year of a register of ten years asks too few of each union.
    @ParameterizedTest(name = "{0} below the union, {1} of these days, {2} with the words -> by union: {3}")
    @CsvSource({
        "249999, 1000000, 1000000, true",
        "250000, 1000000, 1000000, false",
        "10000, 1000000, 1000000, false",
        "60000, 1000000, 250000, true",
        "60000, 1000000, 249999, false",
        "60000, 500000, 500000, true",
        "60000, 500000, 499999, false"
    })
    void unions_are_gone_through_one_by_one_where_theirs_are_few_and_most_are_asked_for(
            long plain, long ofAll, long likely, boolean byUnion) {
        assertThat(new Prospect(plain, ofAll, MILLION, likely).isMostOfFew()).isEqualTo(byUnion);
    }

    @ParameterizedTest(name = "{0} below the union, {1} of that day, {2} with the words -> most: {3}")
    @CsvSource({"250000, 1000000, 1000000, true", "249999, 1000000, 1000000, false", "1000000, 1000000, 249999, false"})
    void who_asks_for_a_quarter_asks_for_most(long plain, long ofAll, long likely, boolean most) {
        assertThat(new Prospect(plain, ofAll, MILLION, likely).isMost()).isEqualTo(most);
        assertThat(Prospect.few(plain).isMost()).isFalse();
    }
}
