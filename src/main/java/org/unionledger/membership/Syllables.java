package org.unionledger.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes letters typed without blanks apart, as names are put in order syllable by syllable: xian is xian, or xi an. */
final class Syllables {

    private static final String BEGINNING = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])";
    private static final Pattern WHOLE = Pattern.compile(BEGINNING + "?[aeiouv]+(?:ng|n|r)?");

    /** Not all letters of the last one need have been typed. */
    private static final Pattern BEGUN = Pattern.compile(BEGINNING + "?[aeiouv]*(?:ng|n|r)?");

    private Syllables() {}

    /** Each way to take them apart, with blanks between the syllables; all as one first, even where no syllable is so long. */
    static List<String> of(String letters) {
        List<String> readings = new ArrayList<>(List.of(letters));
        for (int end = 1; end < letters.length(); end++) {
            String first = letters.substring(0, end);
            if (WHOLE.matcher(first).matches()) {
                ofRest(letters.substring(end)).stream()
                        .map(rest -> first + " " + rest)
                        .forEach(readings::add);
            }
        }
        return readings;
    }

    private static List<String> ofRest(String letters) {
        List<String> readings = of(letters);
        return BEGUN.matcher(letters).matches() ? readings : readings.subList(1, readings.size());
    }
}
