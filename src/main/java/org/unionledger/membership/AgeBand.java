package org.unionledger.membership;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** 年龄段, in completed years, both ends included. Our own: no form we have seen asks for others. */
enum AgeBand {
    UP_TO_25(0, 25),
    UP_TO_35(26, 35),
    UP_TO_45(36, 45),
    UP_TO_55(46, 55),
    UP_TO_60(56, 60),
    OVER_60(61, 200);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Value of filters and statistics; label {@code membership.age.<code>}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The band of a person {@code p} on {@code :today} by its code; null without a birth date. */
    static String sql() {
        return Arrays.stream(values())
                .map(band -> "when extract(year from age(:today::date, p.born_on)) between %d and %d then '%s'"
                        .formatted(band.from, band.to, band.code()))
                .collect(Collectors.joining(" ", "case ", " end"));
    }
}
