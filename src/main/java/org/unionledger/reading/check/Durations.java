package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** From 2月 to 6月, for seven months: how long it lasted against when it began and ended, whole months or begun ones. */
final class Durations implements Check {

    private static final Pattern LASTED = Pattern.compile("(?:历时|为期|持续|前后|一连|整整|连续)(?:共|了|近)?$");
    private static final Pattern MONTH =
            Pattern.compile("^(?:20\\d{2}年)?(\\d{1,2})月(?:[初上中下旬底末]{0,2}|(\\d{1,2})[日号])$");
    private static final Pattern FROM = Pattern.compile("(?:自|从|于)$");
    private static final Pattern TO = Pattern.compile("(?:到|至)$");
    private static final int MONTHS = 12;
    private static final int DAYS = 30;
    /** So many days more or less make no month. */
    private static final int ROUNDED = 24;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            boolean months = figure.isQuantity()
                    && figure.isExact()
                    && figure.quantity().unit().word().equals("个月")
                    && LASTED.matcher(figure.clauseBefore()).find();
            if (months) {
                judge(body, figure).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> judge(Body body, Stated lasted) {
        List<Stated> dates = body.before(lasted).stream()
                .filter(figure -> figure.place().token().is(Token.Sort.DATE))
                .toList();
        if (dates.size() != 2
                || !FROM.matcher(dates.get(0).clauseBefore()).find()
                || !TO.matcher(dates.get(1).clauseBefore()).find()) {
            return Optional.empty();
        }
        Matcher from = MONTH.matcher(dates.get(0).place().words());
        Matcher to = MONTH.matcher(dates.get(1).place().words());
        if (!from.find() || !to.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(from.group(1));
        int last = Integer.parseInt(to.group(1));
        return Optional.of(
                from.group(2) == null || to.group(2) == null
                        ? finding(dates, lasted, first, last)
                        : finding(dates, lasted, first, last, number(to.group(2)) - number(from.group(2))));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** From one day to another: rounded to whole months. */
    private static Finding finding(List<Stated> dates, Stated lasted, int from, int to, int days) {
        int between = Math.floorMod(to - from, MONTHS) * DAYS + days;
        int told = lasted.value().intValue();
        boolean holds = Math.abs(told * DAYS - between) < ROUNDED;
        return finding(dates, lasted, holds, holds ? told : Math.round((float) between / DAYS));
    }

    private static Finding finding(List<Stated> dates, Stated lasted, int from, int to) {
        int between = Math.floorMod(to - from, MONTHS);
        int told = lasted.value().intValue();
        boolean holds = told == between || told == between + 1;
        return finding(dates, lasted, holds, holds ? told : between + 1);
    }

    private static Finding finding(List<Stated> dates, Stated lasted, boolean holds, int months) {
        return new Finding(
                Sort.PERIOD,
                holds,
                List.of(dates.get(0), dates.get(1), lasted),
                BigDecimal.valueOf(months),
                lasted.value(),
                "duration");
    }
}
