package org.unionledger.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.audit.Subject;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.duty.DutyKind;
import org.unionledger.regulation.ParameterSet;
import org.unionledger.regulation.Parameters;

/** Whoever asks to have their data erased is answered within some days (PRI-07). */
@Component
class RequestDuty implements DutyKind {

    private static final String CODE = "retention.request";
    private static final String DAYS = "retention.request.days";

    private final ErasureRepository repository;
    private final Duties duties;
    private final Parameters parameters;
    private final Clock clock;

    RequestDuty(ErasureRepository repository, Duties duties, Parameters parameters, Clock clock) {
        this.repository = repository;
        this.duties = duties;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Right right() {
        return Right.ERASE_PERSONS;
    }

    @Override
    public String href(Subject subject) {
        return "/erasures/" + subject.id();
    }

    void settle(Erasure erasure) {
        duties.state(new Subject(Erasures.KIND, erasure.id(), erasure.union()), owed(erasure));
    }

    private List<Duty> owed(Erasure erasure) {
        if (!erasure.isPending() || !erasure.isRequest()) {
            return List.of();
        }
        LocalDate received = Objects.requireNonNull(erasure.receivedOn());
        int days = parameters.whole(DAYS, erasure.union(), received);
        return List.of(new Duty(CODE, erasure.union(), received, received.plusDays(days)));
    }

    /** When the days are set otherwise, what waits is due by them. */
    @EventListener
    void on(ParameterSet set) {
        if (set.parameter().equals(DAYS)) {
            repository.requests(set.union(), LocalDate.now(clock)).forEach(this::settle);
        }
    }
}
