package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** Ranges that end below their beginning, a highest below the lowest, an average beyond both. */
final class Ranges implements Check {

    private static final Pattern HIGHEST = Pattern.compile("最(?:高|慢|大|多|长|年长)[^,。;\\d最]{0,6}$");
    private static final Pattern LOWEST = Pattern.compile("最(?:低|快|小|少|短|年轻)[^,。;\\d最]{0,6}$");
    private static final Pattern NAMED = Pattern.compile("(最\\p{IsHan}{1,2}的)[是为][^,。;\\d最]{2,12},(?:达到?|为|有|是|共)?$");
    private static final Pattern AVERAGE = Pattern.compile("(?:平均|[人户]均)[^,。;\\d]{0,6}$");
    private static final Pattern IN_WORDS = Pattern.compile("[十百千万亿两]");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (figure.isQuantity() && isMeasured(figure)) {
                backwards(figure)
                        .or(() -> crossed(body, figure))
                        .or(() -> beyond(body, figure))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isMeasured(Stated figure) {
        return figure.measure() != Measure.NONE && figure.measure() != Measure.RATIO;
    }

    /** 500—300元. What is written with 万 may mean it of one end only. */
    private static Optional<Finding> backwards(Stated figure) {
        boolean back = figure.quantity().upTo() != null
                && figure.value().compareTo(figure.quantity().upTo()) > 0
                && (figure.measure() == Measure.MONEY
                        || figure.measure() == Measure.AGE
                        || figure.measure() == Measure.PEOPLE)
                && !figure.place().words().matches(".*[千万亿].*");
        return back
                ? Optional.of(new Finding(
                        Sort.ORDER,
                        false,
                        List.of(figure),
                        figure.value(),
                        figure.quantity().upTo(),
                        "range"))
                : Optional.empty();
    }

    private static Optional<Finding> crossed(Body body, Stated figure) {
        if (!body.isSaidBefore(figure, '最')) {
            return Optional.empty();
        }
        boolean high = isCalled(figure, HIGHEST);
        Pattern other = high ? LOWEST : HIGHEST;
        if (!figure.isExact() || !high && !isCalled(figure, LOWEST)) {
            return Optional.empty();
        }
        return last(body, figure, other)
                .filter(first -> high
                        ? figure.value().compareTo(first.value()) < 0
                        : figure.value().compareTo(first.value()) > 0)
                .map(first -> finding(first, figure));
    }

    private static Optional<Finding> beyond(Body body, Stated average) {
        if (!average.isExact() || !AVERAGE.matcher(average.clauseBefore()).find()) {
            return Optional.empty();
        }
        Optional<Stated> high = last(body, average, HIGHEST);
        Optional<Stated> low = last(body, average, LOWEST);
        if (high.isPresent() && high.get().value().compareTo(average.value()) < 0) {
            return high.map(most -> finding(most, average));
        }
        if (low.isPresent() && low.get().value().compareTo(average.value()) > 0) {
            return low.map(least -> finding(least, average));
        }
        return outside(body, average);
    }

    /** 每户500元至800元，户均900元. */
    private static Optional<Finding> outside(Body body, Stated average) {
        List<Stated> ranges = body.before(average).stream()
                .filter(figure -> isSame(figure, average) && figure.quantity().upTo() != null)
                .filter(figure -> figure.clauseBefore().contains("每")
                        && !IN_WORDS.matcher(figure.place().words()).find())
                .toList();
        return ranges.size() == 1
                        && (average.value().compareTo(ranges.get(0).value()) < 0
                                || average.value()
                                                .compareTo(
                                                        ranges.get(0).quantity().upTo())
                                        > 0)
                ? Optional.of(finding(ranges.get(0), average))
                : Optional.empty();
    }

    private static Optional<Stated> last(Body body, Stated figure, Pattern label) {
        return body.before(figure).stream()
                .filter(other -> isSame(other, figure) && other.isExact() && body.isSameStatement(other, figure))
                .filter(other -> isCalled(other, label))
                .reduce((one, later) -> later);
    }

    /** 最高的98.5%, 最高的是永安社区，达到98.5%. */
    private static boolean isCalled(Stated figure, Pattern label) {
        if (label.matcher(figure.clauseBefore()).find()) {
            return true;
        }
        Matcher name = NAMED.matcher(figure.place().sentenceBefore());
        return name.find() && label.matcher(name.group(1)).find();
    }

    private static boolean isSame(Stated one, Stated other) {
        return one.isQuantity() && one.quantity().unit().equals(other.quantity().unit());
    }

    private static Finding finding(Stated first, Stated later) {
        return new Finding(Sort.ORDER, false, List.of(first, later), first.value(), later.value(), "range");
    }
}
