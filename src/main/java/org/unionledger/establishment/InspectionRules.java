package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What may be written about an inspection and what it found. Pure: no clock, no SQL. */
final class InspectionRules {

    private InspectionRules() {}

    static List<Problem> problemsOf(Inspection inspection, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (inspection.on().isAfter(today)) {
            problems.add(Problem.of("on", "day-later"));
        }
        if (inspection.inspector().isBlank()) {
            problems.add(Problem.of("inspector", "inspector-missing"));
        }
        if (inspection.findings().stream().anyMatch(finding -> finding.dueOn().isBefore(inspection.on()))) {
            problems.add(Problem.of("dueOn", "due-before"));
        }
        return problems;
    }

    static List<Problem> problemsOfRectification(
            Inspection inspection, Finding finding, LocalDate on, String how, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (finding.closedOn() != null) {
            problems.add(Problem.of("", "finding-closed"));
        }
        if (on.isBefore(inspection.on()) || on.isAfter(today)) {
            problems.add(Problem.of("on", "rectified-outside"));
        }
        if (how.isBlank()) {
            problems.add(Problem.of("how", "how-missing"));
        }
        return problems;
    }

    static List<Problem> problemsOfRecheck(Finding finding, LocalDate on, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (finding.rectifiedOn() == null || finding.closedOn() != null) {
            problems.add(Problem.of("", "nothing-to-recheck"));
        } else if (on.isBefore(finding.rectifiedOn()) || on.isAfter(today)) {
            problems.add(Problem.of("on", "rechecked-outside"));
        }
        return problems;
    }
}
