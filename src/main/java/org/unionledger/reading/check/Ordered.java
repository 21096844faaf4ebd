package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** 分三批：第一批…，第二批…，第三批…: so many, then each by its place in the order, in one sentence. */
final class Ordered implements Check {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern PLACE = Pattern.compile("第([一二三四五六七八九])个?(批次|批|期|轮|阶段|步|站)");
    private static final Pattern WORD = Pattern.compile("^(批次|批|期|轮|阶段|步|站)");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (figure.isQuantity() && figure.isExact() && figure.value().intValue() < DIGITS.length()) {
                word(figure).flatMap(word -> judge(figure, word)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<String> word(Stated figure) {
        String unit = figure.quantity().unit().word();
        Matcher word = WORD.matcher(unit.equals("个") ? figure.place().after() : unit);
        return word.find() ? Optional.of(word.group(1)) : Optional.empty();
    }

    private static Optional<Finding> judge(Stated figure, String word) {
        int told = places(word, figure.place().sentenceAfter());
        boolean wrong = told > 1 && figure.value().compareTo(BigDecimal.valueOf(told)) != 0;
        return wrong
                ? Optional.of(new Finding(
                        Sort.COUNT, false, List.of(figure), BigDecimal.valueOf(told), figure.value(), "count"))
                : Optional.empty();
    }

    /** How many from the first on without a gap; 0 where one is left out. */
    private static int places(String word, String after) {
        Set<Integer> told = new HashSet<>();
        Matcher place = PLACE.matcher(after);
        while (place.find()) {
            if (place.group(2).equals(word)) {
                told.add(DIGITS.indexOf(place.group(1)));
            }
        }
        int most = told.stream().mapToInt(Integer::intValue).max().orElse(0);
        return told.size() == most ? most : 0;
    }
}
