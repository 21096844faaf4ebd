package org.unionledger.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/** Takes papers received from the register to the file, step by step (收文办理). */
@Service
public class Handling {

    private static final int WORDS = 500;

    private final Papers papers;
    private final PaperBook book;
    private final HandlingRepository repository;
    private final HandlingDuties duties;
    private final AuditLog audit;
    private final Clock clock;

    Handling(
            Papers papers,
            PaperBook book,
            HandlingRepository repository,
            HandlingDuties duties,
            AuditLog audit,
            Clock clock) {
        this.papers = papers;
        this.book = book;
        this.repository = repository;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order they were taken. */
    List<Handled> of(Scope scope, long paper) {
        return repository.of(papers.require(scope, paper).id());
    }

    /**
     * Takes the next step.
     *
     * @param words    what is proposed, instructed or was done
     * @param assignee who is to see to it, of an instruction
     * @param dueOn    until when, of an instruction
     * @throws Refused if nothing is to be done with it, something is missing, or it was changed meanwhile
     */
    @Transactional
    public void take(Scope scope, long id, int edition, String words, String assignee, @Nullable LocalDate dueOn) {
        Paper paper = papers.changeable(scope, id, edition);
        HandlingStep step =
                HandlingStep.next(paper.state()).orElseThrow(() -> Refused.of("", "archive.problem.nothing-to-do"));
        boolean instruction = step == HandlingStep.INSTRUCT;
        Refused.unlessNone(problemsOf(instruction, words.strip(), assignee.strip(), dueOn));
        Handled handled = new Handled(
                step,
                words.strip(),
                instruction ? assignee.strip() : "",
                instruction ? dueOn : null,
                scope.actor().login(),
                clock.instant());
        repository.insert(id, handled);
        book.move(paper, step.to());
        duties.settle(papers.require(scope, id), Optional.ofNullable(handled.dueOn()));
        audit.write(
                scope.actor(),
                "paper-" + step.code(),
                Papers.subject(paper),
                null,
                Map.of("state", paper.state().code()),
                told(step, handled));
    }

    private List<Problem> problemsOf(boolean instruction, String words, String assignee, @Nullable LocalDate dueOn) {
        List<Problem> problems = new ArrayList<>();
        if (words.isEmpty()) {
            problems.add(Problem.of("words", "archive.problem.words-missing"));
        }
        if (words.length() > WORDS) {
            problems.add(Problem.of("words", "archive.problem.too-long", WORDS));
        }
        if (instruction && (assignee.isEmpty() || assignee.length() > PaperRules.SHORT)) {
            problems.add(Problem.of("assignee", "archive.problem.assignee-missing"));
        }
        if (instruction && (dueOn == null || dueOn.isBefore(LocalDate.now(clock)))) {
            problems.add(Problem.of("due", "archive.problem.due-missing"));
        }
        return problems;
    }

    private static Map<String, String> told(HandlingStep step, Handled handled) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("state", step.to().code());
        told.put("words", handled.words());
        LocalDate due = handled.dueOn();
        if (due != null) {
            told.put("assignee", handled.assignee());
            told.put("due", due.toString());
        }
        return told;
    }
}
