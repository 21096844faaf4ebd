package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 64名班组长里，钳工21名、电工18名、焊工15名，此外没有别的工种: a list that is said to leave nothing out makes up its whole. */
final class Complete {

    private static final Pattern NO_OTHERS = Pattern.compile(
            "^[^,。;\\d]{0,6}[,;](?:此外|除此之外|除此以外)?(?:没有?|无|再无|别无)(?:别的|其他|其它|他|另外的)|^[^,。;\\d]{0,6}[,;][^,。;]{0,4}(?:就是|便是|即是?|构成了?)(?:全部|所有|全体)|^[^,。;\\d]{0,6}[,;](?:此外|除[^,。;\\d]{1,6}外)(?:再|别|也)?(?:没有|无)");
    private static final Pattern ASIDE = Pattern.compile("每|平均|比|较|另");

    private Complete() {}

    /** Only where nothing but the parts stands between the whole and the words that close the list. */
    static Optional<Finding> behind(Body body, Stated whole) {
        List<Stated> parts = body.countedAfter(whole).stream()
                .takeWhile(
                        figure -> figure.sentence() == whole.sentence() && figure.isQuantity() && figure.isAlike(whole))
                .toList();
        boolean closed = parts.size() >= 2
                && parts.stream().allMatch(part -> part.isExact() && !isAside(part))
                && isClosedBehind(parts.get(parts.size() - 1))
                && body.before(whole).stream().noneMatch(whole::isAlike);
        Division division = new Division(body, whole, parts);
        return closed ? Optional.of(division.finding(division.sum().compareTo(whole.value()) == 0)) : Optional.empty();
    }

    /** 歌咏会1120人次，别无其他活动. */
    static boolean isClosedBehind(Stated last) {
        return NO_OTHERS.matcher(last.place().sentenceAfter()).find();
    }

    private static boolean isAside(Stated part) {
        return ASIDE.matcher(part.clauseBefore()).find();
    }
}
