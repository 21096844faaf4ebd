package org.unionledger.reporting;

/** A step of a report breaks a rule; nothing was written. */
public class ReportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ReportRefused(Problem problem) {
        super("Refused: " + problem);
        this.problem = problem;
    }

    static ReportRefused of(String code, Object... arguments) {
        return new ReportRefused(Problem.of(code, arguments));
    }

    public Problem problem() {
        return problem;
    }
}
