package org.unionledger.codes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 统一社会信用代码: 18 characters, the last one a check character. Lower case and full-width writing are evened out.
 *
 * <p>Source: GB 32100-2015 (COD-01 to COD-04). The check character of the nine-character subject code inside it
 * (GB 11714) is not checked: codes that break it have been issued.
 */
public record UnifiedSocialCreditCode(String value) {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** @throws IllegalArgumentException if the code has a flaw */
    public UnifiedSocialCreditCode {
        value = Evened.code(value);
        String written = value;
        flawOf(value).ifPresent(flaw -> {
            throw new IllegalArgumentException("Not a unified social credit code (" + flaw + "): " + written);
        });
    }

    /** The code that begins with these 17 characters. */
    public static UnifiedSocialCreditCode beginning(String first17) {
        return new UnifiedSocialCreditCode(first17 + checkCharacter(first17));
    }

    /** What is wrong with what was written; empty when it is a sound code. */
    public static Optional<CodeFlaw> flawOf(String written) {
        String code = Evened.code(written);
        if (code.length() != LENGTH) {
            return Optional.of(CodeFlaw.LENGTH);
        }
        if (code.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
            return Optional.of(CodeFlaw.CHARACTER);
        }
        return checkCharacter(code) == code.charAt(LENGTH - 1) ? Optional.empty() : Optional.of(CodeFlaw.CHECK_DIGIT);
    }

    /** Its organization code (组织机构代码), places 9 to 17: eight characters, a hyphen and a check character. Null gives null. */
    public static @Nullable String organizationCode(@Nullable String code) {
        return code == null || flawOf(code).isPresent() ? null : code.substring(8, 16) + "-" + code.charAt(16);
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += ALPHABET.indexOf(code.charAt(place)) * WEIGHTS[place];
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    /** Whether it was issued to a union (登记管理部门 8 工会). */
    public boolean isOfUnion() {
        return value.charAt(0) == '8';
    }

    @Override
    public String toString() {
        return value;
    }
}
