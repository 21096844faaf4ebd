package org.unionledger.reporting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.frame.Refused;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Check;
import org.unionledger.reporting.form.Form;

/**
 * What a sender says of single cells of its report (数据说明). It goes upward with the report and stays with each version; a check
 * that only warns needs no further note once one of its cells is explained. Writing takes {@link Right#SEND_REPORTS}.
 */
@Service
public class Explanations {

    private static final int LONGEST = 200;

    private final Reports reports;
    private final ExplanationRepository repository;
    private final Forms forms;
    private final AuditLog audit;
    private final Clock clock;

    Explanations(Reports reports, ExplanationRepository repository, Forms forms, AuditLog audit, Clock clock) {
        this.reports = reports;
        this.repository = repository;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Explains a cell instead of whatever was said of it before; what was checked is to be checked again.
     *
     * @param words blank takes back what was said
     * @throws Refused if the form says nothing in the cell, the words are too long, or the report is not being written
     */
    @Transactional
    public void explain(Scope scope, long id, int edition, Cell cell, String words) {
        Report report = reports.writing(scope, id, edition);
        String said = words.strip();
        if (forms.require(report.form()).form().cells().noneMatch(cell::equals)) {
            throw Refused.of("", "reporting.problem.no-such-cell");
        }
        if (said.length() > LONGEST) {
            throw Refused.of("words", "reporting.problem.explanation-too-long", LONGEST);
        }
        Explanation before = repository.of(id).get(cell);
        reports.rewritten(report);
        if (said.isEmpty()) {
            repository.remove(id, cell);
        } else {
            repository.put(
                    id,
                    cell,
                    new Explanation(said, scope.login()),
                    clock.instant().atOffset(ZoneOffset.UTC));
        }
        audit.write(
                scope.actor(),
                "report-explained",
                Reports.subject(report),
                null,
                before == null ? Map.of() : Map.of(cell.toString(), before.words()),
                said.isEmpty() ? Map.of() : Map.of(cell.toString(), said));
    }

    /** Whether a check that does not hold is explained: at one of the cells it compares. */
    static boolean isExplained(Form form, Check check, Collection<Cell> explained) {
        return form.cellsOf(check).anyMatch(explained::contains);
    }
}
