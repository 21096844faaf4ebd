package org.unionledger.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.frame.MenuGroup;

class DeclarationParserTests {

    private static final String VISITS = """
            id: visit
            name: 走访慰问台账
            englishName: Visits
            group: aid
            regimes: [59]
            day: day
            place: [employer]
            state: outcome
            list: [kind, persons]
            title: [kind]
            fields:
              - {key: day, label: 日期, englishLabel: Day, kind: date, required: true}
              - {key: closed, label: 办结日期, englishLabel: Closed, kind: date}
              - {key: employer, label: 单位, englishLabel: Employer, kind: employer}
              - {key: phone, label: 电话, englishLabel: Telephone, kind: phone}
              - {key: education, label: 学历, englishLabel: Education, kind: code, codes: education}
              - key: kind
                label: 慰问对象
                englishLabel: Visited
                kind: choice
                otherWords: true
                choices:
                  - {value: 困难职工, english: In hardship, synonyms: [特困职工]}
                  - {value: 劳模, english: Model worker}
              - key: outcome
                label: 结果
                englishLabel: Outcome
                kind: choice
                required: true
                choices:
                  - {value: 在办, english: Open}
                  - {value: 办结, english: Closed, closed: true}
              - {key: persons, label: 人数, englishLabel: Persons, kind: integer, min: 1, max: 10}
            postings:
              - indicator: aid.visits.times
                breakdown: {kind: kind}
              - indicator: aid.visits.person_times
                quantity: -persons
                day: [closed, day]
                when: {field: outcome, isNot: [在办]}
            checks:
              - that: closed >= day
                message: 办结日期不能早于日期
                englishMessage: Closed too early
            """;

    private final DeclarationParser parser = new DeclarationParser();

    @Test
    void everything_that_is_written_is_understood() {
        Declaration visits = parser.parse(VISITS);

        assertThat(visits.id()).isEqualTo("visit");
        assertThat(visits.name()).isEqualTo(new Label("走访慰问台账", "Visits"));
        assertThat(visits.group()).isEqualTo(MenuGroup.AID);
        assertThat(visits.fields())
                .extracting(Field::key)
                .containsExactly("day", "closed", "employer", "phone", "education", "kind", "outcome", "persons");
        assertThat(visits.field("kind").meant("特困 职工")).map(Choice::value).contains("困难职工");
        assertThat(visits.field("persons").max()).isEqualByComparingTo("10");
        assertThat(visits.field("outcome").choice("办结")).map(Choice::closed).contains(true);
        assertThat(visits.field("education").choices())
                .extracting(Choice::value)
                .contains("大学本科");
    }

    @Test
    void a_posting_counts_one_on_the_entrys_own_day_unless_it_says_otherwise() {
        PostingRule times = parser.parse(VISITS).postings().get(0);

        assertThat(times.factor()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(times.quantity()).isNull();
        assertThat(times.days()).containsExactly("day");
        assertThat(times.when()).isEqualTo(Condition.ALWAYS);
    }

    @Test
    void a_posting_may_take_away_a_field_on_another_day_under_a_condition() {
        PostingRule persons = parser.parse(VISITS).postings().get(1);

        assertThat(persons.factor()).isEqualByComparingTo("-1");
        assertThat(persons.quantity()).isEqualTo("persons");
        assertThat(persons.days()).containsExactly("closed", "day");
        assertThat(persons.when().expected()).isFalse();
        assertThat(persons.when().values()).containsExactly("在办");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            id: visit                              | id: Visit 1                 | id: must be lower-case letters, digits and _ (at most 30, a letter first): Visit 1
            name: 走访慰问台账                      | name: ''                    | name: must be given
            englishName: Visits                    | english: Visits             | Unrecognized property "english"
            group: aid                             | group: help                 | group: no group of the menu is called help
            day: day                               | day: date                   | day: there is no field date
            day: day                               | day: closed                 | day: field closed must be a required date
            place: [employer]                      | place: [kind]               | place: field kind must be an employer or union
            state: outcome                         | state: kind                 | state: field kind must be a required choice without other words
            list: [kind, persons]                  | list: [kind, phone]         | list: field phone must be a field that may be shown
            list: [kind, persons]                  | list: [kind, kind]          | list: names kind twice
            title: [kind]                          | title: []                   | title: must be given
            kind: integer                          | kind: number                | fields[7].kind: is no kind of field: number
            kind: integer, min: 1                  | kind: integer, min: 11      | fields[7]: min is greater than max
            kind: integer, min                     | kind: text, min             | fields[7]: only a number has min and max
            key: closed                            | key: day                    | fields[1]: there is a field day already
            codes: education                       | codes: colours              | fields[4].codes: is no code list: colours
            kind: code, codes                      | kind: text, codes           | fields[4].codes: only a field of kind code has a code list
            value: 劳模                            | value: 特困职工             | fields[5].choices: two choices are called 特困职工
            indicator: aid.visits.times            | indicator: Visits           | postings[0].indicator: is not the id of an indicator: Visits
            breakdown: {kind: kind}                | breakdown: {kind: persons}  | postings[0].breakdown.kind: field persons must be a choice or union
            quantity: -persons                     | quantity: persons * 2       | postings[1].quantity: must be a number or a field, with or without -: persons * 2
            quantity: -persons                     | quantity: kind              | postings[1].quantity: field kind must be a number
            day: [closed, day]                     | day: [kind]                 | postings[1].day: field kind must be a date
            isNot: [在办]                          | isNot: [在办, 结束]         | postings[1].when: field outcome has no choice 结束
            isNot: [在办]                          | isNot: [在办], is: [办结]   | postings[1].when: says either is or isNot
            that: closed >= day                    | that: closed after day      | checks[0].that: must compare a field with a field or a number: closed after day
            that: closed >= day                    | that: closed >= persons     | checks[0].that: a day and a number do not compare
            that: closed >= day                    | that: closed >= 7           | checks[0].that: a day and a number do not compare
            that: closed >= day                    | that: kind >= day           | checks[0].that: field kind must be a number or a date
            message: 办结日期不能早于日期          | help: 早                    | Unrecognized property "help"
            """)
    void what_is_wrong_is_said_with_its_place(String right, String wrong, String flaw) {
        assertThat(VISITS).contains(right);

        assertThat(flawsOf(VISITS.replaceFirst(Pattern.quote(right), wrong)))
                .anySatisfy(said -> assertThat(said).contains(flaw));
    }

    @ParameterizedTest(name = "due: {0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            day: [persons]                      | due.day: field persons must be a date
            workdays: true                      | due.day: must be given
            from: day                           | due.days: says how many days: either days or parameter
            from: day, days: 5, parameter: some | due.days: says how many days: either days or parameter
            from: day, days: 0                  | due.days: must be 1 to 3650 days: 0
            from: day, days: 3651               | due.days: must be 1 to 3650 days: 3651
            day: [closed], closing: kind        | due.closing: field kind must be a date
            """)
    void what_is_wrong_with_the_day_by_which_entries_are_closed_is_said(String due, String flaw) {
        assertThat(flawsOf(VISITS + "due: {" + due + "}\n")).containsExactly(flaw);
    }

    @Test
    void what_no_state_and_no_day_ever_closes_cannot_be_due() {
        String open = VISITS.replace(", closed: true}", "}");

        assertThat(flawsOf(open + "due: {from: day, days: 1}\n"))
                .containsExactly("due: needs a state with closed choices, or a closing day");
        assertThat(parser.parse(open + "due: {from: day, days: 3650, closing: closed}\n")
                        .due())
                .isEqualTo(
                        new Due(List.of(), new Due.Term("day", 3650, null, false), "closed", Condition.ALWAYS, false));
    }

    @Test
    void all_flaws_are_said_at_once() {
        assertThat(flawsOf(VISITS.replace("group: aid", "group: help").replace("-persons", "nothing")))
                .containsExactly(
                        "group: no group of the menu is called help",
                        "postings[1].quantity: there is no field nothing");
    }

    @ParameterizedTest
    @CsvSource({"''", "'id: ['", "'[1, 2]'", "'id: visit'"})
    void what_is_no_declaration_is_refused(String text) {
        assertThat(flawsOf(text)).isNotEmpty();
    }

    @Test
    void a_flaw_in_the_writing_itself_names_its_line() {
        assertThat(flawsOf("id: visit\nname: [\ngroup: aid"))
                .singleElement()
                .asString()
                .startsWith("line ");
    }

    private List<String> flawsOf(String text) {
        DeclarationRefused refused = catchThrowableOfType(DeclarationRefused.class, () -> parser.parse(text));
        assertThat(refused).as("refusal of\n" + text).isNotNull();
        return refused.flaws().stream().map(Flaw::toString).toList();
    }
}
