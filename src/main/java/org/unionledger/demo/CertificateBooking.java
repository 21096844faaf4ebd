package org.unionledger.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.committee.CertificateEntry;
import org.unionledger.committee.CertificateKind;
import org.unionledger.committee.Certificates;

/** Books that a union was registered as a legal person (工会二证) after its latest election. */
@Component
class CertificateBooking {

    private static final int APPLIED_DAYS = 25;
    private static final int ISSUED_DAYS = 38;

    private final Certificates certificates;

    CertificateBooking(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * Nothing while the certificates are not issued yet.
     *
     * @param code  of the union as a legal person
     * @param years as long as the committee's term
     */
    void book(Scope officer, OrganizationId union, LocalDate elected, int years, String code, LocalDate today) {
        LocalDate issued = elected.plusDays(ISSUED_DAYS);
        if (issued.isAfter(today)) {
            return;
        }
        record(officer, union, CertificateKind.LEGAL_PERSON, code, elected, years);
        record(
                officer,
                union,
                CertificateKind.REPRESENTATIVE,
                "法代〔%d〕%s号".formatted(issued.getYear(), union),
                elected,
                years);
    }

    private void record(
            Scope officer, OrganizationId union, CertificateKind kind, String number, LocalDate elected, int years) {
        LocalDate issued = elected.plusDays(ISSUED_DAYS);
        certificates.record(
                officer,
                union,
                new CertificateEntry(
                        kind,
                        number,
                        elected.plusDays(APPLIED_DAYS),
                        issued,
                        issued.plusYears(years).minusDays(1),
                        null));
    }
}
