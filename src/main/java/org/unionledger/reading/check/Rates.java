package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** A rate against the two counts it is of (受理69件，调解成功58件，成功率84%), a growth against before and after. */
final class Rates implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern GROWTH =
            Pattern.compile("(?:增长|增加|提高|上升|下降|减少|降低|增幅|多|少|上涨|攀升)(?:了|达|为|约|近|到)?$|(?:增长|增幅|降幅)率?(?:为|达)?$");
    private static final Pattern RATIO = Pattern.compile(
            "率(?:为|达|达到|是|约|近|只有|仅|达成|实现|高达)?$|(?:完成|占|达|为)[^,、]{0,14}(?:任务|目标|计划|指标|总数|总量|人数)(?:数|量|值)?[^,、]{0,4}的?$|完成了?$|占(?:到|比|了)?(?:为)?$");
    private static final Pattern FROM_TO = Pattern.compile("(?:由|从)[^,。]*$");
    private static final Pattern RATE_NAME = Pattern.compile("([\\p{IsHan}]{2})率");
    private static final Pattern COMPARED =
            Pattern.compile("(?:上年|去年|上一?年度?|同期|上季度?|上月|前年|上届)(?:的|同期|为|是|全年|只有)*[^,。多增超]{0,8}$");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated share : body.figures()) {
            if (share.isShare() && share.quantity().upTo() == null) {
                finding(body, share).ifPresent(findings::add);
            } else if (share.isQuantity() && share.quantity().unit().word().endsWith("百分点")) {
                points(body, share).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> finding(Body body, Stated share) {
        String before = share.clauseBefore();
        if (GROWTH.matcher(before).find()) {
            return growth(body, share);
        }
        if (RATIO.matcher(before).find() || isShareOfTarget(share)) {
            return ratio(body, share);
        }
        return Optional.empty();
    }

    private static boolean isShareOfTarget(Stated share) {
        return Pattern.compile("任务[^,。]{0,10}的$").matcher(share.clauseBefore()).find();
    }

    private static Optional<Finding> ratio(Body body, Stated share) {
        List<Stated> counts = body.countsBefore(share);
        for (int i = counts.size() - 1; i > 0; i--) {
            for (int j = i - 1; j >= 0; j--) {
                Stated a = counts.get(j);
                Stated b = counts.get(i);
                if (a.isAlike(b) && (fits(share, percent(b, a)) || fits(share, percent(a, b)))) {
                    BigDecimal computed = fits(share, percent(b, a)) ? percent(b, a) : percent(a, b);
                    return Optional.of(
                            new Finding(Sort.RATE, true, List.of(a, b, share), computed, share.value(), "rate"));
                }
            }
        }
        return contradicted(counts, share);
    }

    /** 成功率 is of what succeeded: the name of the rate has a character in common with the words around its part. */
    private static boolean names(Stated share, Stated count) {
        Matcher rate = RATE_NAME.matcher(share.clauseBefore());
        if (!rate.find()) {
            return share.clauseBefore().contains("完成");
        }
        String around = count.clauseBefore() + count.place().after();
        return rate.group(1).equals("完成") || rate.group(1).chars().anyMatch(c -> around.indexOf(c) >= 0);
    }

    /** Only where two counts and no third can be meant. */
    private static Optional<Finding> contradicted(List<Stated> counts, Stated share) {
        List<Stated> alike = counts.isEmpty()
                ? counts
                : counts.stream().filter(counts.get(counts.size() - 1)::isAlike).toList();
        if (alike.size() != 2
                || !share.isExact()
                || !alike.get(0).isExact()
                || !alike.get(1).isExact()) {
            return Optional.empty();
        }
        Stated a = alike.get(0);
        Stated b = alike.get(1);
        if (!names(share, a) && !names(share, b)) {
            return Optional.empty();
        }
        BigDecimal low = percent(b, a).min(percent(a, b));
        BigDecimal computed =
                share.value().compareTo(HUNDRED) > 0 ? percent(b, a).max(percent(a, b)) : low;
        return Optional.of(new Finding(Sort.RATE, false, List.of(a, b, share), computed, share.value(), "rate"));
    }

    private static Optional<Finding> growth(Body body, Stated share) {
        List<Stated> counts = body.countsBefore(share);
        for (int i = counts.size() - 1; i > 0; i--) {
            for (int j = i - 1; j >= 0; j--) {
                Stated a = counts.get(j);
                Stated b = counts.get(i);
                if (a.isAlike(b) && a.value().signum() > 0 && b.value().signum() > 0) {
                    for (BigDecimal grown : List.of(grown(a, b), grown(b, a), added(a, b))) {
                        if (fits(share, grown.abs())) {
                            return Optional.of(new Finding(
                                    Sort.RATE, true, List.of(a, b, share), grown.abs(), share.value(), "growth"));
                        }
                    }
                }
            }
        }
        return contradictedGrowth(counts, share);
    }

    private static Optional<Finding> contradictedGrowth(List<Stated> counts, Stated share) {
        if (counts.size() < 2 || !share.isExact()) {
            return Optional.empty();
        }
        Stated a = counts.get(counts.size() - 2);
        Stated b = counts.get(counts.size() - 1);
        boolean fromTo = FROM_TO.matcher(a.clauseBefore()).find() && a.sentence() == b.sentence();
        boolean lastYear = COMPARED.matcher(a.clauseBefore()).find()
                || COMPARED.matcher(b.clauseBefore()).find();
        if (!a.isAlike(b)
                || !(fromTo || lastYear && counts.size() == 2)
                || !a.isExact()
                || !b.isExact()
                || a.value().signum() == 0) {
            return Optional.empty();
        }
        boolean aIsNow = !fromTo && COMPARED.matcher(b.clauseBefore()).find();
        BigDecimal computed = (aIsNow ? grown(b, a) : grown(a, b)).abs();
        return Optional.of(new Finding(Sort.RATE, false, List.of(a, b, share), computed, share.value(), "growth"));
    }

    /** 提高2.3个百分点 against the two rates before it. */
    private static Optional<Finding> points(Body body, Stated points) {
        List<Stated> rates =
                body.before(points).stream().filter(Stated::isShare).toList();
        if (rates.size() < 2 || !points.isExact()) {
            return Optional.empty();
        }
        Stated a = rates.get(rates.size() - 2);
        Stated b = rates.get(rates.size() - 1);
        BigDecimal computed = a.value().subtract(b.value()).abs();
        boolean holds = computed.compareTo(points.value()) == 0;
        return holds
                ? Optional.of(new Finding(Sort.RATE, true, List.of(a, b, points), computed, points.value(), "points"))
                : Optional.empty();
    }

    private static BigDecimal percent(Stated part, Stated whole) {
        return whole.value().signum() == 0
                ? BigDecimal.ZERO
                : part.value().multiply(HUNDRED).divide(whole.value(), MathContext.DECIMAL64);
    }

    private static BigDecimal grown(Stated from, Stated to) {
        return percent(to, from).subtract(HUNDRED);
    }

    /** 66个，比上年增加6个：the growth over 60. */
    private static BigDecimal added(Stated now, Stated more) {
        BigDecimal before = now.value().subtract(more.value());
        return before.signum() <= 0
                ? BigDecimal.ZERO
                : more.value().multiply(HUNDRED).divide(before, MathContext.DECIMAL64);
    }

    /** Rounded or cut off at the last digit the text gives; about is within a twentieth. */
    private static boolean fits(Stated share, BigDecimal computed) {
        BigDecimal off = share.value().subtract(computed).abs();
        BigDecimal digit =
                BigDecimal.ONE.movePointLeft(Math.max(0, share.value().scale()));
        BigDecimal allowed = share.isExact()
                ? digit
                : share.value().multiply(new BigDecimal("0.07")).max(BigDecimal.valueOf(3));
        return share.isExact() ? off.compareTo(allowed) < 0 : off.compareTo(allowed) <= 0;
    }
}
