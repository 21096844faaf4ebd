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
    /** 发放最多的社区是新桥社区，共2.6万元，城南社区3.1万元: nobody has more. */
    private static final Pattern THE_MOST = Pattern.compile("最[多高](?:的|者)[^。;\\d]{0,16}$");

    private static final Pattern OF_OTHERS = Pattern.compile("共|合|总|全|累计|其余|其他|另|平均|均|比|较|去年|上年|上届|第|每|目标|计划|分别");
    private static final String PLACES = "一二三四五六七八九";
    private static final String CUPS = "冠亚季";

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated later : body.figures()) {
            if (isScore(later)) {
                judge(body, later).ifPresent(findings::add);
            }
            if (later.isCount() && later.isExact() && body.isSaidBefore(later, '最')) {
                most(body, later).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isScore(Stated figure) {
        return figure.isQuantity() && figure.measure() == Measure.POINTS && figure.isExact() && !figure.isInPoints();
    }

    /** Against the score just before it in the sentence. */
    private static Optional<Finding> judge(Body body, Stated later) {
        List<Stated> before =
                body.before(later).stream().filter(Rankings::isScore).toList();
        if (before.isEmpty() || TIME.matcher(later.place().sentenceBefore()).find()) {
            return Optional.empty();
        }
        Stated first = before.get(before.size() - 1);
        int ahead = place(first);
        boolean ranked = ahead > 0 && place(later) == ahead + 1;
        boolean listed =
                DOWNWARD.matcher(before.get(0).place().sentenceBefore()).find()
                        && body.between(first, later).equals("、");
        return (ranked || listed) && later.value().compareTo(first.value()) > 0
                ? Optional.of(
                        new Finding(Sort.ORDER, false, List.of(first, later), first.value(), later.value(), "range"))
                : Optional.empty();
    }

    private static Optional<Finding> most(Body body, Stated later) {
        List<Stated> before =
                body.before(later).stream().filter(Stated::isQuantity).toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Stated first = before.get(before.size() - 1);
        boolean told = first.isAlike(later)
                && first.isExact()
                && later.value().compareTo(first.value()) > 0
                && !OF_OTHERS.matcher(body.between(first, later)).find()
                && body.between(first, later).matches("[,、]\\p{IsHan}{2,10}")
                && THE_MOST.matcher(first.place().sentenceBefore()).find();
        return told
                ? Optional.of(
                        new Finding(Sort.ORDER, false, List.of(first, later), first.value(), later.value(), "range"))
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
