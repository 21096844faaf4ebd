package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** 1月19日召开职代会。…1月16日闭幕的此次职代会: nothing ends before it begins. */
final class Closings implements Check {

    private static final Pattern DAY = Pattern.compile("^(?:((?:19|20)\\d{2})年)?(\\d{1,2})月(\\d{1,2})[日号]$");
    private static final Pattern BEGINS = Pattern.compile("^,?[^。;\\d]{0,24}(?:召开|举办|举行|开幕|开赛|开班|启动|拉开帷幕|拉开序幕)");
    private static final Pattern ENDS = Pattern.compile("^,?(?:胜利|圆满|顺利|正式)?(?:闭幕|落幕|结束|收官|落下帷幕|结业)的?(?:此|本|这)次");
    private static final Pattern ENDED = Pattern.compile("(?:此|本|这)(?:次|届|项)[\\p{IsHan}]{2,10}于$");
    private static final Pattern ENDS_THEN = Pattern.compile("^,?(?:胜利|圆满|顺利|正式)?(?:闭幕|落幕|结束|收官|落下帷幕|结业)");

    /** Farther back, it began in the year before. */
    private static final int MONTHS = 3;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        Stated begun = null;
        for (Stated day : body.figures()) {
            if (!day.place().token().is(Token.Sort.DATE)
                    || !DAY.matcher(day.place().words()).matches()) {
                continue;
            }
            if (begun != null && isEnd(day) && isEarlier(day, begun)) {
                findings.add(new Finding(Sort.REPEATED, false, List.of(begun, day), null, null, "repeated"));
            }
            if (BEGINS.matcher(day.place().sentenceAfter()).find() && !isEnd(day)) {
                begun = day;
            }
        }
        return findings;
    }

    private static boolean isEnd(Stated day) {
        String after = day.place().sentenceAfter();
        return ENDS.matcher(after).find()
                || ENDED.matcher(day.clauseBefore()).find()
                        && ENDS_THEN.matcher(after).find();
    }

    private static boolean isEarlier(Stated day, Stated begun) {
        Optional<int[]> end = parts(day);
        Optional<int[]> start = parts(begun);
        if (end.isEmpty() || start.isEmpty()) {
            return false;
        }
        int[] one = end.get();
        int[] other = start.get();
        boolean sameYear = one[0] == 0 || other[0] == 0 || one[0] == other[0];
        return sameYear && (one[1] == other[1] ? one[2] < other[2] : one[1] < other[1] && other[1] - one[1] <= MONTHS);
    }

    private static Optional<int[]> parts(Stated day) {
        Matcher found = DAY.matcher(day.place().words());
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        return Optional.of(new int[] {year, Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))});
    }
}
