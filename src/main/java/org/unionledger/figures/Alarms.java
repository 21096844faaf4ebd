package org.unionledger.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;

/** What the watch has found and nobody has put right yet, for those who look after the book. */
@Service
public class Alarms {

    private final AlarmRepository repository;
    private final Clock clock;

    Alarms(AlarmRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public boolean concern(Scope scope) {
        return scope.may(Right.READ_AUDIT_LOG);
    }

    /** In the scope, the latest first; empty when all totals agree with their facts as far as the watch knows. */
    public List<Alarm> of(Scope scope) {
        scope.require(Right.READ_AUDIT_LOG);
        return repository.below(scope.place(), LocalDate.now(clock));
    }
}
