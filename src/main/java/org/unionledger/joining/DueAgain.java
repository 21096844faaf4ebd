package org.unionledger.joining;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.regulation.ParameterSet;

/** When the days for a review are set otherwise, what waits is due by them, in the transaction that sets them. */
@Component
class DueAgain {

    private final ApplicationRepository repository;
    private final Settling settling;
    private final Clock clock;

    DueAgain(ApplicationRepository repository, Settling settling, Clock clock) {
        this.repository = repository;
        this.settling = settling;
        this.clock = clock;
    }

    @EventListener
    void on(ParameterSet set) {
        if (set.parameter().startsWith("joining.")) {
            repository.open(set.union(), LocalDate.now(clock)).forEach(settling::settle);
        }
    }
}
