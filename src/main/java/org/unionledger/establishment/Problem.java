package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.List;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Page;
import org.unionledger.frame.Words;
import org.unionledger.organization.Objection;

/**
 * A rule that is not kept, or a field that is not understood.
 *
 * @param field     of the form; empty where it concerns the whole
 * @param message   the key of its wording
 * @param arguments what the wording names; stages and days are named in the reader's language
 */
public record Problem(String field, String message, List<Object> arguments) {

    /** @param code worded under {@code establishment.problem.<code>} */
    static Problem of(String field, String code, Object... arguments) {
        return new Problem(field, "establishment.problem." + code, List.of(arguments));
    }

    /** What {@code organization} objects to when the union is set up; its fields are not ours. */
    static Problem of(Objection objection) {
        return new Problem("", objection.message(), objection.arguments());
    }

    public String text(Page page) {
        return text(page.words());
    }

    String text(Words words) {
        return words.text(
                message,
                arguments.stream().map(argument -> worded(words, argument)).toArray());
    }

    private static Object worded(Words words, Object argument) {
        if (argument instanceof Stage stage) {
            return words.text("establishment.stage." + stage.code());
        }
        return argument instanceof LocalDate day ? new Formats(words).day(day) : argument;
    }
}
