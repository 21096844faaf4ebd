package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.figures.FiguresFixture.VISITS;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.visit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.testing.LedgerTest;

@LedgerTest
class FiguresInTheApplicationTests {

    private static final int NOBODY = 999_999_999;

    @Autowired
    Figures figures;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FigureReader reader;

    @Autowired
    Verification verification;

    @Test
    void every_indicator_has_one_that_carries_its_targets_and_is_not_listed_with_the_others() {
        assertThat(reader.indicators())
                .allSatisfy(indicator -> assertThat(
                                reader.indicator(indicator.id().ofTarget()))
                        .hasValueSatisfying(target -> {
                            assertThat(target.unit()).isEqualTo(indicator.unit());
                            assertThat(target.kind()).isEqualTo(IndicatorKind.FLOW);
                        }))
                .noneMatch(indicator -> indicator.name().endsWith("（目标）"));
        assertThat(reader.hasItsOwnTarget(new IndicatorId("member.joined"))).isFalse();
        assertThat(reader.hasItsOwnTarget(new IndicatorId("org.unions.founded")))
                .as("组建任务")
                .isTrue();
        assertThat(reader.indicator(new IndicatorId("org.unions.founded.target")))
                .hasValueSatisfying(target -> assertThat(target.id().value()).isEqualTo("org.unions.target"));
    }

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
    void whoever_catches_that_a_union_has_no_place_cannot_commit() {
        var record = new TransactionTemplate(transactions);
        record.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> record.executeWithoutResult(status -> assertThatExceptionOfType(NoPlace.class)
                        .isThrownBy(
                                () -> figures.state(visit(1), List.of(posting(VISITS, NOBODY, "2025-03-08", "1"))))))
                .isInstanceOf(UnexpectedRollbackException.class);
    }

    @Test
    void an_empty_book_is_in_order() {
        assertThat(verification.differences().first()).isEmpty();
    }
}
