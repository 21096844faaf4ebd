package org.unionledger.reading.role;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** 坚持一条主线、办好两件实事、实现三个突破: clauses built alike count what is meant to be remembered, not what was done. */
final class Parallels {

    /** A verb, a small number in characters, a noun, and the end of the clause. */
    private static final Pattern MEMBER = Pattern.compile(
            "(?<=^|[,、;:。“(和]|并)(?:\\p{IsHan}{1,4}?)?([一二两三四五六七八九十])(?:个|条|件|项|大|支|种|张|场|轮|道|类|本|把|手|面|根|座)?(?:\\p{IsHan}{2,6})(?=[,、;。”)\n"
                    + "]|$)");

    /** “固本、强基、关爱”三项工程: sums up what stands in the quotation marks before it. */
    private static final Pattern QUOTED_LIST = Pattern.compile("、[^“”\"、,。]{1,12}[”\"]$");

    private static final Pattern FEW = Pattern.compile("[一二两三四五六七八九十](?:个|项|大|条|种)");
    private static final Pattern NAMED = Pattern.compile("^(?:工程|重点|理念|主题|目标|机制|计划|品牌|原则|方针|思路|意识|体系|战略)");

    private Parallels() {}

    static boolean sumsUp(Place place) {
        return FEW.matcher(place.words()).matches() && place.isBefore(QUOTED_LIST) && place.isAfter(NAMED);
    }

    /** Whether the figure is one of three such clauses of its sentence, or of two that count up (一条主线、两个重点). */
    static boolean counts(Place place) {
        String sentence = place.sentenceBefore() + place.words() + place.sentenceAfter();
        int at = place.sentenceBefore().length();
        List<MatchResult> members = MEMBER.matcher(sentence).results().toList();
        return members.size() >= 3
                && place.token().quantity().isPresent()
                && members.stream().anyMatch(member -> member.start(1) == at)
                && risesOrStays(members);
    }

    /** The numbers of such a slogan rise or are all the same; what was done has any number. */
    private static boolean risesOrStays(List<MatchResult> members) {
        int last = 0;
        int rises = 0;
        for (MatchResult member : members) {
            int number = "一二三四五六七八九十".indexOf(member.group(1).replace('两', '二')) + 1;
            rises += number == last + 1 || number == last ? 1 : 0;
            last = number;
        }
        return rises >= members.size() - 1;
    }
}
