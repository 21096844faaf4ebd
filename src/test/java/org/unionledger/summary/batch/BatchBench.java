package org.unionledger.summary.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.summary.batch.BatchRepository.Named;
import org.unionledger.summary.batch.BatchWriting.Written;
import org.unionledger.testing.LedgerTest;
import org.unionledger.work.Progress;

/** 500 enterprises with four entries each: their annual summaries in one run. No test: run by {@code bench/batch}. */
@LedgerTest
class BatchBench {

    private static final int ENTERPRISES = 500;
    private static final Duration TARGET = Duration.ofSeconds(60);

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    BatchWriting writing;

    @Autowired
    BatchRepository repository;

    @Test
    void five_hundred_summaries_are_written_within_a_minute() {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Scope officer = Scope.operatorAt(street);
        for (int i = 1; i <= ENTERPRISES; i++) {
            OrganizationId union = organizations
                    .found(officer, street, Founding.of("第" + i + "企业工会", OrganizationKind.GRASSROOTS))
                    .id();
            work(officer, union);
        }
        List<Named> unions =
                repository.below(street, OrganizationKind.GRASSROOTS, LocalDate.of(2025, 6, 1), ENTERPRISES);

        long begun = System.nanoTime();
        Written written =
                writing.write(officer, unions, SummaryRequest.of(SummaryKind.ANNUAL, 2025, 1), true, new Unwatched());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        System.err.printf(
                "%d summaries in %.1f s, archive of %d KB%n",
                unions.size() - written.leftOut().size(), took.toMillis() / 1000.0, written.content().length >> 10);
        assertThat(unions).hasSize(ENTERPRISES);
        assertThat(written.leftOut()).isEmpty();
        assertThat(took).isLessThanOrEqualTo(TARGET);
    }

    private void work(Scope officer, OrganizationId union) {
        for (int month = 1; month <= 3; month++) {
            enter(
                    officer,
                    union,
                    "visit",
                    Map.of(
                            "day",
                            LocalDate.of(2025, month, 20),
                            "occasion",
                            "春节",
                            "kind",
                            "困难职工",
                            "persons",
                            BigDecimal.TEN,
                            "money",
                            BigDecimal.valueOf(8000 + month)));
        }
        enter(
                officer,
                union,
                "training",
                Map.of(
                        "day", LocalDate.of(2025, 4, 1),
                        "content", "安全培训",
                        "persons", BigDecimal.valueOf(40),
                        "women", BigDecimal.valueOf(12)));
    }

    private void enter(Scope officer, OrganizationId union, String ledger, Map<String, Object> values) {
        ledgers.enter(officer, union, ledger, Values.of(values), Ledgers.Repeat.ALLOW);
    }

    private record Unwatched() implements Progress {

        @Override
        public void at(long done, long total) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
