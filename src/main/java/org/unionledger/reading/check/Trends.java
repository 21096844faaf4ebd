package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** 298人，比上年的339人有所增加: which way it went, against before and now. */
final class Trends implements Check {

    private static final Pattern BEFORE =
            Pattern.compile("(?:比|较|同)(?:上年|去年|上一?年度?|上年同期|去年同期|同期|上季度|上月|前年)(?:同期)?的?[^,。;\\d]{0,6}$");
    private static final Pattern FROM = Pattern.compile("(?:由|从)(?:上年|去年|年初|原来|上年同期|去年同期|\\d{4}年)[^,。;\\d]{0,8}$");
    private static final Pattern TO_MORE =
            Pattern.compile("^[^,。;\\d]{0,4}(?:升至|增至|增加到|上升到|提高到|增长到|扩大到)[^,。;\\d]{0,4}$");
    private static final Pattern TO_LESS =
            Pattern.compile("^[^,。;\\d]{0,4}(?:降至|降到|减至|减少到|下降到|下降至|降低到|回落到)[^,。;\\d]{0,4}$");
    private static final Pattern UP = Pattern.compile("^[^,。;\\d]{0,3}(?:有所|有|明显|大幅|略有|均有)(?:增加|增长|提高|提升|上升)");
    private static final Pattern UP_BY = Pattern.compile("^(?:同比)?(?:增长|增加|提高|上升|上涨)(?:了|约|近|达)?[\\d.]+%");
    private static final Pattern DOWN_BY = Pattern.compile("^(?:同比)?(?:减少|下降|降低|下跌)(?:了|约|近|达)?[\\d.]+%");
    private static final Pattern DOWN = Pattern.compile("^[^,。;\\d]{0,3}(?:有所|有|明显|大幅|略有|均有)(?:减少|下降|降低|回落)");

    private static final Pattern YEAR = Pattern.compile("^(?:\\d{4}年|前年|去年|上年|今年|本年)");
    private static final Pattern YEARLY_MORE = Pattern.compile("^,[^,。;\\d]{0,8}逐年(?:增加|增长|上升|提高|递增|扩大)");
    private static final Pattern YEARLY_LESS = Pattern.compile("^,[^,。;\\d]{0,8}逐年(?:减少|下降|降低|递减)");
    private static final Pattern LAST = Pattern.compile("^(?:上季度|上月|上年|去年|上半年|上一?年度|年初|上学期|上届)[^,。;\\d]{0,8}$");
    private static final Pattern THIS = Pattern.compile("^(?:本季度|本月|本年|今年|下半年|本年度|年底|年末|本学期|本届|目前)[^,。;\\d]{0,8}$");
    private static final Pattern RISES = Pattern.compile("^,[^,。;\\d不没未]{0,8}(?:增加|增长|提高|提升|上升|增多)(?=[,。;]|$)");
    private static final Pattern FALLS = Pattern.compile("^,[^,。;\\d不没未]{0,8}(?:减少|下降|降低|回落)(?=[,。;]|$)");
    private static final int FARTHEST = 12;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        List<Stated> figures = body.figures();
        for (int i = 1; i < figures.size(); i++) {
            Stated first = figures.get(i - 1);
            Stated later = figures.get(i);
            boolean pair = first.isQuantity()
                    && first.isAlike(later)
                    && first.isExact()
                    && later.isExact()
                    && first.sentence() == later.sentence();
            if (pair) {
                judge(body, first, later).ifPresent(findings::add);
            }
        }
        for (Stated figure : figures) {
            yearly(body, figure).ifPresent(findings::add);
        }
        return findings;
    }

    /** 2022年194人，2023年242人，2024年184人，逐年增加. */
    private static Optional<Finding> yearly(Body body, Stated last) {
        int said = told(last.place().sentenceAfter(), YEARLY_MORE, YEARLY_LESS);
        List<Stated> before = said == 0 || !last.isQuantity()
                ? List.of()
                : body.before(last).stream()
                        .filter(figure -> figure.isQuantity() && figure.isAlike(last) && figure.isExact())
                        .toList();
        if (before.size() < 2) {
            return Optional.empty();
        }
        List<Stated> series = new ArrayList<>(before);
        series.add(last);
        boolean told = series.stream()
                .allMatch(figure -> YEAR.matcher(figure.clauseBefore()).find());
        boolean wrong = false;
        for (int i = 1; i < series.size(); i++) {
            wrong |= series.get(i).value().compareTo(series.get(i - 1).value()) * said < 0;
        }
        return told && wrong
                ? Optional.of(new Finding(Sort.RATE, false, series, null, null, "trend"))
                : Optional.empty();
    }

    private static Optional<Finding> judge(Body body, Stated first, Stated later) {
        String link = body.between(first, later);
        int grown = FROM.matcher(first.clauseBefore()).find() && first.isSameClause(later)
                ? told(link, TO_MORE, TO_LESS)
                : 0;
        int compared = BEFORE.matcher(later.clauseBefore()).find() ? -comparedWith(body, later) : 0;
        int said = grown != 0 ? grown : compared != 0 ? compared : inTurn(first, later, link);
        int is = later.value().compareTo(first.value());
        return said != 0 && is != 0 && said != is
                ? Optional.of(
                        new Finding(Sort.RATE, false, List.of(first, later), first.value(), later.value(), "trend"))
                : Optional.empty();
    }

    /** By so many per cent only where no other count of the sentence can be meant. */
    private static int comparedWith(Body body, Stated later) {
        String behind = later.place().after();
        boolean alone = body.before(later).stream().filter(later::isAlike).count() == 1;
        int told = told(behind, UP, DOWN);
        return told == 0 && alone ? told(behind, UP_BY, DOWN_BY) : told;
    }

    /** 上季度8次，本季度5次，频次进一步提高. */
    private static int inTurn(Stated first, Stated later, String link) {
        boolean turn = LAST.matcher(first.clauseBefore()).find()
                && THIS.matcher(later.clauseBefore()).find()
                && link.length() <= FARTHEST;
        return turn ? told(later.place().sentenceAfter(), RISES, FALLS) : 0;
    }

    /** 1 for more, −1 for less, 0 where nothing is told. */
    private static int told(String words, Pattern more, Pattern less) {
        return more.matcher(words).find() ? 1 : less.matcher(words).find() ? -1 : 0;
    }
}
