package org.unionledger.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.archive.file.StateSecret;
import org.unionledger.frame.Problem;

/** What must hold of what is written about a paper. Pure: no clock, no SQL. */
final class PaperRules {

    static final int TITLE = 200;
    static final int SHORT = 100;
    private static final int KEYWORDS = 12;
    private static final int EARLIEST = 1925;

    private PaperRules() {}

    /** Every rule that is broken; empty when all are kept. */
    static List<Problem> problemsOf(PaperEntry entry, PaperKinds kinds, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (entry.title().isEmpty()) {
            problems.add(Problem.of("title", "archive.problem.title-missing"));
        }
        longer(problems, "title", entry.title(), TITLE);
        longer(problems, "number", entry.number(), SHORT);
        longer(problems, "issuer", entry.issuer(), SHORT);
        longer(problems, "responsible", entry.responsible(), SHORT);
        if (kinds.find(entry.kind()).isEmpty()) {
            problems.add(Problem.of("kind", "archive.problem.kind-missing"));
        }
        if (entry.issuer().isEmpty()) {
            problems.add(Problem.of("issuer", "archive.problem.issuer-missing"));
        }
        days(problems, entry, today);
        if (entry.keywords().size() > KEYWORDS
                || entry.keywords().stream().anyMatch(word -> word.length() > SHORT / 4)) {
            problems.add(Problem.of("keywords", "archive.problem.keywords", KEYWORDS, SHORT / 4));
        }
        if (!entry.subject().isEmpty() && !Subjects.ALL.contains(entry.subject())) {
            problems.add(Problem.of("subject", "archive.problem.subject-unknown"));
        }
        if (StateSecret.isMarked(entry.title())) {
            problems.add(Problem.of("title", "archive.problem.state-secret"));
        }
        return problems;
    }

    private static void days(List<Problem> problems, PaperEntry entry, LocalDate today) {
        if (entry.datedOn().isAfter(today)) {
            problems.add(Problem.of("datedOn", "archive.problem.dated-later"));
        }
        if (entry.datedOn().getYear() < EARLIEST) {
            problems.add(Problem.of("datedOn", "archive.problem.dated-early", EARLIEST));
        }
        LocalDate received = entry.receivedOn();
        if (entry.direction() == Direction.RECEIVED && received == null) {
            problems.add(Problem.of("receivedOn", "archive.problem.received-missing"));
        }
        if (received != null && received.isAfter(today)) {
            problems.add(Problem.of("receivedOn", "archive.problem.received-later"));
        }
        if (received != null && received.isBefore(entry.datedOn())) {
            problems.add(Problem.of("receivedOn", "archive.problem.received-before"));
        }
    }

    private static void longer(List<Problem> problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.add(Problem.of(field, "archive.problem.too-long", most));
        }
    }
}
