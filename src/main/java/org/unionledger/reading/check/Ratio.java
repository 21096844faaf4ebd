package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;

/** A rate against the two counts it is of: 受理69件，调解成功58件，成功率84%. */
final class Ratio {

    private static final Pattern TOLD = Pattern.compile(
            "(?:比例|占比)(?:为|达到?|是|约)?$|[率面](?:为|达|达到|是|约|近|只有|仅|才|也就|不过|达成|实现|高达)?$|(?:完成|占|达|为)[^,、]{0,14}(?:任务|目标|计划|指标|总数|总量|人数)(?:数|量|值)?[^,、]{0,4}的?$|^(?:满意|知晓|参与|支持)度(?:为|达到?|是|约)?$|完成了?$|占(?:到|比|了)?(?:为)?$|占[^,。;、\\d]{2,10}的$|占(?:到|了)?[^,。;、\\d]{0,10}[\\d,.万]+ ?\\p{IsHan}{1,8}的(?:近|约)?$");
    private static final Pattern OF_TARGET = Pattern.compile("(?:任务|目标|计划|指标|预算)[^,。]{0,10}的?$");
    private static final Pattern OF_COUNT = Pattern.compile("占(?:到|了)?[^,、\\d]{0,10}$");

    private Ratio() {}

    static boolean isTold(Stated share) {
        return TOLD.matcher(share.clauseBefore()).find()
                || OF_TARGET.matcher(share.clauseBefore()).find();
    }

    /** Any two counts before it that it fits make it right; only what can be read in one way makes it wrong. */
    static Optional<Finding> of(Body body, Stated share) {
        Optional<Finding> holding = holding(body.countsBefore(share), share);
        if (holding.isPresent()) {
            return holding;
        }
        Optional<Finding> named = RateByName.ofWhole(body, share);
        if (named.isPresent()) {
            return named;
        }
        Optional<Stated> another = another(body, share);
        if (another.isPresent()) {
            Stated part = last(body.countsOfParagraph(share));
            return Optional.of(finding(true, another.get(), part, share, Percent.of(part, another.get())));
        }
        return ofTarget(body, share)
                .or(() -> ofCount(body, share))
                .or(() -> ofDue(body, share))
                .or(() -> RateByName.of(body, share))
                .or(() -> RateFirst.of(body, share))
                .or(() -> RatesOfOne.of(body, share));
    }

    private static Optional<Finding> holding(List<Stated> counts, Stated share) {
        for (int i = counts.size() - 1; i > 0; i--) {
            for (int j = i - 1; j >= 0; j--) {
                Stated a = counts.get(j);
                Stated b = counts.get(i);
                if (a.isAlike(b)) {
                    boolean ofFirst = Percent.fits(share, b, a);
                    if (ofFirst || Percent.fits(share, a, b)) {
                        BigDecimal computed = ofFirst ? Percent.of(b, a) : Percent.of(a, b);
                        return Optional.of(finding(true, a, b, share, computed));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What stands farther before, where the count just before the rate is this rate of it. */
    private static Optional<Stated> another(Body body, Stated share) {
        List<Stated> counts = body.countsOfParagraph(share);
        return counts.stream()
                .filter(whole -> !whole.equals(last(counts))
                        && whole.isAlike(last(counts))
                        && Percent.fits(share, last(counts), whole))
                .findFirst();
    }

    private static Stated last(List<Stated> counts) {
        return counts.get(counts.size() - 1);
    }

    /** 下达任务40家，年内新建36家，完成任务的85%. */
    private static Optional<Finding> ofTarget(Body body, Stated share) {
        List<Stated> counts = exact(body.countsBefore(share));
        List<Stated> targets =
                counts.stream().filter(count -> count.role() == Role.TARGET).toList();
        if (!OF_TARGET.matcher(share.clauseBefore()).find() || targets.size() != 1 || counts.isEmpty()) {
            return Optional.empty();
        }
        Stated target = targets.get(0);
        List<Stated> done = counts.stream()
                .filter(count -> count.isAlike(target) && !count.equals(target))
                .toList();
        boolean sure = done.size() == 1
                || done.size() > 1
                        && body.between(done.get(0), done.get(1)).contains("其中")
                        && done.get(0).start() > target.start();
        return sure ? contradiction(target, done.get(0), share) : Optional.empty();
    }

    /** 参赛1,046人，占职工1,162人的95%: the whole stands at once before its share, the part before that. */
    private static Optional<Finding> ofCount(Body body, Stated share) {
        List<Stated> counts = body.countsBefore(share);
        if (counts.size() < 2 || !body.between(last(counts), share).matches("\\p{IsHan}{0,6}的(?:近|约)?")) {
            return Optional.empty();
        }
        Stated whole = last(counts);
        Stated part = counts.get(counts.size() - 2);
        boolean sure = OF_COUNT.matcher(whole.clauseBefore()).find()
                && part.isAlike(whole)
                && part.isExact()
                && whole.isExact()
                && body.between(part, whole).indexOf(',') >= 0;
        return sure ? contradiction(whole, part, share) : Optional.empty();
    }

    private static Optional<Finding> ofDue(Body body, Stated share) {
        List<Stated> counts = exact(body.countsBefore(share));
        return counts.isEmpty()
                ? Optional.empty()
                : Due.of(body, share, last(counts)).flatMap(due -> contradiction(due, last(counts), share));
    }

    static List<Stated> exact(List<Stated> counts) {
        return counts.stream().filter(Stated::isExact).toList();
    }

    static Optional<Finding> contradiction(Stated a, Stated b, Stated share) {
        BigDecimal one = Percent.of(a, b);
        BigDecimal other = Percent.of(b, a);
        BigDecimal computed = share.value().compareTo(Percent.HUNDRED) > 0 ? one.max(other) : one.min(other);
        boolean off = share.isExact()
                || share.quantity().upTo() == null
                        && share.place().words().contains("分之")
                        && !Percent.fits(share, computed);
        boolean near = Percent.fits(share, a, b) || Percent.fits(share, b, a);
        return off && !near ? Optional.of(finding(false, a, b, share, computed)) : Optional.empty();
    }

    static Finding finding(boolean holds, Stated a, Stated b, Stated share, BigDecimal computed) {
        List<Stated> quotes = a.start() < b.start() ? List.of(a, b, share) : List.of(b, a, share);
        return new Finding(Sort.RATE, holds, quotes, computed, share.value(), "rate");
    }
}
