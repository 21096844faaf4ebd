package org.unionledger.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPoolTests {

    private final TextPool pool = new TextPool();

    @Test
    void every_text_comes_back_as_it_was_given() {
        List<String> texts = List.of("", "罗军平", "\uD83D\uDE00", "a\u0000b", "", "会员花名册");
        pool.addAll(texts);
        assertThat(pool).isEqualTo(texts);
    }

    @Test
    void more_texts_than_fit_into_one_piece_keep_their_places() {
        List<String> texts = IntStream.range(0, 200_000).mapToObj(i -> "会员" + i).toList();
        pool.addAll(texts);
        assertThat(pool).isEqualTo(texts);
    }

    @Test
    void a_text_larger_than_a_piece_is_kept_whole() {
        String large = "工".repeat(700_000);
        pool.addAll(List.of("前", large, "后"));
        assertThat(pool).containsExactly("前", large, "后");
    }

    @Test
    void there_is_nothing_beyond_the_last() {
        pool.add("一");
        assertThatThrownBy(() -> pool.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
