package org.unionledger.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;

/**
 * One employer as people write one: by credit code, by whole name, or by both, of which the code tells.
 *
 * @param code null where only a name is written
 * @param name as written
 */
record EmployerWords(@Nullable String code, String name) {

    /** By the six digits of the region, which no Latin name has. */
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Z])[0-9A-Z]{2}[0-9]{6}[0-9A-Z]{7,12}(?![0-9A-Z])");

    private static final Pattern SEPARATORS = Pattern.compile("[、;；|\\n\\r]+");

    static List<EmployerWords> in(String cell) {
        return Arrays.stream(SEPARATORS.split(cell))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(EmployerWords::of)
                .toList();
    }

    private static EmployerWords of(String written) {
        Matcher code = CODE.matcher(Evened.code(written));
        return new EmployerWords(code.find() ? code.group() : null, written);
    }
}
