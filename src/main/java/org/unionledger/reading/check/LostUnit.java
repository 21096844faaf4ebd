package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 投入62万元，其中设备31元: a part of so many 万 that has lost its own. */
final class LostUnit implements Check {

    private static final Pattern OF_WHICH = Pattern.compile("其中[^。;]*$");
    private static final Pattern EACH = Pattern.compile("每|均|标准|单价|/|各|起步|最低");
    private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

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
