package org.unionledger.committee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/** The form of a certificate as it was filled in. */
public record CertificateForm(
        @Nullable Integer version,
        @Nullable String kind,
        @Nullable String number,
        @Nullable String appliedOn,
        @Nullable String issuedOn,
        @Nullable String validTo,
        @Nullable String changedOn) {

    static CertificateForm empty() {
        return new CertificateForm(null, CertificateKind.LEGAL_PERSON.code(), null, null, null, null, null);
    }

    static CertificateForm of(Certificate certificate) {
        CertificateEntry entry = certificate.entry();
        return new CertificateForm(
                certificate.version(),
                entry.kind().code(),
                entry.number(),
                Objects.toString(entry.appliedOn(), ""),
                entry.issuedOn().toString(),
                Objects.toString(entry.validTo(), ""),
                Objects.toString(entry.changedOn(), ""));
    }

    /** @throws Refused with everything that is missing or cannot be understood */
    CertificateEntry read() {
        List<Problem> problems = new ArrayList<>();
        CertificateKind certified = Arrays.stream(CertificateKind.values())
                .filter(each -> each.code().equals(kind))
                .findFirst()
                .orElse(CertificateKind.LEGAL_PERSON);
        CertificateEntry entry = new CertificateEntry(
                certified,
                FormReading.text(number).toUpperCase(Locale.ROOT),
                FormReading.day("appliedOn", appliedOn, problems),
                FormReading.requiredDay("issuedOn", issuedOn, problems),
                FormReading.day("validTo", validTo, problems),
                FormReading.day("changedOn", changedOn, problems));
        Refused.unlessNone(problems);
        return entry;
    }
}
