package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionledger.reading.number.Measure;

/**
 * 会员总数2,140人 and 2,410名会员: two neighbouring digits changed places where the same is told again. The fewer the digits, the
 * likelier that is chance, and the more of their names must be the same.
 */
final class Mistyped {

    private static final int NEAR = 12;
    private static final Pattern DEFINED = Pattern.compile("([\\p{IsHan}]{2,8})的$");
    private static final Pattern TIME = Pattern.compile("年|月|期|上述|以上|这|前述|共|总");

    private Mistyped() {}

    static Stream<Retold> in(List<Stated> results) {
        return results.stream()
                .filter(figure -> digits(figure).length() >= 2)
                .collect(Collectors.groupingBy(
                        figure -> figure.measure() + sorted(digits(figure)), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(Retold::pairs)
                .filter(pair -> pair.first().isAlike(pair.later()))
                .filter(pair -> areNeighbours(digits(pair.first()), digits(pair.later())))
                .filter(pair -> pair.first().sentence() != pair.later().sentence())
                .filter(pair -> !Repeated.atOtherTimes(pair.first(), pair.later()))
                .filter(pair -> !isOtherwiseDefined(pair) && !cameOfOthers(results, pair))
                .filter(pair -> isNamedAlike(pair) && isOfTheSame(pair) || isSpokenOfAgain(pair, results));
    }

    /** 援助18件，挽回65万元 and 调解32件，挽回56万元: sums that came of two different things. */
    private static boolean cameOfOthers(List<Stated> results, Retold pair) {
        Optional<Stated> one = before(results, pair.first());
        Optional<Stated> other = before(results, pair.later());
        return pair.first().measure() == Measure.MONEY
                && one.isPresent()
                && other.isPresent()
                && isAtOnce(one.get(), pair.first())
                && isAtOnce(other.get(), pair.later())
                && one.get().value().compareTo(other.get().value()) != 0
                && Naming.common(one.get(), other.get()) == 0;
    }

    private static boolean isAtOnce(Stated count, Stated sum) {
        return sum.start() - count.place().token().end() <= NEAR;
    }

    private static Optional<Stated> before(List<Stated> results, Stated figure) {
        return results.stream()
                .filter(result -> result.sentence() == figure.sentence()
                        && result.start() < figure.start()
                        && result.measure() != Measure.MONEY)
                .reduce((one, later) -> later);
    }

    /** 走访困难职工56户 and 建档立卡的65户: those who are so, not those of whom the first was told. */
    private static boolean isOtherwiseDefined(Retold pair) {
        Matcher defined = DEFINED.matcher(Naming.clause(pair.later()));
        String told = pair.first().clauseBefore() + pair.first().place().after();
        return defined.find()
                && defined.group(1).chars().noneMatch(c -> told.indexOf(c) >= 0)
                && !TIME.matcher(defined.group(1)).find();
    }

    /** 困难职工 are some of the 职工, and what was done in a season is some of what was done: two things, unless the text refers back. */
    private static boolean isOfTheSame(Retold pair) {
        return Naming.refersBack(pair.later())
                || Repeated.isOfOneSeason(pair.first(), pair.later())
                        && Repeated.haveOneDoer(pair.first(), pair.later())
                        && Naming.areOfOneKind(pair.first(), pair.later());
    }

    /** 现有教职工94名 and 49名教职工中, 87户人家 and 78户人家的: two numbers of one name, and the text tells no third of it. */
    private static boolean isSpokenOfAgain(Retold pair, List<Stated> results) {
        Stated later = pair.later();
        String name = Naming.spokenOf(later);
        return !name.isEmpty()
                && Naming.clause(later).replaceAll("[“\"]", "").isEmpty()
                && Naming.endsInOrBeginsWith(pair.first(), name)
                && results.stream()
                        .noneMatch(other -> other.start() < later.start()
                                && other.measure() == later.measure()
                                && other.value().compareTo(later.value()) == 0)
                && results.stream()
                                .filter(other -> other.isAlike(later)
                                        && (other.clauseBefore() + other.place().after()).contains(name))
                                .count()
                        == 2;
    }

    private static boolean isNamedAlike(Retold pair) {
        int common = Naming.common(pair.first(), pair.later());
        String deed = pair.first().subject().deed();
        boolean sameDeed = !deed.isEmpty() && deed.equals(pair.later().subject().deed());
        int digits = digits(pair.first()).length() + (sameDeed || areBare(pair) ? 1 : 0);
        if (Naming.refersBack(pair.later()) && (digits >= 4 || digits == 3 && isNamedIn(pair))) {
            return true;
        }
        return common >= (digits >= 4 ? 2 : digits == 3 ? 3 : 4);
    }

    /** 走访…320户 and 走访的302户里, 写稿146篇 and 164篇稿子里: a word of the one stands at the other. */
    private static boolean isNamedIn(Retold pair) {
        String clause = pair.first().clauseBefore();
        String later = Naming.clause(pair.later()) + pair.later().place().after();
        return later.substring(0, Math.min(later.length(), 2)).chars().anyMatch(c -> clause.indexOf(c) >= 0);
    }

    /** 会员412人 and 421人会员: nothing in either clause says that it is of a part only. */
    private static boolean areBare(Retold pair) {
        return Stream.of(pair.first(), pair.later()).allMatch(figure -> {
            String clause = figure.clauseBefore();
            return clause.isEmpty() || clause.equals(figure.subject().noun());
        });
    }

    private static boolean areNeighbours(String one, String other) {
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    /** Of money without the noughts at its end: 18.9万元 and 19.8万元 have three. */
    private static String digits(Stated figure) {
        BigDecimal value = figure.measure() == Measure.MONEY ? figure.value().stripTrailingZeros() : figure.value();
        return value.signum() <= 0 ? "" : value.unscaledValue().toString();
    }

    private static String sorted(String digits) {
        return digits.chars()
                .sorted()
                .mapToObj(digit -> String.valueOf((char) digit))
                .collect(Collectors.joining());
    }
}
