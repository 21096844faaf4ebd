package org.unionledger.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
                .flatMap(rule -> posting(rule, organization, entry))
                .toList();
    }

    /** One for each word where the rule divides by a field of several choices: the entry counts under each of them. */
    private static Stream<Posting> posting(PostingRule rule, OrganizationId organization, Values entry) {
        BigDecimal quantity = quantity(rule, entry);
        if (quantity.signum() == 0 || !rule.when().holds(entry)) {
            return Stream.empty();
        }
        return day(rule, entry).stream()
                .flatMap(day -> breakdowns(rule, entry)
                        .map(breakdown -> new Posting(rule.indicator(), organization, day, breakdown, quantity)));
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

    private static Stream<Breakdown> breakdowns(PostingRule rule, Values entry) {
        List<Breakdown> breakdowns = List.of(Breakdown.NONE);
        for (Map.Entry<String, String> part : rule.breakdown().entrySet()) {
            List<String> words = entry.words(part.getValue());
            if (!words.isEmpty()) {
                breakdowns = breakdowns.stream()
                        .flatMap(each -> words.stream().map(word -> each.with(part.getKey(), word)))
                        .toList();
            }
        }
        return breakdowns.stream();
    }
}
