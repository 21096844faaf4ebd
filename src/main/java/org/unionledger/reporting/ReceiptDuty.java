package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/** A report that waits to be received, told with who sent it. */
@Component
class ReceiptDuty implements DutyKind {

    private final ReportRepository reports;
    private final Clock clock;

    ReceiptDuty(ReportRepository reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String code() {
        return ReportDuties.RECEIPT;
    }

    @Override
    public Right right() {
        return Right.RECEIVE_REPORTS;
    }

    @Override
    public String href(Subject subject) {
        return "/reports/" + subject.id();
    }

    @Override
    public Map<Long, String> words(Scope scope, Collection<Long> records) {
        return reports.senders(records, scope.place(), LocalDate.now(clock));
    }
}
