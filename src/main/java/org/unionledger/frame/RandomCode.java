package org.unionledger.frame;

import java.security.SecureRandom;

/** Codes that nobody guesses and everybody can type: without signs that are taken for one another. */
public final class RandomCode {

    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomCode() {}

    public static String of(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int place = 0; place < length; place++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
