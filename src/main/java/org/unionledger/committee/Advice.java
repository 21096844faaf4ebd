package org.unionledger.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Problem;
import org.unionledger.regulation.Parameters;

/** What is not as it should be with a union's bodies, without refusing anything: numbers are unverified, or time will tell. */
@Component
class Advice {

    private static final IndicatorId WOMEN = new IndicatorId("member.female");

    private final FigureReader figures;
    private final Parameters parameters;

    Advice(FigureReader figures, Parameters parameters) {
        this.figures = figures;
        this.parameters = parameters;
    }

    /** @param terms of the union, those that are over included */
    List<Problem> of(OrganizationId union, List<Term> terms, LocalDate today) {
        Optional<Term> committee = inOffice(terms, Body.UNION);
        if (committee.isEmpty()) {
            return List.of(Problem.of("", "committee.problem.no-committee"));
        }
        List<Problem> advice = new ArrayList<>(ofTerm(committee.get(), today));
        ofAudit(committee.get(), inOffice(terms, Body.AUDIT), today).forEach(advice::add);
        ofWomen(union, inOffice(terms, Body.WOMEN), today).ifPresent(advice::add);
        advice.addAll(AuditIncompatibility.within(
                terms.stream().filter(Term::inOffice).toList()));
        return advice;
    }

    private List<Problem> ofTerm(Term term, LocalDate today) {
        List<Problem> advice = new ArrayList<>();
        if (term.entry().approval().isEmpty()) {
            advice.add(Problem.of("", "committee.problem.not-approved"));
        }
        if (TermDuties.isWithoutChair(term)) {
            advice.add(Problem.of("", "committee.problem.no-chair"));
        }
        Integer seats = term.entry().seats();
        int serving = term.serving().size();
        if (seats != null && !term.officers().isEmpty() && serving != seats) {
            advice.add(Problem.of("", "committee.problem.seats-and-people", seats, serving));
        }
        int months = parameters.whole("committee.delay.months", term.union(), today);
        if (term.deadline().isAfter(term.entry().endsOn().plusMonths(months))) {
            advice.add(Problem.of("", "committee.problem.postponed-long", months));
        }
        return advice;
    }

    /** ORG-11: by the same meeting, for the same term. ORG-13: its size. */
    private List<Problem> ofAudit(Term committee, Optional<Term> audit, LocalDate today) {
        if (audit.isEmpty()) {
            return List.of(Problem.of("", "committee.problem.no-audit"));
        }
        List<Problem> advice = new ArrayList<>();
        TermEntry entry = audit.get().entry();
        if (!entry.electedOn().equals(committee.entry().electedOn())
                || entry.years() != committee.entry().years()) {
            advice.add(Problem.of("", "committee.problem.audit-other-term"));
        }
        int least = parameters.whole("committee.audit.least", committee.union(), today);
        int most = parameters.whole("committee.audit.most", committee.union(), today);
        int people = audit.get().serving().size();
        if (people > 1 && (people < least || people > most)) {
            advice.add(Problem.of("", "committee.problem.audit-size", people, least, most));
        }
        return advice;
    }

    /** ORG-14: from so many women members on; ORG-15: a woman heads it. */
    private Optional<Problem> ofWomen(OrganizationId union, Optional<Term> women, LocalDate today) {
        if (women.isPresent()) {
            boolean headedByAMan = women.get().serving().stream()
                    .map(Officer::entry)
                    .anyMatch(officer -> officer.post() == Post.HEAD && officer.sex() == Sex.MALE);
            return headedByAMan ? Optional.of(Problem.of("", "committee.problem.women-head")) : Optional.empty();
        }
        int from = parameters.whole("committee.women.members", union, today);
        long members = womenMembers(union, today);
        return members >= from
                ? Optional.of(Problem.of("", "committee.problem.no-women", members, from))
                : Optional.empty();
    }

    private long womenMembers(OrganizationId union, LocalDate today) {
        var query = new FigureQuery(WOMEN, union, Period.day(today), Breakdown.NONE);
        var value = figures.read(List.of(query), AsOf.NOW).get(0).value();
        return value == null ? 0 : value.longValue();
    }

    private static Optional<Term> inOffice(List<Term> terms, Body body) {
        return terms.stream()
                .filter(term -> term.body() == body && term.inOffice())
                .findFirst();
    }
}
