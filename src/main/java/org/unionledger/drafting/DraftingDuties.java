package org.unionledger.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.regulation.Parameters;

/** States what is owed because of a document: the step that comes next, or a new draft of one that was returned. */
@Component
class DraftingDuties {

    static final String REVIEW = "drafting.review";
    static final String RETURNED = "drafting.returned";
    static final String FINISHING = "drafting.finishing";
    static final String ISSUING = "drafting.issuing";

    private static final String DAYS = "drafting.review.days";

    private final Duties duties;
    private final Parameters parameters;
    private final Clock clock;

    DraftingDuties(Duties duties, Parameters parameters, Clock clock) {
        this.duties = duties;
        this.parameters = parameters;
        this.clock = clock;
    }

    void settle(Document document) {
        LocalDate today = LocalDate.now(clock);
        LocalDate dueOn = today.plusDays(parameters.whole(DAYS, document.union(), today));
        duties.state(
                Documents.subject(document),
                switch (document.state()) {
                    case REVIEW -> List.of(new Duty(REVIEW, document.union(), today, dueOn));
                    case RETURNED -> List.of(new Duty(RETURNED, document.union(), today, dueOn));
                    case APPROVED -> List.of(new Duty(FINISHING, document.union(), today, dueOn));
                    case FINAL -> List.of(new Duty(ISSUING, document.union(), today, dueOn));
                    default -> List.of();
                });
    }
}
