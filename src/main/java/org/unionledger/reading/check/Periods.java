package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;
import org.unionledger.reading.role.Place;
import org.unionledger.reading.role.Subject;
import org.unionledger.reading.text.Kind;
import org.unionledger.reading.text.Period;

/** The period of the title against that of the body: another year, or the whole year under the title of a half. */
final class Periods implements Check {

    private static final int OPENING = 120;
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");
    /** When it was written or said, not what it is of. */
    private static final Pattern DAY = Pattern.compile("[日号]$");

    private static final Pattern MONTHS = Pattern.compile("^(?:(?:19|20)\\d{2}年)?(\\d{1,2})月?(?:至|-|—|~|到)(\\d{1,2})月");
    private static final Pattern UP_TO = Pattern.compile("截[至止]$");
    private static final Pattern MONTH = Pattern.compile("^(\\d{1,2})月(?:底|末|[12]\\d日|3[01]日|$)");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("^(\\d{1,2})月\\d{1,2}日$");
    private static final Pattern DONE = Pattern.compile("^[^,。;]{0,4}(?:举办|召开|开展|组织|举行|完成|慰问|走访)了");
    /** 9月12日，举办厨艺大赛，32名职工同台竞技: done where somebody took part. */
    private static final Pattern HELD = Pattern.compile(
            "^,?[^,。;]{0,8}(?:举办|召开|开展|组织|举行)[^。]*(?:\\d[^,。]{0,8}(?:参加|参与|参赛|同台|到场|比拼)|吸引了?|评出|决出|圆满|落下帷幕)");

    /** 9月20日，组织职工登高: what was organized, without a word of the time to come in its line. */
    private static final Pattern GATHERED = Pattern.compile("^,?[^,。;]{0,8}(?:组织|举办|召开)[^。,]{2,20}$");

    private static final Pattern OF_IT =
            Pattern.compile("(?:^|[,;])(?:这|此)?(?:也|次活动|次)?(?:是|为|成为)(?:今年)?([上下]半年|[一二三四]季度|本季度|本学期|本月)");
    private static final Pattern NUMBER = Pattern.compile("(?:[一二三四五六七八九十]|\\d{1,2})?[、.]?|[一二三四五六]是");
    private static final Pattern TERM = Pattern.compile("第([一二])学期");
    private static final Pattern TO_COME = Pattern.compile("将|拟|计划|预计|准备|打算|筹备|届时|力争|明年|去年|上年|定于|安排");
    /** 年初有计划、年终有总结 is how it is always done. */
    private static final Pattern WHOLE_YEAR =
            Pattern.compile("一年来|全年(?!度?(?:任务|目标|计划|工作(?:任务|目标)))|(?<!年初[^。]{0,20})年终|这一年");

    @Override
    public List<Finding> of(Body body) {
        Period title = Period.of(body.text().title());
        String half = part(body.text().title());
        return otherYear(body, title)
                .or(() -> otherMonths(body, half))
                .or(() -> upToAnother(body, half))
                .or(() -> wholeYear(body, half))
                .or(() -> happenedLater(body, half))
                .or(() -> saidToBeOfIt(body, half))
                .map(List::of)
                .orElse(List.of());
    }

    /** 上半年, 二季度, 5月, 第二学期. */
    private static String part(String title) {
        Matcher term = TERM.matcher(title);
        return term.find() ? "第" + term.group(1) + "学期" : Period.withinYear(title);
    }

    private static Optional<Finding> otherYear(Body body, Period title) {
        Optional<Integer> year = title.year();
        Optional<Stated> first = opening(body)
                .filter(date -> YEAR.matcher(date.place().words()).find()
                        && !DAY.matcher(date.place().words()).find())
                .findFirst();
        if (year.isEmpty()
                || first.isEmpty()
                || body.text().kind() == Kind.PLAN
                || title.words().contains("学年")) {
            return Optional.empty();
        }
        Matcher told = YEAR.matcher(first.get().place().words());
        boolean named = opening(body)
                .map(date -> YEAR.matcher(date.place().words()))
                .anyMatch(date -> date.find() && Integer.parseInt(date.group(1)) == year.get());
        boolean differs =
                !named && told.find() && Integer.parseInt(told.group(1)) != year.get() && !narrates(first.get());
        return differs
                ? Optional.of(new Finding(
                        Sort.PERIOD,
                        false,
                        quotes(body, first.get()),
                        BigDecimal.valueOf(Integer.parseInt(told.group(1))),
                        BigDecimal.valueOf(year.get()),
                        "period"))
                : Optional.empty();
    }

    /** The opening may look back (自2019年起) or name a document of another year. */
    private static boolean narrates(Stated date) {
        String before = date.clauseBefore();
        return before.matches(".*(?:自|从|较|比|以来|于|截至|截止|《[^》]*|会议|任职|任|自从)$")
                || date.place()
                        .after()
                        .matches(
                                "(?s)^[年度]*.{0,8}(?:以来|起|的会议|至今|任职|担任|到任|上任|当选|出生|换届|就任|接任|接手|履新|入职|参加工作|加入|调入|调任|调到|来到|开始|成立|组建|投产|建校|建院|开业).*");
    }

    private static java.util.stream.Stream<Stated> opening(Body body) {
        int end = body.text().bodyStart() + OPENING;
        return body.figures().stream()
                .filter(figure -> figure.place().token().is(Token.Sort.DATE)
                        && figure.start() >= body.text().bodyStart()
                        && figure.start() < end);
    }

    private static Optional<Finding> otherMonths(Body body, String half) {
        if (half.isEmpty()) {
            return Optional.empty();
        }
        return opening(body)
                .filter(date -> {
                    Matcher months = MONTHS.matcher(date.place().words());
                    return months.find()
                            && !fits(half, Integer.parseInt(months.group(1)), Integer.parseInt(months.group(2)));
                })
                .findFirst()
                .map(date -> new Finding(Sort.PERIOD, false, quotes(body, date), null, null, "half"));
    }

    /** 截至9月底 under the title of a first half. */
    private static Optional<Finding> upToAnother(Body body, String part) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        return body.figures().stream()
                .filter(date ->
                        date.place().token().is(Token.Sort.DATE) && !body.text().isAhead(date.start()))
                .filter(date -> UP_TO.matcher(date.clauseBefore()).find())
                .filter(date -> {
                    Matcher month = MONTH.matcher(date.place().words());
                    return month.find()
                            && !fits(part, Integer.parseInt(month.group(1)), Integer.parseInt(month.group(1)));
                })
                .findFirst()
                .map(date -> new Finding(Sort.PERIOD, false, quotes(body, date), null, null, "half"));
    }

    /** 10月12日举办了运动会 under the title of a first half: done on a day behind its end. */
    private static Optional<Finding> happenedLater(Body body, String part) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        return body.figures().stream()
                .filter(date ->
                        date.place().token().is(Token.Sort.DATE) && !body.text().isAhead(date.start()))
                .filter(date -> date.start() >= body.text().bodyStart() && opens(date))
                .filter(date -> DONE.matcher(date.place().after()).find() || isHeld(date))
                .filter(date -> {
                    Matcher day = MONTH_AND_DAY.matcher(date.place().words());
                    return day.find() && isBehind(part, Integer.parseInt(day.group(1)));
                })
                .findFirst()
                .map(date -> new Finding(Sort.PERIOD, false, quotes(body, date), null, null, "half"));
    }

    /** 7月21日…，这也是二季度最露脸的事: said to be of the time of the title, though it lies outside. */
    private static Optional<Finding> saidToBeOfIt(Body body, String part) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        return body.figures().stream()
                .filter(date ->
                        date.place().token().is(Token.Sort.DATE) && !body.text().isAhead(date.start()))
                .filter(Periods::opens)
                .filter(date -> {
                    Matcher month = MONTH_AND_DAY.matcher(date.place().words());
                    Matcher said = OF_IT.matcher(date.place().sentenceAfter());
                    return month.find()
                            && said.find()
                            && (part.endsWith(said.group(1)) || said.group(1).startsWith("本"))
                            && !fits(part, Integer.parseInt(month.group(1)), Integer.parseInt(month.group(1)));
                })
                .findFirst()
                .map(date -> new Finding(Sort.PERIOD, false, quotes(body, date), null, null, "half"));
    }

    /** Whether nothing but the number of its item stands before it in its clause. */
    private static boolean opens(Stated date) {
        return NUMBER.matcher(date.clauseBefore()).matches();
    }

    private static boolean isHeld(Stated date) {
        String sentence = date.place().sentenceAfter();
        return (HELD.matcher(sentence).find() || GATHERED.matcher(sentence).find())
                && !TO_COME.matcher(date.place().sentenceBefore() + sentence).find();
    }

    private static boolean isBehind(String part, int month) {
        return part.equals("上半年") && month > 7
                || part.endsWith("季度") && !fits(part, month, month) && !fits(part, month - 1, month - 1)
                || part.endsWith("学期") && !fits(part, month, month);
    }

    private static boolean fits(String part, int from, int to) {
        if (part.endsWith("半年")) {
            return part.startsWith("上") ? to <= 6 : from >= 6;
        }
        if (part.endsWith("学期")) {
            return part.charAt(1) == '一' ? from <= 2 && to <= 2 || from >= 8 : from >= 1 && to <= 8;
        }
        if (part.endsWith("季度")) {
            int quarter = Math.max("一二三四".indexOf(part.charAt(1)), "1234".indexOf(part.charAt(1))) + 1;
            return from >= quarter * 3 - 3 && to <= quarter * 3;
        }
        return !part.matches("\\d{1,2}月") || to == Integer.parseInt(part.substring(0, part.length() - 1));
    }

    /** What was done in a whole year is told more than once where the title says half a year. */
    private static Optional<Finding> wholeYear(Body body, String half) {
        if (!half.equals("上半年")) {
            return Optional.empty();
        }
        Matcher whole = WHOLE_YEAR.matcher(body.page());
        whole.region(body.text().bodyStart(), body.text().end());
        List<Stated> told = whole.results()
                .filter(words -> !body.text().isAhead(words.start()))
                .map(words -> quote(body, words))
                .toList();
        return told.size() >= 2
                ? Optional.of(new Finding(Sort.PERIOD, false, told, null, null, "half"))
                : Optional.empty();
    }

    private static Stated quote(Body body, MatchResult words) {
        Place place = new Place(body.page(), body.text(), new Token(words.start(), words.end(), Token.Sort.DATE, null));
        return new Stated(place, Role.REFERENCE, Subject.of(place));
    }

    private static List<Stated> quotes(Body body, Stated date) {
        Optional<Stated> inTitle = body.figures().stream()
                .filter(figure -> figure.place().token().is(Token.Sort.DATE)
                        && figure.start() < body.text().bodyStart())
                .findFirst();
        return inTitle.map(title -> List.of(title, date)).orElse(List.of(date));
    }
}
