package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** 一是…；二是…；三是…；三是…: two items of one list that bear the same number. */
final class Numbering implements Check {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern ITEM = Pattern.compile("^是");

    /** A list that counts up to here before it stumbles is one. */
    private static final int LEAST = 2;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        Stated last = null;
        for (Stated item : body.figures()) {
            if (number(body, item) == 0) {
                continue;
            }
            int number = number(body, item);
            boolean again = last != null
                    && number >= LEAST
                    && number == number(body, last)
                    && !body.isOnAnotherLine(last, item)
                    && countsUpTo(body, last);
            if (again) {
                findings.add(new Finding(
                        Sort.COUNT,
                        false,
                        List.of(last, item),
                        BigDecimal.valueOf(number + 1),
                        BigDecimal.valueOf(number),
                        "numbering"));
            }
            last = item;
        }
        return findings;
    }

    /** Its predecessor stands before it in the paragraph. */
    private static boolean countsUpTo(Body body, Stated item) {
        return body.paragraphBefore(item).stream().anyMatch(other -> number(body, other) == number(body, item) - 1);
    }

    /** Of 三是 three; 0 of anything else. */
    private static int number(Body body, Stated figure) {
        boolean item = figure.place().token().is(Token.Sort.ORDINAL)
                && figure.place().words().length() == 1
                && ITEM.matcher(figure.place().after()).find();
        return item ? Math.max(0, DIGITS.indexOf(figure.place().words())) : 0;
    }
}
