package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** 由120人增加到200人，翻了一番: what was doubled against before and after, each told at once before it. */
final class Multiples {

    private static final Pattern FROM = Pattern.compile("(?:由|从)[^,。;\\d]*$");
    private static final Pattern TO = Pattern.compile("(?:到|至|为)[^,。;\\d]{0,4}$");
    private static final Pattern DOUBLED = Pattern.compile("翻了?$");
    private static final Pattern OF_BEFORE = Pattern.compile("^(?:约?是|为|相当于|达到?)[^,。;\\d]{2,8}$");
    private static final Pattern AS_BEFORE =
            Pattern.compile(",(?:正好|恰好|已)?(?:是|为|相当于|达到?)(?:原来|上年|去年|以前|之前|年初|此前|上年同期|去年同期)的");
    private static final Pattern COMPARED = Pattern.compile("(?:比|较)(?:上年|去年|上一?年度?|同期|原来|上届|年初)[^,。;\\d]{0,4}$");
    private static final Pattern REACHED = Pattern.compile("(?:总数|人数)?(?:达到?|增至|增加到|升至|为)(?:了)?");
    private static final Pattern ONLY_DOUBLED =
            Pattern.compile("[^,。;\\d]{0,4},?(?:实现|同比|接近|将近|约|几乎|整整|足足|就|净|增长|增加|增幅)*翻了?近?");
    private static final BigDecimal LEAST = new BigDecimal("0.9");
    private static final BigDecimal MOST = new BigDecimal("1.25");

    private Multiples() {}

    /** Nearly doubled may be called so; far from it may not. */
    static Optional<Finding> told(Body body, Stated times) {
        List<Stated> before =
                body.before(times).stream().filter(Stated::isCount).toList();
        if (before.size() >= 2 && times.quantity().unit().word().equals("倍")) {
            Stated last = before.get(before.size() - 1);
            Stated other = before.get(before.size() - 2);
            return manifold(last, other, times).or(() -> ofBefore(body, other, last, times));
        }
        boolean doubled = times.quantity().unit().word().equals("番")
                && DOUBLED.matcher(times.clauseBefore()).find();
        if (doubled && before.size() == 1) {
            return reached(body, before.get(0), times);
        }
        if (!doubled || before.size() < 2) {
            return Optional.empty();
        }
        Stated from = before.get(before.size() - 2);
        Stated to = before.get(before.size() - 1);
        boolean told = from.isAlike(to)
                && from.isExact()
                && to.isExact()
                && from.value().signum() > 0
                && (FROM.matcher(from.clauseBefore()).find()
                                && TO.matcher(body.between(from, to)).find()
                        || Differences.areYears(from, to))
                && ONLY_DOUBLED.matcher(body.between(to, times)).matches();
        return told ? Optional.of(finding(from, to, times)) : Optional.empty();
    }

    /** 比去年的150人翻了两番，达到600人. */
    private static Optional<Finding> reached(Body body, Stated from, Stated times) {
        return body.countedAfter(times).stream()
                .findFirst()
                .filter(to -> to.sentence() == times.sentence()
                        && to.isAlike(from)
                        && from.isExact()
                        && to.isExact()
                        && from.value().signum() > 0
                        && COMPARED.matcher(from.clauseBefore()).find()
                        && REACHED.matcher(to.clauseBefore()).matches())
                .map(to -> finding(from, to, times));
    }

    /** 63支，是上年21支的3倍. */
    private static Optional<Finding> manifold(Stated from, Stated to, Stated times) {
        boolean told = OF_BEFORE.matcher(from.clauseBefore()).find()
                && times.clauseBefore().startsWith(from.clauseBefore())
                && times.clauseBefore().endsWith("的")
                && from.isAlike(to)
                && from.isExact()
                && to.isExact()
                && times.isExact()
                && from.value().signum() > 0;
        if (!told) {
            return Optional.empty();
        }
        BigDecimal is = to.value().divide(from.value(), MathContext.DECIMAL32);
        BigDecimal off = is.subtract(times.value()).abs();
        boolean holds = off.multiply(BigDecimal.TEN).compareTo(times.value()) <= 0;
        return Optional.of(new Finding(Sort.RATE, holds, List.of(to, from, times), is, times.value(), "times"));
    }

    /** 由3200人增加到1.28万人，是原来的四倍. */
    private static Optional<Finding> ofBefore(Body body, Stated from, Stated to, Stated times) {
        boolean told = from.isAlike(to)
                && from.isExact()
                && to.isExact()
                && times.isExact()
                && from.value().signum() > 0
                && FROM.matcher(from.clauseBefore()).find()
                && TO.matcher(body.between(from, to)).find()
                && AS_BEFORE.matcher(body.between(to, times)).matches();
        if (!told) {
            return Optional.empty();
        }
        BigDecimal is = to.value().divide(from.value(), MathContext.DECIMAL32);
        boolean holds =
                is.subtract(times.value()).abs().multiply(BigDecimal.TEN).compareTo(times.value()) <= 0;
        return Optional.of(new Finding(Sort.RATE, holds, List.of(from, to, times), is, times.value(), "times"));
    }

    private static Finding finding(Stated from, Stated to, Stated times) {
        BigDecimal grown = to.value().divide(from.value(), MathContext.DECIMAL32);
        BigDecimal meant = BigDecimal.valueOf(2).pow(times.value().intValue());
        BigDecimal share = grown.divide(meant, MathContext.DECIMAL32);
        boolean holds = share.compareTo(LEAST) >= 0 && (share.compareTo(MOST) <= 0 || !times.isExact());
        return new Finding(Sort.RATE, holds, List.of(from, to, times), grown, meant, "times");
    }
}
