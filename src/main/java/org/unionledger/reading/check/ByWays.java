package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 代表68人，按岗位分，教师49人、…；按性别分，男30人，女38人: each way to divide a whole, told behind the first one. */
final class ByWays implements Check {

    private static final String WAY = "(?:按|从)[^,。;:\\d]{1,8}(?:分|划分|看|来看|统计)[,:]?[^,。;\\d]{0,10}$";
    private static final Pattern FIRST = Pattern.compile("^[^;。]{0,8}[,:;。(]" + WAY);
    private static final Pattern NEXT = Pattern.compile("[;。]\\s*(?:再|又|若)?" + WAY);

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        List<Stated> figures = body.figures();
        for (int i = 1; i < figures.size(); i++) {
            Stated first = figures.get(i);
            boolean next = first.isCount()
                    && first.isExact()
                    && NEXT.matcher(body.between(figures.get(i - 1), first)).find();
            if (next) {
                judge(body, first).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> judge(Body body, Stated first) {
        List<Stated> parts = parts(body, first);
        return parts.size() < 2
                ? Optional.empty()
                : whole(body, first)
                        .map(whole -> new Division(body, whole, parts))
                        .flatMap(division -> division.judged(true));
    }

    /** All of its sort up to the end of the statement. */
    private static List<Stated> parts(Body body, Stated first) {
        List<Stated> parts = new ArrayList<>(List.of(first));
        for (Stated next : body.countedAfter(first)) {
            boolean listed = next.sentence() == first.sentence()
                    && body.isSameStatement(first, next)
                    && next.isAlike(first)
                    && next.isExact();
            if (!listed) {
                break;
            }
            parts.add(next);
        }
        return parts;
    }

    /** What the first way in this paragraph divides. */
    private static Optional<Stated> whole(Body body, Stated first) {
        List<Stated> before = body.paragraphBefore(first);
        for (int i = before.size() - 1; i > 0; i--) {
            Stated whole = before.get(i - 1);
            if (FIRST.matcher(body.between(whole, before.get(i))).find()) {
                return Optional.of(whole)
                        .filter(figure -> figure.isCount() && figure.isExact() && figure.isAlike(first));
            }
        }
        return Optional.empty();
    }
}
