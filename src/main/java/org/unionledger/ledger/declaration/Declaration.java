package org.unionledger.ledger.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.MenuGroup;

/**
 * A register declared as data (台账定义). Everything in it has been checked: the fields it names exist and have the kinds
 * they need.
 *
 * @param id       short and lower case; the {@code --as} of an import and part of addresses
 * @param group    the group of the menu it is found in
 * @param regimes  the regimes it runs, by their numbers in docs/regimes.md
 * @param aliases  other titles by which a file of it is recognised
 * @param day      the date field that is the entry's own day
 * @param place    the fields that may decide whose entry it is, the first that leads somewhere; else it belongs to the
 *                 union that enters it
 * @param list     the fields shown in the list to begin with
 * @param title    the fields that name an entry to a person, after its day
 * @param number   how the number of an entry is written, such as 走访〔{year}〕{number}号; null when entries have none
 * @param state    the choice field that says how far an entry has come; null when entries have no states
 * @param checklist that its entries are checks against standards; null when they are not
 * @param grading  that its entries give grades; null when they do not
 * @param due      that its entries are to be closed by a day; null when they need not be
 */
public record Declaration(
        String id,
        Label name,
        MenuGroup group,
        List<Integer> regimes,
        List<String> aliases,
        List<Field> fields,
        String day,
        List<String> place,
        List<String> list,
        List<String> title,
        @Nullable String number,
        @Nullable String state,
        List<PostingRule> postings,
        List<Check> checks,
        @Nullable Checklist checklist,
        @Nullable Grading grading,
        @Nullable Due due) {

    /** What people's files call a column of persons' names. */
    private static final String PERSONS_NAME = "姓名";

    public Optional<Field> find(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException if there is no such field */
    public Field field(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No field " + key + " in ledger " + id));
    }

    /** The field that names the employer an entry is about; none when no field does. */
    public Optional<Field> employerField() {
        return fields.stream()
                .filter(field -> field.kind() == FieldKind.EMPLOYER)
                .findFirst();
    }

    /** The field that people's files call 姓名; none when they call none so. */
    public Optional<Field> personsName() {
        return fields.stream()
                .filter(field -> field.kind() == FieldKind.PERSON || field.kind() == FieldKind.TEXT)
                .filter(field -> field.label().chinese().equals(PERSONS_NAME)
                        || field.aliases().contains(PERSONS_NAME))
                .findFirst();
    }

    /** The fields that somebody fills in. */
    public List<Field> entered() {
        return fields.stream().filter(field -> field.kind().isEntered()).toList();
    }

    /** The fields that follow from others. */
    public List<Field> reckoned() {
        return fields.stream().filter(field -> !field.kind().isEntered()).toList();
    }

    /** The fields that tell two entries apart: all that are filled in but running numbers. */
    public List<Field> telling() {
        return entered().stream().filter(field -> !field.running()).toList();
    }

    /** The values with all that follows from them. */
    public Values derived(Values written) {
        return Derivations.applied(fields, written);
    }

    /** The fields a list can be filtered by with a word. */
    public List<Field> chosen() {
        return fields.stream().filter(field -> field.kind().isChosen()).toList();
    }

    /** The lowest number of a regime it runs; those that run none come last. */
    public int firstRegime() {
        return regimes.stream().min(Integer::compare).orElse(Integer.MAX_VALUE);
    }

    /** The number of an entry as it is written; empty in a register without numbers. */
    public String numbered(int year, int running) {
        return number == null
                ? ""
                : number.replace("{year}", Integer.toString(year)).replace("{number}", Integer.toString(running));
    }

    /** Whether an entry is to be closed (办结) and is not: never so in a register that does not say by which day. */
    public boolean isPending(Values entry) {
        return due != null && due.when().holds(entry) && !isClosed(due, entry);
    }

    private boolean isClosed(Due rule, Values entry) {
        if (rule.closing() != null && entry.has(rule.closing())) {
            return true;
        }
        return state != null
                && field(state)
                        .meant(entry.written(state))
                        .filter(Choice::closed)
                        .isPresent();
    }

    /** The same, but its entries need not be closed any more. */
    public Declaration withoutDue() {
        return new Declaration(
                id, name, group, regimes, aliases, fields, day, place, list, title, number, state, postings, checks,
                checklist, grading, null);
    }

    /** Names an entry without the names of persons, for where many see it, nor words that may be one (获奖单位或个人); may be empty. */
    public String impersonalTitle(Values entry) {
        return title.stream()
                .filter(key -> field(key).kind() != FieldKind.PERSON)
                .filter(key -> !field(key).aliases().contains(PERSONS_NAME))
                .map(entry::written)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Names an entry to a person; its day stands before it. */
    public String title(Values entry) {
        return title.stream()
                .map(entry::written)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether the words that name an entry are those of a person. */
    public boolean namesAPerson() {
        return fields.stream().anyMatch(field -> field.kind() == FieldKind.PERSON && title.contains(field.key()));
    }
}
