package org.unionledger.ledger;

import java.util.ArrayList;
import java.util.List;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Check;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.Label;

/**
 * What is wrong with an entry, worded for the person who writes it: what, and what to do.
 *
 * @param field   the key of the field it stands at; empty for the entry as a whole
 * @param warning whether it is only pointed out; otherwise the entry is refused
 */
public record EntryProblem(String field, boolean warning, Wording wording) implements Problem {

    /** How it is said. */
    sealed interface Wording {
        String code();

        String in(Words words);
    }

    /** A message of ours. */
    private record Ours(String code, List<Object> arguments) implements Wording {
        @Override
        public String in(Words words) {
            return words.text(
                    code,
                    arguments.stream().map(argument -> said(argument, words)).toArray());
        }

        private static Object said(Object argument, Words words) {
            return argument instanceof Label label ? words.either(label.chinese(), label.english()) : argument;
        }
    }

    /** A message the declaration brings along. */
    private record Declared(Label message) implements Wording {
        @Override
        public String code() {
            return "ledger.problem.check";
        }

        @Override
        public String in(Words words) {
            return words.either(message.chinese(), message.english());
        }
    }

    static EntryProblem at(Field field, String code, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(field.label()));
        arguments.addAll(List.of(more));
        return new EntryProblem(field.key(), false, new Ours("ledger.problem." + code, arguments));
    }

    static EntryProblem of(Check check) {
        return new EntryProblem(check.demand().field(), check.warning(), new Declared(check.message()));
    }

    /** About the entry as a whole. */
    static EntryProblem overall(String code, Object... arguments) {
        return new EntryProblem("", false, new Ours("ledger.problem." + code, List.of(arguments)));
    }

    /** About whom an entry is said to be about. @param column one of {@link LinkColumns} */
    static EntryProblem about(String column, String code, Object... arguments) {
        return new EntryProblem(column, false, new Ours("ledger.about." + code, List.of(arguments)));
    }

    EntryProblem asWarning() {
        return new EntryProblem(field, true, wording);
    }

    @Override
    public String code() {
        return wording.code();
    }

    @Override
    public String text(Words words) {
        return wording.in(words);
    }
}
