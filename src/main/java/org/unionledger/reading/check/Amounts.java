package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** So many, so much each, so much together; and sums of aid that are absurd for those who shared them (万 lost). */
final class Amounts implements Check {

    private static final Pattern EACH = Pattern.compile(
            "(?:每(?:一)?(人次|人|户|名|位|份|例|件|家|个|张|站|套|盒|箱|篇|条|场|期|班|生|册|本|台|只|桶|袋|支)|(人|户|家|生)均)[^,。;\\d]{0,8}$");

    /** 每人每天15元: so much for each and for so long a time. */
    private static final Pattern PER_TIME = Pattern.compile(
            "每(?:人|户|名|位|家)每(?:天|日|月|年|餐|次|季度?|周|班|小时)|每(?:天|日|月|年|餐|次|季度?|周|班|小时)每(?:人|户|名|位|家)|[人户]均每(?:天|日|月|年)");

    private static final Pattern BESIDES =
            Pattern.compile("外加|另|再加|加上|其余|以及|等|一半|半价|[一二三四五六七八九]成|承担|自付|自费|自缴|自筹|个人|补(?!助)|减免|优惠|折扣|打折|首批|部分|其中");
    private static final Pattern SUM =
            Pattern.compile("共|合计|总计|计|总额|总金额|总值|总价|耗资|花费|发放|支出|开支|列支|所需资金|需资金|支付|用去|花去|花了|用了|合|折合");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated money : body.figures()) {
            if (!money.isQuantity() || money.measure() != Measure.MONEY) {
                continue;
            }
            Matcher each = EACH.matcher(money.clauseBefore());
            if (PER_TIME.matcher(money.clauseBefore()).find()) {
                continue;
            }
            if (each.find()) {
                String unit = each.group(1) == null ? each.group(2) : each.group(1);
                product(body, money, unit.equals("生") ? "人" : unit).ifPresent(findings::add);
            } else if (money.isExact()) {
                Absurd.of(body, money).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> product(Body body, Stated each, String unit) {
        Optional<Stated> count = Sharers.of(body, each, unit);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        Stated many = count.get();
        BigDecimal computed = many.value().multiply(each.value());
        List<Stated> totals = totals(body, many, each);
        if (totals.isEmpty()) {
            totals = before(body, many);
        }
        Optional<Stated> fitting =
                totals.stream().filter(total -> near(total, computed, many)).findFirst();
        if (fitting.isPresent()) {
            return Optional.of(new Finding(
                    Sort.UNIT,
                    true,
                    ordered(many, each, fitting.get()),
                    computed,
                    fitting.get().value(),
                    "product"));
        }
        boolean sure = totals.size() == 1
                && alone(body, many, each, totals.get(0))
                && many.isExact()
                && each.isExact()
                && totals.get(0).isExact()
                && (totals.get(0).start() < each.start()
                        ? isPowerOfTen(computed, totals.get(0).value())
                        : summed(body, each, totals.get(0))
                                && (Sharers.counts(many, unit)
                                        || isPowerOfTen(computed, totals.get(0).value())));
        return sure
                ? Optional.of(new Finding(
                        Sort.UNIT,
                        false,
                        ordered(many, each, totals.get(0)),
                        computed,
                        totals.get(0).value(),
                        "product"))
                : Optional.empty();
    }

    /** One standard for all of them: no other standard, and nobody left out, between the two. */
    private static boolean alone(Body body, Stated many, Stated each, Stated total) {
        long standards = body.figures().stream()
                .filter(figure -> figure.sentence() == each.sentence()
                        && body.isSameStatement(figure, each)
                        && figure.isQuantity()
                        && figure.measure() == Measure.MONEY
                        && EACH.matcher(figure.clauseBefore()).find())
                .count();
        boolean more = BESIDES.matcher(body.between(each, total)).find() || Products.isWithUnpriced(each);
        boolean countBetween = body.figures().stream()
                .anyMatch(figure -> figure.start() > each.start()
                        && figure.start() < total.start()
                        && figure.isCount()
                        && figure.value().compareTo(BigDecimal.ONE) != 0
                        && !figure.equals(many));
        return standards == 1 && !countBetween && !more;
    }

    private static List<Stated> ordered(Stated many, Stated each, Stated total) {
        return Stream.of(many, each, total)
                .sorted(Comparator.comparingInt(Stated::start))
                .toList();
    }

    /** Whether nothing but the place of the decimal point differs. */
    static boolean isPowerOfTen(BigDecimal one, BigDecimal other) {
        BigDecimal ratio =
                one.max(other).divide(one.min(other), MathContext.DECIMAL64).stripTrailingZeros();
        return ratio.precision() == 1 && ratio.unscaledValue().intValue() == 1 && one.compareTo(other) != 0;
    }

    /** Sums of money near by that are not themselves so much each: behind, or between the count and it. */
    private static List<Stated> totals(Body body, Stated many, Stated each) {
        List<Stated> totals = new ArrayList<>();
        for (Stated figure : body.figures()) {
            boolean near = figure.sentence() == each.sentence() && figure.start() > many.start();
            boolean money = figure.isQuantity() && figure.measure() == Measure.MONEY && !figure.equals(each);
            if (near
                    && money
                    && !EACH.matcher(figure.clauseBefore()).find()
                    && (figure.start() < each.start()
                            || body.page()
                                            .substring(each.start(), figure.start())
                                            .indexOf(';')
                                    < 0)) {
                totals.add(figure);
                if (figure.start() > each.start()) {
                    break;
                }
            }
        }
        return totals;
    }

    /** 筹集7.5万元，资助150人，人均500元: the sum may stand at once before those who shared it. */
    private static List<Stated> before(Body body, Stated many) {
        List<Stated> before = body.before(many).stream()
                .filter(figure -> figure.isQuantity() && body.isSameStatement(figure, many))
                .toList();
        boolean atOnce = before.size() == 1 && before.get(0).measure() == Measure.MONEY;
        return atOnce ? before : List.of();
    }

    private static boolean summed(Body body, Stated each, Stated total) {
        return total.start() > each.start()
                && SUM.matcher(body.between(each, total)).find();
    }

    private static boolean near(Stated total, BigDecimal computed, Stated many) {
        BigDecimal allowed = total.isExact() && many.isExact()
                ? BigDecimal.ONE
                        .movePointLeft(total.value().scale())
                        .max(total.value().multiply(new BigDecimal("0.005")))
                : total.value().multiply(new BigDecimal("0.08"));
        return total.value().subtract(computed).abs().compareTo(allowed) <= 0;
    }
}
