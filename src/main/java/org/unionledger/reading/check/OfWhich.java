package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.number.Measure;

/** 58家，其中…36家、…14家、…10家: parts behind words that announce them, in the sentence of their whole or at once in the next. */
final class OfWhich {

    private static final Pattern COMPARISON = Pattern.compile("比|较|多出|增加|减少|上年|去年|同期|新增|每");
    private static final Pattern BOUND = Pattern.compile("^\\S{2,6}(?:以[上下内])的?");
    private static final Pattern BESIDES = Pattern.compile("另|此外|还有");
    private static final Pattern NAMES = Pattern.compile("[\\p{IsHan}“”]{1,8}(?:、[\\p{IsHan}“”]{1,8}){1,8}$");
    private static final Pattern SPENT = Pattern.compile("支出|结余|上解|上缴");
    private static final int LONGEST_LABEL = 22;

    /** So much may stand between a whole and the end of its sentence, and from there to the words that announce. */
    private static final int NEXT_SENTENCE = 20;

    private OfWhich() {}

    /** The parts announced behind a whole; nothing where none are announced, no parts where they cannot be told. */
    static Optional<Series> behind(Body body, Stated whole) {
        List<Stated> after = body.countedAfter(whole).stream()
                .filter(figure -> figure.isSpoilt() || figure.measure() != Measure.AGE && !isInLabel(figure, whole))
                .toList();
        Stated last = whole;
        for (int i = 0; i < after.size(); i++) {
            Stated next = after.get(i);
            String link = body.between(last, next);
            Lead lead = Lead.of(link);
            if (lead != Lead.NONE && reaches(body, last, next, lead)) {
                List<Stated> parts = parts(body, whole, last, lead, after.subList(i, after.size()));
                return Optional.of(new Series(whole, lead, parts));
            }
            if (countsNames(next)) {
                continue;
            }
            if (next.sentence() != whole.sentence() || isAnother(whole, next, link)) {
                return Optional.empty();
            }
            last = next;
        }
        return Optional.empty();
    }

    /** 百人以上的5家: says of which they are. */
    private static boolean isInLabel(Stated figure, Stated whole) {
        return !figure.isExact()
                && BOUND.matcher(figure.place().words() + figure.place().after())
                        .find()
                && !figure.isAlike(whole);
    }

    /** A list begins behind its own whole only, and not on another line. */
    private static boolean reaches(Body body, Stated last, Stated next, Lead lead) {
        String link = body.between(last, next);
        int tail = next.sentence() - last.place().token().end();
        boolean sameSentence = next.sentence() == last.sentence();
        return !link.contains("\n")
                && (sameSentence
                        || tail <= NEXT_SENTENCE && lead != Lead.LIST && lead.end(link) <= tail + NEXT_SENTENCE);
    }

    /** 甲、乙、丙三个片区依次为…: counts the names before it. */
    private static boolean countsNames(Stated figure) {
        Matcher names = NAMES.matcher(figure.clauseBefore());
        return figure.isQuantity()
                && figure.isExact()
                && names.find()
                && figure.value().intValue() == names.group().split("、").length;
    }

    private static boolean isAnother(Stated whole, Stated next, String link) {
        return next.isAlike(whole)
                && next.role() != Role.TARGET
                && !COMPARISON.matcher(link).find();
    }

    private static List<Stated> parts(Body body, Stated whole, Stated before, Lead lead, List<Stated> following) {
        List<Stated> parts = new ArrayList<>();
        Stated last = before;
        for (Stated next : following) {
            String link = body.link(last, next);
            boolean ofPart = !parts.isEmpty() && link.indexOf('(') >= 0;
            if (ofPart) {
                continue;
            }
            if (!parts.isEmpty() && Series.isOutcomeOfPart(parts.get(parts.size() - 1), next, link)) {
                last = next;
                continue;
            }
            String label = parts.isEmpty() && last.equals(before) ? link.substring(lead.end(link)) : link;
            boolean goesOn = last.equals(before)
                    || next.sentence() == last.sentence() && !Series.isOver(link) && link.indexOf(')') < 0;
            if (!goesOn
                    || isNextStatement(body, parts, link)
                    || !parts.isEmpty() && Series.isOutcome(body.between(before, parts.get(0)), link)
                    || !next.isShare() && !isPart(whole, next, label, lead)
                    || isNoItem(parts, link)) {
                break;
            }
            if (isBesides(whole, parts, next, link)) {
                break;
            }
            if (!next.isShare()) {
                parts.add(next);
            }
            last = next;
        }
        return parts;
    }

    /** 获奖9次，其中一等奖2次、二等奖4次，另有5次…: what no longer fits into the whole stands beside it. */
    private static boolean isBesides(Stated whole, List<Stated> parts, Stated next, String link) {
        BigDecimal sum = parts.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !next.isShare()
                && BESIDES.matcher(link).find()
                && sum.add(next.value()).compareTo(whole.value()) > 0;
    }

    /** 工资9件，工伤12件，社保8件；调解成功21件: what stands behind the semicolon is of something else where commas part the list. */
    private static boolean isNextStatement(Body body, List<Stated> parts, String link) {
        return parts.size() > 1
                && link.startsWith(";")
                && !body.between(parts.get(0), parts.get(1)).startsWith(";");
    }

    /** 薪酬41件、环境22件，79件当场答复: a figure without a name of its own before it is no item of such a list. */
    private static boolean isNoItem(List<Stated> parts, String link) {
        return !parts.isEmpty()
                && link.equals(",")
                && !parts.get(0).clauseBefore().isEmpty();
    }

    /** 总收入96.4万元，包括会费收入8.2万元、拨缴收入70.5万元，支出82万元: what was spent is no part of what came in. */
    private static boolean isOtherSide(Stated whole, String label) {
        return whole.clauseBefore().contains("收入") && SPENT.matcher(label).find()
                || whole.clauseBefore().contains("支出") && label.contains("收入");
    }

    private static boolean isPart(Stated whole, Stated next, String label, Lead lead) {
        int semicolon = label.indexOf(';');
        return next.isAlike(whole)
                && (next.isExact() || next.isAbout())
                && !isOtherSide(whole, label)
                && !COMPARISON.matcher(label).find()
                && label.length() <= LONGEST_LABEL
                && (semicolon < 0 || lead.tellsAll() && semicolon <= 1);
    }
}
