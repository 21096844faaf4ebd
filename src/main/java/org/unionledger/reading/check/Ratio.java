package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;

/** A rate against the two counts it is of: 受理69件，调解成功58件，成功率84%. */
final class Ratio {

    private static final Pattern TOLD = Pattern.compile(
            "比例(?:为|达到?|是|约)?$|率(?:为|达|达到|是|约|近|只有|仅|达成|实现|高达)?$|(?:完成|占|达|为)[^,、]{0,14}(?:任务|目标|计划|指标|总数|总量|人数)(?:数|量|值)?[^,、]{0,4}的?$|完成了?$|占(?:到|比|了)?(?:为)?$|占[^,。;、\\d]{2,10}的$|占(?:到|了)?[^,。;、\\d]{0,10}[\\d,.万]+ ?\\p{IsHan}{1,2}的(?:近|约)?$");
    private static final Pattern OF_TARGET = Pattern.compile("(?:任务|目标|计划|指标|预算)[^,。]{0,10}的?$");
    private static final Pattern OF_COUNT = Pattern.compile("占(?:到|了)?[^,、\\d]{0,10}$");
    private static final Pattern WITHIN = Pattern.compile("(?:[中里内]|当中),|其中|^[^,;]{0,6}\\([^()]*$");
    private static final Pattern NAME = Pattern.compile("([\\p{IsHan}]{2})率");
    private static final Pattern OF_WHOLE = Pattern.compile(
            "占(?:到|了)?(?:全[\\p{IsHan}]{1,3}|本[\\p{IsHan}]|在册|现有)?([\\p{IsHan}]{2,8}?)(?:总数|总人数|总量|人数|数)?的$");

    private static final Pattern FIRST = Pattern.compile("率(?:为|达|达到|是|保持在)?$");
    private static final Pattern WITHIN_ALL = Pattern.compile("^[^,;]{0,10}中,");
    private static final Pattern FRACTION = Pattern.compile("^ ?\\((\\d{1,6})/(\\d{1,6})\\)");
    private static final int LONGEST_LEAD = 12;

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
        Optional<Stated> another = another(body, share);
        if (another.isPresent()) {
            Stated part = last(body.countsOfParagraph(share));
            return Optional.of(finding(true, another.get(), part, share, Percent.of(part, another.get())));
        }
        return ofTarget(body, share)
                .or(() -> ofCount(body, share))
                .or(() -> ofDue(body, share))
                .or(() -> named(body, share))
                .or(() -> ofWhole(body, share))
                .or(() -> toldFirst(body, share));
    }

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

    private static Optional<Finding> holding(List<Stated> counts, Stated share) {
        for (int i = counts.size() - 1; i > 0; i--) {
            for (int j = i - 1; j >= 0; j--) {
                Stated a = counts.get(j);
                Stated b = counts.get(i);
                if (a.isAlike(b)) {
                    boolean ofFirst = Percent.fits(share, Percent.of(b, a));
                    if (ofFirst || Percent.fits(share, Percent.of(a, b))) {
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
                        && Percent.fits(share, Percent.of(last(counts), whole)))
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
        if (counts.size() < 2 || !body.between(last(counts), share).matches("的(?:近|约)?")) {
            return Optional.empty();
        }
        Stated whole = last(counts);
        Stated part = counts.get(counts.size() - 2);
        boolean sure = OF_COUNT.matcher(whole.clauseBefore()).find()
                && part.isAlike(whole)
                && part.isExact()
                && whole.isExact()
                && !part.isSameClause(whole);
        return sure ? contradiction(whole, part, share) : Optional.empty();
    }

    private static Optional<Finding> ofDue(Body body, Stated share) {
        List<Stated> counts = exact(body.countsBefore(share));
        return counts.isEmpty()
                ? Optional.empty()
                : Due.of(body, share, last(counts)).flatMap(due -> contradiction(due, last(counts), share));
    }

    /** Only where two counts and no third can be meant, and the rate is named for what one of them counts. */
    private static Optional<Finding> named(Body body, Stated share) {
        List<Stated> counts = withWhole(body, share);
        List<Stated> alike = counts.isEmpty()
                ? counts
                : counts.stream().filter(counts.get(counts.size() - 1)::isAlike).toList();
        boolean sure = alike.size() == 2 && alike.equals(exact(alike));
        return sure && (names(share, alike.get(0)) || names(share, alike.get(1)) || isOne(body, alike, share))
                ? contradiction(alike.get(0), alike.get(1), share)
                : Optional.empty();
    }

    /** 入会率达92.9%，在1561名职工中，已有1295人加入: the only figures of the sentence are the rate and two counts behind it. */
    private static Optional<Finding> toldFirst(Body body, Stated share) {
        if (body.before(share).stream().anyMatch(Stated::isQuantity)) {
            return Optional.empty();
        }
        List<Stated> behind = body.countedAfter(share).stream()
                .filter(figure -> figure.sentence() == share.sentence())
                .toList();
        boolean sure = behind.size() == 2
                && behind.get(0).isAlike(behind.get(1))
                && behind.equals(exact(behind))
                && FIRST.matcher(share.clauseBefore()).find()
                && WITHIN_ALL
                        .matcher(body.between(behind.get(0), behind.get(1)))
                        .find();
        if (!sure) {
            return Optional.empty();
        }
        BigDecimal computed = Percent.of(behind.get(1), behind.get(0));
        return Percent.fits(share, computed)
                ? Optional.of(finding(true, behind.get(0), behind.get(1), share, computed))
                : contradiction(behind.get(0), behind.get(1), share);
    }

    /** 会员251人。其中女会员87人，占…: the whole may stand in the sentence before. */
    private static List<Stated> withWhole(Body body, Stated share) {
        List<Stated> counts = body.countsBefore(share);
        boolean goesOn = counts.size() == 1
                && share.place().sentenceBefore().strip().startsWith("其中")
                && counts.get(0).place().sentenceBefore().length() <= LONGEST_LEAD;
        List<Stated> paragraph = goesOn ? body.countsOfParagraph(share) : counts;
        return goesOn && paragraph.size() >= 2 ? paragraph.subList(paragraph.size() - 2, paragraph.size()) : counts;
    }

    /** 45名代表中，一线职工23名，占51.1%. */
    private static boolean isOne(Body body, List<Stated> wholeAndPart, Stated share) {
        boolean ofThem = share.clauseBefore().matches("[\\p{IsHan}]{1,6}率(?:为|达|达到|是)?")
                && body.between(wholeAndPart.get(0), wholeAndPart.get(1)).matches("[^,;]{0,10}中,[^,;]*");
        return ofThem
                || share.clauseBefore().matches("(?:所|约|大约|近)?占(?:比例?|到|了)?(?:为|达到?|约)?")
                        && WITHIN.matcher(body.between(wholeAndPart.get(0), wholeAndPart.get(1)))
                                .find();
    }

    /** 成功率 is of what succeeded: the name of the rate has a character in common with the words around its part. */
    private static boolean names(Stated share, Stated count) {
        Matcher rate = NAME.matcher(share.clauseBefore());
        if (!rate.find()) {
            return share.clauseBefore().contains("完成");
        }
        String around = count.clauseBefore() + count.place().after();
        return rate.group(1).equals("完成") || rate.group(1).chars().anyMatch(c -> around.indexOf(c) >= 0);
    }

    /** 会员2,160人，女会员960人，占会员的44.4%: the whole is called by its name, and stands once. */
    private static Optional<Finding> ofWhole(Body body, Stated share) {
        Matcher name = OF_WHOLE.matcher(share.clauseBefore());
        List<Stated> counts = exact(body.countsOfParagraph(share));
        if (!name.find() || counts.isEmpty()) {
            return Optional.empty();
        }
        Stated part = counts.get(counts.size() - 1);
        List<Stated> wholes = counts.stream()
                .filter(count -> count.isAlike(part) && count.subject().noun().equals(name.group(1)))
                .toList();
        boolean sure = wholes.size() == 1
                && !wholes.get(0).equals(part)
                && part.sentence() == share.sentence()
                && part.value().compareTo(wholes.get(0).value()) <= 0;
        return sure ? contradiction(wholes.get(0), part, share) : Optional.empty();
    }

    private static List<Stated> exact(List<Stated> counts) {
        return counts.stream().filter(Stated::isExact).toList();
    }

    private static Optional<Finding> contradiction(Stated a, Stated b, Stated share) {
        BigDecimal one = Percent.of(a, b);
        BigDecimal other = Percent.of(b, a);
        BigDecimal computed = share.value().compareTo(Percent.HUNDRED) > 0 ? one.max(other) : one.min(other);
        boolean off = share.isExact()
                || share.quantity().upTo() == null
                        && share.place().words().contains("分之")
                        && !Percent.fits(share, computed);
        return off ? Optional.of(finding(false, a, b, share, computed)) : Optional.empty();
    }

    private static Finding finding(boolean holds, Stated a, Stated b, Stated share, BigDecimal computed) {
        List<Stated> quotes = a.start() < b.start() ? List.of(a, b, share) : List.of(b, a, share);
        return new Finding(Sort.RATE, holds, quotes, computed, share.value(), "rate");
    }
}
