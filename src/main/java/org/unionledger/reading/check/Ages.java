package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 35岁以下, 36至50岁, 51岁以上: ages that follow each other, so that nobody is of two. */
final class Ages {

    private static final Pattern RANGE =
            Pattern.compile("(\\d{2})(?:岁)?(?:至|-|—|~|到)(\\d{2})周?岁|(\\d{2})周?岁(?:及)?(以下|以内|以上)");
    private static final int OLDEST = 200;

    private Ages() {}

    /** Whether each of the words names a range of ages, each of them above the one before or each below. */
    static boolean follow(List<String> labels) {
        List<int[]> ranges = new ArrayList<>();
        for (String label : labels) {
            Matcher range = RANGE.matcher(label);
            if (range.find()) {
                ranges.add(ends(range));
            }
        }
        ranges.sort((one, other) -> Integer.compare(one[0], other[0]));
        boolean apart = ranges.size() == labels.size() && !ranges.isEmpty();
        for (int i = 1; i < ranges.size(); i++) {
            apart &= ranges.get(i)[0] >= ranges.get(i - 1)[1];
        }
        return apart;
    }

    private static int[] ends(Matcher range) {
        if (range.group(1) != null) {
            return new int[] {Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))};
        }
        int bound = Integer.parseInt(range.group(3));
        return range.group(4).equals("以上") ? new int[] {bound, OLDEST} : new int[] {0, bound};
    }
}
