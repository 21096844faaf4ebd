package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** Days that no calendar has (2月30日), that fall on another day of the week, and that end before they begin. */
final class Days implements Check {

    private static final Pattern OF_WEEK = Pattern.compile("^[,(]?(?:星期|周|礼拜)([一二三四五六日天])(?!至|到|-|—|、)");
    private static final int FARTHEST = 6;

    /** Longer ago, the end is of the next year: 12月20日至1月10日. */
    private static final int MOST_DAYS = 150;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            Calendar calendar = Calendar.of(figure);
            if (!calendar.days().isEmpty()) {
                judge(body, figure, calendar).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> judge(Body body, Stated figure, Calendar calendar) {
        if (calendar.days().stream().anyMatch(Days::isNone)) {
            return Optional.of(new Finding(Sort.PERIOD, false, List.of(figure), null, null, "no-day"));
        }
        if (!calendar.isKnown()) {
            return Optional.empty();
        }
        LocalDate first = calendar.days().get(0).date().orElseThrow();
        LocalDate last = calendar.days().get(calendar.days().size() - 1).date().orElseThrow();
        boolean back = last.isBefore(first) && last.plusDays(MOST_DAYS).isAfter(first);
        if (back && calendar.days().size() == 2 && !figure.place().words().contains("、")) {
            return Optional.of(new Finding(Sort.PERIOD, false, List.of(figure), null, null, "backwards"));
        }
        return calendar.days().size() == 1 ? ofWeek(body, figure, first) : Optional.empty();
    }

    /** In any year there may be a leap day. */
    private static boolean isNone(Calendar.Day day) {
        return new Calendar.Day(day.year() == 0 ? 2000 : day.year(), day.month(), day.day())
                .date()
                .isEmpty();
    }

    private static Optional<Finding> ofWeek(Body body, Stated figure, LocalDate day) {
        int end = figure.place().token().end();
        Matcher told =
                OF_WEEK.matcher(body.page().substring(end, Math.min(body.page().length(), end + FARTHEST)));
        if (!told.find() || body.text().isAhead(figure.start())) {
            return Optional.empty();
        }
        DayOfWeek said = DayOfWeek.of(Math.min(7, "一二三四五六日天".indexOf(told.group(1)) + 1));
        boolean holds = said == day.getDayOfWeek();
        return Optional.of(new Finding(
                Sort.PERIOD,
                holds,
                List.of(figure),
                BigDecimal.valueOf(day.getDayOfWeek().getValue()),
                BigDecimal.valueOf(said.getValue()),
                "weekday"));
    }
}
