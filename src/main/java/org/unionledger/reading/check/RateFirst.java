package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** A rate that stands before the counts it is of, or before them in parentheses. */
final class RateFirst {

    private static final Pattern FIRST = Pattern.compile("率(?:为|达|达到|是|保持在)?$");
    private static final Pattern WITHIN_ALL = Pattern.compile("^[^,;]{0,10}中,");
    private static final Pattern OF_ALL = Pattern.compile("占$");
    private static final Pattern BARE = Pattern.compile("(?:共|计|共有|共计|为|达)?");
    private static final Pattern IN_ALL = Pattern.compile("(?:总数|总人数|总计|总共|全部)(?:为|是|达|共|有)?$");
    private static final Pattern FRACTION = Pattern.compile("^ ?\\((\\d{1,6})/(\\d{1,6})\\)");

    private RateFirst() {}

    /** 96.5%(109/126). */
    static Optional<Finding> fraction(Stated share) {
        Matcher told = FRACTION.matcher(share.place().sentenceAfter());
        if (!told.find()) {
            return Optional.empty();
        }
        BigDecimal computed = Percent.of(new BigDecimal(told.group(1)), new BigDecimal(told.group(2)));
        boolean holds = Percent.fits(share, computed);
        return Optional.of(new Finding(Sort.RATE, holds, List.of(share), computed, share.value(), "rate"));
    }

    /** 农民工占三分之二，共420人，新入会会员总数为800人. */
    private static boolean isPartAndAll(List<Stated> behind) {
        return BARE.matcher(behind.get(0).clauseBefore()).matches()
                && IN_ALL.matcher(behind.get(1).clauseBefore()).find();
    }

    private static Optional<Finding> judged(Stated whole, Stated part, Stated share) {
        BigDecimal computed = Percent.of(part, whole);
        return Percent.fits(share, computed)
                ? Optional.of(Ratio.finding(true, part, whole, share, computed))
                : Ratio.contradiction(part, whole, share);
    }

    /** 入会率达92.9%，在1561名职工中，已有1295人加入: the only figures of the sentence are the rate and two counts behind it. */
    static Optional<Finding> of(Body body, Stated share) {
        if (body.before(share).stream().anyMatch(Stated::isQuantity)) {
            return Optional.empty();
        }
        List<Stated> behind = body.countedAfter(share).stream()
                .filter(figure -> figure.sentence() == share.sentence())
                .toList();
        boolean shared =
                behind.size() == 2 && OF_ALL.matcher(share.clauseBefore()).find() && isPartAndAll(behind);
        boolean sure = behind.size() == 2
                && behind.get(0).isAlike(behind.get(1))
                && behind.stream().allMatch(Stated::isExact)
                && (shared
                        || FIRST.matcher(share.clauseBefore()).find()
                                && WITHIN_ALL
                                        .matcher(body.between(behind.get(0), behind.get(1)))
                                        .find());
        if (!sure) {
            return Optional.empty();
        }
        if (shared) {
            return judged(behind.get(1), behind.get(0), share);
        }
        BigDecimal computed = Percent.of(behind.get(1), behind.get(0));
        return Percent.fits(share, computed)
                ? Optional.of(Ratio.finding(true, behind.get(0), behind.get(1), share, computed))
                : Ratio.contradiction(behind.get(0), behind.get(1), share);
    }
}
