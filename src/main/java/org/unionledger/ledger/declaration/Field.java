package org.unionledger.ledger.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;

/**
 * One field of a register.
 *
 * @param key        names its value, in the store and in the API
 * @param help       where the rule is, under the field of the form; null when the label says it all
 * @param running    a number that only counts lines (序号、编号): never tells two entries apart
 * @param min        the least value of a number; null when there is none
 * @param max        the greatest value of a number; null when there is none
 * @param choices    for {@link FieldKind#CHOICE}, {@link FieldKind#CHOICES} and {@link FieldKind#CODE}; empty for the
 *                   others
 * @param otherWords whether a choice may also be a word that is not among the choices
 * @param aliases    what else its column is called in people's files
 * @param derivation how a {@link FieldKind#DERIVED} follows from other fields; null for the others
 */
public record Field(
        String key,
        Label label,
        @Nullable Label help,
        FieldKind kind,
        boolean required,
        boolean running,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Choice> choices,
        boolean otherWords,
        List<String> aliases,
        @Nullable Derivation derivation) {

    /** The choice that is meant by a word: by its value, its English word or a synonym. */
    public Optional<Choice> meant(String word) {
        String evened = Evened.name(word);
        return choices.stream()
                .filter(choice -> Evened.name(choice.value()).equals(evened)
                        || Evened.name(choice.english()).equals(evened)
                        || choice.synonyms().stream()
                                .anyMatch(synonym -> Evened.name(synonym).equals(evened)))
                .findFirst();
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
