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
    /** Where the sums of the statement say so, it may be more. */
    private static final BigDecimal MOST_RESTORED = BigDecimal.valueOf(10_000);

    private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

    /** A sum and two parts. */
    private static final int FEWEST = 3;

    private static final int MANY = 10;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated part : body.figures()) {
            if (isYuan(part) && part.value().compareTo(MOST_RESTORED) < 0) {
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
        return restored(body, part).or(() -> part.value().compareTo(MOST) < 0 ? ofWhich(body, part) : Optional.empty());
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

    /** Whether some of all make up the rest: a sum and its parts, or what there was and came against what went and is left. */
    private static boolean sumsUp(List<Stated> others, BigDecimal restored) {
        BigDecimal all = others.stream().map(Stated::value).reduce(restored, BigDecimal::add);
        for (int some = 0; some < 1 << Math.min(others.size(), MANY); some++) {
            BigDecimal sum = restored;
            for (int i = 0; i < Math.min(others.size(), MANY); i++) {
                sum = (some >> i & 1) == 1 ? sum.add(others.get(i).value()) : sum;
            }
            if (sum.add(sum).compareTo(all) == 0) {
                return true;
            }
        }
        return false;
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
