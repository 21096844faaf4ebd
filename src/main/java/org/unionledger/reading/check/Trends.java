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
    private static final Pattern DOWN = Pattern.compile("^[^,。;\\d]{0,3}(?:有所|有|明显|大幅|略有|均有)(?:减少|下降|降低|回落)");

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
        return findings;
    }

    private static Optional<Finding> judge(Body body, Stated first, Stated later) {
        String link = body.between(first, later);
        int grown = FROM.matcher(first.clauseBefore()).find() && first.isSameClause(later)
                ? told(link, TO_MORE, TO_LESS)
                : 0;
        int compared = BEFORE.matcher(later.clauseBefore()).find()
                ? -told(later.place().after(), UP, DOWN)
                : 0;
        int said = grown == 0 ? compared : grown;
        int is = later.value().compareTo(first.value());
        return said != 0 && is != 0 && said != is
                ? Optional.of(
                        new Finding(Sort.RATE, false, List.of(first, later), first.value(), later.value(), "trend"))
                : Optional.empty();
    }

    /** 1 for more, −1 for less, 0 where nothing is told. */
    private static int told(String words, Pattern more, Pattern less) {
        return more.matcher(words).find() ? 1 : less.matcher(words).find() ? -1 : 0;
    }
}
