package org.unionledger.committee;

import org.unionledger.codes.UnifiedSocialCreditCode;

/** Makes codes that nobody has. */
final class UnifiedSocialCreditCodeExamples {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private UnifiedSocialCreditCodeExamples() {}

    /** With the one check sign that fits. */
    static String completed(String withoutCheck) {
        return SIGNS.chars()
                .mapToObj(sign -> withoutCheck + (char) sign)
                .filter(code -> UnifiedSocialCreditCode.flawOf(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
