package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 4期，每期5天，累计20天; 40名，每人400元现金和200元物品，共24000元: so many times so much of one or two sorts, against the sum behind. */
final class Products implements Check {

    private static final Pattern SUM =
            Pattern.compile("(?:累计|合计|总计|共计|共|总价值?|总金额|总额|价值|总量|总数|总人次|总人数)[^,。;\\d]{0,8}$|(?<![统估预审会设总合共累])计$");
    /** 每间住6名，改善了140名: not all places need be taken, but no more than there are. */
    private static final Pattern HOLDS = Pattern.compile("(?:改善|容纳|安置|入住|可住|解决)了?[^,。;\\d]{0,4}$");

    private static final Pattern PRICE = Pattern.compile("单价(?:为|是|仅)?$");
    private static final Pattern AVERAGE = Pattern.compile("[日天]均[^,。;\\d]{0,6}$");
    private static final Pattern ALL_MONTH = Pattern.compile("(?:全月|全年|本月|当月|累计|合计|总计|共计|共)[^,。;\\d]{0,6}$");

    private static final Pattern AND = Pattern.compile("[^,。;\\d]{0,8}(?:和|及|以及|、|与|加)[^,。;\\d]{0,8}");
    /** 每家500元和一批饮料: what has no price of its own is in the sum as well. */
    private static final Pattern UNPRICED = Pattern.compile("^[^,。;\\d]{0,6}(?:和|及|以及|与|并|加|外加)[^,。;\\d]{1,10}[,。]");

    private static final Pattern OTHERS = Pattern.compile("另|其余|自付|自费|补贴|分别|不等|以上|至少|部分|其中|左右|平均|均约");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated sum : body.figures()) {
            if (sum.isQuantity()
                    && sum.isExact()
                    && (SUM.matcher(sum.clauseBefore()).find() || isHeld(sum))) {
                judge(body, sum)
                        .filter(finding -> !isHeld(sum) || isOver(finding))
                        .ifPresent(findings::add);
            }
            if (sum.isQuantity()
                    && sum.isExact()
                    && ALL_MONTH.matcher(sum.clauseBefore()).find()) {
                perDay(body, sum).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isHeld(Stated sum) {
        return sum.measure() == Measure.PEOPLE
                && HOLDS.matcher(sum.clauseBefore()).find();
    }

    private static boolean isOver(Finding finding) {
        return finding.computed() != null
                && finding.stated() != null
                && finding.computed().compareTo(finding.stated()) < 0;
    }

    /** 开放25天，日均接待40人次，全月接待1,000人次; the average may have been rounded. */
    private static Optional<Finding> perDay(Body body, Stated sum) {
        List<Stated> before =
                body.before(sum).stream().filter(Stated::isQuantity).toList();
        if (before.size() != 2 || OTHERS.matcher(sum.place().sentenceBefore()).find()) {
            return Optional.empty();
        }
        Stated days = before.get(0);
        Stated each = before.get(1);
        boolean told = days.quantity().unit().word().equals("天")
                && days.isExact()
                && each.isExact()
                && each.isAlike(sum)
                && AVERAGE.matcher(each.clauseBefore()).find();
        if (!told) {
            return Optional.empty();
        }
        BigDecimal computed = days.value().multiply(each.value());
        boolean holds = computed.subtract(sum.value()).abs().compareTo(days.value()) <= 0;
        return Optional.of(
                new Finding(Sort.RATE, holds, List.of(days, each, sum), computed, sum.value(), "times-each"));
    }

    /** Only where nothing but the number, what each is, and the sum stand in the sentence up to it. */
    private static Optional<Finding> judge(Body body, Stated sum) {
        List<Stated> before =
                body.before(sum).stream().filter(Stated::isQuantity).toList();
        boolean plain = (before.size() == 2 || before.size() == 3)
                && before.stream().allMatch(Stated::isExact)
                && !OTHERS.matcher(sum.place().sentenceBefore()).find();
        if (!plain) {
            return Optional.empty();
        }
        Optional<Finding> priced = priced(before, sum);
        if (priced.isPresent()) {
            return priced;
        }
        Stated many = before.get(0);
        Stated each = before.get(1);
        List<Stated> eachs = before.subList(1, before.size());
        boolean told = many.isCount()
                && eachs.stream().allMatch(one -> sum.isAlike(one) || areSeats(one, sum))
                && !isWithUnpriced(each)
                && each.clauseBefore().matches(".*每一?个?" + unit(many) + "[^,。;\\d]{0,8}")
                && (eachs.size() == 1
                        ? sum.measure() != Measure.MONEY
                        : AND.matcher(body.between(each, eachs.get(1))).matches());
        return told ? finding(many, eachs, sum) : Optional.empty();
    }

    static boolean isWithUnpriced(Stated each) {
        return UNPRICED.matcher(each.place().sentenceAfter()).find();
    }

    /** 单价120元，共500份，合计60000元. */
    private static Optional<Finding> priced(List<Stated> before, Stated sum) {
        boolean told = before.size() == 2
                && sum.measure() == Measure.MONEY
                && PRICE.matcher(before.get(0).clauseBefore()).find()
                && before.get(0).measure() == Measure.MONEY
                && before.get(1).isCount()
                && before.get(1).measure() != Measure.MONEY;
        return told ? finding(before.get(1), List.of(before.get(0)), sum) : Optional.empty();
    }

    /** Those who sat there each time, and how many times somebody did. */
    private static boolean areSeats(Stated each, Stated sum) {
        return each.measure() == Measure.PEOPLE && sum.quantity().unit().word().equals("人次");
    }

    private static String unit(Stated many) {
        return many.measure() == Measure.PEOPLE
                ? "[人名位]"
                : Pattern.quote(many.quantity().unit().word());
    }

    private static Optional<Finding> finding(Stated many, List<Stated> eachs, Stated sum) {
        BigDecimal each = eachs.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal computed = each.multiply(many.value());
        List<Stated> quotes = new ArrayList<>(List.of(many));
        quotes.addAll(eachs);
        quotes.add(sum);
        BigDecimal off = computed.subtract(sum.value()).abs();
        boolean holds = off.multiply(BigDecimal.valueOf(100)).compareTo(computed) <= 0;
        Sort sort = sum.measure() == Measure.MONEY ? Sort.UNIT : Sort.RATE;
        return Optional.of(new Finding(sort, holds, quotes, computed, sum.value(), "times-each"));
    }
}
