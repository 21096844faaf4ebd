package org.unionledger.demo;

import java.util.HashMap;
import java.util.Map;
import org.unionledger.codes.UnifiedSocialCreditCode;

/** Sound credit codes of one region, no two the same. */
final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CHECKS = "0123456789X";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int NUMBERS = 1_000_000;

    /** Has no factor in common with {@link #NUMBERS}, so that every number comes up before one comes up again. */
    private static final int STEP = 7_919;

    private final String region;
    private final Map<String, Integer> counts = new HashMap<>();

    CreditCodes(String region) {
        this.region = region;
    }

    /** @param registrar the first two characters: who registered the unit, and as what */
    String next(String registrar) {
        long count = counts.merge(registrar, 1, Integer::sum);
        String subject = "MA%06d".formatted(count * STEP % NUMBERS);
        return UnifiedSocialCreditCode.beginning(registrar + region + subject + check(subject))
                .value();
    }

    /** The check character of the subject code (主体标识码). Source: GB 11714-1997. */
    private static char check(String subject) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += ALPHABET.indexOf(subject.charAt(place)) * WEIGHTS[place];
        }
        return CHECKS.charAt((11 - sum % 11) % 11);
    }
}
