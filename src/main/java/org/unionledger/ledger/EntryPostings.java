package org.unionledger.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.PostingRule;
import org.unionledger.ledger.declaration.Values;

/** What an entry states in the figures, as its declaration says. Pure: the same entry always states the same. */
final class EntryPostings {

    private EntryPostings() {}

    static Source source(String ledger, long entry) {
        return new Source(LedgerRecords.kind(ledger), entry);
    }

    static List<Posting> of(Declaration declaration, OrganizationId organization, Values entry) {
        return declaration.postings().stream()
                .flatMap(rule -> posting(rule, organization, entry).stream())
                .toList();
    }

    private static Optional<Posting> posting(PostingRule rule, OrganizationId organization, Values entry) {
        BigDecimal quantity = quantity(rule, entry);
        if (quantity.signum() == 0 || !rule.when().holds(entry)) {
            return Optional.empty();
        }
        return day(rule, entry)
                .map(day -> new Posting(rule.indicator(), organization, day, breakdown(rule, entry), quantity));
    }

    private static BigDecimal quantity(PostingRule rule, Values entry) {
        if (rule.quantity() == null) {
            return rule.factor();
        }
        BigDecimal counted = entry.number(rule.quantity());
        return counted == null ? BigDecimal.ZERO : rule.factor().multiply(counted);
    }

    private static Optional<LocalDate> day(PostingRule rule, Values entry) {
        Stream<LocalDate> days = rule.days().stream().map(entry::day).filter(Objects::nonNull);
        return days.findFirst();
    }

    private static Breakdown breakdown(PostingRule rule, Values entry) {
        Map<String, String> words = new TreeMap<>();
        rule.breakdown().forEach((kind, field) -> {
            String word = entry.written(field);
            if (!word.isEmpty()) {
                words.put(kind, word);
            }
        });
        return Breakdown.of(words);
    }
}
