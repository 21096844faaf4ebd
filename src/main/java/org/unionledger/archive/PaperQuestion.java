package org.unionledger.archive;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the address of the list asks for; what is missing or unknown is not asked for. */
record PaperQuestion(
        @Nullable String text,
        @Nullable Integer union,
        @Nullable Integer year,
        @Nullable String direction,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String keyword,
        @Nullable String retention,
        @Nullable String after) {

    PaperFilter filter() {
        return new PaperFilter(
                said(text),
                union == null ? 0 : union,
                year == null ? 0 : year,
                known(direction, code -> Direction.read(code).isPresent()),
                said(kind),
                known(state, PaperFilter::isState),
                said(keyword),
                known(retention, code -> Retention.read(code).isPresent()),
                said(after));
    }

    private static String known(@Nullable String code, Predicate<String> known) {
        return known.test(said(code)) ? said(code) : "";
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
