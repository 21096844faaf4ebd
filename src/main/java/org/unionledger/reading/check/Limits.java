package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 40户，每户500元至1000元，共4.6万元; 三场680人次，最多的一场210人: so many of at most, or at least, so much each cannot make the sum. */
final class Limits implements Check {

    private static final String UNIT = "个?([人名位户家场期次批队班组站点所校])";
    private static final Pattern EACH = Pattern.compile("每" + UNIT + "[^,。;\\d每]{0,12}$");
    private static final Pattern THE_MOST = Pattern.compile("最[多高大][^,。;\\d最]{0,2}的?一" + UNIT + "[^,。;\\d]{0,6}$");
    private static final Pattern THE_LEAST = Pattern.compile("最[少低小][^,。;\\d最]{0,2}的?一" + UNIT + "[^,。;\\d]{0,6}$");
    private static final Pattern AT_MOST = Pattern.compile("(?:不超过|不多于|不高于|至多|最多|最高)$");
    private static final Pattern AT_LEAST = Pattern.compile("^(?:不低于|不少于|至少)|(?:不低于|不少于|至少|最低|最少)\\D*$");
    private static final Pattern ASIDE = Pattern.compile("另|其余|外加|加上|其中|每[天日月年周]|各|自筹|自付|以上年|上年|去年|计划|目标|分别");
    private static final String PEOPLE = "人名位";

    /** What each has, between both ends; an open end is null. */
    private record Limit(
            Stated told,
            String unit,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {

        boolean allows(BigDecimal many, BigDecimal sum) {
            return (most == null || sum.compareTo(many.multiply(most)) <= 0)
                    && (least == null || sum.compareTo(many.multiply(least)) >= 0);
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            String clause = figure.clauseBefore();
            if (figure.isQuantity() && (clause.indexOf('每') >= 0 || clause.indexOf('最') >= 0)) {
                limit(figure).flatMap(limit -> judge(body, limit)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Limit> limit(Stated figure) {
        String clause = figure.clauseBefore();
        Optional<Limit> one = one(figure, THE_MOST, clause, null, figure.value())
                .or(() -> one(figure, THE_LEAST, clause, figure.value(), null));
        if (one.isPresent()) {
            return one.filter(limit -> figure.isExact());
        }
        BigDecimal upTo = figure.quantity().upTo();
        if (upTo != null) {
            return one(figure, EACH, clause, figure.value(), upTo);
        }
        if (AT_MOST.matcher(clause).find()) {
            return one(figure, EACH, clause, null, figure.value());
        }
        return AT_LEAST.matcher(figure.place().words()).find()
                        || AT_LEAST.matcher(clause).find()
                ? one(figure, EACH, clause, figure.value(), null)
                : Optional.empty();
    }

    private static Optional<Limit> one(
            Stated figure, Pattern words, String clause, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        Matcher each = words.matcher(clause);
        return each.find() ? Optional.of(new Limit(figure, each.group(1), least, most)) : Optional.empty();
    }

    /** Only where the statement tells nothing but how many there are and their sum; of two that could be either the smaller is how many. */
    private static Optional<Finding> judge(Body body, Limit limit) {
        Stated told = limit.told();
        List<Stated> counts = body.within(told.sentence(), told.place().sentenceEnd()).stream()
                .filter(figure -> (figure.isCount() || isTime(figure))
                        && !figure.equals(told)
                        && body.isSameStatement(figure, told))
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        String sentence = told.place().sentenceBefore() + told.place().sentenceAfter();
        if (counts.size() != 2 || ASIDE.matcher(sentence).find()) {
            return Optional.empty();
        }
        Stated many = counts.get(0);
        Stated sum = counts.get(1);
        boolean sure = many.isExact()
                && sum.isExact()
                && counts(many, limit.unit())
                && isSummed(told, sum)
                && !limit.allows(many.value(), sum.value());
        return sure
                ? Optional.of(new Finding(
                        Sort.ORDER,
                        false,
                        Stream.of(many, sum, told)
                                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                                .toList(),
                        null,
                        null,
                        "range"))
                : Optional.empty();
    }

    private static boolean isTime(Stated figure) {
        return figure.isQuantity() && figure.measure() == Measure.DURATION;
    }

    private static boolean counts(Stated many, String unit) {
        return many.unitWord().equals(unit) || PEOPLE.contains(unit) && many.measure() == Measure.PEOPLE;
    }

    /** Of one measure; how often somebody came may be told of those who were there. */
    private static boolean isSummed(Stated each, Stated sum) {
        return each.isAlike(sum)
                || each.measure() == Measure.PEOPLE && sum.unitWord().equals("人次");
    }
}
