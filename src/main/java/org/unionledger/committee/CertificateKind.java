package org.unionledger.committee;

import java.util.Locale;

/** What is certified (工会二证). Stored in lower case; label {@code committee.certificate.<code>}. */
public enum CertificateKind {
    /** 工会法人资格证书; carries the union's credit code. */
    LEGAL_PERSON,
    /** 工会法定代表人证书. */
    REPRESENTATIVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CertificateKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
