package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Rows;

/** 职工1,186人，…；会员1,042人，入会率87.9%: a rate whose name says of what it is, from {@code reading/rates.tsv}, wherever in the paragraph that stands. */
final class NamedRates implements Check {

    private static final List<Named> ALL =
            Rows.of("rates.tsv").stream().map(Named::of).toList();
    private static final Pattern OTHER_TIME = Pattern.compile("上年|去年|同期|年初|提高|增长|上升|下降|原来|比|较");

    /** A rate by its name, with the words before its part and before its whole. */
    private record Named(Pattern rate, Pattern part, Pattern whole) {

        static Named of(String[] cells) {
            return new Named(
                    Pattern.compile("(?:" + cells[0] + ")(?:为|达|达到|是|保持在|约)?$"),
                    Pattern.compile("(?:" + cells[1] + ")[^,。;\\d]{0,5}$"),
                    Pattern.compile("(?:" + cells[2] + ")[^,。;\\d]{0,4}$"));
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated share : body.figures()) {
            if (share.isShare() && share.isExact()) {
                ALL.stream()
                        .filter(named ->
                                named.rate().matcher(share.clauseBefore()).find())
                        .findFirst()
                        .flatMap(named -> judge(body, share, named))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Right by any two counts of the paragraph; wrong by the part just before it and each whole that the paragraph tells. */
    private static Optional<Finding> judge(Body body, Stated share, Named named) {
        List<Stated> counts = body.countsOfParagraph(share);
        if (counts.size() < 2 || OTHER_TIME.matcher(lead(share)).find()) {
            return Optional.empty();
        }
        Stated part = part(counts);
        List<Stated> wholes = counts.stream()
                .filter(count -> count.isAlike(part) && !count.equals(part))
                .filter(count -> named.whole().matcher(count.clauseBefore()).find())
                .toList();
        boolean known = counts.stream()
                .anyMatch(
                        a -> counts.stream().anyMatch(b -> !a.equals(b) && a.isAlike(b) && Percent.fits(share, a, b)));
        boolean sure = !wholes.isEmpty()
                && !known
                && part.isExact()
                && wholes.stream()
                        .allMatch(whole -> whole.isExact() && part.value().compareTo(whole.value()) <= 0)
                && named.part().matcher(part.clauseBefore()).find()
                && body.between(counts.get(counts.size() - 1), share).length() <= 12;
        if (!sure) {
            return Optional.empty();
        }
        Stated whole = wholes.get(wholes.size() - 1);
        Matcher any = OTHER_TIME.matcher(whole.clauseBefore() + part.clauseBefore());
        BigDecimal computed = Percent.of(part, whole);
        return any.find()
                ? Optional.empty()
                : Optional.of(
                        new Finding(Sort.RATE, false, List.of(whole, part, share), computed, share.value(), "rate"));
    }

    /** 提案36件，已落实30件，另有6件正在办理，落实率…: the one before that, where what is left stands at once before the rate. */
    private static Stated part(List<Stated> counts) {
        Stated last = counts.get(counts.size() - 1);
        if (counts.size() < 3) {
            return last;
        }
        Stated taken = counts.get(counts.size() - 2);
        Stated whole = counts.get(counts.size() - 3);
        boolean left = whole.isAlike(taken)
                && taken.isAlike(last)
                && taken.sentence() == last.sentence()
                && whole.value().subtract(taken.value()).compareTo(last.value()) == 0;
        return left ? taken : last;
    }

    private static String lead(Stated share) {
        String before = share.place().sentenceBefore();
        return before.substring(Math.max(0, before.length() - 12))
                + share.place().after();
    }
}
