package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.figures.FiguresFixture.visit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.unionledger.testing.LedgerTest;

@LedgerTest
class FiguresInTheApplicationTests {

    @Autowired
    Figures figures;

    @Autowired
    FigureReader reader;

    @Autowired
    Verification verification;

    @Test
    void the_indicators_are_there_from_the_start_by_domain() {
        assertThat(reader.indicators())
                .extracting(Indicator::domain)
                .startsWith("org", "org")
                .containsSubsequence("staff", "member", "rights", "aid", "training", "culture");
    }

    @Test
    void nothing_is_stated_outside_the_transaction_of_a_record() {
        assertThatThrownBy(() -> figures.state(visit(1), List.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_empty_book_is_in_order() {
        assertThat(verification.differences()).isEmpty();
    }
}
