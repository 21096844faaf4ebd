package org.unionledger.joining;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.audit.Subject;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.figures.Figures;
import org.unionledger.regulation.Parameters;

/** Says anew what an application posts and what is owed because of it, in the transaction that changed it. */
@Component
class Settling {

    static final String DUTY = "joining.review";
    private static final String REVIEW = "joining.review.days";

    private final Figures figures;
    private final Duties duties;
    private final Parameters parameters;

    Settling(Figures figures, Duties duties, Parameters parameters) {
        this.figures = figures;
        this.duties = duties;
        this.parameters = parameters;
    }

    void settle(Application application) {
        figures.state(ApplicationPostings.source(application.id()), ApplicationPostings.of(application));
        duties.state(subject(application), owed(application));
    }

    /** Owed from the day it came, or came again, on. */
    private List<Duty> owed(Application application) {
        if (application.state() != ApplicationState.OPEN) {
            return List.of();
        }
        LocalDate came = application.stateOn();
        int days = parameters.whole(REVIEW, application.union(), came);
        return List.of(new Duty(DUTY, application.union(), came, came.plusDays(days)));
    }

    static Subject subject(Application application) {
        return new Subject(ApplicationPostings.KIND, application.id(), application.union());
    }
}
