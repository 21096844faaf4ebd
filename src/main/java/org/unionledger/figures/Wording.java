package org.unionledger.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/** How figures are spoken of in a language. */
record Wording(Words words) {

    String name(Indicator indicator) {
        return words.either(indicator.name(), indicator.englishName());
    }

    /** The name, and behind it the kind of facts counted. */
    String name(Indicator indicator, Breakdown where) {
        return where.isEmpty()
                ? name(indicator)
                : words.text(
                        "figures.of_which",
                        name(indicator),
                        String.join("、", where.values().values()));
    }

    /** A STOCK is read at the last day. */
    String days(Indicator indicator, Period period) {
        var formats = new Formats(words);
        return indicator.kind() == IndicatorKind.STOCK
                ? words.text("figures.hint.at", formats.day(period.to()))
                : words.text("figures.hint.during", formats.day(period.from()), formats.day(period.to()));
    }

    String asOf(@Nullable Instant moment) {
        return moment == null
                ? words.text("figures.hint.now")
                : words.text("figures.hint.as_of", Formats.moment(moment));
    }

    String since(Instant moment) {
        return words.text("figures.hint.since", Formats.moment(moment));
    }
}
