package org.unionledger.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.unionledger.figures.Period;

/** What a summary covers. Label {@code summary.kind.<code>}; outlines name it by its code. */
public enum SummaryKind {
    /** 年度工作总结. */
    ANNUAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SummaryKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The days it tells of. */
    public Period period(int year) {
        return Period.year(year);
    }
}
