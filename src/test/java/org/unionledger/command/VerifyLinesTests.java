package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifyLinesTests {

    private final VerifyLines lines = new VerifyLines();

    @Test
    void all_is_counted_and_only_the_first_hundred_are_put_into_words() {
        List<Integer> worded = new ArrayList<>();

        lines.add(5_000_000, List.of(1, 2), Object::toString);
        lines.add(IntStream.range(0, 200).boxed().toList(), each -> {
            worded.add(each);
            return "#" + each;
        });

        assertThat(lines.count()).isEqualTo(5_000_200);
        assertThat(lines.shown()).hasSize(100).startsWith("1", "2", "#0").endsWith("#97");
        assertThat(worded).hasSize(98);
    }

    @Test
    void nothing_found_is_nothing_shown() {
        lines.add(List.of(), Object::toString);

        assertThat(lines.count()).isZero();
        assertThat(lines.shown()).isEmpty();
    }
}
