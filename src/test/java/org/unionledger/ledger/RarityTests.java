package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RarityTests {

    private static final SearchText EMPLOYER = new SearchText("云汀市青山塑料有限公司");

    private static int pair(String two) {
        return new SearchText(two).pairs().get(0);
    }

    @Test
    void a_short_word_is_asked_for_by_all_its_pairs() {
        assertThat(Rarity.UNKNOWN.leading(new SearchText("青山"))).containsExactly(pair("青山"));
        assertThat(Rarity.UNKNOWN.leading(new SearchText("青山塑料"))).containsExactly(pair("青山"), pair("山塑"), pair("塑料"));
        assertThat(Rarity.UNKNOWN.leading(new SearchText("青"))).isEmpty();
        assertThat(Rarity.isLong(new SearchText("青山塑料"))).isFalse();
        assertThat(Rarity.isLong(new SearchText("青山塑料厂"))).isTrue();
    }

    @Test
    void a_long_word_is_asked_for_by_its_rarest_pairs_that_share_no_character() {
        Map<Integer, Double> known = new HashMap<>();
        EMPLOYER.pairs().forEach(pair -> known.put(pair, 0.9));
        known.put(pair("青山"), 0.01);
        known.put(pair("山塑"), 0.02); // shares 山 with the rarest
        known.put(pair("塑料"), 0.03);

        List<Integer> leading = new Rarity(known).leading(EMPLOYER);

        assertThat(leading).hasSize(3).startsWith(pair("青山"), pair("塑料")).doesNotContain(pair("山塑"));
    }

    @Test
    void what_is_not_known_is_rarer_than_what_is() {
        Map<Integer, Double> known = new HashMap<>();
        EMPLOYER.pairs().forEach(pair -> known.put(pair, 0.001));
        known.remove(pair("有限"));

        assertThat(new Rarity(known).leading(EMPLOYER)).startsWith(pair("有限"));
    }
}
