package org.unionledger.figures;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Checks what records state and puts it into the numbers of the database. */
@Component
class StatementConverter {

    private static final int DECIMALS_AT_MOST = 2;

    private final IndicatorCatalogue catalogue;
    private final Dictionary dictionary;

    StatementConverter(IndicatorCatalogue catalogue, Dictionary dictionary) {
        this.catalogue = catalogue;
        this.dictionary = dictionary;
    }

    /** @throws IllegalArgumentException if an indicator is unknown, a formula, or does not have such a breakdown */
    List<StatedSource> stated(Collection<Statement> statements) {
        var kinds = dictionary.sourceKinds(
                statements.stream().map(each -> each.source().kind()).toList());
        var breakdowns = dictionary.breakdowns(statements.stream()
                .flatMap(each -> each.postings().stream())
                .map(Posting::breakdown)
                .toList());
        return statements.stream()
                .map(each -> {
                    int kind = get(kinds, each.source().kind());
                    long record = each.source().record();
                    var entries = each.postings().stream()
                            .map(posting -> entry(kind, record, posting, get(breakdowns, posting.breakdown())))
                            .toList();
                    return StatedSource.of(kind, record, entries);
                })
                .toList();
    }

    private Entry entry(int kind, long record, Posting posting, int breakdown) {
        var registered = catalogue.get(posting.indicator());
        check(registered.indicator(), posting);
        return new Entry(
                kind,
                record,
                registered.number(),
                posting.organization().value(),
                posting.day(),
                breakdown,
                posting.quantity(),
                0);
    }

    private static void check(Indicator indicator, Posting posting) {
        if (indicator.kind() == IndicatorKind.FORMULA) {
            throw new IllegalArgumentException("Nothing is posted to a formula: " + posting);
        }
        if (!indicator.breakdowns().containsAll(posting.breakdown().values().keySet())) {
            throw new IllegalArgumentException(
                    indicator.id() + " is broken down by " + indicator.breakdowns() + " only: " + posting);
        }
        if (decimals(posting.quantity()) > DECIMALS_AT_MOST) {
            throw new IllegalArgumentException("A quantity has at most two decimals: " + posting);
        }
    }

    private static int decimals(BigDecimal quantity) {
        return quantity.stripTrailingZeros().scale();
    }

    private static <T> int get(Map<T, Integer> numbers, T value) {
        return Objects.requireNonNull(numbers.get(value), () -> "Not in the dictionary: " + value);
    }
}
