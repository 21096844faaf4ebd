package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.number.Measure;
import org.unionledger.reading.number.Rows;

/** 168人，男97人，女61人: two parts that are called by opposites, from {@code reading/opposites.tsv}, are all there is. */
final class Opposites {

    private static final List<Pair> ALL =
            Rows.of("opposites.tsv").stream().map(Pair::of).toList();
    private static final Pattern TOLD = Pattern.compile("[,、:(]?(?:其中|已经?|电话|当场)?(\\p{IsHan}{2,6})");
    private static final Pattern DENIED = Pattern.compile("[,、]?(?:没有?|未能?|不|尚未)(\\p{IsHan}{2,6})");
    private static final int LONGEST_LABEL = 10;
    private static final Pattern MORE = Pattern.compile("另|还有|其他|其余|外加");

    /** Two words that exclude each other; {@code ofPeople} where one person cannot be both, {@code areAll} where nobody is neither. */
    private record Pair(Pattern one, Pattern other, boolean ofPeople, boolean areAll) {

        static Pair of(String[] cells) {
            boolean areAll = !cells[2].equals("some");
            return new Pair(Pattern.compile(cells[0]), Pattern.compile(cells[1]), !cells[2].equals("things"), areAll);
        }

        boolean divides(String label, String next, Stated part) {
            boolean apart = ofPeople || part.measure() != Measure.PEOPLE;
            return apart && (tell(label, next) || tell(next, label));
        }

        boolean names(String label) {
            return ofPeople
                    && (one.matcher(label).find() || other.matcher(label).find());
        }

        private boolean tell(String label, String next) {
            return one.matcher(label).find() && other.matcher(next).find();
        }
    }

    private Opposites() {}

    /** The doubt that is due where these parts are the next two figures of the sort behind their whole and do not make it up. */
    static Optional<Finding> behind(Body body, Stated whole) {
        List<Stated> alike = body.countedAfter(whole).stream()
                .filter(figure -> figure.sentence() == whole.sentence() && figure.isAlike(whole))
                .toList();
        if (alike.size() < 2 || isListedOn(body, whole, alike)) {
            return Optional.empty();
        }
        Division division = new Division(body, whole, alike.subList(0, 2));
        return isTold(body, division)
                        && !isOfAnother(body, division)
                        && !((division.isLeftOpen() || !areAll(body, division))
                                && division.sum().compareTo(whole.value()) < 0)
                ? Optional.of(division.finding(division.sum().compareTo(whole.value()) == 0))
                : Optional.empty();
    }

    /** 线上60学时，线下36学时，实践24学时: more than the two. */
    private static boolean isListedOn(Body body, Stated whole, List<Stated> alike) {
        return alike.size() > 2
                && body.between(alike.get(1), alike.get(2)).matches("[,、和及]\\p{IsHan}{1,8}")
                && alike.get(2).isExact()
                && alike.get(0)
                                .value()
                                .add(alike.get(1).value())
                                .add(alike.get(2).value())
                                .compareTo(whole.value())
                        <= 0;
    }

    /** 线上…, 线下…: whether two parts are called by opposites. */
    static boolean divide(Stated one, Stated other) {
        return ALL.stream().anyMatch(pair -> pair.divides(one.clauseBefore(), other.clauseBefore(), one));
    }

    /** 一线22名、管理岗8名 of 35: there may be others yet, but no more than all. */
    private static boolean areAll(Body body, Division division) {
        String label = body.link(division.whole(), division.parts().get(0));
        String next = body.link(division.parts().get(0), division.parts().get(1));
        return denies(label, next)
                || ALL.stream()
                        .anyMatch(pair -> pair.areAll()
                                && pair.divides(label, next, division.parts().get(0)));
    }

    private static boolean isTold(Body body, Division division) {
        Stated one = division.parts().get(0);
        Stated other = division.parts().get(1);
        String label = body.link(division.whole(), one);
        String next = body.link(one, other);
        return one.isExact()
                && other.isExact()
                && label.length() <= LONGEST_LABEL
                && next.length() <= LONGEST_LABEL
                && (label + next).indexOf(';') < 0
                && !MORE.matcher(label + next).find()
                && (denies(label, next) || areToldApart(division, label, next, one));
    }

    /** 接通的188户，没接通的18户: what did and what did not, in the same words. */
    private static boolean denies(String label, String next) {
        Matcher denied = DENIED.matcher(next);
        Matcher told = TOLD.matcher(label);
        return denied.matches() && told.matches() && denied.group(1).equals(told.group(1));
    }

    private static boolean areToldApart(Division division, String label, String next, Stated one) {
        return ALL.stream().anyMatch(pair -> pair.divides(label, next, one) && !pair.names(own(division.whole())));
    }

    /** 女高音12人，女低音10人，男高音11人: one of them is no whole of the others. */
    private static String own(Stated whole) {
        String clause = whole.clauseBefore();
        return clause.startsWith("其中") ? clause.substring(clause.lastIndexOf('、') + 1) : "";
    }

    /** What stands farther before may be what they divide: 168名教职工，其中党员60人，男97人，女71人. */
    private static boolean isOfAnother(Body body, Division division) {
        BigDecimal sum = division.sum();
        return division.parts().stream()
                        .anyMatch(
                                part -> part.value().compareTo(division.whole().value()) > 0)
                || body.paragraphBefore(division.whole()).stream()
                        .anyMatch(figure -> figure.isQuantity()
                                && figure.isAlike(division.whole())
                                && figure.value().compareTo(sum) == 0);
    }
}
