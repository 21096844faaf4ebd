package org.unionledger.ledger.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.IndicatorId;

/**
 * Which figure an entry feeds.
 *
 * @param factor    the constant posted, or what the field's number is multiplied with; −1 where a stock falls
 * @param quantity  the number field that is posted; null for the constant alone
 * @param days      the date fields the posting may be dated by; the first that is filled in counts
 * @param breakdown the indicator's kinds of breakdown, each with the field that gives the word
 */
public record PostingRule(
        IndicatorId indicator,
        BigDecimal factor,
        @Nullable String quantity,
        List<String> days,
        Condition when,
        SortedMap<String, String> breakdown) {}
