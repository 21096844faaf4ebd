package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 共18周，每两周一次，全学期12次: how often in how long a time, against how often in all. */
final class Frequencies implements Check {

    private static final Pattern EVERY =
            Pattern.compile("每([两二三四2-6])?个?(周|月|天|日)$|每([两二三四2-6])?个?(周|个?月|天)(?:\\p{IsHan}{2,4})?(?=[一两1-3][次期场课节])");
    private static final Pattern ALL = Pattern.compile("(?:全学期|全年|共|总共|累计|合计|总计|一共)[^,。;\\d]{0,4}$");
    private static final Pattern LASTED = Pattern.compile("(?:共|历时|为期|持续|总共|办|开|坚持|进行|上)(?:计|了)?$");
    private static final Pattern LEFT_OUT = Pattern.compile("除|另|外|加|以上|至少|不少于|左右|约|放假|停|假期|节假|雨|分别|各|计划|其中|后|起");
    private static final String DIGITS = "零一二三四五六";

    /** Every how many of what unit. */
    private record Every(int many, String unit) {

        boolean measures(Stated time) {
            String word = time.quantity().unit().word().replace("个", "");
            return word.equals(unit.replace("日", "天").replace("个", ""));
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated all : body.figures()) {
            if (all.isQuantity()
                    && all.isExact()
                    && all.measure() == Measure.TIMES
                    && ALL.matcher(all.clauseBefore()).find()) {
                judge(body, all).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Only where one time, one frequency and one sum are told and nothing is left out. */
    private static Optional<Finding> judge(Body body, Stated all) {
        List<Stated> before =
                body.before(all).stream().filter(Stated::isQuantity).toList();
        String sentence = all.place().sentenceBefore();
        Optional<Every> every = every(sentence);
        List<Stated> times = before.stream()
                .filter(figure -> LASTED.matcher(figure.clauseBefore()).find() || isBare(figure))
                .filter(figure -> every.filter(one -> one.measures(figure)).isPresent())
                .toList();
        List<Stated> often = before.stream()
                .filter(figure -> figure.measure() == Measure.TIMES)
                .toList();
        boolean plain = times.size() == 1
                && often.size() == 1
                && times.get(0).isExact()
                && often.get(0).isExact()
                && !LEFT_OUT.matcher(sentence).find();
        return plain ? finding(every.orElseThrow(), times.get(0), often.get(0), all) : Optional.empty();
    }

    /** 12个月，每月…: a time alone at the beginning of its sentence. */
    private static boolean isBare(Stated figure) {
        return figure.place().sentenceBefore().isBlank()
                && figure.place().after().isEmpty();
    }

    private static Optional<Every> every(String sentence) {
        Matcher every = EVERY.matcher(sentence);
        Every found = null;
        while (every.find()) {
            String many = every.group(3);
            if (found != null || every.group(4) == null) {
                return Optional.empty();
            }
            found = new Every(many == null ? 1 : number(many.charAt(0)), every.group(4));
        }
        return Optional.ofNullable(found);
    }

    private static int number(char digit) {
        return digit == '两' ? 2 : Math.max(DIGITS.indexOf(digit), Character.digit(digit, 10));
    }

    /** The first or last may fall into the time or not. */
    private static Optional<Finding> finding(Every every, Stated time, Stated often, Stated all) {
        BigDecimal computed = time.value()
                .multiply(often.value())
                .divide(BigDecimal.valueOf(every.many()), 0, java.math.RoundingMode.DOWN);
        BigDecimal off = computed.subtract(all.value()).abs();
        boolean holds = off.compareTo(often.value()) <= 0;
        return Optional.of(
                new Finding(Sort.RATE, holds, List.of(time, often, all), computed, all.value(), "times-each"));
    }
}
