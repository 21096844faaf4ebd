package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.visit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class AppendOnlyTests {

    private final FiguresFixture book = new FiguresFixture();

    @AfterEach
    void close() {
        book.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update figures.fact set quantity = 2",
                "delete from figures.fact",
                "truncate figures.fact",
                "insert into figures.fact select * from figures.fact",
                "insert into figures.fact (organization, indicator, day, breakdown, quantity, source_kind, record, line, reversal)"
                        + " select organization, indicator, day, breakdown, quantity, source_kind, record, line, reversal from figures.fact"
            })
    void the_database_refuses_to_change_remove_or_repeat_a_fact(String sql) {
        book.state(visit(1), posting(VISITS, 111, "2025-03-08", "1"));

        assertThatThrownBy(() -> book.jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        assertThat(book.valueIn2025(VISITS, 10)).isEqualByComparingTo("1");
    }
}
