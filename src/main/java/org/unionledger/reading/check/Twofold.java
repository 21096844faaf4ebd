package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 740000元（74万元）, 23000元，折合2.3万元: one amount written in two ways. */
final class Twofold implements Check {

    private static final Pattern AGAIN = Pattern.compile("\\((?:即|合|约合|折合|大写|人民币)?|[,(]?(?:折合|约合|即|合计折合)(?:人民币)?");
    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = new BigDecimal("2");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        List<Stated> figures = body.figures();
        for (int i = 1; i < figures.size(); i++) {
            Stated first = figures.get(i - 1);
            Stated again = figures.get(i);
            if (isMoney(first) && isMoney(again) && isAgain(body, first, again) && !isSame(first, again)) {
                findings.add(
                        new Finding(Sort.UNIT, false, List.of(first, again), first.value(), again.value(), "twofold"));
            }
        }
        return findings;
    }

    private static boolean isMoney(Stated figure) {
        return figure.isQuantity()
                && figure.quantity().unit().word().equals("元")
                && figure.measure() == Measure.MONEY
                && figure.quantity().upTo() == null
                && figure.value().signum() > 0;
    }

    private static boolean isAgain(Body body, Stated first, Stated again) {
        String link = body.between(first, again);
        boolean enclosed =
                !link.startsWith("(") || again.place().sentenceAfter().startsWith(")");
        return AGAIN.matcher(link).matches() && enclosed && isNear(first, again);
    }

    /** Another amount altogether is of something else. */
    private static boolean isNear(Stated first, Stated again) {
        BigDecimal ratio = first.value().divide(again.value(), MathContext.DECIMAL32);
        BigDecimal plain = ratio.stripTrailingZeros();
        boolean shifted = plain.precision() == 1 && plain.unscaledValue().intValue() == 1;
        return shifted || ratio.compareTo(LEAST) > 0 && ratio.compareTo(MOST) < 0;
    }

    /** Rounded to thousands of a 万 at most, or told as about so much. */
    private static boolean isSame(Stated first, Stated again) {
        BigDecimal off = first.value().subtract(again.value()).abs();
        BigDecimal allowed = first.isExact() && again.isExact() ? new BigDecimal("0.01") : new BigDecimal("0.1");
        return off.compareTo(first.value().multiply(allowed)) <= 0;
    }
}
