package org.unionledger.exchange.layout;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet.
 *
 * @param index   from 0
 * @param head    the words over it; empty when it has none
 * @param key     the book's column it is taken for; null when it is not imported
 * @param unit    what one means in it by its head: 10,000 under 万元
 * @param samples a few of its cells, for a person to recognise it by
 */
public record FileColumn(
        int index, String head, @Nullable String key, BigDecimal unit, MatchedBy by, List<String> samples) {

    FileColumn takenFor(@Nullable String newKey, MatchedBy newBy) {
        return new FileColumn(index, head, newKey, unit, newBy, samples);
    }
}
