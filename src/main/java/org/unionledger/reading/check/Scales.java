package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 委员9人，主任1人，副主任2人，委员6人; 评议212人，满意198人，基本满意12人，不满意2人: posts and answers of which each has one. */
final class Scales {

    private static final int LONGEST_LABEL = 8;
    private static final int LEAST = 3;

    /** Labels of which everybody has one, and the one that ends such a list: only with it all are told. */
    private enum Scale {
        POSTS("(?:副?(?:主任|主席|组长|会长|队长)(?:委员)?)", "(?:委员|组员|成员|队员)"),
        ANSWERS("(?:(?:非常|很|十分|比较|较|基本)?(?:满意|了解|合格|称职|优秀))", "(?:不(?:太)?|未)(?:满意|了解|合格|称职)");

        private final Pattern label;
        private final Pattern last;

        Scale(String label, String last) {
            String around = "[,、:(和]*(?:其中|设)?";
            this.label = Pattern.compile(around + label + "的?(?:有|共)?");
            this.last = Pattern.compile(around + "(?:" + last + ")的?(?:有|共)?");
        }
    }

    private Scales() {}

    static Optional<Finding> behind(Body body, Stated whole) {
        for (Scale scale : Scale.values()) {
            Optional<Division> told = told(body, whole, scale);
            if (told.isPresent()) {
                Division division = told.get();
                return Optional.of(division.finding(division.sum().compareTo(whole.value()) == 0));
            }
        }
        return Optional.empty();
    }

    private static Optional<Division> told(Body body, Stated whole, Scale scale) {
        List<Stated> parts = new ArrayList<>();
        Stated before = whole;
        for (Stated next : body.countedAfter(whole)) {
            String link = body.between(before, next);
            boolean labelled = next.isQuantity()
                    && next.isExact()
                    && next.isAlike(whole)
                    && next.sentence() == whole.sentence()
                    && link.length() <= LONGEST_LABEL;
            if (labelled && scale.last.matcher(link).matches()) {
                parts.add(next);
                return parts.size() >= LEAST ? Optional.of(new Division(body, whole, parts)) : Optional.empty();
            }
            if (!labelled || !scale.label.matcher(link).matches()) {
                return Optional.empty();
            }
            parts.add(next);
            before = next;
        }
        return Optional.empty();
    }
}
