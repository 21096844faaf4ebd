package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unionledger.reading.Role;
import org.unionledger.reading.number.Measure;

/** Parts against their whole, in the ways in which a text tells them. */
final class Parts implements Check {

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        Set<List<Stated>> told = new HashSet<>();
        for (Stated figure : body.figures()) {
            if (figure.isCount() && figure.isExact() && !isNoWhole(figure)) {
                finding(body, figure)
                        .or(() -> Remainder.told(body, figure))
                        .filter(finding -> told.add(parts(finding)))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** By how much it grew, what one got, or what it is more than. */
    private static boolean isNoWhole(Stated figure) {
        return Differences.isOne(figure) || isRate(figure) || Bounded.isCrossed(figure);
    }

    /** 第一名600元、第二名400元: what each gets is no sum of what others get. */
    private static boolean isRate(Stated figure) {
        return figure.role() == Role.RULE && figure.measure() == Measure.MONEY;
    }

    /** 共312人次，…，共计312人次: the same parts are held against their whole once. */
    private static List<Stated> parts(Finding finding) {
        return finding.quotes().subList(1, finding.quotes().size());
    }

    private static Optional<Finding> finding(Body body, Stated whole) {
        Optional<Series> announced = OfWhich.behind(body, whole);
        Optional<Finding> behind =
                announced.isPresent() ? announced.flatMap(series -> series.judged(body)) : AtOnce.behind(body, whole);
        return Complete.behind(body, whole)
                .or(() -> behind)
                .or(() -> Opposites.behind(body, whole))
                .or(() -> Together.before(body, whole));
    }
}
