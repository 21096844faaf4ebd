package org.unionledger.frame;

import java.time.LocalDate;
import java.util.List;

/** Why something is not done: a rule that is not kept, or a field that is not understood. */
public interface Problem {

    /** Of the form; empty where it concerns the whole. */
    String field();

    /** Which rule, for programs: the key of the message that words it. */
    String code();

    /** What is wrong and what to do. */
    String text(Words words);

    /**
     * @param code      the key of the message that words it
     * @param arguments what the wording names; days are written as the reader writes them
     */
    static Problem of(String field, String code, Object... arguments) {
        return new Worded(field, code, List.of(arguments));
    }

    /** By a message of the bundles. */
    record Worded(String field, String code, List<Object> arguments) implements Problem {

        @Override
        public String text(Words words) {
            Formats formats = new Formats(words);
            return words.text(
                    code,
                    arguments.stream()
                            .map(argument -> argument instanceof LocalDate day ? formats.day(day) : argument)
                            .toArray());
        }
    }
}
