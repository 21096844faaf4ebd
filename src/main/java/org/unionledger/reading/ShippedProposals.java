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

/** Proposes by {@code reading/proposals.tsv}: what is counted, and the words around the figure in its clause. */
final class ShippedProposals implements Proposals {

    private static final int BEHIND = 14;

    private record Line(String indicator, Set<Measure> measures, Pattern words) {

        static Line of(String line) {
            String[] cells = line.split("\t");
            Set<Measure> measures =
                    Arrays.stream(cells[1].split(",")).map(Measure::valueOf).collect(Collectors.toUnmodifiableSet());
            return new Line(cells[0], measures, Pattern.compile(cells[2]));
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
        return lines.stream()
                .filter(line -> line.measures().contains(figure.measure())
                        && line.words().matcher(clause).find())
                .map(Line::indicator)
                .findFirst()
                .orElse(null);
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
