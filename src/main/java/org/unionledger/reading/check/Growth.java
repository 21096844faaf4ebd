package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.Role;

/** By how much a count has grown, in per cent, against what it was before and is now. */
final class Growth {

    private static final Pattern TOLD = Pattern.compile(
            "(?:增长|增加|提高|上升|下降|减少|降低|增幅|多|少|上涨|涨|跌|降|升|攀升|超额|超额完成)(?:了|达到?|为|约|近|到)?$|(?:增长|增幅|降幅|升幅|涨幅|跌幅)率?(?:为|达到?|是|在)?$");
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "同比|环比|上年|去年|同期|上一?年度?|上季度|上月|年初|今年|增长|增加|提高|上升|下降|减少|降低|增幅|降幅|幅度|上涨|超额|完成|总数|数量|人数|规模|总量|实现|有所|分别|均|也|比|较|率|了|约|达到?|为|近|多|少|降|升|涨|跌|到|是|总体|总");
    private static final Pattern FRACTION = Pattern.compile("[二三四五六七八九十]分之[一二三四五六七八九]");
    private static final Pattern AVERAGE = Pattern.compile("[人户场日月年]均|平均");
    private static final Pattern UP = Pattern.compile("(?:增长|增加|提高|上升|增幅|上涨)[^,。;\\d]{0,2}$");
    private static final Pattern DOWN = Pattern.compile("(?:减少|下降|降低|降幅|下跌)[^,。;\\d]{0,2}$");
    private static final Pattern OF_TIME = Pattern.compile("(\\d{1,4})(年度?|月份?)((?!\\d)[\\p{IsHan}]{0,12})");
    private static final Pattern FROM = Pattern.compile("(?:由|从)[^,。]*$");
    private static final Pattern MORE = Pattern.compile("(?:增加|净增|增|多)了?$");
    private static final Pattern LESS = Pattern.compile("(?:减少|净减|减|少|下降)了?$");
    private static final Pattern CHANGES = Pattern.compile(",?(?:由|从)[^,。;\\d]{0,6}");
    private static final Pattern BECOMES = Pattern.compile("(?:变为|变成|增加到|增至|升至|上升到|减少到|减至|降至|下降到|提高到|发展到|到)(?:了)?");
    private static final Pattern TO = Pattern.compile(
            "(?:增加到?|增长到|增至|提高到|上升到|扩大到|减少到|减至|下降到|降至|降到|发展到|达到?|到|至|为)(?:(?:20\\d{2}年|\\d{1,2}月份?|年底|年末|目前|现在|今年)的?)?$");
    private static final Pattern COMPARED =
            Pattern.compile("(?:上年|去年|上一?年度?|同期|上季度?|上月|前年|上一?学年|上学期|上届)(?:的|同期|为|是|全年|只有)*[^,。多增超减少降]{0,8}$");
    private static final String THAN = "(?:(?:比|较)(?:上年|去年|上一?年度?|同期|上季度?|上月|前年|上一?学年|上学期|上届)|同比|环比)[^,。\\d]{0,6}";
    static final Pattern ADDED = Pattern.compile(THAN + "(?:增加|净增|增|多)了?$");
    static final Pattern LESSENED = Pattern.compile(THAN + "(?:减少|净减|减|少|下降)了?$");

    private Growth() {}

    static boolean isTold(Stated share) {
        return TOLD.matcher(share.clauseBefore()).find();
    }

    /**
     * Any two counts before it that it fits make it right; only what can be read in one way makes it wrong, and not where
     * it is of what stands farther before.
     */
    static Optional<Finding> of(Body body, Stated share) {
        return goesTheOtherWay(body.countsBefore(share), share) ? Optional.empty() : judged(body, share);
    }

    private static Optional<Finding> judged(Body body, Stated share) {
        return holding(body.countsBefore(share), share)
                .or(() -> contradicted(body, share))
                .or(() -> comparedBehind(body, share))
                .or(() -> changedBehind(body, share));
    }

    /** 45万元，较上年的60万元增长25%: said to grow where it shrank; {@link Trends} doubts it. */
    private static boolean goesTheOtherWay(List<Stated> counts, Stated share) {
        if (counts.size() < 2) {
            return false;
        }
        Stated now = counts.get(counts.size() - 2);
        Stated before = counts.get(counts.size() - 1);
        int grown = now.value().compareTo(before.value());
        return now.isAlike(before)
                && COMPARED.matcher(before.clauseBefore()).find()
                && !COMPARED.matcher(now.clauseBefore()).find()
                && share.clauseBefore().startsWith(before.clauseBefore())
                && (UP.matcher(share.clauseBefore()).find() && grown < 0
                        || DOWN.matcher(share.clauseBefore()).find() && grown > 0);
    }

    /** 648人次，同比增长44%，去年同期为450人次. */
    private static Optional<Finding> comparedBehind(Body body, Stated share) {
        List<Stated> before = body.countsBefore(share);
        Optional<Stated> last = body.countedAfter(share).stream()
                .findFirst()
                .filter(figure -> figure.sentence() == share.sentence() && figure.isExact())
                .filter(figure -> COMPARED.matcher(figure.clauseBefore()).find());
        if (before.isEmpty() || last.isEmpty() || !share.isExact()) {
            return Optional.empty();
        }
        Stated now = before.get(before.size() - 1);
        boolean told =
                now.isAlike(last.get()) && now.isExact() && last.get().value().signum() > 0;
        Change change = Change.grown(last.get(), now);
        return told ? Optional.of(change.finding(Percent.fits(share, change.percent()), share)) : Optional.empty();
    }

    /** 上升两成，由5,000册次变为6,000册次. */
    private static Optional<Finding> changedBehind(Body body, Stated share) {
        List<Stated> behind = body.countedAfter(share).stream()
                .takeWhile(figure -> figure.sentence() == share.sentence())
                .limit(2)
                .toList();
        if (behind.size() < 2
                || !body.countsBefore(share).isEmpty()
                || !CHANGES.matcher(body.between(share, behind.get(0))).matches()) {
            return Optional.empty();
        }
        Stated from = behind.get(0);
        Stated to = behind.get(1);
        boolean told = from.isAlike(to)
                && from.isExact()
                && to.isExact()
                && from.value().signum() > 0
                && BECOMES.matcher(body.between(from, to)).matches();
        Change change = Change.grown(from, to);
        return told ? Optional.of(change.finding(Percent.fits(share, change.percent()), share)) : Optional.empty();
    }

    private static Optional<Finding> holding(List<Stated> counts, Stated share) {
        for (int i = counts.size() - 1; i > 0; i--) {
            for (int j = i - 1; j >= 0; j--) {
                Optional<Change> fitting = changes(counts.get(j), counts.get(i))
                        .filter(change -> Percent.fits(share, change.percent()))
                        .findFirst();
                if (fitting.isPresent()) {
                    return fitting.map(change -> change.finding(true, share));
                }
            }
        }
        return Optional.empty();
    }

    /** All changes that two counts may tell; where one is told to be of the time before, only from that one on. */
    private static Stream<Change> changes(Stated a, Stated b) {
        if (a.isSameClause(b)
                && FROM.matcher(a.clauseBefore()).find()
                && TO.matcher(b.clauseBefore()).find()
                && Change.between(a, b).findAny().isPresent()) {
            return Stream.of(Change.grown(a, b));
        }
        boolean back = COMPARED.matcher(b.clauseBefore()).find()
                && !COMPARED.matcher(a.clauseBefore()).find();
        return back && Change.between(a, b).findAny().isPresent()
                ? Stream.of(Change.grown(b, a))
                : Change.between(a, b).filter(change -> !isOtherWay(change, a, b));
    }

    /** 增加16人 is no loss of 16, 减少9件 no gain of 9. */
    private static boolean isOtherWay(Change change, Stated a, Stated b) {
        return MORE.matcher(b.clauseBefore()).find() && change.equals(Change.lessened(a, b))
                || LESS.matcher(b.clauseBefore()).find() && change.equals(Change.added(a, b));
    }

    private static Optional<Finding> contradicted(Body body, Stated share) {
        List<Stated> counts = counts(body, share);
        if (counts.size() < 2
                || !(share.isExact() || FRACTION.matcher(share.place().words()).matches())) {
            return Optional.empty();
        }
        Stated a = counts.get(counts.size() - 2);
        Stated b = counts.get(counts.size() - 1);
        boolean told = a.isAlike(b) && a.isExact() && b.isExact() && a.value().signum() > 0 && isOfThem(share, a, b);
        return told
                ? change(counts, a, b)
                        .map(change -> ofAnother(body, b, share)
                                .map(other -> other.finding(true, share))
                                .orElseGet(() -> change.finding(false, share)))
                : Optional.empty();
    }

    /** 今年开展活动26场，参与职工同比增长25%: what grew is named, and not what was counted. */
    private static boolean isOfThem(Stated share, Stated a, Stated b) {
        String grew = SAYS_NOTHING.matcher(share.clauseBefore()).replaceAll("");
        String counted = a.clauseBefore()
                + a.place().after()
                + b.clauseBefore()
                + b.place().after()
                + a.place().words()
                + b.place().words();
        if (AVERAGE.matcher(share.clauseBefore()).find()
                && !AVERAGE.matcher(a.clauseBefore() + b.clauseBefore()).find()) {
            return false;
        }
        return grew.length() < 2
                || grew.chars().anyMatch(Character::isDigit)
                || grew.chars().anyMatch(c -> counted.indexOf(c) >= 0);
    }

    /** 9月份收到建议150条，10月份收到180条: the same of one month or year and of the next. */
    private static boolean follow(Stated a, Stated b) {
        Matcher one = OF_TIME.matcher(Naming.clause(a));
        Matcher next = OF_TIME.matcher(Naming.clause(b));
        return one.matches()
                && next.matches()
                && one.group(2).equals(next.group(2))
                && Integer.parseInt(next.group(1)) - Integer.parseInt(one.group(1)) == 1
                && (one.group(3).startsWith(next.group(3)) || next.group(3).startsWith(one.group(3)));
    }

    /** Those since the last rate; where only the one of the time before stands there, that of now stands before the rate. */
    private static List<Stated> counts(Body body, Stated share) {
        List<Stated> since = body.countsBefore(share);
        boolean onlyBefore = since.size() == 1
                && COMPARED.matcher(since.get(0).clauseBefore()).find();
        if (!onlyBefore) {
            return since;
        }
        return body.before(share).stream()
                .filter(figure -> figure.isCount() && figure.isAlike(since.get(0)))
                .toList();
    }

    private static Optional<Change> ofAnother(Body body, Stated b, Stated share) {
        return body.countsOfParagraph(share).stream()
                .flatMap(other -> changes(other, b))
                .filter(change -> Percent.fits(share, change.percent()))
                .findFirst();
    }

    /** 112人，比上年的96人增加16人: the third is by how much the first differs from the second. */
    private static boolean isDifference(Stated now, Stated before, Stated difference) {
        return now.isAlike(before)
                && now.isExact()
                && COMPARED.matcher(before.clauseBefore()).find()
                && now.value().subtract(before.value()).abs().compareTo(difference.value()) == 0;
    }

    /** 由4,000人增加到4,800人; 4,800人，比上年的4,000人; 4,800人，比上年增加800人; 任务500人，实际600人. */
    private static Optional<Change> change(List<Stated> counts, Stated a, Stated b) {
        if (FROM.matcher(a.clauseBefore()).find() || a.role() == Role.TARGET && b.role() == Role.RESULT) {
            return Optional.of(Change.grown(a, b));
        }
        if (counts.size() > 2 && isDifference(counts.get(counts.size() - 3), a, b)) {
            return Optional.of(Change.grown(a, counts.get(counts.size() - 3)));
        }
        if (ADDED.matcher(b.clauseBefore()).find()) {
            return Optional.of(Change.added(a, b));
        }
        if (LESSENED.matcher(b.clauseBefore()).find()) {
            return Optional.of(Change.lessened(a, b));
        }
        if (COMPARED.matcher(b.clauseBefore()).find()) {
            return Optional.of(Change.grown(b, a));
        }
        if (counts.size() == 2 && follow(a, b)) {
            return Optional.of(Change.grown(a, b));
        }
        boolean both = counts.size() == 2 && COMPARED.matcher(a.clauseBefore()).find();
        return both ? Optional.of(Change.grown(a, b)) : Optional.empty();
    }
}
