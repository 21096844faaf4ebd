package org.unionledger.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;

/**
 * Knows a figure of a text by the words in which summaries tell its indicator alone ({@code summary/alone.yaml}), or by the indicator's
 * name, and by nothing looser: 举办工会干部培训3期, 困难职工脱困户数为12户.
 */
public final class OwnWords {

    /** Shorter ones stand in front of other things too. */
    private static final int SHORTEST = 4;

    private static final String FIGURE = "{it";

    /** What may stand between the words and the number, and the number itself. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s共计累约近达到为有：:了]*$");

    private static final Pattern NUMBER = Pattern.compile("^[\\s约近超]*[\\d.,，〇零一二两三四五六七八九十百千]+[余多]?[万亿]?[余多]?\\s*");

    private record Words(IndicatorId indicator, String before, String unit) {}

    private final List<Words> words = new ArrayList<>();

    /** @param indicators that may be known */
    public OwnWords(Collection<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            add(indicator.id(), indicator.name(), indicator.unit());
            String alone = Alone.words().get(indicator.id().value());
            if (alone != null) {
                int at = alone.indexOf(FIGURE);
                add(indicator.id(), alone.substring(0, at), alone.substring(alone.indexOf('}', at) + 1));
            }
        }
    }

    private void add(IndicatorId indicator, String before, String unit) {
        if (before.length() >= SHORTEST && !unit.isEmpty()) {
            words.add(new Words(indicator, before, unit));
        }
    }

    /**
     * The indicator told by the words right before a figure and its unit; of several the one of the longest words.
     *
     * @param before of its clause, what stands before the figure
     * @param from   of its clause, the figure and what stands behind it
     * @return empty when nothing fits, or the longest words are those of several indicators
     */
    public Optional<IndicatorId> told(String before, String from) {
        String said = BETWEEN.matcher(before).replaceFirst("");
        String unit = NUMBER.matcher(from).replaceFirst("");
        List<Words> fitting = words.stream()
                .filter(known -> said.endsWith(known.before()) || before.endsWith(known.before()))
                .filter(known -> isUnit(unit, known.unit()))
                .toList();
        int longest = fitting.stream()
                .mapToInt(known -> known.before().length())
                .max()
                .orElse(0);
        List<IndicatorId> indicators = fitting.stream()
                .filter(known -> known.before().length() == longest)
                .map(Words::indicator)
                .distinct()
                .sorted(Comparator.comparing(IndicatorId::value))
                .toList();
        return indicators.size() == 1 ? Optional.of(indicators.get(0)) : Optional.empty();
    }

    /** 人 is not the unit of 人次. */
    private static boolean isUnit(String text, String unit) {
        return text.startsWith(unit) && !(unit.endsWith("人") && text.startsWith(unit + "次"));
    }
}
