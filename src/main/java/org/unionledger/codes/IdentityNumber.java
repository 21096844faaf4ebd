package org.unionledger.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 公民身份号码: region (6), birth date (8), sequence (3, odd for men), check character. A lower-case x and full-width
 * digits are evened out; the old numbers of 15 digits are refused. The region is not checked: its codes change.
 *
 * <p>Source: GB 11643-1999 (COD-05).
 */
public record IdentityNumber(String value) {

    private static final int LENGTH = 18;
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** @throws IllegalArgumentException if the number has a flaw; the message does not repeat the number */
    public IdentityNumber {
        value = Evened.code(value);
        flawOf(value).ifPresent(flaw -> {
            throw new IllegalArgumentException("Not an identity number: " + flaw);
        });
    }

    /** The number that begins with these 17 digits. @throws IllegalArgumentException if the birth date is no day */
    public static IdentityNumber beginning(String first17) {
        return new IdentityNumber(first17 + checkCharacter(first17));
    }

    /** What is wrong with what was written; empty when it is a sound number. */
    public static Optional<CodeFlaw> flawOf(String written) {
        String number = Evened.code(written);
        if (number.length() != LENGTH) {
            return Optional.of(CodeFlaw.LENGTH);
        }
        if (!FORM.matcher(number).matches()) {
            return Optional.of(CodeFlaw.CHARACTER);
        }
        if (birthDateIn(number).isEmpty()) {
            return Optional.of(CodeFlaw.DATE);
        }
        return checkCharacter(number) == number.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(CodeFlaw.CHECK_DIGIT);
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (number.charAt(place) - '0') * WEIGHTS[place];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static Optional<LocalDate> birthDateIn(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public LocalDate birthDate() {
        return birthDateIn(value).orElseThrow();
    }

    /** {@link Sex#MALE} or {@link Sex#FEMALE}. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Not the number itself, so that it reaches no log by accident. */
    @Override
    public String toString() {
        return "IdentityNumber[masked]";
    }
}
