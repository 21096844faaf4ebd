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

    private static final Pattern EACH =
            Pattern.compile("(?:每(?:一)?(人次|人|户|名|位|份|例|件|家|个|张|站|套|盒|箱|篇|条|场|期|班|生)|(人|户|家|生)均)[^,。;\\d]{0,8}$");
    /** Each of whatever it may be: no sum that anybody shared. */
    private static final Pattern OF_EACH = Pattern.compile("每[^,。;\\d]{0,8}$");

    private static final Pattern GIVEN = Pattern.compile("发放|慰问|资助|补助|救助|帮扶|送去|补贴|助学|理赔|赔付|捐|追回|讨回");
    private static final Pattern BESIDES =
            Pattern.compile("外加|另|再加|加上|其余|以及|等|一半|半价|[一二三四五六七八九]成|承担|自付|自费|自缴|自筹|个人|补(?!助)|减免|优惠|折扣|打折|首批|部分|其中");
    private static final BigDecimal LEAST_SUM = BigDecimal.valueOf(100);
    private static final Pattern SUM_OF_AID = Pattern.compile(
            "(?:全年|累计|共|年内|一年来|先后)[^,。;]{0,14}(?:救助金|慰问金|补助金|助学金|帮扶资金|帮扶金|慰问款|资金|经费|理赔金)(?:共|共计|达|合计|总计)?$");
    private static final Pattern ONE_OF_THEM = Pattern.compile("每|均|标准|各|/");
    private static final BigDecimal LEAST_EACH = BigDecimal.valueOf(5);
    private static final BigDecimal MOST_EACH = BigDecimal.valueOf(200_000);
    private static final Pattern SUM = Pattern.compile("共|合计|总计|计|总额|总金额|总值|总价|耗资|花费|发放|支出|合|折合");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated money : body.figures()) {
            if (!money.isQuantity() || money.measure() != Measure.MONEY) {
                continue;
            }
            Matcher each = EACH.matcher(money.clauseBefore());
            if (each.find()) {
                String unit = each.group(1) == null ? each.group(2) : each.group(1);
                product(body, money, unit.equals("生") ? "人" : unit).ifPresent(findings::add);
            } else if (money.isExact()) {
                absurd(body, money).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> product(Body body, Stated each, String unit) {
        Optional<Stated> count = last(body.before(each), unit)
                .or(() -> nearest(body.before(each)))
                .or(() -> behind(body, each, unit));
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
                                && (counts(many, unit)
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
        boolean more = BESIDES.matcher(body.between(each, total)).find();
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

    /** 为800名职工发放防暑包，每份45元: one parcel to each of those named just before. */
    private static Optional<Stated> nearest(List<Stated> before) {
        return before.isEmpty()
                        || !before.get(before.size() - 1).isCount()
                        || before.get(before.size() - 1).measure() == Measure.MONEY
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1));
    }

    /** 每人200元，发出380份: those who got it may be told behind what each got. */
    private static Optional<Stated> behind(Body body, Stated each, String unit) {
        return body.countedAfter(each).stream()
                .filter(Stated::isCount)
                .findFirst()
                .filter(figure -> figure.sentence() == each.sentence() && counts(figure, unit));
    }

    private static boolean counts(Stated many, String unit) {
        String word = many.quantity().unit().word();
        return word.equals(unit) || isPerson(unit) && (many.measure() == Measure.PEOPLE || word.equals("人次"));
    }

    private static boolean isPowerOfTen(BigDecimal one, BigDecimal other) {
        BigDecimal ratio =
                one.max(other).divide(one.min(other), MathContext.DECIMAL64).stripTrailingZeros();
        return ratio.precision() == 1 && ratio.unscaledValue().intValue() == 1 && one.compareTo(other) != 0;
    }

    private static Optional<Stated> last(List<Stated> before, String unit) {
        Stated last = null;
        for (Stated figure : before) {
            if (figure.isCount() && counts(figure, unit) && figure.value().compareTo(BigDecimal.ONE) != 0) {
                last = figure;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean isPerson(String unit) {
        return List.of("人", "名", "位").contains(unit);
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

    private static Optional<Finding> absurd(Body body, Stated money) {
        if (!GIVEN.matcher(money.clauseBefore()).find()
                || OF_EACH.matcher(money.clauseBefore()).find()
                || money.clauseBefore().contains("每")) {
            return Optional.empty();
        }
        List<Stated> people = body.before(money).stream()
                .filter(figure -> figure.isCount()
                        && (figure.measure() == Measure.PEOPLE || figure.measure() == Measure.HOUSEHOLDS))
                .filter(figure -> body.between(figure, money).length() <= 24)
                .toList();
        if (people.isEmpty() && isTiny(money)) {
            return Optional.of(new Finding(Sort.UNIT, false, List.of(money), null, money.value(), "absurd"));
        }
        if (people.isEmpty() || people.get(people.size() - 1).value().signum() == 0) {
            return Optional.empty();
        }
        Stated who = people.get(people.size() - 1);
        BigDecimal each = money.value().divide(who.value(), MathContext.DECIMAL64);
        boolean absurd = each.compareTo(LEAST_EACH) < 0 || each.compareTo(MOST_EACH) > 0;
        return absurd
                ? Optional.of(new Finding(Sort.UNIT, false, List.of(who, money), null, money.value(), "absurd"))
                : Optional.empty();
    }

    /** 全年发放救助金7.3元: so little is no sum of a year. */
    private static boolean isTiny(Stated money) {
        return money.value().compareTo(LEAST_SUM) < 0
                && money.quantity().unit().word().equals("元")
                && SUM_OF_AID.matcher(money.clauseBefore()).find()
                && !ONE_OF_THEM.matcher(money.place().sentenceBefore()).find();
    }
}
