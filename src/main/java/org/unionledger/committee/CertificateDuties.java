package org.unionledger.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.duty.Duty;
import org.unionledger.regulation.Parameters;

/** What is owed because of a certificate: a new one before it runs out (LGL-05), and the registration of another chair (LGL-06). */
@Component
class CertificateDuties {

    static final String RENEWAL = "committee.certificate.renewal";
    static final String CHANGE = "committee.certificate.change";

    private static final String RENEWAL_DAYS = "certificate.renewal.days";
    private static final String CHANGE_DAYS = "certificate.change.days";

    private final Parameters parameters;
    private final Clock clock;

    CertificateDuties(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param terms of the union; none is owed for a certificate that another has taken the place of */
    List<Duty> of(Certificate certificate, List<Term> terms) {
        if (certificate.endedOn() != null) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        LocalDate validTo = certificate.entry().validTo();
        if (validTo != null) {
            int days = parameters.whole(RENEWAL_DAYS, certificate.union(), LocalDate.now(clock));
            duties.add(new Duty(RENEWAL, certificate.union(), validTo.minusDays(days), validTo));
        }
        chairSince(terms).filter(since -> since.isAfter(known(certificate))).ifPresent(since -> {
            int days = parameters.whole(CHANGE_DAYS, certificate.union(), since);
            duties.add(new Duty(CHANGE, certificate.union(), since, since.plusDays(days)));
        });
        return duties;
    }

    private static LocalDate known(Certificate certificate) {
        return Objects.requireNonNullElse(
                certificate.entry().changedOn(), certificate.entry().issuedOn());
    }

    /** Since when the chair has been the same person, over terms: whoever is elected again is no change. */
    static Optional<LocalDate> chairSince(List<Term> terms) {
        List<Officer> chairs = terms.stream()
                .filter(term -> term.body() == Body.UNION)
                .flatMap(term -> term.officers().stream())
                .filter(officer -> officer.entry().post() == Post.CHAIR)
                .sorted((one, other) ->
                        other.entry().from().compareTo(one.entry().from()))
                .toList();
        Optional<Officer> today = chairs.stream().filter(Officer::serving).findFirst();
        return today.map(chair -> sameSince(chair, chairs));
    }

    private static LocalDate sameSince(Officer chair, List<Officer> chairs) {
        Stream<Officer> alike = chairs.stream()
                .takeWhile(each -> each.entry().name().equals(chair.entry().name()));
        return alike.map(each -> each.entry().from())
                .min(LocalDate::compareTo)
                .orElse(chair.entry().from());
    }
}
