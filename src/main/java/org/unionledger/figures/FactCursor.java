package org.unionledger.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last fact of a page; the next page begins behind it. Written {@code 2025-03-08.4711} in addresses. */
public record FactCursor(LocalDate day, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})");

    static FactCursor behind(FactLine fact) {
        return new FactCursor(fact.day(), fact.id());
    }

    /** Empty when the text is no cursor. */
    public static Optional<FactCursor> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FactCursor(LocalDate.parse(matcher.group(1)), Long.parseLong(matcher.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return day + "." + id;
    }
}
