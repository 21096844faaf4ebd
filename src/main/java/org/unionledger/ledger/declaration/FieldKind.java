package org.unionledger.ledger.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.unionledger.codes.PhoneNumber;

/** What a field of a register holds, and so the type of its value. Written in lower case in a declaration. */
public enum FieldKind {
    /** One line of text. */
    TEXT(String.class),
    /** Text of several lines. */
    LONG_TEXT(String.class),
    /** A whole number of persons, times or things. */
    INTEGER(BigDecimal.class),
    /** Yuan with at most two decimals. */
    MONEY(BigDecimal.class),
    DATE(LocalDate.class),
    /** One of the field's own choices. */
    CHOICE(String.class),
    /** Several of the field's own choices. */
    CHOICES(Chosen.class),
    /** A value of a national code list; stored by its Chinese name. */
    CODE(String.class),
    /** A person's name. */
    PERSON(String.class),
    /** A list of persons and who of them came: encrypted at rest, shown on the page of its entry alone, never searched. */
    PEOPLE(People.class),
    /** A telephone number: encrypted at rest, masked on screen, never searched. */
    PHONE(PhoneNumber.class),
    /** The name of an employer (单位); may decide whose entry it is. */
    EMPLOYER(String.class),
    /** The name of a union or community (工会、社区); may decide whose entry it is. */
    UNION(String.class),
    /** A number that follows from other fields of the entry; never entered. */
    DERIVED(BigDecimal.class);

    private final Class<?> type;

    FieldKind(Class<?> type) {
        this.type = type;
    }

    /** The Java type of a value. */
    public Class<?> type() {
        return type;
    }

    public boolean isNumber() {
        return type == BigDecimal.class;
    }

    /** Whether entries divide by it: a limited set of words. */
    public boolean isChosen() {
        return this == CHOICE || this == CHOICES || this == CODE;
    }

    /** Whether its choices are declared with it. */
    public boolean declaresChoices() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether somebody fills it in. */
    public boolean isEntered() {
        return this != DERIVED;
    }

    /** Whether a figure may be divided by it. */
    public boolean divides() {
        return isChosen() || this == UNION;
    }

    /** Whether two values of it compare: numbers and days. */
    public boolean hasOrder() {
        return isNumber() || this == DATE;
    }

    /** Whether it may decide whose entry it is. */
    public boolean leadsSomewhere() {
        return this == EMPLOYER || this == UNION;
    }

    /** Whether its value may be shown in lists, searched and exported. */
    public boolean isOpen() {
        return this != PHONE && this != PEOPLE;
    }

    /** Empty when no kind is called that. */
    public static Optional<FieldKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
