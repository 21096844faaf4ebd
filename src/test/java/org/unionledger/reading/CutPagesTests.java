package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is left of a page, its figures stand where they are said to stand, within their text. */
class CutPagesTests {

    private static final int CUTS = 150;

    /** Stretches of pages, from anywhere to anywhere. The seed is fixed: what fails once fails again. */
    static Stream<String> cuts() {
        Random random = new Random(6);
        List<Sample> pages = Sample.all();
        return IntStream.range(0, CUTS)
                .mapToObj(i -> cut(pages.get(random.nextInt(pages.size())).page(), random))
                .filter(cut -> !cut.isBlank());
    }

    private static String cut(String page, Random random) {
        int from = random.nextInt(page.length());
        return page.substring(from, from + random.nextInt(page.length() - from));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void figures_of_any_cut_stand_where_they_are_said_to_stand(String cut) {
        assertThat(Reader.shipped().read(cut.getBytes(StandardCharsets.UTF_8)).texts())
                .allSatisfy(text -> assertThat(text.figures()).allSatisfy(figure -> {
                    assertThat(figure.start()).isBetween(text.start(), text.end());
                    assertThat(figure.end()).isBetween(figure.start(), text.end());
                    assertThat(cut.substring(figure.start(), figure.end())).isEqualTo(figure.text());
                }));
    }
}
