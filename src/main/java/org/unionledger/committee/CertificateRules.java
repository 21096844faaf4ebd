package org.unionledger.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.codes.UnifiedSocialCreditCode;
import org.unionledger.frame.Problem;

/** What may be written about a certificate. Source: 《基层工会法人登记管理办法》(总工办发〔2020〕20号). */
final class CertificateRules {

    /** LGL-05, art. 26: as long as the term, three to five years. */
    private static final int FEWEST_YEARS = 3;

    private static final int MOST_YEARS = 5;

    /** LGL-04, art. 3: 8 for unions, 1 for grassroots unions and 9 for others. */
    private static final String OF_UNIONS = "8";

    private CertificateRules() {}

    static List<Problem> problemsOf(CertificateEntry entry, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (entry.issuedOn().isAfter(today)) {
            problems.add(Problem.of("issuedOn", "committee.problem.issued-later"));
        }
        if (entry.appliedOn() != null && entry.appliedOn().isAfter(entry.issuedOn())) {
            problems.add(Problem.of("appliedOn", "committee.problem.applied-after"));
        }
        if (entry.changedOn() != null
                && (entry.changedOn().isBefore(entry.issuedOn())
                        || entry.changedOn().isAfter(today))) {
            problems.add(Problem.of("changedOn", "committee.problem.changed-outside"));
        }
        problems.addAll(problemsOfValidity(entry));
        problems.addAll(problemsOfNumber(entry));
        return problems;
    }

    private static List<Problem> problemsOfValidity(CertificateEntry entry) {
        LocalDate end = entry.validTo();
        if (end == null) {
            return List.of();
        }
        // The last day may be named as the day before the anniversary or as the anniversary itself.
        boolean longEnough =
                !end.isBefore(entry.issuedOn().plusYears(FEWEST_YEARS).minusDays(1));
        boolean shortEnough = !end.isAfter(entry.issuedOn().plusYears(MOST_YEARS));
        return longEnough && shortEnough ? List.of() : List.of(Problem.of("validTo", "committee.problem.validity"));
    }

    private static List<Problem> problemsOfNumber(CertificateEntry entry) {
        if (entry.number().isBlank()) {
            return List.of(Problem.of("number", "committee.problem.number-missing"));
        }
        boolean code = entry.kind() == CertificateKind.LEGAL_PERSON;
        boolean sound = UnifiedSocialCreditCode.flawOf(entry.number()).isEmpty()
                && entry.number().startsWith(OF_UNIONS);
        return code && !sound ? List.of(Problem.of("number", "committee.problem.not-a-union-code")) : List.of();
    }
}
