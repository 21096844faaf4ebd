package org.unionledger.membership;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** 年龄段, in completed years, from the youngest. Our own: no form we have seen asks for others. */
enum AgeBand {
    UP_TO_25(25),
    UP_TO_35(35),
    UP_TO_45(45),
    UP_TO_55(55),
    UP_TO_60(60),
    OVER_60(200);

    private final int to;

    /** @param to the last year of it; it begins where the one before ends */
    AgeBand(int to) {
        this.to = to;
    }

    /** Value of filters and statistics; label {@code membership.age.<code>}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The band of a person {@code p} on {@code :today} by its code; null without a birth date. Whoever was born after this day so
     * many years ago has not completed them yet; comparing days costs a third of computing ages.
     */
    static String sql() {
        return Arrays.stream(values())
                .map(band -> "when p.born_on > (:today::date - interval '%d years')::date then '%s'"
                        .formatted(band.to + 1, band.code()))
                .collect(Collectors.joining(" ", "case ", " end"));
    }
}
