package org.unionledger.committee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;

/**
 * Which figures a certificate posts: that it was issued, and as a legal person's that the union is one until the next one takes
 * its place. Running out ends no legal person; a new one is due then.
 */
final class CertificatePostings {

    private static final IndicatorId ISSUED = new IndicatorId("org.certificates.issued");
    private static final IndicatorId LEGAL_PERSONS = new IndicatorId("org.legal_persons.total");

    /** All it ever posts to. */
    static final List<IndicatorId> INDICATORS = List.of(ISSUED, LEGAL_PERSONS);

    private CertificatePostings() {}

    static List<Posting> of(Certificate certificate) {
        List<Posting> postings = new ArrayList<>();
        LocalDate issued = certificate.entry().issuedOn();
        postings.add(posting(certificate, ISSUED, issued, 1));
        LocalDate ended = certificate.endedOn();
        if (certificate.entry().kind() == CertificateKind.LEGAL_PERSON && !issued.equals(ended)) {
            postings.add(posting(certificate, LEGAL_PERSONS, issued, 1));
            if (ended != null) {
                postings.add(posting(certificate, LEGAL_PERSONS, ended, -1));
            }
        }
        return postings;
    }

    private static Posting posting(Certificate certificate, IndicatorId indicator, LocalDate day, int quantity) {
        return new Posting(indicator, certificate.union(), day, Breakdown.NONE, BigDecimal.valueOf(quantity));
    }
}
