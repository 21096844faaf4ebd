package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What may be written about the work to set up a union. Pure: no clock, no SQL. */
final class EffortRules {

    private EffortRules() {}

    /** Every rule the step breaks, in the order a clerk would check them; empty when it may be written. */
    static List<Problem> problemsOf(Effort effort, Step step, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (effort.dropped() != null) {
            problems.add(Problem.of("", "dropped"));
        }
        problems.addAll(problemsOfDay(effort, step, today));
        Stage condition = step.stage().condition();
        if (condition != null && effort.step(condition).isEmpty()) {
            problems.add(Problem.of("stage", "condition", step.stage(), condition));
        }
        if (step.stage() == Stage.APPROVAL && step.number().isEmpty()) {
            problems.add(Problem.of("number", "approval-number"));
        }
        return problems;
    }

    /** @param ended whether the employer has left */
    static List<Problem> problemsOfBeginning(String employer, boolean ended, Step first, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (ended) {
            problems.add(Problem.of("", "employer-ended", employer));
        }
        if (first.on().isAfter(today)) {
            problems.add(Problem.of("on", "day-later"));
        }
        if (first.stage().compareTo(Stage.APPLICATION) > 0) {
            problems.add(Problem.of("stage", "begins-late"));
        }
        return problems;
    }

    /** No stage is dated before an earlier one, nor after a later one, nor ahead of today. */
    private static List<Problem> problemsOfDay(Effort effort, Step step, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (step.on().isAfter(today)) {
            problems.add(Problem.of("on", "day-later"));
        }
        for (Step other : effort.steps()) {
            int order = other.stage().compareTo(step.stage());
            if (order < 0 && step.on().isBefore(other.on())) {
                problems.add(Problem.of("on", "before-earlier", step.stage(), other.stage(), other.on()));
            }
            if (order > 0 && step.on().isAfter(other.on())) {
                problems.add(Problem.of("on", "after-later", step.stage(), other.stage(), other.on()));
            }
        }
        return problems;
    }

    static List<Problem> problemsOf(Contact contact, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (contact.on().isAfter(today)) {
            problems.add(Problem.of("on", "day-later"));
        }
        if (contact.result().isEmpty()) {
            problems.add(Problem.of("result", "result-missing"));
        }
        if (contact.nextOn() != null && contact.nextOn().isBefore(contact.on())) {
            problems.add(Problem.of("nextOn", "next-before"));
        }
        return problems;
    }

    static List<Problem> problemsOf(Obstacle obstacle, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (obstacle.openedOn().isAfter(today)) {
            problems.add(Problem.of("on", "day-later"));
        }
        if (obstacle.kind() == ObstacleKind.OTHER && obstacle.words().isEmpty()) {
            problems.add(Problem.of("words", "words-missing"));
        }
        return problems;
    }

    static List<Problem> problemsOfSolution(Obstacle obstacle, LocalDate on, String solution, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (on.isBefore(obstacle.openedOn()) || on.isAfter(today)) {
            problems.add(Problem.of("on", "solved-outside"));
        }
        if (solution.isBlank()) {
            problems.add(Problem.of("solution", "solution-missing"));
        }
        return problems;
    }

    static List<Problem> problemsOf(Effort effort, Dropped dropped, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!effort.isOpen()) {
            problems.add(Problem.of("", effort.isDone() ? "done" : "dropped"));
        }
        if (dropped.on().isAfter(today) || dropped.on().isBefore(effort.latest().on())) {
            problems.add(Problem.of("on", "dropped-outside"));
        }
        if (dropped.reason().isBlank()) {
            problems.add(Problem.of("reason", "reason-missing"));
        }
        return problems;
    }
}
