package org.unionledger.protection;

/** What is shown of protected data to whoever has no reason to see it in full (脱敏). */
public final class Mask {

    private static final int IDENTITY_HEAD = 4;
    private static final int IDENTITY_TAIL = 4;
    private static final int SHOWN_AT_EACH_END = 4;
    private static final int PHONE_HEAD = 3;
    private static final int PHONE_TAIL = 4;

    private Mask() {}

    /** {@code 9901**********0038}. */
    public static String identityNumber(String number) {
        return middle(number, IDENTITY_HEAD, IDENTITY_TAIL);
    }

    /** Of a passport or permit, whose numbers are short: a quarter at each end, {@code E1*****78}. */
    public static String documentNumber(String number) {
        return middle(number, number.length() / SHOWN_AT_EACH_END, number.length() / SHOWN_AT_EACH_END);
    }

    /** {@code 139****8133}. */
    public static String phone(String number) {
        return middle(number, PHONE_HEAD, PHONE_TAIL);
    }

    /** What is too short to keep both ends is hidden whole. */
    private static String middle(String text, int head, int tail) {
        int hidden = text.length() - head - tail;
        return hidden <= 0
                ? "*".repeat(text.length())
                : text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }
}
