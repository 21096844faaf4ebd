package org.unionledger.access;

import java.security.SecureRandom;

/** Makes passwords that are handed over once and changed at the first sign-in: 12 signs that are hard to mistake. */
final class OneTimePassword {

    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String make() {
        while (true) {
            StringBuilder password = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
            }
            if (PasswordRule.allows(password.toString())) {
                return password.toString();
            }
        }
    }
}
