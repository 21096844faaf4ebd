package org.unionledger.backfill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.PostingRule;
import org.unionledger.reading.ReadFigure;

/** Of which part of an indicator a figure is told, in the words of the registers that post to it: 离退休职工20名 of 退休职工. */
@Component
class BreakdownWords {

    /** A single character is in too many words. */
    private static final int SHORTEST = 2;

    private final Ledgers ledgers;

    BreakdownWords(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** Of each kind of breakdown the value that the figure's clause names, if it names just one. */
    Breakdown named(Scope scope, IndicatorId indicator, ReadFigure figure) {
        String clause = clause(figure);
        Map<String, Map<String, String>> words = new HashMap<>();
        for (Declaration register : ledgers.declarations(scope)) {
            register.postings().stream()
                    .filter(posting -> posting.indicator().equals(indicator))
                    .forEach(posting -> collect(register, posting, words));
        }
        Map<String, String> named = new TreeMap<>();
        words.forEach((kind, values) -> {
            Set<String> found = found(values, clause);
            if (found.size() == 1) {
                named.put(kind, found.iterator().next());
            }
        });
        return Breakdown.of(named);
    }

    private static void collect(Declaration register, PostingRule posting, Map<String, Map<String, String>> words) {
        posting.breakdown().forEach((kind, field) -> {
            Map<String, String> values = words.computeIfAbsent(kind, key -> new HashMap<>());
            register.field(field)
                    .choices()
                    .forEach(choice -> words(choice).forEach(word -> values.put(word, choice.value())));
        });
    }

    private static Stream<String> words(Choice choice) {
        return Stream.concat(Stream.of(choice.value()), choice.synonyms().stream())
                .filter(word -> word.length() >= SHORTEST);
    }

    /** The values whose words stand there, but not within a longer one. */
    private static Set<String> found(Map<String, String> values, String clause) {
        List<String> there = values.keySet().stream().filter(clause::contains).toList();
        Set<String> found = new HashSet<>();
        there.stream()
                .filter(word -> there.stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
                .forEach(word -> found.add(values.get(word)));
        return found;
    }

    /** The figure's subject, and what stands before the figure in its clause. */
    private static String clause(ReadFigure figure) {
        return Clause.around(figure)
                .map(clause -> figure.subject() + " " + clause.before())
                .orElse(figure.subject());
    }
}
