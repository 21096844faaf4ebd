package org.unionledger.reading;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.unionledger.reading.number.Measure;
import org.unionledger.reading.number.Scanner;
import org.unionledger.reading.number.Unit;
import org.unionledger.reading.source.SourceFiles;

/** What figures count: 户 and 人次 are not the same, 名 and 人 are. */
public final class MeasureWords {

    private static final String OF_PERSONS = "人次";

    /** Counts anything that is no person and no deed. */
    private static final String ANY = "个";

    private static final Set<Measure> THINGS = EnumSet.of(Measure.BODIES, Measure.PIECES);

    /** What is counted one by one; of what is measured (元, 亩, 天) each unit is a kind of its own. */
    private static final Set<Measure> COUNTED =
            EnumSet.of(Measure.PEOPLE, Measure.TIMES, Measure.HOUSEHOLDS, Measure.BODIES, Measure.PIECES);

    private MeasureWords() {}

    /** The measure word of a figure as a text writes it (60余户); empty if it has none. */
    public static String of(String figure) {
        return Scanner.scan(SourceFiles.read(figure.getBytes(StandardCharsets.UTF_8))
                        .clean())
                .stream()
                .flatMap(token -> token.quantity().stream())
                .map(quantity -> quantity.unit().word())
                .reduce("", (before, last) -> last);
    }

    /** Whether a number of the one is the same number of the other. */
    public static boolean areAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.equals(OF_PERSONS) || other.equals(OF_PERSONS)) {
            return false;
        }
        Measure first = Unit.of(one).measure();
        Measure second = Unit.of(other).measure();
        boolean anything = one.equals(ANY) || other.equals(ANY);
        return (COUNTED.contains(first) && first == second)
                || (anything && THINGS.contains(first) && THINGS.contains(second));
    }
}
