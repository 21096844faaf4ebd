package org.unionledger.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.unionledger.frame.Page;

/**
 * A rule that is not kept, or a field that is not understood.
 *
 * @param field     of the form; empty where it concerns the whole
 * @param code      worded under {@code evaluation.problem.<code>}
 * @param arguments what the wording names
 */
public record Problem(String field, String code, List<Object> arguments) {

    public static Problem of(String field, String code, Object... arguments) {
        return new Problem(field, code, List.of(arguments));
    }

    /** In the reader's words; days as the reader writes them. */
    public String text(Page page) {
        Object[] worded = arguments.stream()
                .map(argument -> argument instanceof LocalDate day ? page.day(day) : argument)
                .toArray();
        return page.text("evaluation.problem." + code, worded);
    }
}
