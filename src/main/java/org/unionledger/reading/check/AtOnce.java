package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.unionledger.reading.number.Measure;

/** 收到318条，生产部门186条，营销部门74条，机关后勤68条: parts at once behind their whole, where they come near it. */
final class AtOnce {

    private static final Pattern GATHERED = Pattern.compile("共|总|合计|收到|全");
    private static final Pattern RESTATED = Pattern.compile("^(?:当中|里面?|中)(?=,)");
    /** 65名学生中，大学生38名: those who are meant are all, where nobody can be of two. */
    private static final Pattern AMONG = Pattern.compile("^\\p{IsHan}{1,8}(?:当中|中)(?=,)");
    /** 财政补助2万元，街道配套2.5万元: where money came from. */
    private static final Pattern SOURCE = Pattern.compile("(?:补助|配套|赞助|自筹|拨款|拨付|捐助|捐赠|资助|承担|出资|下拨|募集|支持)$");

    private static final Pattern BESIDES = Pattern.compile("另(?!外)|此外");
    private static final Pattern ENDS = Pattern.compile("[\\p{IsHan}]{0,4}(?:;|$)");
    /** 政治类900册、业务类1650册: each thing is of one class. */
    private static final Pattern CLASS = Pattern.compile("^[,、和及与:(]*(?:其中|[^,、]{0,2})[:,]?[\\p{IsHan}]{1,8}[类型]$");

    private static final Pattern ALIKE = Pattern.compile("\\p{IsHan}[的类型级片组部]");
    private static final Pattern OTHERS = Pattern.compile("^[,、和及](?:其他|其它|其余)\\p{IsHan}{0,4}$");
    private static final int LONGEST_LABEL = 10;

    private static final Pattern NO_DIGIT = Pattern.compile("\\D*");
    private static final int SHORT_LABEL = 8;

    /** Longer labels may be of the list, or of what comes behind it. */
    private static final int DOUBTFUL_LABEL = 20;

    /** One of so many may be off: a list that is closed is meant to be whole. */
    private static final int CLOSED = 4;

    private static final int OPEN = 10;

    private static final BigDecimal FEW = BigDecimal.valueOf(3);

    private AtOnce() {}

    static Optional<Finding> behind(Body body, Stated whole) {
        List<Stated> parts = new ArrayList<>();
        boolean doubtful = false;
        Stated last = whole;
        for (Stated next : body.countedAfter(whole)) {
            String link = body.link(last, next);
            boolean ofPart = !parts.isEmpty() && link.indexOf('(') >= 0;
            if (ofPart) {
                continue;
            }
            boolean listed = next.sentence() == whole.sentence()
                    && next.isAlike(whole)
                    && next.isExact()
                    && link.indexOf(';') < 0
                    && (parts.isEmpty() || link.indexOf(')') < 0)
                    && !Series.isOver(link)
                    && !BESIDES.matcher(link).find()
                    && (parts.isEmpty() || !Series.isOutcome(body.between(whole, parts.get(0)), link))
                    && link.length() <= DOUBTFUL_LABEL;
            if (!listed || doubtful) {
                break;
            }
            doubtful |= link.length() > LONGEST_LABEL;
            parts.add(next);
            last = next;
            if (fits(new Division(body, whole, parts)) && !isChance(body, whole, parts)) {
                return Optional.of(new Division(body, whole, parts).finding(true));
            }
        }
        Division division = new Division(body, whole, parts);
        return !doubtful
                        && isNear(division, isClosedList(body, division) && !areWinners(division) ? CLOSED : OPEN)
                        && (isSaidToBeWhole(body, division)
                                || isClosedList(body, division)
                                || areClasses(body, division)
                                || areCalledAlike(body, division)
                                || areSources(division)
                                || areGrades(body, division))
                ? division.judged(true)
                : Scales.behind(body, whole);
    }

    /** 注销2家，更名1家，转出1家: of so few any sum comes out by chance. */
    private static boolean isChance(Body body, Stated whole, List<Stated> parts) {
        return whole.value().compareTo(FEW) <= 0
                && body.between(whole, parts.get(0)).startsWith(",")
                && !GATHERED.matcher(whole.clauseBefore()).find();
    }

    /** The first parts that make up the whole are all of it; what follows is of something else. */
    private static boolean fits(Division division) {
        return division.parts().size() >= 2
                && division.sum().compareTo(division.whole().value()) == 0;
    }

    private static boolean isNear(Division division, int share) {
        BigDecimal whole = division.whole().value();
        BigDecimal off = division.sum().subtract(whole).abs();
        return division.parts().size() >= 3
                && off.multiply(BigDecimal.valueOf(share)).compareTo(whole) <= 0;
    }

    private static boolean areSources(Division division) {
        return division.parts().stream()
                .allMatch(part -> part.measure() == Measure.MONEY
                        && SOURCE.matcher(part.clauseBefore()).find());
    }

    private static boolean areGrades(Body body, Division division) {
        List<String> labels =
                division.parts().stream().map(Stated::clauseBefore).toList();
        return AMONG.matcher(body.between(division.whole(), division.parts().get(0)))
                        .find()
                && (Schooling.follow(labels) || Ages.follow(labels));
    }

    private static boolean areClasses(Body body, Division division) {
        List<Stated> parts = division.parts();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> body.between(i == 0 ? division.whole() : parts.get(i - 1), parts.get(i)))
                .allMatch(link -> CLASS.matcher(link).find());
    }

    /** 机关来的17人，医院来的23人，学校来的16人: each part is called in the same way. */
    private static boolean areCalledAlike(Body body, Division division) {
        List<Stated> parts = division.parts();
        List<String> labels = IntStream.range(0, parts.size())
                .mapToObj(i -> body.between(i == 0 ? division.whole() : parts.get(i - 1), parts.get(i)))
                .toList();
        String last = labels.get(labels.size() - 1);
        String end = last.substring(Math.max(0, last.length() - 2));
        return ALIKE.matcher(end).matches()
                && labels.stream().allMatch(label -> label.endsWith(end) && label.startsWith(","))
                && !division.isOverlapping();
    }

    /** Prizes among entries are no parts of them, unless it is the prizes that are counted. */
    private static boolean areWinners(Division division) {
        return division.parts().stream().anyMatch(part -> part.clauseBefore().contains("奖"))
                && !(division.whole().clauseBefore() + division.whole().place().after()).contains("奖");
    }

    /** 查出问题19项，已整改11项、正在整改5项、移交2项。: nothing but the list up to the end of the statement. */
    private static boolean isClosedList(Body body, Division division) {
        List<Stated> parts = division.parts();
        if (parts.size() < 2) {
            return false;
        }
        Stated last = parts.get(parts.size() - 1);
        boolean listed = IntStream.range(1, parts.size())
                .allMatch(i -> body.between(parts.get(i - 1), parts.get(i)).startsWith("、"));
        boolean gathered = parts.size() >= 3
                && NO_DIGIT.matcher(division.whole().clauseBefore()).matches()
                && GATHERED.matcher(division.whole().clauseBefore()).find()
                && IntStream.range(1, parts.size())
                        .mapToObj(i -> body.between(parts.get(i - 1), parts.get(i)))
                        .allMatch(link -> link.startsWith(",") && link.length() <= SHORT_LABEL);
        boolean completed = parts.size() >= 3
                && OTHERS.matcher(link(body, parts)).find()
                && body.before(division.whole()).stream().noneMatch(division.whole()::isAlike);
        boolean enclosed = body.between(division.whole(), parts.get(0)).matches("[^(,;]{0,8}\\([^()]*")
                && last.place().sentenceAfter().startsWith(")");
        return enclosed && !division.isOverlapping()
                || (listed || gathered || completed)
                        && !division.isOverlapping()
                        && ENDS.matcher(last.place().sentenceAfter()).lookingAt();
    }

    private static String link(Body body, List<Stated> parts) {
        return body.between(parts.get(parts.size() - 2), parts.get(parts.size() - 1));
    }

    private static boolean isSaidToBeWhole(Body body, Division division) {
        return GATHERED.matcher(division.whole().clauseBefore()).find()
                || RESTATED.matcher(
                                body.between(division.whole(), division.parts().get(0)))
                        .find();
    }
}
