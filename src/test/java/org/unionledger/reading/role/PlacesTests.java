package org.unionledger.reading.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unionledger.reading.number.Scanner;
import org.unionledger.reading.text.Text;

/** How much of a text is looked at for one figure. */
class PlacesTests {

    private static final int LOOKED_AT = 220;

    @Test
    void of_a_page_without_punctuation_little_is_read_around_each_figure() {
        List<Place> places = places("这12家".repeat(2_000));

        assertThat(places).hasSize(2_000);
        assertThat(places.stream().mapToInt(PlacesTests::read).sum()).isLessThanOrEqualTo(places.size() * LOOKED_AT);
    }

    @Test
    void a_long_sentence_is_read_from_its_beginning_to_its_end() {
        String sentence = "走访企业" + "、认真听取意见".repeat(40) + "12家";

        assertThat(places("工作扎实。" + sentence + "，收到建议。").get(0).sentenceBefore())
                .isEqualTo(sentence.substring(0, sentence.length() - 3));
    }

    private static int read(Place place) {
        return place.sentenceBefore().length() + place.sentenceAfter().length();
    }

    private static List<Place> places(String page) {
        Text text = Text.in(page).get(0);
        return Scanner.scan(page).stream()
                .map(token -> new Place(page, text, token))
                .toList();
    }
}
