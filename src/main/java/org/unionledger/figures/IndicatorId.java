package org.unionledger.figures;

import java.util.Optional;
import java.util.regex.Pattern;

/** The id of an indicator, such as {@code aid.visits.money}: lower-case words joined by dots. */
public record IndicatorId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)+");

    public IndicatorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an indicator id: " + value);
        }
    }

    /** Empty when the text is no id. */
    public static Optional<IndicatorId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new IndicatorId(text)) : Optional.empty();
    }

    /** The indicator whose figure is the target set for this one (目标). */
    public IndicatorId ofTarget() {
        return new IndicatorId(value + ".target");
    }

    @Override
    public String toString() {
        return value;
    }
}
