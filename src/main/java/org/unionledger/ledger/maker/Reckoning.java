package org.unionledger.ledger.maker;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number follows from two others, chosen from lists: a field, what is done, and another field or a number. A formula with
 * more in it, such as one of a copied register, stays as it is.
 */
final class Reckoning {

    /** Whole days from the first field to the second. */
    static final String DAYS = "days";

    static final String KEPT = "kept";

    private static final Pattern TWO =
            Pattern.compile("([a-z][a-z0-9_]*)\\s*([-+*/])\\s*([a-z][a-z0-9_]*|[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern BETWEEN =
            Pattern.compile("days\\(\\s*([a-z][a-z0-9_]*)\\s*,\\s*([a-z][a-z0-9_]*)\\s*\\)");

    private Reckoning() {}

    /** What a form shows of a formula. */
    static Map<String, String> parts(String formula) {
        Matcher between = BETWEEN.matcher(formula.strip());
        if (between.matches()) {
            return Map.of("first", between.group(1), "how", DAYS, "second", between.group(2));
        }
        Matcher two = TWO.matcher(formula.strip());
        if (two.matches()) {
            boolean number = Character.isDigit(two.group(3).charAt(0));
            return Map.of("first", two.group(1), "how", two.group(2), number ? "number" : "second", two.group(3));
        }
        return formula.isBlank() ? Map.of() : Map.of("how", KEPT, "formula", formula);
    }

    /** The formula for what was chosen; empty as long as something is missing. */
    static String formula(Map<String, String> chosen) {
        String how = chosen.getOrDefault("how", "");
        if (how.equals(KEPT)) {
            return chosen.getOrDefault("formula", "");
        }
        String first = chosen.getOrDefault("first", "");
        String field = chosen.getOrDefault("second", "");
        String second = field.isEmpty() ? chosen.getOrDefault("number", "") : field;
        if (first.isEmpty() || how.isEmpty() || second.isEmpty()) {
            return "";
        }
        return how.equals(DAYS) ? "days(" + first + ", " + second + ")" : first + " " + how + " " + second;
    }
}
