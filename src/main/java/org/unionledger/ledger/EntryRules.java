package org.unionledger.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unionledger.codes.Evened;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Chosen;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.People;
import org.unionledger.ledger.declaration.Values;

/** What the values of an entry must keep: first each field for itself, then what the declaration checks among them. */
final class EntryRules {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 4_000;
    private static final int MOST_PEOPLE = 2_000;
    private static final int LONGEST_NAME = 40;

    private static final int MONEY_DECIMALS = 2;
    private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);

    /** Of any day but the entry's own: no term or contract runs longer. */
    private static final int MOST_YEARS_AHEAD = 10;

    private final Declaration declaration;
    private final LocalDate today;

    EntryRules(Declaration declaration, LocalDate today) {
        this.declaration = declaration;
        this.today = today;
    }

    /**
     * The values as they are kept: texts without blanks around them, choices by their own word, nothing for what is blank,
     * and all that follows from them.
     *
     * @throws IllegalArgumentException if there is no such field, or the value is not of its kind's type
     */
    Values evened(Values written) {
        Map<String, Object> evened = new TreeMap<>();
        written.byKey().forEach((key, value) -> {
            Field field = declaration.field(key);
            if (!field.kind().type().isInstance(value)) {
                throw new IllegalArgumentException(
                        "Field " + key + " takes a " + field.kind().type().getSimpleName());
            }
            Object kept = evened(field, value);
            if (!"".equals(kept)) {
                evened.put(key, kept);
            }
        });
        return declaration.derived(Values.of(evened));
    }

    private static Object evened(Field field, Object value) {
        if (value instanceof Chosen chosen) {
            return evened(field, chosen);
        }
        return value instanceof String text ? evened(field, text) : value;
    }

    /** In the order of the choices, other words after them. */
    private static Chosen evened(Field field, Chosen chosen) {
        List<String> meant =
                chosen.words().stream().map(word -> evened(field, word)).toList();
        Stream<String> declared = field.choices().stream().map(Choice::value).filter(meant::contains);
        return new Chosen(Stream.concat(declared, meant.stream()).toList());
    }

    private static String evened(Field field, String text) {
        String trimmed = field.kind() == FieldKind.PERSON ? Evened.personName(text) : Evened.trimmed(text);
        return field.meant(trimmed).map(Choice::value).orElse(trimmed);
    }

    /** Everything that is wrong, in the order of the fields; warnings among it. */
    List<EntryProblem> problems(Values entry) {
        List<EntryProblem> problems = new ArrayList<>();
        declaration.fields().forEach(field -> problem(field, entry).ifPresent(problems::add));
        declaration.checks().stream()
                .filter(check -> check.isBrokenBy(entry))
                .map(EntryProblem::of)
                .forEach(problems::add);
        return problems;
    }

    private Optional<EntryProblem> problem(Field field, Values entry) {
        Object value = entry.get(field.key());
        if (value == null) {
            return field.required() ? Optional.of(EntryProblem.at(field, "required")) : Optional.empty();
        }
        if (value instanceof BigDecimal number) {
            return problem(field, number);
        }
        if (value instanceof LocalDate day) {
            return problem(field, day);
        }
        if (value instanceof People people) {
            return problem(field, people);
        }
        return entry.words(field.key()).stream()
                .flatMap(word -> value instanceof PhoneNumber ? Stream.empty() : problem(field, word).stream())
                .findFirst();
    }

    private static Optional<EntryProblem> problem(Field field, BigDecimal number) {
        BigDecimal min = field.min();
        BigDecimal max = field.max();
        if (field.kind() == FieldKind.INTEGER && number.scale() > 0) {
            return Optional.of(EntryProblem.at(field, "whole"));
        }
        if (number.scale() > MONEY_DECIMALS) {
            return Optional.of(EntryProblem.at(field, "decimals"));
        }
        if (min != null && number.compareTo(min) < 0) {
            return Optional.of(EntryProblem.at(field, "min", min));
        }
        return max != null && number.compareTo(max) > 0
                ? Optional.of(EntryProblem.at(field, "max", max))
                : Optional.empty();
    }

    private static Optional<EntryProblem> problem(Field field, People people) {
        if (people.count() > MOST_PEOPLE) {
            return Optional.of(EntryProblem.at(field, "people", MOST_PEOPLE, people.count()));
        }
        return people.list().stream()
                .filter(person -> person.name().length() > LONGEST_NAME
                        || person.unit() != null && person.unit().length() > LONGEST_LINE)
                .findFirst()
                .map(person ->
                        EntryProblem.at(field, "people_line", people.list().indexOf(person) + 1, LONGEST_NAME));
    }

    /** A day before the People's Republic, or long to come, is a slip of the pen; a contract may end years from now. */
    private Optional<EntryProblem> problem(Field field, LocalDate day) {
        int ahead = field.key().equals(declaration.day()) ? 1 : MOST_YEARS_AHEAD;
        return day.isBefore(FIRST_DAY) || day.getYear() > today.getYear() + ahead
                ? Optional.of(EntryProblem.at(field, "day", Integer.toString(day.getYear())))
                : Optional.empty();
    }

    private static Optional<EntryProblem> problem(Field field, String text) {
        int longest = field.kind() == FieldKind.LONG_TEXT ? LONGEST_TEXT : LONGEST_LINE;
        if (text.length() > longest) {
            return Optional.of(EntryProblem.at(field, "long", longest));
        }
        if (field.kind().isChosen() && !field.otherWords() && field.choice(text).isEmpty()) {
            return Optional.of(EntryProblem.at(field, "choice", text));
        }
        return Optional.empty();
    }
}
