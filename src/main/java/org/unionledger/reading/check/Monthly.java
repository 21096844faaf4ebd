package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 每人每月300元，四个月，410人，共49.2万元: so much for each and each month, against the sum. */
final class Monthly implements Check {

    private static final Pattern EACH = Pattern.compile("(?:每[人名位户]每个?月|每个?月每[人名位户]|[人户]均每月)[^,。;\\d]{0,6}$");
    private static final Pattern ASIDE = Pattern.compile("另|其余|外加|加上|其中|提高|增加|起|分别|以上|标准由|从");
    private static final Pattern YEAR = Pattern.compile("全年|一年|年度");
    private static final int MONTHS = 12;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated each : body.figures()) {
            if (isMoney(each)
                    && each.clauseBefore().indexOf('每') >= 0
                    && EACH.matcher(each.clauseBefore()).find()) {
                judge(body, each).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isMoney(Stated figure) {
        return figure.isQuantity() && figure.measure() == Measure.MONEY && figure.isExact();
    }

    /** Only where one number of people and one sum are told. */
    private static Optional<Finding> judge(Body body, Stated each) {
        List<Stated> sentence = body.within(each.sentence(), each.place().sentenceEnd()).stream()
                .filter(figure -> figure.isQuantity() && !figure.equals(each))
                .toList();
        List<Stated> many = sentence.stream().filter(Monthly::arePeople).toList();
        List<Stated> sums = sentence.stream()
                .filter(figure -> figure.measure() == Measure.MONEY)
                .toList();
        boolean told = many.size() == 1
                && sums.size() == 1
                && many.get(0).isExact()
                && isMoney(sums.get(0))
                && !ASIDE.matcher(each.place().sentenceBefore() + each.place().sentenceAfter())
                        .find();
        return told ? judge(sentence, each, many.get(0), sums.get(0)) : Optional.empty();
    }

    private static boolean arePeople(Stated figure) {
        return figure.measure() == Measure.PEOPLE || figure.measure() == Measure.HOUSEHOLDS;
    }

    /** Where the months are told, of these; of a year any number of them may have been paid. */
    private static Optional<Finding> judge(List<Stated> sentence, Stated each, Stated many, Stated sum) {
        List<Stated> lasted = sentence.stream()
                .filter(figure -> figure.unitWord().equals("个月") && figure.isExact())
                .toList();
        BigDecimal month = each.value().multiply(many.value());
        boolean year = lasted.isEmpty()
                && YEAR.matcher(each.place().sentenceBefore() + each.place().sentenceAfter())
                        .find();
        int months = lasted.size() == 1 ? lasted.get(0).value().intValue() : MONTHS;
        boolean right = IntStream.rangeClosed(1, MONTHS)
                .filter(some -> year || some == months || some == 1)
                .anyMatch(some -> isNear(month.multiply(BigDecimal.valueOf(some)), sum.value()));
        if (right || !year && lasted.size() != 1) {
            return Optional.empty();
        }
        List<Stated> quotes = Stream.concat(lasted.stream(), Stream.of(each, many, sum))
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
        BigDecimal computed = month.multiply(BigDecimal.valueOf(months));
        return Optional.of(new Finding(Sort.RATE, false, quotes, computed, sum.value(), "times-each"));
    }

    private static boolean isNear(BigDecimal computed, BigDecimal sum) {
        return computed.subtract(sum).abs().multiply(BigDecimal.valueOf(100)).compareTo(computed) <= 0;
    }
}
