package org.unionledger.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.reading.check.Stated;
import org.unionledger.reading.number.Measure;
import org.unionledger.reading.role.Place;

/** Proposes by {@code reading/proposals.tsv}: what is counted, and the words around the figure in its clause and before it. */
final class ShippedProposals implements Proposals {

    private static final int BEHIND = 14;

    /** Times of people; a table that says {@link Measure#TIMES} means those of what was done: 3批、23人次 are no two of one. */
    private static final String PERSON_TIMES = "PERSON_TIMES";

    private static final String OF_PERSONS = "人次";

    private static final Pattern ANYTHING = Pattern.compile("");

    /** @param earlier what must stand before the clause */
    private record Line(String indicator, Set<String> counted, Pattern words, Pattern earlier) {

        static Line of(String line) {
            String[] cells = line.split("\t");
            Set<String> counted =
                    Arrays.stream(cells[1].split(",")).map(Line::known).collect(Collectors.toUnmodifiableSet());
            return new Line(
                    cells[0],
                    counted,
                    Pattern.compile(cells[2]),
                    cells.length > 3 ? Pattern.compile(cells[3]) : ANYTHING);
        }

        private static String known(String counted) {
            return counted.equals(PERSON_TIMES)
                    ? counted
                    : Measure.valueOf(counted).name();
        }

        /** What was set is no result. */
        boolean isTarget() {
            return indicator.endsWith(".target");
        }

        boolean fits(String what, String clause, String before) {
            return counted.contains(what)
                    && words.matcher(clause).find()
                    && earlier.matcher(before).find();
        }
    }

    private final List<Line> lines = read();

    /** The indicators that can be proposed. */
    List<String> indicators() {
        return lines.stream().map(Line::indicator).toList();
    }

    @Override
    public @Nullable String of(Stated figure) {
        if (figure.role() != Role.RESULT && figure.role() != Role.TARGET && figure.role() != Role.PLAN) {
            return null;
        }
        Place place = figure.place();
        String after = place.after();
        String clause = place.before().replace(" ", "") + "#" + after.substring(0, Math.min(BEHIND, after.length()));
        String earlier = earlier(place);
        String counted = counted(figure);
        return lines.stream()
                .filter(line ->
                        line.fits(counted, clause, earlier) && (figure.role() != Role.RESULT || !line.isTarget()))
                .map(Line::indicator)
                .findFirst()
                .orElse(null);
    }

    /** The clauses before it, no farther back than a semicolon: behind that something else is told. */
    private static String earlier(Place place) {
        String sentence = place.sentenceBefore();
        String earlier = sentence.substring(
                0, Math.max(0, sentence.length() - place.before().length()));
        return earlier.substring(earlier.lastIndexOf(';') + 1).replace(" ", "");
    }

    private static String counted(Stated figure) {
        boolean ofPersons =
                figure.measure() == Measure.TIMES && figure.unitWord().endsWith(OF_PERSONS);
        return ofPersons ? PERSON_TIMES : figure.measure().name();
    }

    private static List<Line> read() {
        try (InputStream file =
                        Objects.requireNonNull(ShippedProposals.class.getResourceAsStream("/reading/proposals.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
