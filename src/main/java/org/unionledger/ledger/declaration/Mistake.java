package org.unionledger.ledger.declaration;

import java.util.Locale;

/** What can be wrong in a declaration. Label {@code ledger.mistake.<code>}, with the same arguments. */
public enum Mistake {
    MISSING("must be given"),
    UNREADABLE("%s"),
    EMPTY("the text is empty"),
    KEY("must be lower-case letters, digits and _ (at most 30, a letter first): %s"),
    TWICE("names %s twice"),
    GROUP("no group of the menu is called %s"),
    KIND("is no kind of field: %s"),
    OTHER_TYPE("field %s has held other values; add another field instead"),
    FIELD_TWICE("there is a field %s already"),
    NO_FIELD("there is no field %s"),
    NOT_A_REQUIRED_DATE("field %s must be a required date"),
    NOT_A_PLACE("field %s must be an employer or union"),
    NOT_OPEN("field %s must be a field that may be shown"),
    NOT_A_STATE("field %s must be a required choice without other words"),
    NOT_A_STANDARD("field %s must be a required choice"),
    NOT_IN_THE_NAME("field %s must be one of those that name the grade"),
    NEVER_CLOSED("needs a state with closed choices, or a closing day"),
    DAYS_OR_PARAMETER("says how many days: either days or parameter"),
    DAYS("must be 1 to 3650 days: %s"),
    NOT_A_NUMBER("field %s must be a number"),
    NOT_A_DATE("field %s must be a date"),
    NOT_A_LIST("field %s must be a list of people"),
    NOT_DIVIDING("field %s must be a choice or union"),
    NOT_ORDERED("field %s must be a number or a date"),
    BOUNDS_OF_NO_NUMBER("only a number has min and max"),
    BOUNDS_CROSSED("min is greater than max"),
    CODES_OF_NO_CODE("only a field of kind code has a code list"),
    CHOICES_OF_NO_CHOICE("only a field of kind choice or choices has choices"),
    CHOICE_TWICE("two choices are called %s"),
    LOOKS_LIKE_TWO("a word of several must not look like two: %s"),
    SEVERAL_TWICE("divides by one field of several choices at most"),
    FORMULA("is no formula: %s"),
    FORMULA_OF_NO_DERIVED("only a field of kind derived has a formula and decimals"),
    DERIVED_FILLED_IN("a derived field is never filled in: neither required nor running"),
    DECIMALS("must be 0, 1 or 2"),
    CIRCLE("derived fields need each other in a circle"),
    NO_CODES("is no code list: %s"),
    QUANTITY("must be a number or a field, with or without -: %s"),
    NUMBER("must have {year} and {number} in it, at most 60 characters: %s"),
    INDICATOR("is not the id of an indicator: %s"),
    NO_INDICATOR("there is no indicator %s"),
    COMPUTED("%s is computed, nothing is posted to it"),
    OF_COMPUTED("%s is made of %s, which is computed itself"),
    NO_BREAKDOWN("%s does not divide by %s"),
    IS_OR_IS_NOT("says either is or isNot"),
    NO_CHOICE("field %s has no choice %s"),
    THAT_OR_NEEDS("says either that or needs"),
    COMPARISON("must compare a field with a field or a number: %s"),
    NOT_COMPARABLE("a day and a number do not compare");

    private final String english;

    Mistake(String english) {
        this.english = english;
    }

    String english(Object... arguments) {
        return english.formatted(arguments);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
