package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** 1975年出生，今年49岁; 成立于1954年，迎来70周年: years since a year, up to the year of the text. */
final class Years implements Check {

    private static final Pattern IN_A_ROW = Pattern.compile("连续[^,。;\\d]{0,6}$");
    private static final Pattern FROM = Pattern.compile("(?:从|自)$");
    private static final Pattern TO = Pattern.compile("(?:到|至)$");
    private static final Pattern RANGE = Pattern.compile("^((?:19|20)\\d{2})年?(?:至|-|—{1,2}|~|到)((?:19|20)\\d{2})年$");
    private static final Pattern YEAR = Pattern.compile("^((?:19|20)\\d{2})年");

    /** What began in a year, what is counted since, and how far it may be off: birthdays come late in the year, ages are told from one. */
    private enum Since {
        BORN("^(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生)|(?:出生于|生于)$", "岁|周岁", "", 2),
        FOUNDED("^[^,。;]{0,4}(?:成立|建立|创办|创建|建校|建院|建厂|组建|诞生)|(?:成立|建立|创办|创建|组建|始建|建校|建厂)于$", "周年", "", 1),
        BIRTHDAY(
                "^[^,。;]{0,4}(?:成立|建立|创办|创建|建校|建院|建厂|组建|诞生)|(?:成立|建立|创办|创建|组建|始建|建校|建厂)于$",
                "岁|周岁",
                "^的?(?:生日|诞辰|华诞)",
                1),
        LASTED("^[^,。;]{0,4}(?:成立|建立|创办|创建|组建|挂牌|揭牌|启用|投用)|(?:成立|建立|创办|创建|组建|挂牌)于$", "个", "^年头", 2),
        WORKED("^[^,。;]{0,4}(?:参加工作|入职|从教|从医|入党|进厂|到校|到厂)|(?:参加工作|入职)于$", "年", "^的?(?:工龄|教龄|党龄|司龄)", 2);

        private final Pattern began;
        private final Pattern unit;
        private final Pattern behind;
        private final int off;

        Since(String began, String unit, String behind, int off) {
            this.began = Pattern.compile(began);
            this.unit = Pattern.compile(unit);
            this.behind = Pattern.compile(behind);
            this.off = off;
        }

        boolean begins(Stated year) {
            return began.matcher(year.place().after()).find()
                    || began.matcher(year.clauseBefore()).find();
        }

        boolean counts(Stated figure) {
            return unit.matcher(figure.quantity().unit().word()).matches()
                    && behind.matcher(figure.place().after()).find();
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        Optional<Integer> now = body.text().period().year();
        for (Stated figure : body.figures()) {
            if (now.isPresent() && figure.isQuantity() && figure.isExact()) {
                judge(body, figure, now.get()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> judge(Body body, Stated figure, int now) {
        List<Stated> years = body.before(figure).stream()
                .filter(date -> date.place().token().is(Token.Sort.DATE)
                        && YEAR.matcher(date.place().words()).find())
                .toList();
        if (years.size() == 2) {
            return inARow(years.get(0), years.get(1), figure);
        }
        if (years.size() != 1) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(years.get(0).place().words());
        if (range.find()) {
            return inARow(List.of(years.get(0)), range.group(1), range.group(2), figure);
        }
        for (Since since : Since.values()) {
            if (since.counts(figure) && since.begins(years.get(0)) && isFirst(body, years.get(0), figure)) {
                return finding(years.get(0), figure, now, since.off);
            }
        }
        return Optional.empty();
    }

    /** 成立20周年，…机关工会成立15周年: only the first count of years is of this one. */
    private static boolean isFirst(Body body, Stated year, Stated figure) {
        return body.within(year.start(), figure.start()).stream()
                .noneMatch(other -> other.isQuantity()
                        && other.quantity().unit().equals(figure.quantity().unit()));
    }

    private static Optional<Finding> finding(Stated year, Stated figure, int now, int off) {
        Matcher began = YEAR.matcher(year.place().words());
        if (!began.find()) {
            return Optional.empty();
        }
        int years = now - Integer.parseInt(began.group(1));
        boolean wrong = years > 2 && Math.abs(years - figure.value().intValue()) > off;
        return wrong
                ? Optional.of(new Finding(
                        Sort.PERIOD, false, List.of(year, figure), BigDecimal.valueOf(years), figure.value(), "years"))
                : Optional.empty();
    }

    /** 从2019年至2023年，连续5年. */
    private static Optional<Finding> inARow(Stated first, Stated last, Stated figure) {
        Matcher from = YEAR.matcher(first.place().words());
        Matcher to = YEAR.matcher(last.place().words());
        boolean told = FROM.matcher(first.clauseBefore()).find()
                && TO.matcher(last.clauseBefore()).find()
                && from.find()
                && to.find();
        return told ? inARow(List.of(first, last), from.group(1), to.group(1), figure) : Optional.empty();
    }

    /** Both years are counted, or only those between. */
    private static Optional<Finding> inARow(List<Stated> dates, String from, String to, Stated figure) {
        String unit = figure.quantity().unit().word();
        int years = Integer.parseInt(to) - Integer.parseInt(from);
        int said = figure.value().intValue();
        boolean wrong = (unit.equals("年") || unit.equals("届"))
                && IN_A_ROW.matcher(figure.clauseBefore()).find()
                && said != years
                && said != years + 1;
        List<Stated> quotes = Stream.concat(dates.stream(), Stream.of(figure)).toList();
        return wrong
                ? Optional.of(new Finding(
                        Sort.PERIOD, false, quotes, BigDecimal.valueOf(years + 1L), figure.value(), "years"))
                : Optional.empty();
    }
}
