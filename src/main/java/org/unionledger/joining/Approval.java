package org.unionledger.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.frame.Problem;
import org.unionledger.organization.EmployerRef;

/**
 * The committee's approval of an application. Source: 中国工会章程 art. 2 (MEM-02): nobody is a member without.
 *
 * @param on       the day, which is the day of joining
 * @param paper    meeting or document; may be empty
 * @param employer where the member works; null for who has no employer and is held at the union applied to
 */
record Approval(LocalDate on, String paper, @Nullable EmployerRef employer) {

    @Nullable
    EmployerId workplace() {
        return employer == null ? null : employer.id();
    }

    List<Problem> problemsWith(Application application, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (on.isBefore(application.appliedOn()) || on.isAfter(today)) {
            problems.add(Problem.of("on", "joining.problem.approved-outside"));
        }
        return problems;
    }
}
