package org.unionledger.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** Two people take a step with the same report in the same moment: one of them does, the other is told. */
@LedgerTest
class TwoAtOnceTests {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 17);
    private static final int ROUNDS = 8;

    @Autowired
    Organizations organizations;

    @Autowired
    Reports reports;

    @Autowired
    Receipts receipts;

    private Scope operator;
    private OrganizationId community;

    @BeforeEach
    void found() {
        if (organizations.root().isEmpty()) {
            organizations.foundRoot("青山街道总工会", OrganizationKind.STREET);
        }
        operator = Scope.operatorAt(organizations.root().orElseThrow());
        community = organizations
                .found(operator, operator.place(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
    }

    private long checked(int week) {
        long id = reports.start(operator, community, "weekly", MONDAY.plusWeeks(week));
        reports.check(operator, id, 1);
        return id;
    }

    /** How many of both were done; the others were refused. */
    private static long done(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> tried = two.invokeAll(List.of(tried(start, one), tried(start, other)));
            return (tried.get(0).get() ? 1 : 0) + (tried.get(1).get() ? 1 : 0);
        } finally {
            two.shutdownNow();
        }
    }

    private static Callable<Boolean> tried(CyclicBarrier start, Runnable step) {
        return () -> {
            start.await();
            try {
                step.run();
                return true;
            } catch (Refused | ConcurrencyFailureException tooLate) {
                return false;
            }
        };
    }

    @Test
    void a_report_is_sent_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long id = checked(round);
            Runnable sending = () -> reports.send(operator, id, 2, "王芳", "");

            assertThat(done(sending, sending)).isEqualTo(1);
            assertThat(reports.sendings(operator, id)).hasSize(1);
            assertThat(reports.require(operator, id).state()).isEqualTo(ReportState.SENT);
        }
    }

    @Test
    void a_report_is_accepted_or_returned_and_never_both() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long id = checked(round);
            reports.send(operator, id, 2, "王芳", "");

            assertThat(done(
                            () -> receipts.accept(operator, id, 3),
                            () -> receipts.giveBack(operator, id, 3, "不对", Map.of())))
                    .isEqualTo(1);
            Report decided = reports.require(operator, id);
            Sending sending = reports.sendings(operator, id).get(0);
            assertThat(decided.state()).isEqualTo(sending.isReturned() ? ReportState.RETURNED : ReportState.ACCEPTED);
        }
    }
}
