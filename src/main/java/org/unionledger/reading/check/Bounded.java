package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 近5000人次，其中上半年2430人次，下半年2890人次: a whole told as less, or as more, than so much against its parts. */
final class Bounded implements Check {

    private static final Pattern MORE = Pattern.compile("^(?:超过|超|逾)");
    private static final Pattern LESS = Pattern.compile("^(?:近|将近|不足|不到)");
    private static final Pattern CROSSED = Pattern.compile("(?:突破|超过|冲破)(?:了)?$");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated whole : body.figures()) {
            if (whole.isCount() && side(whole) != 0) {
                OfWhich.behind(body, whole)
                        .map(series -> new Division(body, whole, series.parts()))
                        .flatMap(division -> judge(division))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Whether it is told as more than so much, so that parts which sum to more make nothing wrong. */
    static boolean isCrossed(Stated whole) {
        return CROSSED.matcher(whole.clauseBefore()).find();
    }

    /** 1 where it is told to be more, −1 where it is told to be less. */
    private static int side(Stated whole) {
        String words = whole.place().words();
        return isCrossed(whole) || MORE.matcher(words).find()
                ? 1
                : LESS.matcher(words).find() ? -1 : 0;
    }

    /** Parts may sum to less where there could be others yet; of two opposites there are none. */
    private static Optional<Finding> judge(Division division) {
        List<Stated> parts = division.parts();
        boolean opposites = parts.size() == 2 && Opposites.divide(parts.get(0), parts.get(1));
        if (parts.size() < 2 || !opposites && division.isOverlapping()) {
            return Optional.empty();
        }
        boolean all = opposites || Complete.isClosedBehind(parts.get(parts.size() - 1));
        int compared = division.sum().compareTo(division.whole().value());
        boolean wrong = side(division.whole()) < 0 ? compared > 0 : compared < 0 && all;
        return wrong ? Optional.of(division.finding(false)) : Optional.empty();
    }
}
