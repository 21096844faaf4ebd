package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 高中及以下, 大专, 本科及以上: grades of schooling that follow each other, so that nobody is of two. */
final class Schooling {

    private static final List<String> GRADES =
            List.of("小学", "初中", "高中|中专|中职|职高|中技", "大专|专科|高职", "本科|学士|大学", "硕士|研究生", "博士");
    private static final Pattern FROM = Pattern.compile("及?以上");
    private static final Pattern UP_TO = Pattern.compile("及?以下");

    private Schooling() {}

    /** Whether the labels name grades one above or one below the other, open at the ends of the row only. */
    static boolean follow(List<String> labels) {
        List<Integer> grades =
                labels.stream().map(Schooling::grade).flatMap(Optional::stream).toList();
        if (grades.size() != labels.size() || grades.size() < 2) {
            return false;
        }
        int step = Integer.signum(grades.get(1) - grades.get(0));
        boolean apart = step != 0;
        for (int i = 0; i < labels.size(); i++) {
            boolean first = i == 0;
            boolean last = i == labels.size() - 1;
            boolean top = step > 0 ? last : first;
            boolean bottom = step > 0 ? first : last;
            apart &= (first || (grades.get(i) - grades.get(i - 1)) * step > 0)
                    && (top || !FROM.matcher(labels.get(i)).find())
                    && (bottom || !UP_TO.matcher(labels.get(i)).find());
        }
        return apart;
    }

    private static Optional<Integer> grade(String label) {
        for (int i = GRADES.size() - 1; i >= 0; i--) {
            Matcher grade = Pattern.compile(GRADES.get(i)).matcher(label);
            if (grade.find()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
