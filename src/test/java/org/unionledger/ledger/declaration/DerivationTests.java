package org.unionledger.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTests {

    private static final Values ENTRY = Values.of(Map.of(
            "persons",
            new BigDecimal("36"),
            "women",
            new BigDecimal("7"),
            "money",
            new BigDecimal("1234567890123456.05"),
            "received",
            LocalDate.of(2024, 2, 27),
            "closed",
            LocalDate.of(2024, 3, 1),
            "attendees",
            NameList.read("罗军平、张晓梅\n王芳 未到", null).orElseThrow()));

    private static final String REGISTER = """
            id: course
            name: 培训
            englishName: Courses
            group: skills
            day: day
            list: [persons]
            title: [persons]
            fields:
              - {key: day, label: 日期, englishLabel: Day, kind: date, required: true}
              - {key: topic, label: 内容, englishLabel: Topic, kind: text}
              - {key: persons, label: 人数, englishLabel: Persons, kind: integer}
              - {key: women, label: 女, englishLabel: Women, kind: integer}
              - {key: men, label: 男, englishLabel: Men, kind: derived, formula: "persons - women", decimals: 0}
              - {key: rate, label: 男占比, englishLabel: Men (%), kind: derived, formula: "100 * men / persons"}
            """;

    private final DeclarationParser parser = new DeclarationParser();

    @ParameterizedTest(name = "{0} to {1} decimals: {2}")
    @CsvSource({
        "persons - women,               0, 29",
        "100 * women / persons,         1, 19.4",
        "(persons + women) * 2,         0, 86",
        "money - 0.05,                  2, 1234567890123456.00",
        "money / 3,                     2, 411522630041152.02",
        "1 / 8,                         2, 0.13",
        "0 - 1 / 8,                     2, -0.13",
        "'days(received, closed)',      0, 3",
        "'days(closed, received)',      0, -3",
        "'days(received, closed) + 1',  0, 4",
        "people(attendees),             0, 3",
        "100 * attended(attendees) / people(attendees), 1, 66.7",
        "attended(nobody),              0, ",
        "persons / (women - 7),         2, ",
        "persons + nothing,             2, ",
        "'days(received, nothing)',     0, ",
    })
    void a_number_follows_from_others_exactly_and_is_rounded_once(String formula, int decimals, BigDecimal value) {
        assertThat(new Derivation(formula, decimals).of(ENTRY)).isEqualTo(value);
    }

    @Test
    void a_number_may_follow_from_another_that_follows() {
        Values entry = parser.parse(REGISTER).derived(ENTRY);

        assertThat(entry.number("men")).isEqualByComparingTo("29");
        assertThat(entry.number("rate")).isEqualByComparingTo("80.56");
    }

    @Test
    void what_somebody_wrote_for_it_does_not_count() {
        Values entry = parser.parse(REGISTER).derived(ENTRY.with("men", BigDecimal.TEN));

        assertThat(entry.number("men")).isEqualByComparingTo("29");
        assertThat(parser.parse(REGISTER)
                        .derived(Values.of(Map.of("men", BigDecimal.TEN)))
                        .has("men"))
                .isFalse();
    }

    @Test
    void it_is_worded_as_people_write_it() {
        assertThat(new Derivation("100 * (persons - women) / persons", 1).worded(key -> "“" + key + "”"))
                .isEqualTo("100 × ( “persons” − “women” ) ÷ “persons”");
        assertThat(new Derivation("days(received, closed) + 1", 0).worded(key -> key))
                .isEqualTo("(closed − received) + 1");
    }

    @Test
    void another_formula_makes_another_register() {
        assertThat(parser.parse(REGISTER)).isEqualTo(parser.parse(REGISTER));
        assertThat(parser.parse(REGISTER.replace("persons - women", "persons + women")))
                .isNotEqualTo(parser.parse(REGISTER));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            persons - children        | fields[4].formula: there is no field children
            persons - topic           | fields[4].formula: field topic must be a number
            persons - day             | fields[4].formula: field day must be a number
            people(persons)           | fields[4].formula: field persons must be a list of people
            days(day, persons)        | fields[4].formula: field persons must be a date
            persons -                 | fields[4].formula: is no formula: persons -
            rate * persons            | fields: derived fields need each other in a circle
            men + 1                   | fields: derived fields need each other in a circle
            """)
    void what_cannot_be_reckoned_is_a_flaw(String formula, String flaw) {
        DeclarationRefused refused = catchThrowableOfType(
                DeclarationRefused.class, () -> parser.parse(REGISTER.replace("persons - women", formula)));

        assertThat(refused.flaws()).extracting(Flaw::toString).contains(flaw);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            decimals: 0                | decimals: 3                    | fields[4].decimals: must be 0, 1 or 2
            formula: "persons - women" | aliases: [男]                  | fields[4].formula: must be given
            decimals: 0                | required: true                 | fields[4]: a derived field is never filled in: neither required nor running
            kind: text                 | kind: text, formula: persons   | fields[1].formula: only a field of kind derived has a formula and decimals
            """)
    void a_derived_field_says_how_and_nothing_else(String right, String wrong, String flaw) {
        DeclarationRefused refused =
                catchThrowableOfType(DeclarationRefused.class, () -> parser.parse(REGISTER.replaceFirst(right, wrong)));

        assertThat(refused.flaws()).extracting(Flaw::toString).contains(flaw);
    }
}
