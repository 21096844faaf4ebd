package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchRoundTests {

    private static final Instant NOON = Instant.parse("2025-03-08T04:00:00Z");

    @Test
    void before_it_has_looked_at_anything_no_round_has_begun() {
        assertThat(WatchRound.NOTHING_YET.lookedAt()).isNull();
        assertThat(WatchRound.NOTHING_YET.ended()).isNull();
    }

    @Test
    void a_round_goes_from_union_to_union_and_within_each_from_indicator_to_indicator() {
        var round = WatchRound.NOTHING_YET
                .then(new Watched(10, 1), NOON)
                .then(new Watched(10, 2), NOON.plusSeconds(3))
                .then(new Watched(20, 1), NOON.plusSeconds(6));

        assertThat(round.last()).isEqualTo(new Watched(20, 1));
        assertThat(round.lookedAt()).isEqualTo(NOON.plusSeconds(6));
        assertThat(round.ended()).isNull();
    }

    @Test
    void back_at_the_beginning_the_round_before_ended_with_its_last_look() {
        var round = WatchRound.NOTHING_YET
                .then(new Watched(10, 1), NOON)
                .then(new Watched(20, 1), NOON.plusSeconds(3))
                .then(new Watched(10, 1), NOON.plusSeconds(6));

        assertThat(round.ended()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void where_there_is_one_thing_to_look_at_each_look_is_a_round() {
        var round = WatchRound.NOTHING_YET.then(new Watched(10, 1), NOON).then(new Watched(10, 1), NOON.plusSeconds(3));

        assertThat(round.ended()).isEqualTo(NOON);
    }
}
