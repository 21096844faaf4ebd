package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/**
 * A whole and the parts a text tells of it, in its order. Parts may overlap and a list may leave some out, so that only what
 * cannot be right is said to be wrong.
 */
record Division(Body body, Stated whole, List<Stated> parts) {

    /** What leads to the parts says nothing of the first of them. */
    private static final Pattern BEGINS = Pattern.compile("^.*(?:其中|[分看]?:)");

    private static final Pattern OPEN =
            Pattern.compile("^\\p{IsHan}{0,6}[,、;](?:其余|其他|其它|余下|剩下|剩余|还有|另有|另)(?!\\p{IsHan}{0,6}\\d)");
    private static final Pattern SIZE = Pattern.compile("人(?:及)?以[上下内]|规模以[上下]|小微");
    private static final Pattern AGE_BOUND = Pattern.compile("以下|以上|以内");

    BigDecimal sum() {
        return parts.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How the parts compare to the whole, as compareTo tells; 0 where what is told as about makes up the difference. */
    private int compared() {
        BigDecimal sum = sum();
        boolean exact = parts.stream().allMatch(Stated::isExact);
        BigDecimal slack =
                exact ? BigDecimal.ZERO : parts.stream().map(Stated::slack).reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = sum.compareTo(whole.value());
        return sum.subtract(whole.value()).abs().compareTo(slack) <= 0 ? 0 : compared;
    }

    boolean addsUp() {
        return compared() == 0;
    }

    /** @param meantToBeAll whether the text says that these are all parts there are (分别为, 除…外，其余) */
    Optional<Finding> judged(boolean meantToBeAll) {
        Optional<Division> first = wholeAtFirst();
        if (first.isPresent()) {
            return Optional.of(first.get().finding(true));
        }
        int compared = isLeftOpen() ? Math.max(0, compared()) : compared();
        boolean wrong = !isOfAnother()
                && !isNested()
                && (compared > 0 ? isTooMuch(meantToBeAll) : compared < 0 && isTooLittle(meantToBeAll));
        return wrong ? Optional.of(finding(false)) : Optional.empty();
    }

    /** 独立121家，联合52家，其余为行业工会: what is left is not counted. */
    boolean isLeftOpen() {
        return OPEN.matcher(parts.get(parts.size() - 1).place().sentenceAfter()).find();
    }

    /** The first parts, where they make up the whole; what follows them is parts of parts. */
    private Optional<Division> wholeAtFirst() {
        return IntStream.rangeClosed(2, parts.size())
                .mapToObj(size -> new Division(body, whole, parts.subList(0, size)))
                .filter(division ->
                        division.addsUp() && !goesOn(division.parts().size()))
                .findFirst();
    }

    /** 财政20万元、自筹25万元、赞助5万元: what is listed on in the same way is a part as well, other than of people, who may be of two. */
    private boolean goesOn(int first) {
        return first < parts.size()
                && !areOfPeople()
                && IntStream.range(1, parts.size())
                        .allMatch(i ->
                                body.between(parts.get(i - 1), parts.get(i)).startsWith("、"));
    }

    Finding finding(boolean holds) {
        List<Stated> quotes = new ArrayList<>(List.of(whole));
        quotes.addAll(parts);
        return new Finding(Sort.PARTS, holds, quotes, sum(), whole.value(), "parts");
    }

    private boolean isTooMuch(boolean meantToBeAll) {
        return parts.size() == 1 ? !meantToBeAll : !isOverlapping() && (meantToBeAll || areOneKind());
    }

    /** Three parts or more of one kind that miss the whole by little were meant to be all of it. */
    private boolean isTooLittle(boolean meantToBeAll) {
        boolean nearlyAll =
                sum().multiply(BigDecimal.TEN).compareTo(whole.value().multiply(BigDecimal.valueOf(9))) >= 0;
        boolean oneLeftOut = whole.value().subtract(sum()).compareTo(BigDecimal.ONE) == 0;
        return meantToBeAll && parts.size() > 1 || parts.size() >= 3 && (nearlyAll || oneLeftOut) && !isOverlapping();
    }

    /** 教职工652人，其中党员82人，35岁以下215人、…: what stands farther before is what they are the whole of. */
    private boolean isOfAnother() {
        return parts.size() > 1
                && parts.stream().anyMatch(part -> part.value().compareTo(whole.value()) > 0)
                && body.before(whole).stream()
                        .anyMatch(figure -> figure.isQuantity()
                                && figure.isAlike(whole)
                                && figure.value().compareTo(sum()) >= 0);
    }

    /** 其中未建会企业19家，同意建会的12家，再考虑的7家: the rest are parts of the first. */
    private boolean isNested() {
        BigDecimal rest = parts.stream().skip(1).map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.size() > 2 && rest.compareTo(parts.get(0).value()) == 0;
    }

    /** Parts by several ways to divide (女职工, 农民工), or by bounds that hold each other (35岁以下, 45岁以下). */
    boolean isOverlapping() {
        Set<Set<String>> ways = ways();
        boolean bounds = ways.contains(Set.of("age"))
                && parts.stream()
                                .filter(part ->
                                        AGE_BOUND.matcher(part.clauseBefore()).find())
                                .count()
                        > 1;
        if (areSizedInPart()) {
            return true;
        }
        if (!areOfPeople()) {
            ways.remove(Set.of());
        }
        return ways.size() > 1 || ways.stream().anyMatch(way -> way.size() > 1) || bounds && !Ages.follow(labels());
    }

    /** 国有企业18家，百人以上企业142家: some by their size, some by what they are. */
    private boolean areSizedInPart() {
        long sized =
                labels().stream().filter(label -> SIZE.matcher(label).find()).count();
        return sized > 0 && sized < parts.size();
    }

    /** A person may be told under several heads, a case or a visit is told under one. */
    private boolean areOfPeople() {
        return whole.measure() == Measure.PEOPLE
                || whole.measure() == Measure.HOUSEHOLDS
                || whole.quantity().unit().word().equals("人次");
    }

    private Set<Set<String>> ways() {
        Set<Set<String>> ways = new HashSet<>();
        List<String> labels = labels();
        for (int i = 0; i < parts.size(); i++) {
            ways.add(Dimensions.of(
                    labels.get(i) + withoutLead(parts.get(i).subject().noun())));
        }
        return ways;
    }

    /** Bodies and things are of one kind at a time; a person may be several, unless the names of the parts end alike. */
    private boolean areOneKind() {
        if (!areOfPeople()) {
            return true;
        }
        if (ways().size() == 1 && !ways().contains(Set.of())) {
            return true;
        }
        Set<String> ends = new HashSet<>();
        labels().forEach(label -> ends.add(label.substring(Math.max(0, label.length() - 1))));
        return ends.size() * 2 <= parts.size();
    }

    private static String withoutLead(String words) {
        return BEGINS.matcher(words).replaceFirst("");
    }

    /** What stands before each part, since the figure before it. */
    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        Stated last = whole;
        for (Stated part : parts) {
            labels.add(withoutLead(body.between(last, part)));
            last = part;
        }
        return labels;
    }
}
