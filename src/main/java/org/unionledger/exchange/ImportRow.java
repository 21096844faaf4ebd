package org.unionledger.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One data row of a file with its cells understood. A cell that could not be understood is missing here and has made a
 * {@link Problem} already, so that a target never sees half-understood values.
 *
 * @param number the row's number in the sheet as Excel shows it, from 1
 * @param values by column key; empty cells are missing
 * @param made   what its book made of it ahead ({@link ImportTarget#ahead}); null where nothing was made
 */
public record ImportRow(
        int number, Map<String, Object> values, @Nullable Object made) {

    public ImportRow(int number, Map<String, Object> values) {
        this(number, values, null);
    }

    public ImportRow with(Object madeOfIt) {
        return new ImportRow(number, values, madeOfIt);
    }

    public @Nullable String text(String key) {
        return (String) values.get(key);
    }

    public @Nullable BigDecimal amount(String key) {
        return (BigDecimal) values.get(key);
    }

    public @Nullable LocalDate day(String key) {
        return (LocalDate) values.get(key);
    }

    public @Nullable Boolean yes(String key) {
        return (Boolean) values.get(key);
    }
}
