package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** Sums of aid that make no sense for those who shared them, as 万 was lost or written twice. */
final class Absurd {

    private static final BigDecimal LEAST_EACH = BigDecimal.valueOf(5);
    private static final BigDecimal MOST_EACH = BigDecimal.valueOf(200_000);
    private static final BigDecimal LEAST_SUM = BigDecimal.valueOf(100);
    private static final Pattern SUM_OF_AID = Pattern.compile(
            "(?:全年|累计|共|年内|一年来|先后)[^,。;]{0,14}(?:救助金|慰问金|补助金|助学金|帮扶资金|帮扶金|慰问款|资金|经费|理赔金)(?:共|共计|达|合计|总计)?$");
    private static final Pattern FUNDS =
            Pattern.compile("(?:投入|筹集|拨付|安排|下拨)[^,。;\\d]{0,8}(?:资金|经费|专款|善款)(?:共|共计|达|合计)?$");
    private static final Pattern OF_ONE = Pattern.compile("最[多少高低大小]|一人|一名|一户|个人");
    private static final Pattern DONATED = Pattern.compile("^[^企公商单]*捐款?(?:达|共|共计|合计|总额)?$");
    /** Of a few one may give much. */
    private static final BigDecimal MANY = BigDecimal.valueOf(20);

    private static final BigDecimal MOST_DONATED = BigDecimal.valueOf(10_000);
    private static final Pattern BENEFIT = Pattern.compile(
            "(?:经济效益|节约(?:成本|资金|费用|开支)?|节省(?:成本|资金|费用)?|降低成本|创效|增效|增收|挽回[^,。;\\d]{0,6}损失)(?:约|达|共|近|累计|合计|为)?$");
    private static final BigDecimal LEAST_BENEFIT = BigDecimal.valueOf(1000);
    private static final Pattern ONE_OF_THEM = Pattern.compile("每|均|标准|各|/");
    private static final Pattern GIVEN =
            Pattern.compile("发放|慰问|资助|补助|救助|帮扶|送去|补贴|助学|理赔|赔付|捐|追回|讨回|补发|清欠|讨薪|兑现|投保|保费|参保");
    /** Each of whatever it may be: no sum that anybody shared. */
    private static final Pattern OF_EACH = Pattern.compile("每[^,。;\\d]{0,8}$");

    private static final Pattern SHARING = Pattern.compile(",?(?:涉及|惠及|受益|受助|救助|资助|帮助|补助)[^,。;\\d]{0,8}");

    private Absurd() {}

    static Optional<Finding> of(Body body, Stated money) {
        if (isTinyBenefit(money)) {
            return Optional.of(new Finding(Sort.UNIT, false, List.of(money), null, money.value(), "absurd"));
        }
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
        if (people.isEmpty() && isTinyFor(body, money)) {
            return Optional.of(new Finding(Sort.UNIT, false, List.of(money), null, money.value(), "absurd"));
        }
        if (people.isEmpty() && isTiny(money)) {
            return Optional.of(new Finding(Sort.UNIT, false, List.of(money), null, money.value(), "absurd"));
        }
        if (people.isEmpty() || people.get(people.size() - 1).value().signum() == 0 || isOfOne(body, people, money)) {
            return Optional.empty();
        }
        Stated who = people.get(people.size() - 1);
        BigDecimal each = money.value().divide(who.value(), MathContext.DECIMAL64);
        boolean donated = who.value().compareTo(MANY) > 0
                && DONATED.matcher(money.clauseBefore()).find();
        BigDecimal most = donated ? MOST_DONATED : MOST_EACH;
        boolean absurd = each.compareTo(LEAST_EACH) < 0 || each.compareTo(most) > 0;
        return absurd
                ? Optional.of(new Finding(Sort.UNIT, false, List.of(who, money), null, money.value(), "absurd"))
                : Optional.empty();
    }

    /** 采纳建议45条，创造经济效益320元: so little is no benefit to tell of. */
    private static boolean isTinyBenefit(Stated money) {
        if (money.value().compareTo(LEAST_SUM) < 0
                && money.quantity().unit().word().equals("元")
                && FUNDS.matcher(money.clauseBefore()).find()
                && !ONE_OF_THEM.matcher(money.place().sentenceBefore()).find()) {
            return true;
        }
        return money.value().compareTo(LEAST_BENEFIT) < 0
                && money.quantity().unit().word().equals("元")
                && BENEFIT.matcher(money.clauseBefore()).find()
                && !ONE_OF_THEM
                        .matcher(money.place().sentenceBefore() + money.place().after())
                        .find();
    }

    /** 最多的一人捐1000元; 120名工人发放价值240元的棉衣，共计2.88万元: what one got, told beside what all got. */
    private static boolean isOfOne(Body body, List<Stated> people, Stated money) {
        BigDecimal all = money.value().multiply(people.get(people.size() - 1).value());
        return OF_ONE.matcher(money.clauseBefore()).find()
                || body.countedAfter(money).stream()
                        .anyMatch(sum -> sum.isQuantity()
                                && sum.isAlike(money)
                                && sum.sentence() == money.sentence()
                                && sum.value().compareTo(all) == 0);
    }

    /** 讨回欠薪56元，涉及38人: so little for those named behind it. */
    private static boolean isTinyFor(Body body, Stated money) {
        return money.quantity().unit().word().equals("元")
                && !ONE_OF_THEM.matcher(money.place().sentenceBefore()).find()
                && body.countedAfter(money).stream()
                        .findFirst()
                        .filter(who -> who.isCount()
                                && SHARING.matcher(body.between(money, who)).matches()
                                && (who.measure() == Measure.PEOPLE || who.measure() == Measure.HOUSEHOLDS))
                        .filter(who -> who.value().multiply(LEAST_EACH).compareTo(money.value()) > 0)
                        .isPresent();
    }

    /** 全年发放救助金7.3元: so little is no sum of a year. */
    private static boolean isTiny(Stated money) {
        return money.value().compareTo(LEAST_SUM) < 0
                && money.quantity().unit().word().equals("元")
                && SUM_OF_AID.matcher(money.clauseBefore()).find()
                && !ONE_OF_THEM.matcher(money.place().sentenceBefore()).find();
    }
}
