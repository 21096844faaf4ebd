package org.unionledger.codes;

import java.util.Arrays;
import java.util.Optional;

/** 性别. Source: GB/T 2261.1-2003 (COD-09). */
public enum Sex {
    UNKNOWN("0", "未知"),
    MALE("1", "男"),
    FEMALE("2", "女"),
    UNSTATED("9", "未说明");

    private final String code;
    private final String label;

    Sex(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As stored. */
    public String code() {
        return code;
    }

    /** As the standard words it, in Chinese; also the value of the breakdown {@code sex}. */
    public String label() {
        return label;
    }

    public static Sex ofCode(String code) {
        return Arrays.stream(values())
                .filter(sex -> sex.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a code of GB/T 2261.1: " + code));
    }

    /** Understands 男, 女性, 1, M and the like; empty when it cannot be told. */
    public static Optional<Sex> read(String written) {
        return switch (Evened.code(written)) {
            case "男", "男性", "1", "M", "MALE" -> Optional.of(MALE);
            case "女", "女性", "2", "F", "FEMALE" -> Optional.of(FEMALE);
            case "未知", "0" -> Optional.of(UNKNOWN);
            case "未说明", "9" -> Optional.of(UNSTATED);
            default -> Optional.empty();
        };
    }
}
