package org.unionledger.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;

/**
 * A figure of a text held against the book.
 *
 * @param book what the book says; null where nothing was asked, as indicator or period are not known
 */
public record Held(ReadFigure figure, @Nullable Figure book) {

    /** What the book says to it. */
    public enum Verdict {
        /** The same, or what it can have been rounded from. */
        AGREES,
        /** Another number. */
        DIFFERS,
        /** The book has no record of it. */
        MISSING,
        /** Not told of what or of when it is. */
        UNKNOWN;

        /** As it is written in the JSON of {@code read}; label {@code reading.book.<code>}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Verdict verdict() {
        BigDecimal value = figure.value();
        if (book == null || value == null) {
            return Verdict.UNKNOWN;
        }
        BigDecimal told = book.value();
        if (told == null || told.signum() == 0 && book.facts() == 0 && value.signum() != 0) {
            return Verdict.MISSING;
        }
        return agrees(value, told) ? Verdict.AGREES : Verdict.DIFFERS;
    }

    /** A rounded figure agrees with what it can have been rounded from; a range with all it contains. */
    private boolean agrees(BigDecimal value, BigDecimal told) {
        BigDecimal upTo = figure.valueMax();
        if (upTo != null) {
            return told.compareTo(value) >= 0 && told.compareTo(upTo) <= 0;
        }
        if (figure.approx()) {
            return told.subtract(value).abs().compareTo(value.abs().movePointLeft(1)) <= 0;
        }
        BigDecimal digit = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
        return figure.unit().equals("%") ? told.subtract(value).abs().compareTo(digit) < 0 : told.compareTo(value) == 0;
    }

    /** Book less text; only where both are told. */
    public BigDecimal difference() {
        BigDecimal told = book == null || book.value() == null ? BigDecimal.ZERO : book.value();
        BigDecimal value = figure.value() == null ? BigDecimal.ZERO : figure.value();
        BigDecimal difference = told.subtract(value).stripTrailingZeros();
        return difference.setScale(Math.max(0, difference.scale()));
    }

    /** As a finding of its text; empty where the book cannot tell. @param number of the figure in the list of the text's figures */
    Optional<ReadFinding> finding(int number) {
        Verdict verdict = verdict();
        if (verdict == Verdict.UNKNOWN || book == null) {
            return Optional.empty();
        }
        return Optional.of(new ReadFinding(
                "book",
                verdict == Verdict.AGREES,
                List.of(figure.text()),
                List.of(number),
                verdict == Verdict.MISSING ? null : book.value(),
                figure.value(),
                verdict == Verdict.MISSING ? "book-missing" : "book"));
    }
}
