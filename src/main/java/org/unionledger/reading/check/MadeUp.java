package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Parts that are all there is by how they are told: 由拨缴收入…、上级补助…三部分组成; 第一批65人，第二批39人，第三批23人 in the sentence
 * behind their whole.
 */
final class MadeUp implements Check {

    private static final Pattern OF = Pattern.compile("^[^,。;\\d]{0,12}[,(]?(?:主要)?由([^。;]*?)(?:组成|构成)");
    private static final Pattern SEATS = Pattern.compile("^(?:组成|构成)$");
    private static final Pattern ORDER = Pattern.compile("^第([一二三四五六七八九])(批|期|轮|组|季度|阶段|分会|车间|小组)?[^,。;、\\d]{0,6}$");
    private static final Pattern GATHERED = Pattern.compile("共|总|计|全年|合");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (figure.isCount() && figure.isExact()) {
                composed(body, figure)
                        .or(() -> seats(body, figure))
                        .or(() -> inOrder(body, figure))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> composed(Body body, Stated whole) {
        Matcher of = OF.matcher(whole.place().sentenceAfter());
        if (!of.find()) {
            return Optional.empty();
        }
        int end = whole.place().token().end() + of.end();
        List<Stated> parts = body.countedAfter(whole).stream()
                .filter(part -> part.start() < end && part.isQuantity() && part.isAlike(whole))
                .toList();
        return parts.size() >= 2 ? judged(body, whole, parts) : Optional.empty();
    }

    /** 由19人组成，设主席1名，副主席6名，委员12名: all seats where those without an office are told too, or they alone all. */
    private static Optional<Finding> seats(Body body, Stated whole) {
        boolean composed = whole.clauseBefore().endsWith("由")
                && SEATS.matcher(whole.place().after()).find();
        List<Stated> parts = body.countedAfter(whole).stream()
                .filter(part -> part.sentence() == whole.sentence() && part.isAlike(whole) && part.isExact())
                .toList();
        if (!composed || parts.size() < 3) {
            return Optional.empty();
        }
        Stated last = parts.get(parts.size() - 1);
        boolean members = last.clauseBefore().endsWith("委员")
                && !last.clauseBefore().contains("常")
                && last.value().compareTo(whole.value()) != 0;
        return members ? judged(body, whole, parts) : Optional.empty();
    }

    /** The last whole that gathers, before a sentence that counts its parts from the first on. */
    private static Optional<Finding> inOrder(Body body, Stated first) {
        if (number(first) != 1) {
            return Optional.empty();
        }
        List<Stated> parts = numbered(body, first);
        Optional<Stated> whole = body.paragraphBefore(first).stream()
                .filter(figure -> figure.isCount() && figure.isAlike(first) && figure.isExact())
                .reduce((one, later) -> later)
                .filter(figure -> GATHERED.matcher(figure.clauseBefore()).find());
        return parts.size() >= 2 && whole.isPresent() && allInOrder(body, parts)
                ? judged(body, whole.get(), parts)
                : Optional.empty();
    }

    /** The first and what follows it with the next number each time. */
    private static List<Stated> numbered(Body body, Stated first) {
        List<Stated> parts = new ArrayList<>(List.of(first));
        for (Stated next : body.countedAfter(first)) {
            if (next.sentence() != first.sentence() || !next.isQuantity() || !next.isAlike(first)) {
                continue;
            }
            if (number(next) != parts.size() + 1) {
                break;
            }
            parts.add(next);
        }
        return parts;
    }

    private static boolean allInOrder(Body body, List<Stated> parts) {
        return IntStream.range(0, parts.size()).allMatch(i -> number(parts.get(i)) == i + 1)
                && parts.stream().allMatch(Stated::isExact)
                && !body.page()
                        .substring(
                                parts.get(0).start(),
                                parts.get(parts.size() - 1).place().sentenceEnd())
                        .matches("(?s).*第[一二三四五六七八九][批期轮].{0,20}(?:将|计划|拟|待|延|明年).*");
    }

    private static int number(Stated figure) {
        String clause = figure.clauseBefore();
        Matcher order = ORDER.matcher(clause.substring(Math.max(0, clause.lastIndexOf('、') + 1)));
        return order.find() ? "〇一二三四五六七八九".indexOf(order.group(1)) : 0;
    }

    private static Optional<Finding> judged(Body body, Stated whole, List<Stated> parts) {
        Division division = new Division(body, whole, parts);
        BigDecimal sum = division.sum();
        return Optional.of(division.finding(sum.compareTo(whole.value()) == 0));
    }
}
