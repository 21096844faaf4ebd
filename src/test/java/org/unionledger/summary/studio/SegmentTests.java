package org.unionledger.summary.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences as the page of an outline shows them. */
class SegmentTests {

    private static final Segment PEOPLE = new Segment("慰问人次", true, false);

    private static Segment plain(String text) {
        return new Segment(text, false, false);
    }

    @Test
    void figures_lose_their_signs_and_text_stays() {
        assertThat(Segment.of("走访{「慰问人次」}人次。")).containsExactly(plain("走访"), PEOPLE, plain("人次。"));
        assertThat(Segment.of("没有数字。")).containsExactly(plain("没有数字。"));
    }

    @Test
    void a_condition_is_told_apart_from_what_it_governs() {
        assertThat(Segment.of("[?「慰问人次」 > 5: 超过{「慰问人次」}]"))
                .containsExactly(new Segment("慰问人次 > 5", false, true), plain("超过"), PEOPLE, plain("]"));
    }

    @Test
    void a_list_is_one_piece_with_its_item() {
        assertThat(Segment.of("{逐个「类别」的「慰问人次」: {名称}{此数}人}。"))
                .containsExactly(new Segment("逐个类别的慰问人次: {名称}{此数}人", true, false), plain("。"));
    }
}
