package org.unionledger.reading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unionledger.reading.Role;
import org.unionledger.reading.number.Scanner;
import org.unionledger.reading.role.Place;
import org.unionledger.reading.role.Subject;
import org.unionledger.reading.text.Text;

/** Which figures of a text are held against each other. */
class RetoldTests {

    @Test
    void each_is_held_against_each_behind_it_that_has_another_value() {
        assertThat(Retold.pairs(figures("走访12家。", "走访21家。", "走访12家。"))).hasSize(2);
    }

    /** 2,000 of them would make two million pairs. */
    @Test
    void a_number_told_thousands_of_times_is_held_against_none() {
        assertThat(Retold.pairs(figures("这12家".repeat(1_000), "这21家".repeat(1_000))))
                .isEmpty();
    }

    private static List<Stated> figures(String... words) {
        String page = String.join("", words);
        Text text = Text.in(page).get(0);
        return Scanner.scan(page).stream()
                .map(token -> new Place(page, text, token))
                .map(place -> new Stated(place, Role.RESULT, Subject.of(place)))
                .toList();
    }
}
