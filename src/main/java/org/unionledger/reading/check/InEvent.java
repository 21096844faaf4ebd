package org.unionledger.reading.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.number.Measure;

/** 在金秋助学活动中，资助子女18名 and 金秋助学活动共资助子女28名: the same done in what bears one name. */
final class InEvent {

    private static final Pattern EVENT = Pattern.compile(
            "(?:[“\"][^“”\"]{2,12}[”\"]|(?:首|第[一二三四五六七八九十]{1,2})届)?[\\p{IsHan}]{0,12}?(?:活动|期间|运动会|大赛|竞赛|征文|晚会|联欢会|助学|论坛|艺术节|文化节)");
    private static final Pattern LEADS = Pattern.compile("^.*?(?:举办|开展|组织|举行|启动|参加|在|的|了|了首)(?=.{4})");
    /** One of several occasions, or a part. */
    private static final Pattern NARROWED =
            Pattern.compile("其中|另|又|再|还|第[一二三四五六七八九十\\d]+[次场期批天]|每|各|分别|家属|比|较|去年|上年|平均|最|社区|村|分会|车间|年来");

    private static final Pattern TOOK_PART = Pattern.compile("参加|参与|参赛|同场|同台|竞技|角逐|比拼|切磋|报名");
    private static final int LEAST = 4;
    private static final int MOST = 60;

    private InEvent() {}

    static Stream<Retold> in(List<Stated> results) {
        List<Stated> told = results.stream()
                .filter(figure -> figure.measure() != Measure.MONEY
                        && events(figure).findAny().isPresent()
                        && !NARROWED.matcher(figure.place().sentenceBefore()).find())
                .limit(MOST)
                .toList();
        return Retold.pairs(told)
                .filter(pair -> pair.first().isAlike(pair.later())
                        && pair.first().sentence() != pair.later().sentence()
                        && !Repeated.atOtherTimes(pair.first(), pair.later())
                        && isSame(pair)
                        && areAlone(told, pair));
    }

    private static boolean isSame(Retold pair) {
        String noun = noun(pair.first());
        String again = noun(pair.later());
        boolean named = events(pair.first())
                .anyMatch(one -> events(pair.later()).anyMatch(other -> one.endsWith(other) || other.endsWith(one)));
        boolean counted = noun.length() >= 2 && isOf(noun, again) && again.length() >= 2;
        return named && counted && sameDeed(pair) && Naming.areOfOneKind(pair.first(), pair.later());
    }

    private static boolean sameDeed(Retold pair) {
        String deed = pair.first().subject().deed();
        boolean took = Stream.of(pair.first(), pair.later())
                .allMatch(figure -> TOOK_PART
                        .matcher(figure.clauseBefore() + figure.place().after())
                        .find());
        return !deed.isEmpty() && deed.equals(pair.later().subject().deed()) || took;
    }

    /** Only where nothing else is told of the same in this event. */
    private static boolean areAlone(List<Stated> told, Retold pair) {
        return told.stream()
                        .filter(figure -> figure.isAlike(pair.first())
                                && noun(figure).endsWith(noun(pair.later()))
                                && events(figure)
                                        .toList()
                                        .equals(events(pair.later()).toList()))
                        .count()
                <= 2;
    }

    private static String noun(Stated figure) {
        return Naming.withoutScope(figure.subject().noun());
    }

    /** Those that are named before the figure in its sentence. */
    private static Stream<String> events(Stated figure) {
        return EVENT.matcher(figure.place().sentenceBefore())
                .results()
                .map(MatchResult::group)
                .map(name -> LEADS.matcher(name).replaceFirst(""))
                .filter(name -> name.length() >= LEAST);
    }

    /** By which one ends or begins: 选手 and 选手同场竞技. */
    private static boolean isOf(String noun, String again) {
        String shorter = noun.length() < again.length() ? noun : again;
        String longer = noun.length() < again.length() ? again : noun;
        return longer.endsWith(shorter) || longer.startsWith(shorter);
    }
}
