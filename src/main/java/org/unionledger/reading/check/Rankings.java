package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 第一名95.5分，第二名96.2分; 从高到低依次为96分、93.5分、94分: who comes behind has no more. */
final class Rankings implements Check {

    private static final Pattern PLACE = Pattern.compile("(?:第([一二三四五六七八九])名|([冠亚季])军)[^第冠亚季]*$");
    private static final Pattern DOWNWARD = Pattern.compile("[从由]高[到至]低[^。;]{0,8}(?:依次|分别|排列)?[是为]$");
    private static final Pattern TIME = Pattern.compile("用时|时间|耗时|成绩为?\\d+分\\d+秒|扣分|罚分");
    private static final String PLACES = "一二三四五六七八九";
    private static final String CUPS = "冠亚季";

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated later : body.figures()) {
            if (isScore(later)) {
                judge(body, later).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isScore(Stated figure) {
        return figure.isQuantity() && figure.measure() == Measure.POINTS && figure.isExact() && !figure.isInPoints();
    }

    /** Against the score just before it in the sentence. */
    private static Optional<Finding> judge(Body body, Stated later) {
        List<Stated> before = body.before(later).stream().filter(Rankings::isScore).toList();
        if (before.isEmpty() || TIME.matcher(later.place().sentenceBefore()).find()) {
            return Optional.empty();
        }
        Stated first = before.get(before.size() - 1);
        int ahead = place(first);
        boolean ranked = ahead > 0 && place(later) == ahead + 1;
        boolean listed = DOWNWARD.matcher(before.get(0).place().sentenceBefore()).find()
                && body.between(first, later).equals("、");
        return (ranked || listed) && later.value().compareTo(first.value()) > 0
                ? Optional.of(new Finding(Sort.ORDER, false, List.of(first, later), first.value(), later.value(), "range"))
                : Optional.empty();
    }

    /** From 1 on; 0 where its clause tells none. */
    private static int place(Stated score) {
        Matcher place = PLACE.matcher(score.clauseBefore());
        if (!place.find()) {
            return 0;
        }
        return 1 + (place.group(1) == null ? CUPS.indexOf(place.group(2)) : PLACES.indexOf(place.group(1)));
    }
}
