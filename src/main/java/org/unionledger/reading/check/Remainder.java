package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** 受理52件，办结46件，其余6件; 49个，除38个…外，其余11个: what is left over and what was taken make up the whole. */
final class Remainder {

    private static final Pattern REST = Pattern.compile("(?:其余|剩下|剩余|余下)[^,。;\\d]{0,4}$");
    private static final Pattern TAKEN = Pattern.compile("除|办结|结案|解决|完成|整改|合格|达标|落实|调解|立案|采纳|脱困|已经?|通过|成功|续签");

    private static final Pattern GROUP = Pattern.compile("^(?:这些|其中的?|全部)?([\\p{IsHan}]{2,6})(?:当中|之中|中|里),");
    private static final Pattern ASIDE = Pattern.compile("比|较|上年|去年|增加|减少|每|平均|另");
    private static final Pattern WITHIN = Pattern.compile("中,$");

    /** 16个分会中有15个评上先进，只有1个落选: those who did and those who alone did not are all there are. */
    private static final Pattern AMONG = Pattern.compile("[^,。;\\d]{0,8}[中里],?有?");

    private static final Pattern ALONE = Pattern.compile("^(?:只有|仅有|仅|只)$");
    private static final Pattern DID_NOT = Pattern.compile("^[^,。;\\d]{0,4}(?:落选|没|未|不|缺席|掉队|空白|落后)");

    private Remainder() {}

    static Optional<Finding> told(Body body, Stated rest) {
        boolean alone = ALONE.matcher(rest.clauseBefore()).find()
                && DID_NOT.matcher(rest.place().after()).find();
        if (alone) {
            return complement(body, rest);
        }
        if (!REST.matcher(rest.clauseBefore()).find()) {
            return Optional.empty();
        }
        List<Stated> before = body.before(rest).stream()
                .filter(figure -> figure.isCount() && figure.isAlike(rest) && figure.isExact())
                .toList();
        List<Stated> withGroup = withGroup(body, before, rest);
        return holding(body, withGroup, rest).or(() -> contradicted(body, withGroup, rest));
    }

    /** 小组34个。小组中，…: those of whom the sentence speaks were counted before it. */
    private static List<Stated> withGroup(Body body, List<Stated> before, Stated rest) {
        Matcher group = GROUP.matcher(rest.place().sentenceBefore());
        if (before.isEmpty() || !group.find()) {
            return before;
        }
        List<Stated> all = new ArrayList<>(before);
        body.paragraphBefore(before.get(0)).stream()
                .filter(figure -> figure.isCount() && figure.isExact() && figure.isAlike(rest))
                .filter(figure -> figure.sentence() != rest.sentence()
                        && figure.subject().noun().endsWith(group.group(1)))
                .reduce((one, later) -> later)
                .ifPresent(whole -> all.add(0, whole));
        return all;
    }

    private static Optional<Finding> complement(Body body, Stated rest) {
        List<Stated> before = body.before(rest).stream()
                .filter(figure -> figure.isCount() && figure.isAlike(rest) && figure.isExact())
                .toList();
        boolean told = before.size() == 2
                && AMONG.matcher(body.between(before.get(0), before.get(1))).matches();
        Division division = told ? division(body, before, rest) : null;
        return division == null
                ? Optional.empty()
                : Optional.of(division.finding(
                        division.sum().compareTo(division.whole().value()) == 0));
    }

    /** The nearest whole that what follows it makes up. */
    private static Optional<Finding> holding(Body body, List<Stated> before, Stated rest) {
        return IntStream.range(0, before.size() - 1)
                .map(i -> before.size() - 2 - i)
                .mapToObj(from -> division(body, before.subList(from, before.size()), rest))
                .filter(division -> division.sum().compareTo(division.whole().value()) == 0)
                .findFirst()
                .map(division -> division.finding(true));
    }

    /** Only where whole, taken and rest are all there is in the sentence. */
    private static Optional<Finding> contradicted(Body body, List<Stated> before, Stated rest) {
        if (isNear(body, before, rest)) {
            return Optional.of(division(body, before, rest).finding(false));
        }
        if (before.size() != 2) {
            return Optional.empty();
        }
        BigDecimal whole = before.get(0).value();
        boolean taken = TAKEN.matcher(body.between(before.get(0), rest)).find()
                && (before.get(1).value().compareTo(whole) < 0
                        || WITHIN.matcher(body.between(before.get(0), before.get(1)))
                                .find());
        return taken ? Optional.of(division(body, before, rest).finding(false)) : Optional.empty();
    }

    /** 327人次，来电198人次，其余136人次: what misses the whole by little was meant to make it up. */
    private static boolean isNear(Body body, List<Stated> before, Stated rest) {
        if (before.size() < 2) {
            return false;
        }
        Division division = division(body, before, rest);
        BigDecimal whole = before.get(0).value();
        BigDecimal off = division.sum().subtract(whole).abs();
        return off.multiply(BigDecimal.TEN).compareTo(whole) <= 0
                && division.parts().stream().allMatch(part -> part.value().compareTo(whole) < 0)
                && body.isSameStatement(before.get(0), rest)
                && !ASIDE.matcher(body.between(before.get(0), rest)).find()
                && !division.isOverlapping();
    }

    private static Division division(Body body, List<Stated> before, Stated rest) {
        List<Stated> parts = new ArrayList<>(before.subList(1, before.size()));
        parts.add(rest);
        return new Division(body, before.get(0), parts);
    }
}
