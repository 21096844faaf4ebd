package org.unionledger.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.audit.Subject;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.duty.DutyKind;
import org.unionledger.regulation.ParameterSet;
import org.unionledger.regulation.Parameters;

/** What a receiver owes: an answer, within the days of the rule (MEM-03). */
@Component
class TransferDuties implements DutyKind {

    private static final String CONFIRM = "transfer.confirm";
    private static final String DAYS = "transfer.confirm.days";

    private final TransferRepository repository;
    private final Duties duties;
    private final Parameters parameters;
    private final Clock clock;

    TransferDuties(TransferRepository repository, Duties duties, Parameters parameters, Clock clock) {
        this.repository = repository;
        this.duties = duties;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CONFIRM;
    }

    @Override
    public Right right() {
        return Right.READ_MEMBERS;
    }

    @Override
    public String href(Subject subject) {
        return "/transfers/" + subject.id();
    }

    void settle(Transfer transfer) {
        duties.state(new Subject(Transfers.KIND, transfer.id(), transfer.receiver()), owed(transfer));
    }

    private List<Duty> owed(Transfer transfer) {
        if (!transfer.isPending()) {
            return List.of();
        }
        LocalDate from = transfer.startedOn();
        int days = parameters.whole(DAYS, transfer.receiver(), from);
        return List.of(new Duty(CONFIRM, transfer.receiver(), from, from.plusDays(days)));
    }

    /** When the days are set otherwise, what waits is due by them. */
    @EventListener
    void on(ParameterSet set) {
        if (set.parameter().equals(DAYS)) {
            repository.awaited(set.union(), LocalDate.now(clock)).forEach(this::settle);
        }
    }
}
