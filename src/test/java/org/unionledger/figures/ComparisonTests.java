package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.asking;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.union;
import static org.unionledger.figures.FiguresFixture.visit;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private final FiguresFixture book = new FiguresFixture();

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void a_figure_is_laid_beside_that_of_a_year_before() {
        book.state(visit(1), posting(VISITS, 111, "2024-03-08", "4"), posting(VISITS, 111, "2025-03-08", "5"));

        var comparison = march2025(10);

        assertThat(comparison.change()).isEqualByComparingTo("1");
        assertThat(comparison.rate()).isEqualByComparingTo("0.25");
    }

    @Test
    void there_is_no_rate_on_nothing_and_no_change_from_unknown() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "5"));
        book.state(visit(2), posting(VISITS, 211, "2020-03-08", "1"), posting(VISITS, 211, "2025-03-08", "2"));

        assertThat(march2025(10).change()).isNull();
        assertThat(march2025(10).rate()).isNull();
        assertThat(march2025(20).change()).isEqualByComparingTo("2");
        assertThat(march2025(20).rate()).isNull();
    }

    @Test
    void the_greatest_come_first_and_the_unknown_not_at_all() {
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "2"), posting(VISITS, 121, "2025-03-08", "5"));

        var top = book.reader.top(
                VISITS,
                List.of(union(11), union(12), union(21)),
                asking(VISITS, 1, "2025-01-01", "2025-12-31").period(),
                5,
                AsOf.NOW);

        assertThat(top).extracting(figure -> figure.query().organization()).containsExactly(union(12), union(11));
        assertThat(book.reader.top(
                        VISITS,
                        List.of(union(11), union(12)),
                        asking(VISITS, 1, "2025-01-01", "2025-12-31").period(),
                        1,
                        AsOf.NOW))
                .hasSize(1);
    }

    private Comparison march2025(int street) {
        return book.reader
                .compare(List.of(asking(VISITS, street, "2025-03-01", "2025-03-31")), AsOf.NOW)
                .get(0);
    }
}
