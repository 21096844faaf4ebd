package org.unionledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.codes.Sex;
import org.unionledger.ledger.declaration.Values;

/**
 * Fills in the fields of one entry, each after those it speaks of:
 *
 * <pre>
 * 4..12                     a number between the two, both possible; round where they are
 * 60..90% of staff          a part, rounded up; of a field, or of the employer's staff or females
 * 50..80 x persons          so much for each
 * rest of ballots - a, b    what the others leave
 * +3..20                    days after the entry's day; left out while that day has not come
 * begins+364, day+1..15     days after what a field says, or after the entry's day; may be to come
 * [a, b]                    one of them
 * {a: 3, b: 1}              one of them, as often as it says
 * 第{number}号                text; a place alone keeps its kind
 * note~30                   a key: filled in thirty of a hundred times
 * </pre>
 */
final class Wording {

    private static final Pattern BETWEEN = Pattern.compile("(\\d+)\\.\\.(\\d+)");
    private static final Pattern PART = Pattern.compile("(\\d+)(?:\\.\\.(\\d+))?% of (\\w+)");
    private static final Pattern EACH = Pattern.compile("(\\d+)(?:\\.\\.(\\d+))? x (\\w+)");
    private static final Pattern REST = Pattern.compile("rest of (\\w+) - ([\\w, ]+)");
    private static final Pattern DAYS = Pattern.compile("([a-z_]*)([+-]\\d+)(?:\\.\\.(-?\\d+))?");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?:-(\\d+))?}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern OFTEN = Pattern.compile("(\\w+)~(\\d+)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Integer> ROUND = List.of(1000, 500, 100, 50, 10);

    private final Occasion occasion;
    private final LocalDate today;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> unsaid = new LinkedHashMap<>();
    private boolean complete = true;

    Wording(Occasion occasion, LocalDate today) {
        this.occasion = occasion;
        this.today = today;
    }

    Wording copy() {
        Wording copy = new Wording(occasion, today);
        copy.values.putAll(values);
        copy.complete = complete;
        return copy;
    }

    void say(Map<String, Object> said) {
        said.forEach((key, written) -> {
            Matcher often = OFTEN.matcher(key);
            if (!often.matches()) {
                unsaid.put(key, written);
            } else if (chance().happens(Integer.parseInt(often.group(2)))) {
                unsaid.put(often.group(1), written);
            }
        });
        while (!unsaid.isEmpty()) {
            tell(unsaid.keySet().iterator().next());
        }
    }

    private void tell(String key) {
        Object value = value(Objects.requireNonNull(unsaid.remove(key)));
        if (value != null) {
            values.put(key, value);
        }
    }

    void put(String key, Object value) {
        values.put(key, value);
    }

    void drop(String key) {
        values.remove(key);
    }

    /** Whether everything it speaks of was there. */
    boolean isComplete() {
        return complete;
    }

    /** The entry's own day is not among them: its declaration says which field that is. */
    Values values() {
        return Values.of(values);
    }

    private Chance chance() {
        return occasion.scene().chance();
    }

    private @Nullable Object value(Object written) {
        if (written instanceof List<?> several) {
            return value(chance().oneOf(several));
        }
        if (written instanceof Map<?, ?> often) {
            return value(chance().oneOf(often.keySet(), key -> (Integer) Objects.requireNonNull(often.get(key))));
        }
        return spoken(written.toString());
    }

    private @Nullable Object spoken(String written) {
        Matcher between = BETWEEN.matcher(written);
        if (between.matches()) {
            return between(between.group(1), between.group(2));
        }
        Matcher part = PART.matcher(written);
        if (part.matches()) {
            return between(part.group(1), part.group(2))
                    .multiply(number(part.group(3)))
                    .divide(HUNDRED, 0, RoundingMode.CEILING);
        }
        Matcher each = EACH.matcher(written);
        if (each.matches()) {
            return between(each.group(1), each.group(2)).multiply(number(each.group(3)));
        }
        Matcher rest = REST.matcher(written);
        if (rest.matches()) {
            return List.of(rest.group(2).split(", ")).stream()
                    .map(this::number)
                    .reduce(number(rest.group(1)), BigDecimal::subtract);
        }
        Matcher days = DAYS.matcher(written);
        return days.matches() ? later(days) : text(written);
    }

    private BigDecimal between(String from, @Nullable String to) {
        int lowest = Integer.parseInt(from);
        int highest = to == null ? lowest : Integer.parseInt(to);
        int step = lowest == highest
                ? 1
                : ROUND.stream()
                        .filter(each -> lowest >= 100 && lowest % each == 0 && highest % each == 0)
                        .findFirst()
                        .orElse(1);
        return BigDecimal.valueOf((long) step * chance().between(lowest / step, highest / step));
    }

    private @Nullable LocalDate later(Matcher days) {
        int from = Integer.parseInt(days.group(2));
        int to = days.group(3) == null ? from : Integer.parseInt(days.group(3));
        boolean own = days.group(1).isEmpty();
        LocalDate base = own
                ? occasion.day()
                : (LocalDate) Objects.requireNonNullElse(meant(days.group(1), null), occasion.day());
        LocalDate day = base.plusDays(chance().between(from, to));
        return own && day.isAfter(today) ? null : day;
    }

    private @Nullable Object text(String written) {
        if (NUMBER.matcher(written).matches()) {
            return new BigDecimal(written);
        }
        Matcher place = PLACE.matcher(written);
        if (place.matches()) {
            return meant(place.group(1), place.group(2));
        }
        return place.replaceAll(each ->
                Matcher.quoteReplacement(shown(Objects.requireNonNullElse(meant(each.group(1), each.group(2)), ""))));
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private BigDecimal number(String name) {
        return (BigDecimal) Objects.requireNonNullElse(meant(name, null), BigDecimal.ONE);
    }

    private @Nullable Object meant(String name, @Nullable String less) {
        if (unsaid.containsKey(name)) {
            tell(name);
        }
        if (values.containsKey(name)) {
            return values.get(name);
        }
        People people = occasion.scene().people();
        LocalDate day = occasion.day();
        return switch (name) {
            case "day" -> day;
            case "person" -> people.name();
            case "woman" -> people.name(Sex.FEMALE);
            case "man" -> people.name(Sex.MALE);
            case "phone" -> new PhoneNumber(people.phone());
            case "street" -> occasion.scene().street().name();
            case "community" -> occasion.community();
            case "employer" -> ofEmployer(InventedEmployer::name);
            case "staff" -> ofEmployer(employer -> BigDecimal.valueOf(Math.max(1, employer.workers())));
            case "females" ->
                ofEmployer(employer -> BigDecimal.valueOf(Math.max(1, employer.workers() * employer.women() / 100)));
            case "number" -> BigDecimal.valueOf(occasion.number());
            case "year" -> BigDecimal.valueOf(day.getYear() - (less == null ? 0L : Long.parseLong(less)));
            case "lastyear" -> BigDecimal.valueOf(day.getYear() - 1L);
            case "month" -> BigDecimal.valueOf(day.getMonthValue());
            case "quarter" -> BigDecimal.valueOf((day.getMonthValue() + 2) / 3);
            default -> unknown(name);
        };
    }

    /** What is missing with a missing employer is missed once. */
    private @Nullable Object unknown(String name) {
        if (complete) {
            throw new IllegalArgumentException("Nothing is known of " + name);
        }
        return null;
    }

    private @Nullable Object ofEmployer(Function<InventedEmployer, Object> what) {
        InventedEmployer employer = occasion.employer();
        complete &= employer != null;
        return employer == null ? null : what.apply(employer);
    }
}
