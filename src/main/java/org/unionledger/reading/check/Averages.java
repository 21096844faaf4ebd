package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 29场，899人次，平均每场31人次: an average against the total and the number it was divided by. */
final class Averages implements Check {

    private static final Pattern EACH = Pattern.compile(
            "(?:(?:平均|折合)每(?:个?(月)|一?([^,。;\\d]{1,2}))|每个?(月|[^,。;\\d])(?:平均|均(?!为)|都(?=有))|([人户场月家班期队校组站店例篇])均)[^,。;\\d]{0,8}$");
    private static final Pattern AT_A_TIME = Pattern.compile("(?:[场期次]均|每[场期次])[^,。;\\d]{0,8}$");
    private static final BigDecimal EXACTLY = new BigDecimal("0.02");
    private static final BigDecimal ROUGHLY = new BigDecimal("0.1");
    private static final Pattern SHARED =
            Pattern.compile("自付|自费|自筹|个人|承担|补贴|另|外加|其余|减免|优惠|最高|最低|提高|增[加长]|减少|下降|上年|去年|同期|其中|以上|每人|每户");
    private static final String PEOPLE = "人名位";
    private static final Pattern BY_PERSON = Pattern.compile("(?:人均|平均每[人名位])[^,。;\\d]{0,8}$");
    private static final String OCCASIONS = "场次期回轮";
    /** 平均每队每月出动: for so long a time besides. */
    private static final Pattern PER_TIME =
            Pattern.compile("每[^,。;\\d]*每|[人户场队家班]均[^,。;\\d]*每|每[天日月年周][^,。;\\d]*均(?!每)");

    /** 不少于10次: no average, but a bound of one. */
    private static final Pattern ONE_SIDED = Pattern.compile("^(?:不|至少|超|逾|突破)|[以]?[上下]$|[余多]\\p{IsHan}*$");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            String clause = figure.clauseBefore();
            boolean told = clause.indexOf('均') >= 0 || clause.indexOf('每') >= 0;
            if (told && figure.isQuantity() && figure.quantity().upTo() == null) {
                Matcher each = EACH.matcher(figure.clauseBefore());
                if (each.find()) {
                    judge(body, figure, unit(each)).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static String unit(Matcher each) {
        return Stream.of(1, 2, 3, 4)
                .map(each::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    /** Right where any two counts of the paragraph give it, wrong where one total and one number of such can be meant. */
    private static Optional<Finding> judge(Body body, Stated each, String unit) {
        if (unit.equals("月")) {
            return ofMonths(body, each);
        }
        if (PER_TIME.matcher(each.clauseBefore()).find()) {
            return Optional.empty();
        }
        List<Stated> paragraph = body.countsOfParagraph(each);
        boolean right = paragraph.stream()
                .filter(many -> counts(many, unit) || isOccasion(many, unit) || isVisit(many, each, unit))
                .anyMatch(many -> paragraph.stream()
                        .anyMatch(total -> !total.equals(many) && measures(total, each) && fits(each, total, many)));
        List<Stated> sentence = around(body, each);
        List<Stated> many = many(sentence, each, unit);
        List<Stated> totals = sentence.stream()
                .filter(figure -> measures(figure, each) && !many.contains(figure))
                .toList();
        boolean one = many.size() == 1 && totals.size() == 1 && isSure(each, many.get(0), totals.get(0));
        return one && !right ? Optional.of(finding(each, many.get(0), totals.get(0))) : Optional.empty();
    }

    /** Counted by the measure word itself; else how often it was held, or how often somebody came, where nothing else is told. */
    private static List<Stated> many(List<Stated> sentence, Stated each, String unit) {
        List<Stated> many =
                sentence.stream().filter(figure -> counts(figure, unit)).toList();
        return many.isEmpty()
                ? sentence.stream()
                        .filter(figure -> isOccasion(figure, unit) || isVisit(figure, each, unit))
                        .toList()
                : many;
    }

    /** 会议12次，场均9人次. */
    private static boolean isOccasion(Stated figure, String unit) {
        return OCCASIONS.contains(unit)
                && figure.measure() == Measure.TIMES
                && OCCASIONS.contains(figure.unitWord().substring(0, 1));
    }

    /** 补贴120人次3.6万元，人均300元. */
    private static boolean isVisit(Stated figure, Stated each, String unit) {
        return PEOPLE.contains(unit)
                && each.measure() == Measure.MONEY
                && figure.unitWord().equals("人次");
    }

    /** What its statement tells before it; where it comes first, what stands behind it. */
    private static List<Stated> around(Body body, Stated each) {
        List<Stated> before = body.before(each).stream()
                .filter(figure -> figure.isCount() && body.isSameStatement(figure, each))
                .toList();
        return before.isEmpty()
                ? body.countedAfter(each).stream()
                        .takeWhile(figure -> figure.sentence() == each.sentence()
                                && figure.isCount()
                                && body.isSameStatement(figure, each))
                        .toList()
                : before;
    }

    private static boolean isSure(Stated each, Stated many, Stated total) {
        String before = EACH.matcher(each.place().sentenceBefore()).replaceFirst("");
        return !ONE_SIDED.matcher(each.place().words()).find()
                && many.isExact()
                && total.isExact()
                && many.value().signum() > 0
                && !SHARED.matcher(before + each.place().after()).find();
    }

    /** 全年24次，平均每月2次. */
    private static Optional<Finding> ofMonths(Body body, Stated each) {
        List<Stated> sentence = body.before(each).stream()
                .filter(figure -> figure.isCount() && measures(figure, each))
                .toList();
        boolean year = sentence.size() == 1
                && sentence.get(0).isExact()
                && each.isExact()
                && sentence.get(0).clauseBefore().contains("全年");
        if (!year || fits(each, sentence.get(0).value(), BigDecimal.valueOf(12))) {
            return Optional.empty();
        }
        BigDecimal computed = sentence.get(0).value().divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
        return Optional.of(
                new Finding(Sort.RATE, false, List.of(sentence.get(0), each), computed, each.value(), "average"));
    }

    private static boolean counts(Stated figure, String unit) {
        String word = figure.quantity().unit().word();
        boolean person = PEOPLE.contains(unit.substring(0, 1)) && figure.measure() == Measure.PEOPLE;
        return person
                || word.equals(unit)
                || word.equals(unit.substring(0, 1))
                || (word.equals("个") && figure.place().after().startsWith(unit));
    }

    private static boolean measures(Stated figure, Stated each) {
        return figure.isQuantity()
                && (figure.measure() == Measure.MONEY && each.measure() == Measure.MONEY
                        || isAttendance(figure, each)
                        || isTakingPart(figure, each)
                        || figure.quantity().unit().equals(each.quantity().unit()));
    }

    /** 场均45人 of 420人次: those there at a time, and how often somebody was. */
    private static boolean isAttendance(Stated figure, Stated each) {
        return figure.quantity().unit().word().equals("人次")
                && each.measure() == Measure.PEOPLE
                && AT_A_TIME.matcher(each.clauseBefore()).find();
    }

    /** 320人参加960人次，人均3次. */
    private static boolean isTakingPart(Stated figure, Stated each) {
        return figure.unitWord().equals("人次")
                && each.measure() == Measure.TIMES
                && BY_PERSON.matcher(each.clauseBefore()).find();
    }

    private static boolean fits(Stated each, Stated total, Stated many) {
        return many.value().signum() > 0 && fits(each, total.value(), many.value());
    }

    /** Within two of a hundred, ten where it is told roughly, or one of its last digit. */
    private static boolean fits(Stated each, BigDecimal total, BigDecimal many) {
        BigDecimal off =
                total.divide(many, MathContext.DECIMAL64).subtract(each.value()).abs();
        BigDecimal digit = BigDecimal.ONE.movePointLeft(Math.max(0, each.value().scale()));
        BigDecimal share = each.isExact() ? EXACTLY : ROUGHLY;
        return off.compareTo(digit) < 0 || off.compareTo(each.value().multiply(share)) <= 0;
    }

    private static Finding finding(Stated each, Stated many, Stated total) {
        List<Stated> quotes = Stream.of(many, total, each)
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
        BigDecimal computed = total.value().divide(many.value(), 2, RoundingMode.HALF_UP);
        boolean unit = each.measure() == Measure.MONEY && Amounts.isPowerOfTen(computed, each.value());
        Sort sort = unit ? Sort.UNIT : Sort.RATE;
        return new Finding(sort, false, quotes, computed, each.value(), "average");
    }
}
