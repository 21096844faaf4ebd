package org.unionledger.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.duty.Duty;
import org.unionledger.regulation.Parameters;

/** What is owed because of a term in office: the next election (ELE-21, ELE-24), and a chair where there is none (ELE-20). */
@Component
class TermDuties {

    static final String VACANCY = "committee.vacancy";

    private static final String REMINDER = "committee.reminder.days";
    private static final String VACANCY_MONTHS = "committee.vacancy.months";

    private final Parameters parameters;
    private final Clock clock;

    TermDuties(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    static String election(Body body) {
        return "committee.election." + body.code();
    }

    /** None of a term that is over. */
    List<Duty> of(Term term) {
        if (!term.inOffice()) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        int days = parameters.whole(REMINDER, term.union(), LocalDate.now(clock));
        LocalDate deadline = term.deadline();
        duties.add(new Duty(election(term.body()), term.union(), deadline.minusDays(days), deadline));
        if (isWithoutChair(term)) {
            LocalDate since = vacantSince(term);
            int months = parameters.whole(VACANCY_MONTHS, term.union(), since);
            duties.add(new Duty(VACANCY, term.union(), since, since.plusMonths(months)));
        }
        return duties;
    }

    /** Only where people are on record: an old term that is entered without them is not without a chair. */
    static boolean isWithoutChair(Term term) {
        return term.body() == Body.UNION
                && !term.officers().isEmpty()
                && term.serving().stream().noneMatch(officer -> officer.entry().post() == Post.CHAIR);
    }

    private static LocalDate vacantSince(Term term) {
        return term.officers().stream()
                .filter(officer -> officer.entry().post() == Post.CHAIR)
                .map(Officer::until)
                .max(Comparator.naturalOrder())
                .orElse(term.entry().electedOn());
    }
}
