package org.unionledger.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The clause a figure stands in.
 *
 * @param before what stands before the figure
 * @param from   the figure and what stands behind it, to the end of the sentence
 */
public record Clause(String before, String from) {

    private static final Pattern END = Pattern.compile("[，,；;。：:]");

    /** Empty where the same figure stands in the sentence twice, or is written otherwise there. */
    public static Optional<Clause> around(ReadFigure figure) {
        String sentence = figure.sentence();
        int at = sentence.indexOf(figure.text());
        if (at < 0 || at != sentence.lastIndexOf(figure.text())) {
            return Optional.empty();
        }
        String[] clauses = END.split(sentence.substring(0, at), -1);
        return Optional.of(new Clause(clauses[clauses.length - 1], sentence.substring(at)));
    }
}
