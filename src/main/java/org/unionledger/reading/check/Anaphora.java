package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** 受理案件116件。…这142件案件: words that point back to a number that nobody told. */
final class Anaphora implements Check {

    private static final Pattern POINTS = Pattern.compile("(?:上述|前述|以上|这|该)$");

    /** Small numbers are of what was named one by one. */
    private static final int LEAST = 12;

    /** A text does not point back more often. */
    private static final int MOST = 40;

    private static final int FARTHEST = 150;

    /** So many may be summed. */
    private static final int NEAREST = 12;

    @Override
    public List<Finding> of(Body body) {
        return body.figures().stream()
                .filter(figure -> figure.isCount()
                        && figure.isExact()
                        && figure.value().intValue() >= LEAST
                        && POINTS.matcher(figure.clauseBefore()).find())
                .limit(MOST)
                .flatMap(figure -> judge(body, figure).stream())
                .toList();
    }

    /** The count told last of the same measure and name, where none before has this number nor any sum of neighbours has it. */
    private static Optional<Finding> judge(Body body, Stated figure) {
        List<Stated> before = body.remembered(figure).stream()
                .filter(other -> other.isQuantity() && other.isAlike(figure))
                .toList();
        boolean told =
                before.stream().anyMatch(other -> other.value().compareTo(figure.value()) == 0 || !other.isExact());
        if (before.isEmpty()
                || told
                || isSum(before.subList(Math.max(0, before.size() - NEAREST), before.size()), figure)) {
            return Optional.empty();
        }
        return before.stream()
                .filter(other -> other.isExact() && other.value().intValue() >= LEAST)
                .filter(other ->
                        body.page().substring(other.start(), figure.start()).length() < FARTHEST)
                .filter(other -> Naming.common(other, figure) >= 2
                        || Naming.beginAlike(other, figure)
                        || other.place().after().isEmpty()
                                && other.clauseBefore().contains(behind(figure)))
                .reduce((one, later) -> later)
                .map(last -> new Finding(
                        Sort.REPEATED, false, List.of(last, figure), last.value(), figure.value(), "repeated"));
    }

    private static String behind(Stated figure) {
        String after = figure.place().after();
        return after.length() < 2 ? "。" : after.substring(0, 2);
    }

    private static boolean isSum(List<Stated> before, Stated figure) {
        for (int i = 0; i < before.size(); i++) {
            java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
            for (int j = i; j < before.size(); j++) {
                sum = sum.add(before.get(j).value());
                if (sum.compareTo(figure.value()) == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
