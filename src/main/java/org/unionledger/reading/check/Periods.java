package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;
import org.unionledger.reading.text.Kind;
import org.unionledger.reading.text.Period;

/** The period of the title against that of the body: another year, months outside of its part of the year, or the whole year under a half. */
final class Periods implements Check {

    private static final int OPENING = 120;
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");
    private static final Pattern YEAR_ALONE = Pattern.compile("(?:19|20)\\d{2}年(?:度|全年)?");
    private static final Pattern COMPARES = Pattern.compile("比|较|今年|本年|同期|增长|以来|至今|历年");
    private static final int TWICE = 2;
    private static final int NEAR = 16;
    /** When it was written or said, not what it is of. */
    private static final Pattern DAY = Pattern.compile("[日号]$");

    private static final Pattern MONTHS = Pattern.compile("^(?:(?:19|20)\\d{2}年)?(\\d{1,2})月?(?:至|-|—|~|到)(\\d{1,2})月");
    private static final Pattern UP_TO = Pattern.compile("截[至止]$");
    private static final Pattern MONTH = Pattern.compile("^(\\d{1,2})月(?:底|末|[12]\\d日|3[01]日|$)");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("^(\\d{1,2})月\\d{1,2}日$");
    private static final Pattern OF_IT =
            Pattern.compile("(?:^|[,;])(?:这|此)?(?:也|次活动|次)?(?:是|为|成为)(?:今年)?([上下]半年|[一二三四]季度|本季度|本学期|本月)");
    /** The opening may look back (自2019年起) or name a document of another year. */
    private static final Pattern LOOKS_BACK = Pattern.compile("(?:自|从|较|比|以来|于|截至|截止|《[^》]*|会议|任职|任|自从)$");

    private static final Pattern SINCE = Pattern.compile("^[年度]*.{0,8}(?:以来|起|的会议|至今)", Pattern.DOTALL);
    private static final Pattern TOOK_OFFICE =
            Pattern.compile("^[年度]*.{0,8}(?:任职|担任|到任|上任|当选|换届|就任|接任|接手|履新|入职|参加工作|加入|调入|调任|调到|来到)", Pattern.DOTALL);
    private static final Pattern BEGAN = Pattern.compile("^[年度]*.{0,8}(?:出生|开始|成立|组建|投产|建校|建院|开业)", Pattern.DOTALL);

    /** 年初有计划、年终有总结 is how it is always done. */
    private static final Pattern WHOLE_YEAR =
            Pattern.compile("一年来|全年(?!度?(?:任务|目标|计划|工作(?:任务|目标)))|(?<!年初[^。]{0,20})年终|这一年");

    @Override
    public List<Finding> of(Body body) {
        Period title = Period.of(body.text().title());
        return otherYear(body, title)
                .or(() -> resultsOfAnotherYear(body, title))
                .or(() -> PartOfYear.of(body.text().title()).flatMap(part -> otherMonths(body, part)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Finding> otherMonths(Body body, PartOfYear part) {
        return otherSpan(body, part)
                .or(() -> upToAnother(body, part))
                .or(() -> happenedLater(body, part))
                .or(() -> saidToBeOfIt(body, part))
                .or(() -> wholeYear(body, part));
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
                        quotes(body, List.of(first.get())),
                        BigDecimal.valueOf(Integer.parseInt(told.group(1))),
                        BigDecimal.valueOf(year.get()),
                        "period"))
                : Optional.empty();
    }

    /** 2022年共开展15次。2022年救助9人 under the title of 2023: results of another year more than once, and none of its own. */
    private static Optional<Finding> resultsOfAnotherYear(Body body, Period title) {
        if (title.year().isEmpty()
                || body.text().kind() == Kind.PLAN
                || title.words().contains("学年")) {
            return Optional.empty();
        }
        int year = title.year().get();
        List<Stated> told = dates(body).filter(date -> tellsAResult(body, date)).toList();
        List<Integer> years = told.stream().map(Periods::year).distinct().toList();
        return years.size() == 1 && told.size() >= TWICE && years.get(0) != year
                ? Optional.of(new Finding(
                        Sort.PERIOD,
                        false,
                        quotes(body, told),
                        BigDecimal.valueOf(years.get(0)),
                        BigDecimal.valueOf(year),
                        "period"))
                : Optional.empty();
    }

    /** 2022年新建工会5家: a count that nothing compares, in the clause that the year begins. */
    private static boolean tellsAResult(Body body, Stated date) {
        return YEAR_ALONE.matcher(date.place().words()).matches()
                && date.start() >= body.text().bodyStart()
                && Happened.opens(date)
                && !narrates(date)
                && !COMPARES.matcher(
                                date.place().sentenceBefore() + date.place().sentenceAfter())
                        .find()
                && body.countedAfter(date).stream()
                        .limit(1)
                        .anyMatch(count -> count.role() == Role.RESULT
                                && count.isCount()
                                && count.sentence() == date.sentence()
                                && body.between(date, count).length() <= NEAR);
    }

    private static int year(Stated date) {
        return Integer.parseInt(date.place().words().substring(0, 4));
    }

    private static boolean narrates(Stated date) {
        String behind = date.place().after();
        return LOOKS_BACK.matcher(date.clauseBefore()).find()
                || SINCE.matcher(behind).find()
                || TOOK_OFFICE.matcher(behind).find()
                || BEGAN.matcher(behind).find();
    }

    private static Stream<Stated> opening(Body body) {
        int end = body.text().bodyStart() + OPENING;
        return body.figures().stream()
                .filter(figure -> figure.place().token().is(Token.Sort.DATE)
                        && figure.start() >= body.text().bodyStart()
                        && figure.start() < end);
    }

    /** The dates of what the text says was, not of what it says is to be. */
    private static Stream<Stated> dates(Body body) {
        return body.figures().stream()
                .filter(date ->
                        date.place().token().is(Token.Sort.DATE) && !body.text().isAhead(date.start()));
    }

    /** 1—11月 under the title of a first half. */
    private static Optional<Finding> otherSpan(Body body, PartOfYear part) {
        return opening(body)
                .filter(date -> {
                    Matcher months = MONTHS.matcher(date.place().words());
                    return months.find()
                            && !part.holds(Integer.parseInt(months.group(1)), Integer.parseInt(months.group(2)));
                })
                .findFirst()
                .map(date -> finding(body, List.of(date)));
    }

    /** 截至9月底 under the title of a first half. */
    private static Optional<Finding> upToAnother(Body body, PartOfYear part) {
        return dates(body)
                .filter(date -> UP_TO.matcher(date.clauseBefore()).find())
                .filter(date -> {
                    Matcher month = MONTH.matcher(date.place().words());
                    return month.find() && !holds(part, month);
                })
                .findFirst()
                .map(date -> finding(body, List.of(date)));
    }

    /**
     * 10月12日举办了运动会 under the title of a first half: what was done in months outside of it. One month behind its end, in which
     * it may have been written, is told with others only, or where the text speaks of the whole year besides.
     */
    private static Optional<Finding> happenedLater(Body body, PartOfYear part) {
        List<Happened.When> outside = Happened.in(body).stream()
                .filter(when -> !part.holds(when.month(), when.month()))
                .toList();
        boolean far = outside.stream().anyMatch(when -> part.isFarFrom(when.month()))
                || part.isMonth()
                        && outside.stream().map(Happened.When::month).distinct().count() > 1;
        return far || !outside.isEmpty() && speaksOfTheYear(body, part)
                ? Optional.of(finding(
                        body,
                        outside.stream()
                                .map(Happened.When::told)
                                .sorted(Comparator.comparingInt(Stated::start))
                                .toList()))
                : Optional.empty();
    }

    /** 7月21日…，这也是二季度最露脸的事: said to be of the time of the title, though it lies outside. */
    private static Optional<Finding> saidToBeOfIt(Body body, PartOfYear part) {
        return dates(body)
                .filter(Happened::opens)
                .filter(date -> {
                    Matcher month = MONTH_AND_DAY.matcher(date.place().words());
                    Matcher said = OF_IT.matcher(date.place().sentenceAfter());
                    return month.find()
                            && said.find()
                            && (part.words().endsWith(said.group(1))
                                    || said.group(1).startsWith("本"))
                            && !holds(part, month);
                })
                .findFirst()
                .map(date -> finding(body, List.of(date)));
    }

    private static boolean holds(PartOfYear part, Matcher month) {
        int told = Integer.parseInt(month.group(1));
        return part.holds(told, told);
    }

    /** What was done in a whole year is told more than once where the title says half a year. */
    private static Optional<Finding> wholeYear(Body body, PartOfYear part) {
        return speaksOfTheYear(body, part)
                ? Optional.of(new Finding(Sort.PERIOD, false, ofTheYear(body), null, null, "half"))
                : Optional.empty();
    }

    private static boolean speaksOfTheYear(Body body, PartOfYear part) {
        return part.isFirstHalf() && ofTheYear(body).size() >= 2;
    }

    private static List<Stated> ofTheYear(Body body) {
        Matcher whole = WHOLE_YEAR.matcher(body.page());
        whole.region(body.text().bodyStart(), body.text().end());
        return whole.results()
                .filter(words -> !body.text().isAhead(words.start()))
                .map(words -> Quoted.of(body, words.start(), words.end()))
                .toList();
    }

    private static Finding finding(Body body, List<Stated> dates) {
        return new Finding(Sort.PERIOD, false, quotes(body, dates), null, null, "half");
    }

    private static List<Stated> quotes(Body body, List<Stated> dates) {
        Stream<Stated> inTitle = body.figures().stream()
                .filter(figure -> figure.place().token().is(Token.Sort.DATE)
                        && figure.start() < body.text().bodyStart())
                .limit(1);
        return Stream.concat(inTitle, dates.stream()).toList();
    }
}
