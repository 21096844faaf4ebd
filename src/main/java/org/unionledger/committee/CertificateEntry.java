package org.unionledger.committee;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a certificate.
 *
 * @param appliedOn 申报日期; null where the files do not say
 * @param validTo   the last day; null where it has none
 * @param changedOn the last day on which a change of name, domicile or representative was registered; null while none was
 */
public record CertificateEntry(
        CertificateKind kind,
        String number,
        @Nullable LocalDate appliedOn,
        LocalDate issuedOn,
        @Nullable LocalDate validTo,
        @Nullable LocalDate changedOn) {

    /** As the audit log keeps it; what is empty is missing. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", kind.code());
        fields.put("number", number);
        fields.put("issuedOn", issuedOn.toString());
        keep(fields, "appliedOn", appliedOn);
        keep(fields, "validTo", validTo);
        keep(fields, "changedOn", changedOn);
        return fields;
    }

    private static void keep(Map<String, String> fields, String field, @Nullable LocalDate day) {
        if (day != null) {
            fields.put(field, day.toString());
        }
    }
}
