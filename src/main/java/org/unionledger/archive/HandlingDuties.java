package org.unionledger.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.regulation.Parameters;

/** What is owed because of a paper received (ARC-02): to say what is to be done with it, and to have it done. */
@Component
class HandlingDuties {

    static final String DECIDING = "archive.handling.deciding";
    static final String DOING = "archive.handling.doing";

    private static final String DAYS = "archive.handling.days";

    private final Duties duties;
    private final Parameters parameters;

    HandlingDuties(Duties duties, Parameters parameters) {
        this.duties = duties;
        this.parameters = parameters;
    }

    /** @param instructed the day until which it is to be done; empty unless somebody said one */
    void settle(Paper paper, Optional<LocalDate> instructed) {
        duties.state(Papers.subject(paper), of(paper, instructed).stream().toList());
    }

    private Optional<Duty> of(Paper paper, Optional<LocalDate> instructed) {
        LocalDate received = paper.entry().receivedOn();
        if (received == null || !paper.state().isHandled()) {
            return Optional.empty();
        }
        if (paper.state() == PaperState.INSTRUCTED) {
            return instructed.map(day -> new Duty(DOING, paper.union(), received, day));
        }
        int days = parameters.whole(DAYS, paper.union(), received);
        return Optional.of(new Duty(DECIDING, paper.union(), received, received.plusDays(days)));
    }
}
