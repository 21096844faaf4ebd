package org.unionledger.ledger.declaration;

import static org.unionledger.ledger.declaration.DeclarationText.orNone;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.MenuGroup;
import org.unionledger.ledger.declaration.DeclarationText.CheckText;
import org.unionledger.ledger.declaration.DeclarationText.ChecklistText;
import org.unionledger.ledger.declaration.DeclarationText.ConditionText;
import org.unionledger.ledger.declaration.DeclarationText.DueText;
import org.unionledger.ledger.declaration.DeclarationText.GradingText;
import org.unionledger.ledger.declaration.DeclarationText.PostingText;

/** Makes a declaration of what is written and checks every name in it against the others. */
final class DeclarationBuilder {

    private static final Pattern QUANTITY = Pattern.compile("(-?)(?:([0-9]+(?:\\.[0-9]{1,2})?)|([a-z][a-z0-9_]*))");
    private static final Pattern COMPARED =
            Pattern.compile("([a-z][a-z0-9_]*)\\s*(<=|>=|<|>|=)\\s*(?:(-?[0-9]+(?:\\.[0-9]+)?)|([a-z][a-z0-9_]*))");

    private static final int LONGEST_NUMBER = 60;

    /** Ten years: what takes longer has a day of its own. */
    private static final int MOST_DAYS = 3650;

    private final DeclarationText text;
    private final Flaws flaws = new Flaws();
    private final Map<String, Field> fields = new LinkedHashMap<>();

    DeclarationBuilder(DeclarationText text) {
        this.text = text;
    }

    Declaration build() {
        String id = flaws.key("id", text.id());
        readFields();
        String day = field(
                "day",
                text.day(),
                field -> field.kind() == FieldKind.DATE && field.required(),
                Mistake.NOT_A_REQUIRED_DATE);
        Declaration declaration = new Declaration(
                id,
                new Label(flaws.needed("name", text.name()), flaws.needed("englishName", text.englishName())),
                group(),
                List.copyOf(orNone(text.regimes())),
                List.copyOf(orNone(text.aliases())),
                List.copyOf(fields.values()),
                day,
                fieldsOf("place", text.place(), field -> field.kind().leadsSomewhere(), Mistake.NOT_A_PLACE),
                neededFields("list", text.list(), field -> field.kind().isOpen(), Mistake.NOT_OPEN),
                neededFields("title", text.title(), field -> field.kind().isOpen(), Mistake.NOT_OPEN),
                number(),
                state(),
                each(text.postings(), (posting, number) -> posting(posting, "postings[" + number + "]", day)),
                each(text.checks(), (check, number) -> check(check, "checks[" + number + "]")),
                checklist(text.checklist()),
                grading(text.grading(), day),
                due(text.due()));
        flaws.refuse(id);
        return declaration;
    }

    private void readFields() {
        var written = orNone(text.fields());
        if (written.isEmpty()) {
            flaws.add("fields", Mistake.MISSING);
        }
        for (int number = 0; number < written.size(); number++) {
            Field field = new FieldBuilder(written.get(number), "fields[" + number + "]", flaws).build();
            if (fields.putIfAbsent(field.key(), field) != null) {
                flaws.add("fields[" + number + "]", Mistake.FIELD_TWICE, field.key());
            }
        }
        checkDerivations(List.copyOf(fields.values()));
    }

    private void checkDerivations(List<Field> all) {
        for (int number = 0; number < all.size(); number++) {
            Derivation derivation = all.get(number).derivation();
            if (derivation != null) {
                String where = "fields[" + number + "].formula";
                derivation
                        .numbers()
                        .forEach(key -> field(where, key, one -> one.kind().isNumber(), Mistake.NOT_A_NUMBER));
                derivation
                        .lists()
                        .forEach(key -> field(where, key, one -> one.kind() == FieldKind.PEOPLE, Mistake.NOT_A_LIST));
                derivation
                        .days()
                        .forEach(key -> field(where, key, one -> one.kind() == FieldKind.DATE, Mistake.NOT_A_DATE));
            }
        }
        if (Derivations.areInCircle(all)) {
            flaws.add("fields", Mistake.CIRCLE);
        }
    }

    private MenuGroup group() {
        String written = flaws.needed("group", text.group());
        return Arrays.stream(MenuGroup.values())
                .filter(group -> group.code().equals(written))
                .findFirst()
                .orElseGet(() -> {
                    flaws.add("group", Mistake.GROUP, written);
                    return MenuGroup.LEDGERS;
                });
    }

    /** The year in it keeps the numbers of two years apart. */
    private @Nullable String number() {
        String number = text.number();
        if (number != null
                && (!number.contains("{year}") || !number.contains("{number}") || number.length() > LONGEST_NUMBER)) {
            flaws.add("number", Mistake.NUMBER, number);
        }
        return number;
    }

    private @Nullable String state() {
        if (text.state() == null) {
            return null;
        }
        return field(
                "state",
                text.state(),
                field -> field.kind() == FieldKind.CHOICE && field.required() && !field.otherWords(),
                Mistake.NOT_A_STATE);
    }

    private @Nullable Checklist checklist(@Nullable ChecklistText written) {
        return written == null
                ? null
                : new Checklist(
                        field(
                                "checklist.standard",
                                written.standard(),
                                field -> field.kind() == FieldKind.CHOICE && field.required(),
                                Mistake.NOT_A_STANDARD),
                        neededCondition(written.met(), "checklist.met"),
                        optional(
                                "checklist.missing",
                                written.missing(),
                                field -> field.kind().isOpen(),
                                Mistake.NOT_OPEN),
                        optional(
                                "checklist.checker",
                                written.checker(),
                                field -> field.kind().isOpen(),
                                Mistake.NOT_OPEN));
    }

    private @Nullable Grading grading(@Nullable GradingText written, String entryDay) {
        if (written == null) {
            return null;
        }
        Predicate<Field> date = field -> field.kind() == FieldKind.DATE;
        List<String> from = fieldsOf("grading.from", written.from(), date, Mistake.NOT_A_DATE);
        return new Grading(
                neededFields(
                        "grading.name",
                        written.name(),
                        field -> field.kind() == FieldKind.CHOICE,
                        Mistake.NOT_DIVIDING),
                optional(
                        "grading.ladder",
                        written.ladder(),
                        field -> orNone(written.name()).contains(field.key()),
                        Mistake.NOT_IN_THE_NAME),
                neededCondition(written.granted(), "grading.granted"),
                from.isEmpty() ? List.of(entryDay) : from,
                optional("grading.level", written.level(), field -> field.kind().isOpen(), Mistake.NOT_OPEN),
                optional("grading.until", written.until(), date, Mistake.NOT_A_DATE),
                optional("grading.withdrawn", written.withdrawn(), date, Mistake.NOT_A_DATE));
    }

    private @Nullable Due due(@Nullable DueText written) {
        if (written == null) {
            return null;
        }
        Predicate<Field> date = field -> field.kind() == FieldKind.DATE;
        if (orNone(written.day()).isEmpty() && written.from() == null) {
            flaws.add("due.day", Mistake.MISSING);
        }
        if (written.closing() == null && !isEverClosed()) {
            flaws.add("due", Mistake.NEVER_CLOSED);
        }
        return new Due(
                fieldsOf("due.day", written.day(), date, Mistake.NOT_A_DATE),
                written.from() == null ? null : term(written, date),
                optional("due.closing", written.closing(), date, Mistake.NOT_A_DATE),
                condition(written.when(), "due.when"),
                written.silent());
    }

    private Due.Term term(DueText written, Predicate<Field> date) {
        Integer days = written.days();
        if ((days == null) == (written.parameter() == null)) {
            flaws.add("due.days", Mistake.DAYS_OR_PARAMETER);
        }
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            flaws.add("due.days", Mistake.DAYS, days);
        }
        return new Due.Term(
                field("due.from", written.from(), date, Mistake.NOT_A_DATE),
                days,
                written.parameter(),
                written.workdays());
    }

    private boolean isEverClosed() {
        Field state = text.state() == null ? null : fields.get(text.state());
        return state != null && state.choices().stream().anyMatch(Choice::closed);
    }

    private @Nullable String optional(String where, @Nullable String key, Predicate<Field> fits, Mistake otherwise) {
        return key == null ? null : field(where, key, fits, otherwise);
    }

    private Condition neededCondition(@Nullable ConditionText written, String where) {
        if (written == null) {
            flaws.add(where, Mistake.MISSING);
            return Condition.ALWAYS;
        }
        field(where + ".field", written.field(), field -> field.kind() == FieldKind.CHOICE, Mistake.NOT_DIVIDING);
        return condition(written, where);
    }

    private List<String> neededFields(
            String where, @Nullable List<String> keys, Predicate<Field> fits, Mistake otherwise) {
        if (orNone(keys).isEmpty()) {
            flaws.add(where, Mistake.MISSING);
        }
        return fieldsOf(where, keys, fits, otherwise);
    }

    private List<String> fieldsOf(String where, @Nullable List<String> keys, Predicate<Field> fits, Mistake otherwise) {
        Set<String> seen = new HashSet<>();
        return each(keys, (key, number) -> {
            if (!seen.add(key)) {
                flaws.add(where, Mistake.TWICE, key);
            }
            return field(where, key, fits, otherwise);
        });
    }

    /** The key of a field that exists and fits; else a flaw. */
    private String field(String where, @Nullable String key, Predicate<Field> fits, Mistake otherwise) {
        String needed = flaws.needed(where, key);
        Field field = fields.get(needed);
        if (!needed.isEmpty() && field == null) {
            flaws.add(where, Mistake.NO_FIELD, needed);
        } else if (field != null && !fits.test(field)) {
            flaws.add(where, otherwise, needed);
        }
        return needed;
    }

    private PostingRule posting(PostingText posting, String where, String entryDay) {
        Matcher quantity = QUANTITY.matcher(Objects.requireNonNullElse(posting.quantity(), "1"));
        BigDecimal factor = BigDecimal.ONE;
        String counted = null;
        if (quantity.matches()) {
            factor = quantity.group(2) == null ? BigDecimal.ONE : new BigDecimal(quantity.group(2));
            factor = quantity.group(1).isEmpty() ? factor : factor.negate();
            counted = quantity.group(3);
        } else {
            flaws.add(where + ".quantity", Mistake.QUANTITY, String.valueOf(posting.quantity()));
        }
        if (counted != null) {
            field(where + ".quantity", counted, field -> field.kind().isNumber(), Mistake.NOT_A_NUMBER);
        }
        List<String> days =
                fieldsOf(where + ".day", posting.day(), field -> field.kind() == FieldKind.DATE, Mistake.NOT_A_DATE);
        return new PostingRule(
                indicator(where, posting.indicator()),
                factor,
                counted,
                days.isEmpty() ? List.of(entryDay) : days,
                condition(posting.when(), where + ".when"),
                breakdown(posting, where + ".breakdown"));
    }

    private IndicatorId indicator(String where, @Nullable String id) {
        try {
            return new IndicatorId(flaws.needed(where + ".indicator", id));
        } catch (IllegalArgumentException malformed) {
            flaws.add(where + ".indicator", Mistake.INDICATOR, String.valueOf(id));
            return new IndicatorId("unknown.indicator");
        }
    }

    private TreeMap<String, String> breakdown(PostingText posting, String where) {
        TreeMap<String, String> breakdown = new TreeMap<>();
        Map<String, String> written = posting.breakdown() == null ? Map.of() : posting.breakdown();
        written.forEach((kind, key) -> breakdown.put(
                kind, field(where + "." + kind, key, field -> field.kind().divides(), Mistake.NOT_DIVIDING)));
        if (breakdown.values().stream().filter(this::takesSeveral).count() > 1) {
            flaws.add(where, Mistake.SEVERAL_TWICE);
        }
        return breakdown;
    }

    private boolean takesSeveral(String key) {
        Field field = fields.get(key);
        return field != null && field.kind() == FieldKind.CHOICES;
    }

    private Condition condition(@Nullable ConditionText condition, String where) {
        if (condition == null) {
            return Condition.ALWAYS;
        }
        if (condition.is() != null && condition.isNot() != null) {
            flaws.add(where, Mistake.IS_OR_IS_NOT);
        }
        String key = field(where + ".field", condition.field(), field -> true, Mistake.NO_FIELD);
        List<String> values = orNone(condition.is() != null ? condition.is() : condition.isNot());
        Field field = fields.get(key);
        if (field != null && field.kind().isChosen() && !field.otherWords()) {
            values.stream()
                    .filter(value -> field.choice(value).isEmpty())
                    .forEach(value -> flaws.add(where, Mistake.NO_CHOICE, key, value));
        }
        return new Condition(key, Set.copyOf(values), condition.isNot() == null);
    }

    private Check check(CheckText check, String where) {
        Label message = new Label(
                flaws.needed(where + ".message", check.message()),
                flaws.needed(where + ".englishMessage", check.englishMessage()));
        return new Check(demand(check, where), condition(check.when(), where + ".when"), message, check.warning());
    }

    private Check.Demand demand(CheckText check, String where) {
        if ((check.that() == null) == (check.needs() == null)) {
            flaws.add(where, Mistake.THAT_OR_NEEDS);
        }
        if (check.that() == null) {
            return new Check.Needed(field(where + ".needs", check.needs(), field -> true, Mistake.NO_FIELD));
        }
        Matcher compared = COMPARED.matcher(check.that().strip());
        if (!compared.matches()) {
            flaws.add(where + ".that", Mistake.COMPARISON, check.that());
            return new Check.Needed("");
        }
        return compared(compared, where + ".that");
    }

    private Check.Compared compared(Matcher written, String where) {
        String left = field(where, written.group(1), field -> field.kind().hasOrder(), Mistake.NOT_ORDERED);
        String right = written.group(4);
        if (right != null) {
            field(where, right, field -> field.kind().hasOrder(), Mistake.NOT_ORDERED);
        }
        Field one = fields.get(left);
        Field other = right == null ? null : fields.get(right);
        boolean numbers = one == null || one.kind().isNumber();
        boolean comparable =
                right == null ? numbers : other == null || other.kind().isNumber() == numbers;
        if (!comparable) {
            flaws.add(where, Mistake.NOT_COMPARABLE);
        }
        return new Check.Compared(
                left,
                Comparison.ofSign(written.group(2)).orElseThrow(),
                right,
                written.group(3) == null ? null : new BigDecimal(written.group(3)));
    }

    private interface Read<T, R> {
        R read(T written, int number);
    }

    private static <T, R> List<R> each(@Nullable List<T> written, Read<T, R> reading) {
        List<T> all = orNone(written);
        return IntStream.range(0, all.size())
                .mapToObj(number -> reading.read(all.get(number), number))
                .toList();
    }
}
