package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parts that follow their whole without 其中: 收到318条，生产部门186条，营销部门74条，机关后勤68条, where they come near it; and 除38个…外，其余11个.
 */
final class Listed {

    private static final Pattern REST = Pattern.compile("其余|剩下|剩余|余下|另外");
    private static final Pattern GATHERED = Pattern.compile("共|总|合计|收到|全");

    /** The list is over where the sentence goes on to what came of it. */
    private static final Pattern OVER = Pattern.compile("合在一起|实际|最终|仅|只有|采纳|合计|共计|一共|连同|累计|已有|现有|总数|加上");

    private static final int LONGEST_LABEL = 10;

    private Listed() {}

    static boolean isOver(String link) {
        return OVER.matcher(link).find();
    }

    static Optional<Finding> behind(Body body, Stated whole) {
        List<Stated> parts = new ArrayList<>();
        boolean except = false;
        Stated last = whole;
        for (Stated next : body.quantitiesAfter(whole)) {
            String link = body.between(last, next);
            except |= parts.isEmpty() && link.contains("除");
            boolean rest = except && REST.matcher(link).find();
            boolean listed = link.length() <= LONGEST_LABEL && link.indexOf(';') < 0 && !isOver(link);
            if (next.sentence() != whole.sentence() || !next.isAlike(whole) || !next.isExact() || !rest && !listed) {
                break;
            }
            parts.add(next);
            last = next;
            if (rest) {
                return new Division(body, whole, parts).judged(true);
            }
        }
        Division division = new Division(body, whole, parts);
        return isMeant(division) ? division.judged(true) : Optional.empty();
    }

    /** Two parts that make up the whole, or three that come near a whole that is said to be one. */
    private static boolean isMeant(Division division) {
        BigDecimal whole = division.whole().value();
        BigDecimal off = division.sum().subtract(whole).abs();
        boolean near = off.multiply(BigDecimal.TEN).compareTo(whole) <= 0;
        boolean gathered = GATHERED.matcher(division.whole().clauseBefore()).find();
        int parts = division.parts().size();
        return off.signum() == 0 && parts >= 2 || near && gathered && parts >= 3;
    }
}
