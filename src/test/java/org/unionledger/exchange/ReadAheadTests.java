package org.unionledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unionledger.exchange.sheet.UnreadableFile;

class ReadAheadTests {

    private static ReadRow row(int number) {
        return new ReadRow(0, new ImportRow(number, Map.of()), List.of(), List.of());
    }

    @Test
    void every_row_comes_once_and_in_order() {
        List<Integer> numbers = new ArrayList<>();

        ReadAhead.each(
                each -> IntStream.rangeClosed(1, 12_345)
                        .mapToObj(ReadAheadTests::row)
                        .forEach(each),
                UnaryOperator.identity(),
                rows -> rows.forEach(row -> numbers.add(row.row().number())));

        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 12_345).boxed().toList());
    }

    @Test
    void a_file_without_rows_hands_over_none() {
        ReadAhead.each(
                each -> {}, UnaryOperator.identity(), rows -> assertThat(rows).isNull());
    }

    @Test
    void what_reading_throws_comes_after_the_rows_before() {
        List<ReadRow> taken = new ArrayList<>();

        assertThatThrownBy(() -> ReadAhead.each(
                        each -> {
                            each.accept(row(1));
                            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
                        },
                        UnaryOperator.identity(),
                        taken::addAll))
                .isInstanceOf(UnreadableFile.class);
        assertThat(taken).hasSize(1);
    }

    @Test
    void reading_ends_when_the_taker_gives_up() {
        assertThatThrownBy(() -> ReadAhead.each(
                        each -> IntStream.iterate(1, number -> number + 1)
                                .mapToObj(ReadAheadTests::row)
                                .forEach(each),
                        UnaryOperator.identity(),
                        rows -> {
                            throw new IllegalArgumentException("enough");
                        }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_made_of_rows_is_made_on_the_reading_thread_and_comes_in_their_order() {
        Thread mine = Thread.currentThread();
        List<Object> made = new ArrayList<>();

        ReadAhead.each(
                each -> IntStream.rangeClosed(1, 2_500)
                        .mapToObj(ReadAheadTests::row)
                        .forEach(each),
                rows -> rows.stream()
                        .map(row -> row.with(row.row()
                                .with(row.row().number()
                                        + (Thread.currentThread().equals(mine) ? " here" : " there"))))
                        .toList(),
                rows -> rows.forEach(row -> made.add(row.row().made())));

        assertThat(made)
                .isEqualTo(IntStream.rangeClosed(1, 2_500)
                        .mapToObj(number -> number + " there")
                        .toList());
    }

    @Test
    void what_making_throws_is_thrown() {
        assertThatThrownBy(() -> ReadAhead.each(
                        each -> each.accept(row(1)),
                        rows -> {
                            throw new IllegalArgumentException("cannot be made");
                        },
                        rows -> assertThat(rows).isNull()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
