package org.unionledger.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.PostingRule;

/** Of which part of an indicator a figure is told, in the words of the registers that post to it: 离退休职工20名 of 退休职工. */
@Component
public class BreakdownWords {

    /** A single character is in too many words. */
    private static final int SHORTEST = 2;

    /** Up to the last figure of a list before: 困难职工58户、. */
    private static final Pattern LISTED_BEFORE = Pattern.compile("^.*[\\d余多万千百]\\s*\\p{IsHan}{1,3}[、和及]");

    private final Ledgers ledgers;
    private final FigureReader figures;

    BreakdownWords(Ledgers ledgers, FigureReader figures) {
        this.ledgers = ledgers;
        this.figures = figures;
    }

    /**
     * Of each kind of breakdown the value that the figure's own part of a list names, else its clause, if it names just one. What is
     * in the name of the indicator is said of all of it: 签订集体合同 is of no kind of contract.
     */
    public Breakdown named(Scope scope, IndicatorId indicator, ReadFigure figure) {
        return named(registers(scope), indicator, figure);
    }

    /** Whose words are asked. */
    List<Declaration> registers(Scope scope) {
        return ledgers.declarations(scope);
    }

    Breakdown named(List<Declaration> registers, IndicatorId indicator, ReadFigure figure) {
        String name = figures.indicator(indicator).map(Indicator::name).orElse("");
        Map<String, Map<String, String>> words = new HashMap<>();
        for (Declaration register : registers) {
            register.postings().stream()
                    .filter(posting -> posting.indicator().equals(indicator))
                    .forEach(posting -> collect(register, posting, words));
        }
        Map<String, String> named = new TreeMap<>();
        words.forEach((kind, values) -> {
            values.keySet().removeIf(name::contains);
            clauses(figure)
                    .map(clause -> found(values, clause))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .filter(found -> found.size() == 1)
                    .ifPresent(found -> named.put(kind, found.iterator().next()));
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

    /** Its own part of a list, then all that stands before it in its clause and what it counts. */
    private static Stream<String> clauses(ReadFigure figure) {
        String before = Clause.around(figure).map(Clause::before).orElse("");
        return Stream.of(LISTED_BEFORE.matcher(before).replaceFirst(""), before + " " + figure.subject());
    }
}
