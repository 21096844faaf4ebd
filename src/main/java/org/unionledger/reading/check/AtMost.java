package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Rows;

/** 收到96条，采纳110条: what came of something cannot be more than it, from {@code reading/stages.tsv}. */
final class AtMost implements Check {

    private static final List<Stage> ALL =
            Rows.of("stages.tsv").stream().map(Stage::of).toList();

    /** What was left from the time before comes on top, and what is told of another time is of another whole. */
    private static final Pattern MORE_BESIDES =
            Pattern.compile("上年|去年|往年|历年|结转|积案|遗留|存量|累计|另|同期|比(?!武|赛|拼|例)|较|期间|分别|每|包括|含|首批|退休|家属|外来|劳务|派遣");

    /** 报名120人 and behind it what came of it: no farther, in characters. */
    private static final int FARTHEST = 60;

    private static final int NEAR = 8;

    /** Words that lead to a count, and those that lead to what came of it. */
    private record Stage(Pattern before, Pattern behind, Pattern to, Pattern toBehind) {

        static Stage of(String[] cells) {
            return new Stage(
                    Pattern.compile("(?:" + cells[0] + ")[^,。;\\d]{0,6}$"),
                    Pattern.compile("^[\\p{IsHan}]{0,8}(?:" + cells[0] + ")"),
                    Pattern.compile("(?:" + cells[1] + ")"),
                    Pattern.compile("^[\\p{IsHan}]{0,4}(?:" + cells[1] + ")"));
        }

        boolean leads(Stated whole) {
            return before.matcher(whole.clauseBefore()).find()
                    || behind.matcher(whole.place().after()).find();
        }

        boolean follows(Stated part) {
            return isNamed(part) || toBehind.matcher(part.place().after()).find();
        }

        /** 当场答复20件: itself called what came of something. */
        boolean isNamed(Stated figure) {
            String before = figure.clauseBefore();
            return to.matcher(before.substring(Math.max(0, before.length() - NEAR)))
                    .find();
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (isTold(figure)) {
                more(body, figure).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isTold(Stated figure) {
        return figure.isCount() && figure.isExact() && figure.role() != Role.PLAN && figure.role() != Role.TARGET;
    }

    /** Only against the count just before it of the same measure. */
    private static Optional<Finding> more(Body body, Stated part) {
        List<Stated> before = alike(body.before(part), part);
        List<Stated> alike = before.isEmpty() && isBare(part) ? alike(body.paragraphBefore(part), part) : before;
        boolean room = alike.stream().anyMatch(figure -> figure.value().compareTo(part.value()) >= 0);
        return alike.stream()
                .reduce((one, later) -> later)
                .filter(whole -> !room)
                .filter(whole -> isTold(whole) || whole.role() == Role.TARGET)
                .filter(whole -> whole.value().compareTo(part.value()) < 0)
                .filter(whole -> body.between(whole, part).length() <= FARTHEST && body.isSameStatement(whole, part))
                .filter(whole -> !MORE_BESIDES
                        .matcher(whole.clauseBefore()
                                + body.between(whole, part)
                                + part.place().after()
                                + enclosed(part))
                        .find())
                .filter(whole -> ALL.stream()
                        .anyMatch(stage -> stage.leads(whole) && !stage.isNamed(whole) && stage.follows(part)))
                .map(whole ->
                        new Finding(Sort.ORDER, false, List.of(whole, part), whole.value(), part.value(), "at-most"));
    }

    /** 办结92件（含上年积案8件）. */
    private static String enclosed(Stated part) {
        String after = part.place().sentenceAfter();
        return after.startsWith("(") ? after.substring(0, after.indexOf(')') + 1) : "";
    }

    private static List<Stated> alike(List<Stated> figures, Stated part) {
        return figures.stream()
                .filter(figure -> figure.isQuantity() && figure.isAlike(part))
                .toList();
    }

    /** 立案97件: nothing but what came of it, so that the whole stands in a sentence before. */
    private static boolean isBare(Stated part) {
        return part.clauseBefore().length() <= 3
                && part.place().sentenceBefore().length() <= 3;
    }
}
