package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 投入62万元，其中设备31元: a part of so many 万 that has lost its own. */
final class LostUnit implements Check {

    private static final Pattern OF_WHICH = Pattern.compile("其中[^。;]*$");
    private static final Pattern EACH = Pattern.compile("每|均|标准|单价|/|各|起步|最低");
    private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);
    private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

    /** One sum and its parts, no more. */
    private static final int FEWEST = 3;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated part : body.figures()) {
            if (isYuan(part) && part.value().compareTo(MOST) < 0) {
                judge(body, part).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isYuan(Stated figure) {
        return figure.isQuantity()
                && figure.isExact()
                && figure.measure() == Measure.MONEY
                && figure.quantity().unit().word().equals("元");
    }

    private static Optional<Finding> judge(Body body, Stated part) {
        return ofWhich(body, part).or(() -> restored(body, part));
    }

    /** 收缴36.5万元，拨付21.9万元，留成14.6元: with its 万 it makes the sums of the statement right. */
    private static Optional<Finding> restored(Body body, Stated part) {
        if (EACH.matcher(part.clauseBefore() + part.place().after()).find()) {
            return Optional.empty();
        }
        List<Stated> others = body.figures().stream()
                .filter(figure -> figure.sentence() == part.sentence()
                        && !figure.equals(part)
                        && figure.isQuantity()
                        && figure.measure() == Measure.MONEY
                        && body.isSameStatement(figure, part))
                .toList();
        boolean inMyriads = others.size() + 1 >= FEWEST
                && others.stream()
                        .allMatch(
                                other -> isYuan(other) && other.place().words().contains("万"));
        return inMyriads && sumsUp(others, part.value().multiply(MYRIAD))
                ? Optional.of(new Finding(
                        Sort.UNIT,
                        false,
                        Stream.concat(others.stream(), Stream.of(part))
                                .sorted(Comparator.comparingInt(Stated::start))
                                .toList(),
                        part.value().multiply(MYRIAD),
                        part.value(),
                        "absurd"))
                : Optional.empty();
    }

    /** Whether the largest of all is the sum of the others. */
    private static boolean sumsUp(List<Stated> others, BigDecimal restored) {
        List<BigDecimal> all = Stream.concat(others.stream().map(Stated::value), Stream.of(restored))
                .sorted(Comparator.reverseOrder())
                .toList();
        BigDecimal rest = all.stream().skip(1).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.get(0).compareTo(rest) == 0;
    }

    private static Optional<Finding> ofWhich(Body body, Stated part) {
        boolean ofWhich = OF_WHICH.matcher(part.place().sentenceBefore()).find()
                && !EACH.matcher(part.place().sentenceBefore() + part.place().after())
                        .find();
        return ofWhich
                ? body.before(part).stream()
                        .filter(whole -> isYuan(whole) && whole.place().words().contains("万"))
                        .filter(whole -> whole.value().compareTo(LEAST) >= 0)
                        .findFirst()
                        .map(whole -> new Finding(Sort.UNIT, false, List.of(whole, part), null, part.value(), "absurd"))
                : Optional.empty();
    }
}
