package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 收入61.2万元，支出57.5万元，结余3.7万元: what is left of one time. What was left of times before may be in it, unless the two are near. */
final class Balance implements Check {

    private static final Pattern INCOME = Pattern.compile("收入(?:为|共|计|合计|总计|总额)?$");
    private static final Pattern SPENT = Pattern.compile("支出(?:为|共|计|合计|总计|总额)?$");
    private static final Pattern LEFT = Pattern.compile("(?<!累计|滚存|历年|账面|上年|期初|年初)结余(?:为|共|计|资金)?$");
    private static final Pattern BEFORE = Pattern.compile("期初|年初|上年结|上年末|结转|滚存(?!使用)|累计|历年|调整|补缴");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated left : body.figures()) {
            if (isMoney(left)
                    && LEFT.matcher(left.clauseBefore()).find()
                    && told(body, left, LEFT).isEmpty()) {
                judge(body, left).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> judge(Body body, Stated left) {
        List<Stated> income = told(body, left, INCOME);
        List<Stated> spent = told(body, left, SPENT);
        boolean alone = income.size() == 1
                && spent.size() == 1
                && !BEFORE.matcher(left.place().sentenceBefore() + left.place().after())
                        .find();
        if (!alone) {
            return Optional.empty();
        }
        BigDecimal computed = income.get(0).value().subtract(spent.get(0).value());
        boolean holds = computed.compareTo(left.value()) == 0;
        BigDecimal twice = left.value().add(left.value());
        boolean near = computed.compareTo(twice) <= 0 && computed.add(computed).compareTo(left.value()) >= 0;
        return holds || near
                ? Optional.of(new Finding(
                        Sort.PARTS,
                        holds,
                        List.of(income.get(0), spent.get(0), left),
                        computed,
                        left.value(),
                        "balance"))
                : Optional.empty();
    }

    private static List<Stated> told(Body body, Stated left, Pattern label) {
        return body.before(left).stream()
                .filter(figure ->
                        isMoney(figure) && label.matcher(figure.clauseBefore()).find())
                .toList();
    }

    private static boolean isMoney(Stated figure) {
        return figure.isQuantity() && figure.isExact() && figure.measure() == Measure.MONEY;
    }
}
