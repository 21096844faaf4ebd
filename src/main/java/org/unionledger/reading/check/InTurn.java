package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.unionledger.reading.number.Measure;

/**
 * 共有企业38家、职工1260人，其中独资21家、职工830人，合资17家、职工430人: two sorts of counts told in turn. Where the parts of one
 * add up they are all there are, and those of the other have to add up as well.
 */
final class InTurn implements Check {

    /** Two of each sort. */
    private static final int LEAST = 4;

    private static final Pattern EACH = Pattern.compile("每|各|均");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < body.figures().size(); i++) {
            Stated first = body.figures().get(i);
            if (first.isCount()
                    && body.between(body.figures().get(i - 1), first).contains("其中")) {
                judge(body, first).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> judge(Body body, Stated first) {
        List<Stated> turns = turns(body, first);
        if (turns.size() < LEAST) {
            return Optional.empty();
        }
        List<Stated> one = every(turns, 0);
        List<Stated> other = every(turns, 1);
        Optional<Stated> ofOne = whole(body, first, one.get(0));
        Optional<Stated> ofOther = whole(body, first, other.get(0));
        if (ofOne.isEmpty() || ofOther.isEmpty()) {
            return Optional.empty();
        }
        Division a = new Division(body, ofOne.get(), one);
        Division b = new Division(body, ofOther.get(), other);
        return addsUp(a) == addsUp(b) ? Optional.empty() : Optional.of((addsUp(a) ? b : a).finding(false));
    }

    private static boolean addsUp(Division division) {
        return division.sum().compareTo(division.whole().value()) == 0;
    }

    /** As many of both as follow each other in the sentence, each exact. */
    private static List<Stated> turns(Body body, Stated first) {
        List<Stated> turns = new ArrayList<>(List.of(first));
        for (Stated next : body.countedAfter(first)) {
            boolean fits = next.sentence() == first.sentence()
                    && next.isCount()
                    && next.isExact()
                    && next.measure() != Measure.MONEY
                    && !EACH.matcher(next.clauseBefore()).find()
                    && (turns.size() < 2
                            ? next.measure() != first.measure()
                            : next.isAlike(turns.get(turns.size() - 2)));
            if (!fits) {
                break;
            }
            turns.add(next);
        }
        return turns.size() % 2 == 0 && first.isExact() ? turns : List.of();
    }

    private static List<Stated> every(List<Stated> turns, int from) {
        return IntStream.range(0, turns.size())
                .filter(i -> i % 2 == from)
                .mapToObj(turns::get)
                .toList();
    }

    /** The last of its sort before the parts, in their paragraph; not where it is less than one of them. */
    private static Optional<Stated> whole(Body body, Stated first, Stated part) {
        return body.paragraphBefore(first).stream()
                .filter(figure -> figure.isCount() && figure.measure() == part.measure())
                .reduce((one, later) -> later)
                .filter(figure -> figure.isExact() && figure.value().compareTo(part.value()) > 0)
                .filter(figure -> figure.value().compareTo(BigDecimal.ONE) > 0);
    }
}
