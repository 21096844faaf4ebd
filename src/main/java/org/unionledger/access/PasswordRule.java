package org.unionledger.access;

import java.util.regex.Pattern;

/**
 * What a password must be: at least 10 characters of at least three of the four kinds (upper, lower, digit, other).
 * Source: practice of graded protection (SEC-07 in docs/regulations.md), 待核实.
 */
final class PasswordRule {

    static final int LENGTH = 10;
    private static final int KINDS = 3;
    private static final Pattern[] KIND = {
        Pattern.compile("[A-Z]"), Pattern.compile("[a-z]"), Pattern.compile("[0-9]"), Pattern.compile("[^A-Za-z0-9]")
    };

    private PasswordRule() {}

    static boolean allows(String password) {
        int kinds = 0;
        for (Pattern kind : KIND) {
            if (kind.matcher(password).find()) {
                kinds++;
            }
        }
        return password.length() >= LENGTH && kinds >= KINDS;
    }
}
