package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.organization.Organization;

/**
 * A block from a spreadsheet: names of indicators in its first line, and a line for each union. An empty cell says nothing.
 *
 * @param heads the columns as they were understood, the first one left out
 * @param lines the unions as they were understood
 */
public record PastedTargets(List<Head> heads, List<Line> lines) {

    static final int MOST_LINES = 1_000;
    private static final Pattern UNIT = Pattern.compile("[（(][^（()）]*[)）]$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    /** @param indicator null when there is none of that name whose targets are set here */
    public record Head(String written, @Nullable Indicator indicator) {}

    /** @param union null when there is none of that name here or directly below */
    public record Line(String written, @Nullable Organization union, List<Cell> cells) {}

    /** @param value null when nothing or no number was written */
    public record Cell(String written, @Nullable BigDecimal value) {

        public boolean isWrong() {
            return value == null && !written.isEmpty();
        }
    }

    static PastedTargets read(String text, List<Indicator> indicators, List<Organization> unions) {
        List<List<String>> rows = text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES + 1L)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        if (rows.isEmpty()) {
            return new PastedTargets(List.of(), List.of());
        }
        List<Head> heads = rows.get(0).stream()
                .skip(1)
                .map(String::strip)
                .map(written -> new Head(written, named(written, indicators)))
                .toList();
        List<Line> lines = rows.stream()
                .skip(1)
                .map(row -> line(row, heads.size(), unions))
                .toList();
        return new PastedTargets(heads, lines);
    }

    /** By its name, with or without the unit in brackets behind it, or by its id. */
    private static @Nullable Indicator named(String written, List<Indicator> indicators) {
        String whole = Evened.name(written);
        String bare = UNIT.matcher(whole).replaceFirst("");
        return indicators.stream()
                .filter(indicator -> {
                    String name = Evened.name(indicator.name());
                    return name.equals(whole)
                            || name.equals(bare)
                            || indicator.id().value().equals(whole)
                            || Evened.name(indicator.englishName()).equals(whole);
                })
                .findFirst()
                .orElse(null);
    }

    private static Line line(List<String> row, int columns, List<Organization> unions) {
        String written = row.get(0).strip();
        List<Cell> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            cells.add(cell(column < row.size() ? row.get(column).strip() : ""));
        }
        return new Line(written, union(written, unions), cells);
    }

    private static Cell cell(String written) {
        String number = written.replaceAll("[,，%％\\s]", "");
        return new Cell(written, NUMBER.matcher(number).matches() ? new BigDecimal(number) : null);
    }

    /** By its whole name, or by the beginning of the name of one alone. */
    private static @Nullable Organization union(String written, List<Organization> unions) {
        String name = Evened.name(written);
        Optional<Organization> whole = unions.stream()
                .filter(union -> Evened.name(union.name()).equals(name))
                .findFirst();
        if (whole.isPresent() || name.isEmpty()) {
            return whole.orElse(null);
        }
        List<Organization> begun = unions.stream()
                .filter(union -> Evened.name(union.name()).startsWith(name))
                .toList();
        return begun.size() == 1 ? begun.get(0) : null;
    }

    /** What was understood, by indicator and union. */
    Map<IndicatorId, Map<OrganizationId, Optional<Goal>>> goals() {
        Map<IndicatorId, Map<OrganizationId, Optional<Goal>>> goals = new LinkedHashMap<>();
        for (int column = 0; column < heads.size(); column++) {
            Indicator indicator = heads.get(column).indicator();
            if (indicator != null) {
                Map<OrganizationId, Optional<Goal>> ofIndicator =
                        goals.computeIfAbsent(indicator.id(), id -> new LinkedHashMap<>());
                for (Line line : lines) {
                    BigDecimal value = line.cells().get(column).value();
                    if (line.union() != null && value != null) {
                        ofIndicator.put(line.union().id(), Optional.of(Goal.of(value)));
                    }
                }
            }
        }
        goals.values().removeIf(Map::isEmpty);
        return goals;
    }

    /** How many targets would be set. */
    public int good() {
        return goals().values().stream().mapToInt(Map::size).sum();
    }
}
