package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** 46户，其中因病致困19户，占总户数的三成左右; 44个网点，建会19个，过半数网点有了工会: shares told roughly or in words against the counts before them. */
final class Portions implements Check {

    private static final String SENTENCE_ENDS = "。!?\n";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + ",;:()";

    /** Of another time, of what was set, or how much more it is. */
    private static final Pattern OTHER = Pattern.compile(
            "上年|去年|同期|同比|环比|增[长加速幅]|提高|提升|上升|下降|减少|降低|缩短|节约|(?<!占)比(?!例|重|赛|武)|较|目标|要求|任务|计划|力争|确保|每|打|折");
    /** What it is of is told, or is what stands before it. */
    private static final Pattern SHARE_OF =
            Pattern.compile("占(?:比|到|了|据)?(?:[^,。;]{0,14}的)?(?:比例|比重)?(?:为|已|达到?|约|已达)*$");

    private static final Pattern OF_COUNT = Pattern.compile("占(?:比|到|了)?[^,。;]{0,12}?$");
    private static final Pattern BY_NAME =
            Pattern.compile("([\\p{IsHan}]{2})(?:率|面|比例|比重|占比)(?:已经?|均|都|仅|只|就)?(?:为|达到?|在|有)?(?:了)?$");
    private static final Pattern FILLER = Pattern.compile("其中|人数|所|约|只|仅|已|就");
    private static final Pattern ALONE = Pattern.compile("^(?:其中|也就|只是|还|已|均|尚|仅|只)?(?:有)?$");
    /** 的提案得到立案: who they are, and what they did. */
    private static final Pattern WHO = Pattern.compile("^的?([\\p{IsHan}]{2})([\\p{IsHan}]{1,12})?$");
    /** 占总户数的, 占全体的: of all, whatever they are called. */
    private static final Pattern ALL =
            Pattern.compile("占(?:比|到|了|据)?(?:(?:其|总|全|本|所有|全部)[\\p{IsHan}]{0,6}的)?(?:比例|比重)?[^的]*$");

    private static final int FARTHEST = 24;
    /** No statement is longer. */
    private static final int LONGEST = 200;

    /** Where a portion stands, and the words of its clause around it. */
    private record Spot(Portion portion, int statement, int clause, String lead, String tail) {

        boolean isOfAnother() {
            return OTHER.matcher(lead).find() || OTHER.matcher(tail).find();
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Portion portion :
                Portion.in(body.page(), body.text().start(), body.text().end())) {
            Spot spot = spot(body, portion);
            if (!spot.isOfAnother() && !body.text().isAhead(portion.start())) {
                judge(body, spot).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Spot spot(Body body, Portion portion) {
        int clause = back(body, portion.start(), CLAUSE_ENDS);
        int statement = back(body, portion.start(), SENTENCE_ENDS + ";");
        int end = portion.end();
        int farthest = Math.min(body.text().end(), end + LONGEST);
        while (end < farthest && CLAUSE_ENDS.indexOf(body.page().charAt(end)) < 0) {
            end++;
        }
        String lead = body.page().substring(clause, portion.start()).strip();
        return new Spot(portion, statement, clause, lead, body.page().substring(portion.end(), end));
    }

    private static int back(Body body, int place, String ends) {
        int from = place;
        int farthest = Math.max(body.text().start(), place - LONGEST);
        while (from > farthest && ends.indexOf(body.page().charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static Optional<Finding> judge(Body body, Spot spot) {
        List<Stated> counts = body.within(spot.statement(), spot.portion().start()).stream()
                .filter(figure -> figure.isCount() && figure.isExact())
                .toList();
        if (counts.size() < 2) {
            return Optional.empty();
        }
        Stated last = counts.get(counts.size() - 1);
        if (last.start() >= spot.clause()) {
            return OF_COUNT.matcher(last.clauseBefore()).find() ? ofCount(body, spot, counts, last) : Optional.empty();
        }
        boolean near = spot.clause() - last.place().token().end() <= FARTHEST;
        return near && isOf(spot, last, counts) ? ofAny(body, spot, counts, last) : Optional.empty();
    }

    /** 女职工2130人，占职工总数4600人的一半以上: the whole at once before its share. */
    private static Optional<Finding> ofCount(Body body, Spot spot, List<Stated> counts, Stated whole) {
        Stated part = counts.get(counts.size() - 2);
        boolean told = part.isAlike(whole)
                && part.start() < spot.clause()
                && part.value().compareTo(whole.value()) <= 0;
        return told ? doubted(body, spot, whole, part) : Optional.empty();
    }

    /** Right where any whole of the paragraph makes it so; wrong against the last of the statement that can be one. */
    private static Optional<Finding> ofAny(Body body, Spot spot, List<Stated> counts, Stated part) {
        boolean right = body.paragraphBefore(part).stream()
                .filter(other -> other.isCount() && isWhole(other, part))
                .anyMatch(whole -> spot.portion().holds(Percent.of(part, whole)));
        return right
                ? Optional.empty()
                : counts.stream()
                        .filter(other -> isWhole(other, part) && other.start() < part.start())
                        .reduce((one, later) -> later)
                        .flatMap(whole -> doubted(body, spot, whole, part));
    }

    private static boolean isWhole(Stated other, Stated part) {
        return !other.equals(part) && other.isAlike(part) && other.value().compareTo(part.value()) > 0;
    }

    /** Whether the clause speaks of this part: 占…的, a rate named for it, or what those did who are named again. */
    private static boolean isOf(Spot spot, Stated part, List<Stated> counts) {
        String around = part.clauseBefore() + part.place().after();
        Matcher named = BY_NAME.matcher(spot.lead());
        if (named.find()) {
            return named.start() <= 2
                    && share(named.group(1), around)
                    && !Bounds.OF_SOME.matcher(part.clauseBefore()).find();
        }
        if (SHARE_OF.matcher(spot.lead()).find()) {
            return isOfPart(spot, around)
                    && (ALL.matcher(spot.lead()).find()
                            || counts.stream().anyMatch(count -> !count.equals(part) && names(spot.lead(), count)));
        }
        if (!ALONE.matcher(spot.lead()).find()) {
            return false;
        }
        Matcher who = WHO.matcher(spot.tail());
        boolean bare = spot.tail().isEmpty() && tellsOfAll(spot);
        return bare
                || who.find()
                        && who.group(2) != null
                        && counts.stream().anyMatch(count -> !count.equals(part) && isCalled(count, who.group(1)))
                        && share(who.group(2), around);
    }

    /** 党员占四成: of others than were counted just before. */
    private static boolean isOfPart(Spot spot, String around) {
        String who = FILLER.matcher(spot.lead().substring(0, spot.lead().lastIndexOf('占')))
                .replaceAll("");
        return who.length() < 2 || around.contains(who.substring(who.length() - 2));
    }

    private static boolean tellsOfAll(Spot spot) {
        return spot.portion().end() - spot.portion().start() > 2;
    }

    /** 占会员的: the count before is of members. */
    private static boolean names(String lead, Stated count) {
        String noun = count.subject().noun();
        return noun.length() >= 2 && lead.contains(noun.substring(noun.length() - 2));
    }

    private static boolean isCalled(Stated count, String name) {
        return (count.clauseBefore() + count.place().after()).contains(name);
    }

    private static boolean share(String name, String around) {
        return name.chars().anyMatch(c -> around.indexOf(c) >= 0);
    }

    private static Optional<Finding> doubted(Body body, Spot spot, Stated whole, Stated part) {
        BigDecimal share = Percent.of(part, whole);
        Portion portion = spot.portion();
        if (portion.holds(share)) {
            return Optional.empty();
        }
        Stated told = body.within(portion.start(), portion.end()).stream()
                .findFirst()
                .orElseGet(() -> Quoted.of(body, portion.start(), portion.end()));
        List<Stated> quotes = whole.start() < part.start() ? List.of(whole, part, told) : List.of(part, whole, told);
        BigDecimal bound = share.compareTo(portion.least()) < 0 ? portion.least() : portion.most();
        return Optional.of(new Finding(Sort.RATE, false, quotes, share, bound, "portion"));
    }
}
