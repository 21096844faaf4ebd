package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 评出先进个人48名。来自一线的30名，占62.5%；女职工18名，占37.5%；党员36名，占75%；青年9名，占21%: where three shares of a paragraph are right
 * for one whole, another that is told like them is of it as well.
 */
final class RatesOfOne {

    private static final Pattern BARE = Pattern.compile("^(?:所|各|约)?占(?:比|比例|比重|总数的)?(?:为|达|了)?$");
    private static final int ENOUGH = 3;

    /** A share and the count at once before it. */
    private record Told(Stated part, Stated share) {

        boolean fits(Stated whole) {
            return whole.start() < part.start() && Percent.fits(share, Percent.of(part, whole));
        }
    }

    private RatesOfOne() {}

    static Optional<Finding> of(Body body, Stated share) {
        List<Stated> paragraph = Stream.of(body.paragraphBefore(share).stream(), Stream.of(share), after(body, share))
                .flatMap(figures -> figures)
                .toList();
        List<Told> told = told(paragraph);
        Optional<Told> own =
                told.stream().filter(pair -> pair.share().equals(share)).findFirst();
        if (own.isEmpty() || !share.isExact() || told.size() <= ENOUGH) {
            return Optional.empty();
        }
        List<Stated> wholes = paragraph.stream()
                .filter(figure -> figure.isCount()
                        && figure.isExact()
                        && figure.start() < own.get().part().start())
                .toList();
        if (wholes.stream().anyMatch(own.get()::fits)) {
            return Optional.empty();
        }
        List<Stated> right = wholes.stream()
                .filter(whole -> told.stream().filter(pair -> pair.fits(whole)).count() >= ENOUGH)
                .filter(whole -> whole.value().compareTo(own.get().part().value()) > 0)
                .toList();
        return right.stream().map(Stated::value).distinct().count() == 1
                ? Ratio.contradiction(right.get(0), own.get().part(), share)
                : Optional.empty();
    }

    private static Stream<Stated> after(Body body, Stated share) {
        return body.countedAfter(share).stream().filter(figure -> !body.isOnAnotherLine(share, figure));
    }

    private static List<Told> told(List<Stated> paragraph) {
        List<Told> told = new ArrayList<>();
        for (int i = 1; i < paragraph.size(); i++) {
            Stated part = paragraph.get(i - 1);
            Stated share = paragraph.get(i);
            if (share.isShare()
                    && BARE.matcher(share.clauseBefore()).matches()
                    && part.isCount()
                    && part.isExact()
                    && part.sentence() == share.sentence()) {
                told.add(new Told(part, share));
            }
        }
        return told;
    }
}
