package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** 2月5日开赛，2月12日结束，历时8天: how many days it lasted against its first and last day. */
final class Spans implements Check {

    private static final int FRIDAY = 5;
    private static final Pattern LASTED = Pattern.compile("(?:(?:历时|为期|持续|前后|一连|整整|连续)(?:共|了)?|(?:开展|进行|举行|举办|坚持)了)$");
    private static final Pattern BY_TURNS = Pattern.compile("分|每|各|两批|两期|批次|期次|轮流|培训班?[二三四五两]期|工作日|累计|其中");
    private static final Pattern OTHER_DAY = Pattern.compile("筹备|报名|通知|启动|部署|截止|印发|下发|预热");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            boolean days = figure.isQuantity()
                    && figure.isExact()
                    && figure.quantity().unit().word().equals("天")
                    && (LASTED.matcher(figure.clauseBefore()).find() || isSummed(body, figure));
            if (days) {
                judge(body, figure).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** 从6月28日延续到7月2日，共5天: at once behind the last day. */
    private static boolean isSummed(Body body, Stated figure) {
        List<Stated> before = body.before(figure);
        return !before.isEmpty()
                && before.get(before.size() - 1).place().token().is(Token.Sort.DATE)
                && body.between(before.get(before.size() - 1), figure)
                        .matches("(?:\\p{IsHan}{0,6},)?(?:共|总共|一共)(?:计)?");
    }

    /** 为期5天，从7月8日至7月12日: at once behind it. */
    private static List<Stated> behind(Body body, Stated lasted) {
        List<Stated> dates = body.within(lasted.start() + 1, lasted.place().sentenceEnd()).stream()
                .filter(figure -> figure.place().token().is(Token.Sort.DATE))
                .toList();
        boolean atOnce = !dates.isEmpty()
                && body.between(lasted, dates.get(0)).matches("(?:的?\\p{IsHan}{0,8})?[,(](?:时间)?(?:从|自|即|于|为)?");
        return atOnce ? dates : List.of();
    }

    /** Only where first and last day and no other are told in the sentence. */
    private static Optional<Finding> judge(Body body, Stated lasted) {
        String sentence = lasted.place().sentenceBefore() + lasted.place().sentenceAfter();
        List<Stated> before = body.before(lasted).stream()
                .filter(figure -> figure.place().token().is(Token.Sort.DATE))
                .toList();
        List<Stated> dates = before.isEmpty() ? behind(body, lasted) : before;
        List<Calendar.Day> days = dates.stream()
                .flatMap(date -> Calendar.of(date).days().stream())
                .toList();
        List<LocalDate> ends = days.stream()
                .flatMap(
                        day -> Stream.of(new Calendar.Day(day.year() == 0 ? 2001 : day.year(), day.month(), day.day())))
                .flatMap(day -> day.date().stream())
                .toList();
        boolean told = ends.size() == 2
                && ends.get(0).isBefore(ends.get(1))
                && dates.stream().allMatch(date -> !Calendar.of(date).days().isEmpty())
                && !BY_TURNS.matcher(sentence).find()
                && !OTHER_DAY.matcher(sentence).find();
        return told
                ? Optional.of(finding(dates, lasted, ends, days.stream().allMatch(day -> day.year() > 0)))
                : Optional.empty();
    }

    private static Finding finding(List<Stated> dates, Stated lasted, List<LocalDate> ends, boolean isKnown) {
        LocalDate from = ends.get(0);
        LocalDate to = ends.get(1);
        long between = ChronoUnit.DAYS.between(from, to);
        long told = lasted.value().longValue();
        boolean holds = told == between || told == between + 1;
        boolean workdays = told == workdays(from, to, isKnown);
        List<Stated> quotes = Stream.concat(dates.stream(), Stream.of(lasted)).toList();
        return new Finding(
                Sort.PERIOD, holds || workdays, quotes, BigDecimal.valueOf(between + 1), lasted.value(), "days");
    }

    /** From Monday to Friday; of an unknown year none are known. */
    private static long workdays(LocalDate from, LocalDate to, boolean isKnown) {
        return isKnown
                ? from.datesUntil(to.plusDays(1))
                        .filter(day -> day.getDayOfWeek().getValue() <= FRIDAY)
                        .count()
                : -1;
    }
}
