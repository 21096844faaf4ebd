package org.unionledger.reading.role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unionledger.reading.Role;
import org.unionledger.reading.number.Measure;

/** Something that, seen at a quantity, speaks for a role, the more so the higher its weight. */
record Sign(Role role, int weight, Set<Measure> measures, Where where, Pattern pattern) {

    /** Where a sign is looked for. */
    enum Where {
        /** In the clause, up to the figure. */
        BEFORE(Place::isBefore),
        /** In the clause, from the figure on. */
        AFTER(Place::isAfter),
        /** In the figure itself. */
        WORDS((place, pattern) -> pattern.matcher(place.words()).find()),
        /** Behind a figure that is a bound (以上, 以下, 以内). */
        BOUND((place, pattern) -> BOUND_WORDS.matcher(place.words()).find() && place.isAfter(pattern)),
        /** Behind a figure from which something changes (由12家…). */
        CHANGED((place, pattern) -> place.isBefore(FROM) && place.isAfter(pattern)),
        /** At the end of a name in quotation marks. */
        QUOTED((place, pattern) -> place.isBefore(OPEN_QUOTE) && place.isAfter(CLOSE_QUOTE));

        private final BiPredicate<Place, Pattern> seen;

        Where(BiPredicate<Place, Pattern> seen) {
            this.seen = seen;
        }
    }

    private static final Pattern BOUND_WORDS = Pattern.compile("(?:以上|以下|以内)$");
    private static final Pattern FROM = Pattern.compile("(?:由|从)[^,。\\d]{0,6}$");
    private static final Pattern OPEN_QUOTE = Pattern.compile("[“\"][^”\"]{0,8}$");
    private static final Pattern CLOSE_QUOTE = Pattern.compile("^[”\"]");

    /** Of a line of the table: role, weight, measures, where, pattern. */
    static Sign of(String[] cells) {
        Set<Measure> measures = cells[2].equals("*")
                ? EnumSet.allOf(Measure.class)
                : Arrays.stream(cells[2].split(",")).map(Measure::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Sign(
                Role.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(cells[1]),
                measures,
                Where.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                Pattern.compile(cells[4]));
    }

    boolean isSeen(Place place) {
        return place.token()
                        .quantity()
                        .filter(quantity -> measures.contains(quantity.unit().measure()))
                        .isPresent()
                && where.seen.test(place, pattern);
    }
}
