package org.unionledger.backfill;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.reading.ReadFigure;
import org.unionledger.reading.ReadText;
import org.unionledger.reading.Reading;

/**
 * A figure of a document that somebody chose.
 *
 * @param text its number, from 1
 * @param figure its number in the text, from 0
 */
public record Chosen(int text, int figure) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})-(\\d{1,6})");

    /** As forms carry it, such as {@code 1-17}; empty for anything else. */
    static Optional<Chosen> read(String written) {
        Matcher found = WRITTEN.matcher(written);
        return found.matches()
                ? Optional.of(new Chosen(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Nullable
    ReadText text(Reading reading) {
        List<ReadText> texts = reading.texts();
        return text < 1 || text > texts.size() ? null : texts.get(text - 1);
    }

    /** Null where there is none such, or it tells no number. */
    @Nullable
    ReadFigure figure(Reading reading) {
        ReadText within = text(reading);
        if (within == null || figure >= within.figures().size()) {
            return null;
        }
        ReadFigure found = within.figures().get(figure);
        return found.value() == null ? null : found;
    }
}
