package org.unionledger.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.unionledger.frame.Problem;

/** What may be written about a term and those who serve in it. Pure: no clock, no SQL. */
final class TermRules {

    /** ORG-08: 《工会法》 art. 16. */
    private static final Set<Integer> YEARS = Set.of(3, 5);

    /** ORG-10: 《中国工会章程》 art. 26; so many members still meet all together. */
    private static final int ALL_MEET = 100;

    private TermRules() {}

    /** What the law does not allow; an exception with the union above's approval on record lets a size pass. */
    static List<Problem> problemsOf(Body body, TermEntry entry, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!YEARS.contains(entry.years())) {
            problems.add(Problem.of("years", "committee.problem.years"));
        }
        if (entry.electedOn().isAfter(today)) {
            problems.add(Problem.of("electedOn", "committee.problem.elected-later"));
        }
        if (entry.approvedOn() != null && entry.approvedOn().isBefore(entry.electedOn())) {
            problems.add(Problem.of("approvedOn", "committee.problem.approved-before"));
        }
        if (entry.exception().isEmpty()) {
            problems.addAll(problemsOfSize(body, entry));
        }
        return problems;
    }

    private static List<Problem> problemsOfSize(Body body, TermEntry entry) {
        List<Problem> problems = new ArrayList<>();
        Integer members = entry.members();
        Integer seats = entry.seats();
        if (members != null && members <= ALL_MEET && entry.meeting() == Meeting.DELEGATES) {
            problems.add(Problem.of("meeting", "committee.problem.all-meet"));
        }
        if (body == Body.UNION && members != null && seats != null && !CommitteeSize.allows(members, seats)) {
            CommitteeSize size = CommitteeSize.of(members);
            problems.add(Problem.of("seats", "committee.problem.size", members, size.least(), size.most()));
        }
        return problems;
    }

    /** How long it may be is not verified (ELE-21), so that {@link Advice} only tells. */
    static List<Problem> problemsOf(Term term, Postponement postponement) {
        List<Problem> problems = new ArrayList<>();
        if (!postponement.until().isAfter(term.entry().endsOn())) {
            problems.add(Problem.of("until", "committee.problem.not-later"));
        }
        if (postponement.approval().isBlank()) {
            problems.add(Problem.of("approval", "committee.problem.approval-missing"));
        }
        return problems;
    }

    static List<Problem> problemsOf(Term term, OfficerEntry officer, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (officer.name().isBlank()) {
            problems.add(Problem.of("name", "committee.problem.name-missing"));
        }
        if (!term.body().posts().contains(officer.post())) {
            problems.add(Problem.of("post", "committee.problem.post-of-another-body"));
        }
        if (officer.from().isBefore(term.entry().electedOn())
                || term.endedOn() != null && !officer.from().isBefore(term.endedOn())) {
            problems.add(Problem.of("from", "committee.problem.outside-term"));
        }
        if (term.officers().stream().anyMatch(each -> isSame(each, officer))) {
            problems.add(Problem.of("name", "committee.problem.serves-already", officer.name()));
        }
        if (officer.from().isAfter(today)) {
            problems.add(Problem.of("from", "committee.problem.from-later"));
        }
        if (officer.post() == Post.CHAIR
                && term.officers().stream().anyMatch(each -> overlaps(each, Post.CHAIR, officer.from()))) {
            problems.add(Problem.of("post", "committee.problem.chair-taken"));
        }
        return problems;
    }

    /** The second click, or a name pasted twice; whoever left may come back. */
    private static boolean isSame(Officer known, OfficerEntry officer) {
        return known.entry().name().equals(officer.name())
                && known.entry().post() == officer.post()
                && (known.until() == null || known.until().isAfter(officer.from()));
    }

    private static boolean overlaps(Officer officer, Post post, LocalDate from) {
        return officer.entry().post() == post
                && (officer.until() == null || officer.until().isAfter(from));
    }
}
