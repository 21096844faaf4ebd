package org.unionledger.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Chosen;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Derivation;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.Label;
import org.unionledger.ledger.declaration.NameList;
import org.unionledger.ledger.declaration.People;
import org.unionledger.ledger.declaration.Values;

/** The names and values of a register as one reader sees them; protected values masked. */
public final class Shown {

    private final Words words;
    private final Formats formats;

    public Shown(Words words) {
        this.words = words;
        this.formats = new Formats(words);
    }

    public String label(Label label) {
        return words.either(label.chinese(), label.english());
    }

    /** With the unit, for the head of a column whose cells are bare numbers. */
    public String head(Field field) {
        return field.kind() == FieldKind.MONEY
                ? words.text("ledger.in_yuan", label(field.label()))
                : label(field.label());
    }

    /** A value as it stands in a cell; empty when there is none. */
    public String value(Field field, Values values) {
        Object value = values.get(field.key());
        if (value instanceof BigDecimal number) {
            Derivation derivation = field.derivation();
            int decimals = derivation == null ? 2 : derivation.decimals();
            return formats.number(number, number.scale() > 0 ? decimals : 0);
        }
        if (value instanceof LocalDate day) {
            return formats.day(day);
        }
        if (value instanceof People people) {
            return people.attended() == people.count()
                    ? words.text("ledger.people.count", people.count())
                    : words.text("ledger.people.attended", people.count(), people.attended());
        }
        if (value instanceof Chosen chosen) {
            return chosen.words().stream()
                    .map(word -> word(field, word))
                    .collect(Collectors.joining(words.text("ledger.comma")));
        }
        return word(field, values.written(field.key()));
    }

    /** A word of a choice in the reader's language; any other text as it is. */
    public String word(Field field, String written) {
        return field.choice(written).map(choice -> label(choice.label())).orElse(written);
    }

    /** How a derived field follows from others, in the reader's words; empty for any other field. */
    public String formula(Declaration ledger, Field field) {
        Derivation derivation = field.derivation();
        return derivation == null
                ? ""
                : derivation.worded(key -> label(ledger.field(key).label()));
    }

    /** Each person of a list, telephone numbers masked; for the page of its entry alone. */
    public List<String> people(People people) {
        return people.list().stream().map(this::person).toList();
    }

    private String person(People.Person person) {
        return Stream.of(
                        person.name(),
                        Objects.requireNonNullElse(person.unit(), ""),
                        NameList.masked(person),
                        person.attended() ? "" : words.text("ledger.people.absent"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    public String day(LocalDate day) {
        return formats.day(day);
    }
}
