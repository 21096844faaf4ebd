package org.unionledger.ledger;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;

/**
 * One member as people write one: 990101198904120038, 李小红, or 李小红（990101198904120038）.
 *
 * @param number of an identity document; null where only a name is written
 * @param name   evened out; empty where only a number is written
 */
record MemberWords(@Nullable String number, String name) {

    private static final Pattern NUMBER = Pattern.compile("[a-zA-Z]{0,3}[0-9]{6,}[0-9a-zA-Z]*(?:\\([0-9a-zA-Z]\\))?");
    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；|\\n\\r]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[\\s-]+(?=[0-9xX])");
    private static final Pattern AROUND = Pattern.compile("身份证号?码?|[()\\[\\]:]");

    static List<MemberWords> in(String cell) {
        return Arrays.stream(SEPARATORS.split(cell))
                .filter(word -> !word.isBlank())
                .map(MemberWords::of)
                .toList();
    }

    private static MemberWords of(String written) {
        String text = BETWEEN_DIGITS
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return new MemberWords(null, Evened.personName(text));
        }
        String rest = text.substring(0, number.start()) + " " + text.substring(number.end());
        return new MemberWords(
                Evened.code(number.group()),
                Evened.personName(AROUND.matcher(rest).replaceAll(" ")));
    }

    /** With a name that stands elsewhere in the row, unless one stands here. */
    MemberWords orNamed(String elsewhere) {
        return name.isEmpty() ? new MemberWords(number, Evened.personName(elsewhere)) : this;
    }

    /** Whether a registered name may be meant; where none is written, any. 李小红等3人 means 李小红. */
    boolean mayMean(String registered) {
        return name.isEmpty() || name.contains(registered);
    }
}
