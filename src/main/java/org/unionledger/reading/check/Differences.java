package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;

/** By how much something has grown, told in its own measure: 由63户减少到45户，减少18户; 由86.5%提高到91.2%，提高4.7个百分点. */
final class Differences {

    private static final Pattern GREW =
            Pattern.compile("(?<!新)(?:增加|增长|净增|减少|提高|提升|上升|下降|降低|上涨|多|少|增|减|高|低|缩短|(?<![至不很众])[多少][收办建发签出])了?$");
    private static final Pattern FROM = Pattern.compile("(?:由|从)(?:\\d{4}年)?[^,。;\\d]*$");
    private static final Pattern TO = Pattern.compile("(?:到|至|为)[^,。;\\d]{0,4}$");
    private static final Pattern THAN = Pattern.compile("(?:比|较|上年|去年|同期|上季度|上月)[^,。;\\d]{0,12}$");
    /** 建议71条，上年为58条，多收13条. */
    private static final Pattern LAST_TIME =
            Pattern.compile("^(?:而|比)?(?:上年|去年|上年度|去年同期|上年同期|上季度|上月|上学年|上届)(?:同期)?(?:为|是|只有|仅有?|有|共)?$");

    private static final Pattern THAN_LAST = Pattern.compile("(?:比|较)(?:上年|去年|上年同期|去年同期|同期)[^,。;\\d]{0,4}$");
    private static final Pattern LAST_YEAR = Pattern.compile("^(?:上年度?|去年)");
    private static final Pattern THIS_YEAR = Pattern.compile("^(?:本年度?|今年)");
    private static final Pattern ONLY_GREW =
            Pattern.compile("^,(?:同比|今年)?(?<!新)(?:净增加?|增加|增长|提高|提升|上升|回升|减少|下降|降低|下滑|多|少)[收办建发签]?了?$");
    private static final Pattern LAST_END = Pattern.compile("^(?:截至)?(?:上年|去年|上年度)(?:末|底)[^,。;\\d]*$|^年初[^,。;\\d]*$");
    private static final Pattern THIS_END = Pattern.compile("^(?:本年|今年|年)(?:末|底)|^(?:目前|现)");
    private static final Pattern NET = Pattern.compile("净(?:增加?|减少?|增长|入|流入|流出)了?$");
    /** Of two numbers or with what they are compared, in the same statement. */
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|由|从|同比|环比|上年|去年|年初)[^;]{0,40}$");

    private static final Pattern COMPARED_WITH =
            Pattern.compile("^(?:与|同|和|比|较)(?:上年|去年|上一?年度?|同期|上届|上季度|上月|年初|上学年)[^,。;\\d]{0,6}$");
    private static final Pattern WITH = Pattern.compile("相比|相较|比较");
    private static final Pattern WITH_MORE = Pattern.compile(",(?:净?增加?|减少?|多|少)[出了]?");
    private static final Pattern MORE = Pattern.compile("(?:多|增加|增|添)了?$");
    private static final Pattern LESS = Pattern.compile("(?:少|减少|减)了?$");
    private static final Pattern IN_ALL = Pattern.compile("^(?:共有?|共计|总数|达到?|增至|减至|为|现有|一共有?)");
    private static final int FARTHEST = 12;

    private static final Pattern RATE = Pattern.compile("([\\p{IsHan}]{2}率)[^率]*$");

    private Differences() {}

    /** 比上年减少9件, 较上年末的10,912人净增548人: how many more or less, not how many. */
    static boolean isOne(Stated figure) {
        return Growth.ADDED.matcher(figure.clauseBefore()).find()
                || Growth.LESSENED.matcher(figure.clauseBefore()).find()
                || NET.matcher(figure.clauseBefore()).find()
                || GREW.matcher(figure.clauseBefore()).find()
                        && COMPARED.matcher(figure.place().sentenceBefore()).find();
    }

    /** The difference told behind two counts or rates that are told as before and after, each at once behind the other. */
    static Optional<Finding> told(Body body, Stated difference) {
        List<Stated> before = body.before(difference).stream()
                .filter(figure -> figure.isQuantity() || figure.isSpoilt())
                .toList();
        if (before.size() == 1) {
            return comparedFirst(body, before.get(0), difference);
        }
        if (before.isEmpty() && NET.matcher(difference.clauseBefore()).find()) {
            return fromToBehind(body, difference);
        }
        if (before.size() < 2 || !GREW.matcher(difference.clauseBefore()).find()) {
            return Optional.empty();
        }
        Stated a = before.get(before.size() - 2);
        Stated b = before.get(before.size() - 1);
        if (goesTheOtherWay(a, b, difference)) {
            return Optional.of(new Finding(Sort.RATE, false, List.of(a, b, difference), null, null, "trend"));
        }
        boolean comparable = isOfOneRate(b, difference)
                && !GREW.matcher(b.clauseBefore()).find()
                && a.isAlike(b)
                && (b.isAlike(difference) || b.isShare() && difference.isInPoints())
                && a.isExact()
                && b.isExact()
                && difference.isExact();
        if (!comparable || !isBeforeAndAfter(body, a, b, difference)) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(a), body.paragraphBefore(a).stream())
                .filter(other -> other.isAlike(b) && fits(other, b, difference))
                .findFirst()
                .or(() -> Optional.of(a))
                .map(of -> finding(of, b, difference));
    }

    /** 960人，去年为1120人，比去年多了160人. */
    private static boolean goesTheOtherWay(Stated now, Stated last, Stated difference) {
        boolean told = now.isAlike(last)
                && last.isAlike(difference)
                && LAST_TIME.matcher(last.clauseBefore()).find()
                && THAN_LAST.matcher(difference.clauseBefore()).find()
                && fits(now, last, difference);
        if (!told) {
            return false;
        }
        int grown = now.value().compareTo(last.value());
        return MORE.matcher(difference.clauseBefore()).find()
                ? grown < 0
                : grown > 0 && LESS.matcher(difference.clauseBefore()).find();
    }

    /** 净增430人，由6120人增至6450人. */
    private static Optional<Finding> fromToBehind(Body body, Stated difference) {
        List<Stated> behind = body.countedAfter(difference).stream()
                .takeWhile(figure -> figure.sentence() == difference.sentence()
                        && figure.isQuantity()
                        && figure.isAlike(difference)
                        && figure.isExact())
                .limit(2)
                .toList();
        boolean told = difference.isExact()
                && behind.size() == 2
                && body.between(difference, behind.get(0)).matches(",\\p{IsHan}{0,4}[由从]\\p{IsHan}{0,6}")
                && TO.matcher(body.between(behind.get(0), behind.get(1))).find();
        return told ? Optional.of(finding(behind.get(0), behind.get(1), difference)) : Optional.empty();
    }

    /** 调解成功率由86%上升到91%，结案率提升了4个百分点: another rate is told by its own name. */
    private static boolean isOfOneRate(Stated rate, Stated difference) {
        Matcher name = RATE.matcher(difference.clauseBefore());
        return !name.find()
                || rate.clauseBefore().contains(name.group(1))
                || rate.sentence() == difference.sentence()
                        && rate.place().sentenceBefore().contains(name.group(1));
    }

    /** 与上届的46支队伍相比，本届多了9支，共有55支: the sum stands behind. */
    private static Optional<Finding> comparedFirst(Body body, Stated last, Stated difference) {
        boolean more = MORE.matcher(difference.clauseBefore()).find();
        boolean told = last.isQuantity()
                && last.isAlike(difference)
                && last.isExact()
                && difference.isExact()
                && COMPARED_WITH.matcher(last.clauseBefore()).find()
                && WITH.matcher(body.between(last, difference)).find()
                && (more || LESS.matcher(difference.clauseBefore()).find());
        if (!told) {
            return Optional.empty();
        }
        return body.countedAfter(difference).stream()
                .findFirst()
                .filter(now -> now.sentence() == difference.sentence()
                        && now.isAlike(last)
                        && now.isExact()
                        && IN_ALL.matcher(now.clauseBefore()).find())
                .map(now -> finding(last, now, difference))
                .filter(finding -> finding.holds() || isFirmly(last, difference, more));
    }

    private static boolean isFirmly(Stated last, Stated difference, boolean more) {
        return more || difference.value().compareTo(last.value()) <= 0;
    }

    private static boolean isBeforeAndAfter(Body body, Stated a, Stated b, Stated difference) {
        String link = body.between(b, difference);
        boolean changed = FROM.matcher(a.clauseBefore()).find()
                && TO.matcher(body.between(a, b)).find()
                && a.isSameClause(b);
        boolean compared = THAN.matcher(body.between(a, b)).find() && link.indexOf(',') < 0;
        boolean ends = LAST_END.matcher(Naming.clause(a)).find()
                && THIS_END.matcher(Naming.clause(b)).find();
        boolean comparedBefore = (LAST_TIME.matcher(b.clauseBefore()).find() || areYears(a, b))
                && ONLY_GREW.matcher(link).find();
        boolean with = COMPARED_WITH.matcher(a.clauseBefore()).find()
                && WITH.matcher(body.between(a, b)).find()
                && WITH_MORE.matcher(link).matches();
        return link.length() <= FARTHEST
                && link.indexOf(';') < 0
                && (changed || compared || comparedBefore || ends || with);
    }

    /** 上年办案38件，今年办案46件. */
    static boolean areYears(Stated a, Stated b) {
        return LAST_YEAR.matcher(Naming.clause(a)).find()
                && THIS_YEAR.matcher(Naming.clause(b)).find()
                && endAlike(
                        LAST_YEAR.matcher(Naming.clause(a)).replaceFirst(""),
                        THIS_YEAR.matcher(Naming.clause(b)).replaceFirst(""));
    }

    /** 去年为职工办实事 and 今年办实事. */
    private static boolean endAlike(String one, String other) {
        return one.equals(other)
                || Math.min(one.length(), other.length()) >= 2 && (one.endsWith(other) || other.endsWith(one));
    }

    private static boolean fits(Stated a, Stated b, Stated difference) {
        return a.value().subtract(b.value()).abs().compareTo(difference.value()) == 0;
    }

    private static Finding finding(Stated a, Stated b, Stated difference) {
        BigDecimal computed = a.value().subtract(b.value()).abs();
        String words = difference.isInPoints() ? "points" : "difference";
        List<Stated> quotes = List.of(a, b, difference);
        return new Finding(Sort.RATE, fits(a, b, difference), quotes, computed, difference.value(), words);
    }
}
