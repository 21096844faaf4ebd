package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.number.Measure;

/** 职工运动会有152名运动员参加 and 职工运动会共有126名运动员参加: who took part in what is called by one name. */
final class SameEvent {

    private static final Pattern EVENT =
            Pattern.compile("([\\p{IsHan}“”]{2,8}(?:运动会|比赛|竞赛|大赛|联欢会|晚会|比武|联赛|汇演))(?:[共现总]?有|吸引了?|参加人数)?$");
    private static final Pattern BEHIND = Pattern.compile("^[\\p{IsHan}]{0,8}(?:参加|参赛|同台|角逐)");
    private static final Pattern ENTRANTS = Pattern.compile("(?:^|有|共)(?:参赛|参加)(?:职工|选手|人员|人数|运动员)(?:共|达|有|为)?$");
    private static final Pattern ENTERED = Pattern.compile("^(?:名?职工|运动员)?参赛");
    private static final Pattern BACK =
            Pattern.compile("^(?:[^,。;]{0,6}[,:])?(?:[一二三四]是)?(?:这次|本次|此次)?(运动会)(?:的?组织上|组织中|上|中|期间|举办时|当天)?,?$");
    private static final int LEAST = 3;
    private static final int MOST = 60;

    private SameEvent() {}

    static Stream<Retold> in(List<Stated> results) {
        return Stream.concat(named(results), onlyOne(results));
    }

    /** 办职工运动会，…参赛职工210人 and 运动会上，120人参赛: the text tells of one such event only. */
    private static Stream<Retold> onlyOne(List<Stated> results) {
        List<Stated> entered = results.stream()
                .filter(figure -> figure.measure() == Measure.PEOPLE
                        && (ENTRANTS.matcher(figure.clauseBefore()).find()
                                || ENTERED.matcher(figure.place().after()).find()))
                .limit(MOST)
                .toList();
        return entered.stream().flatMap(later -> {
            Matcher back = BACK.matcher(later.place().sentenceBefore());
            List<Stated> before = back.find()
                    ? entered.stream()
                            .filter(first -> first.start() < later.start()
                                    && first.sentence() != later.sentence()
                                    && first.place().sentenceBefore().contains(back.group(1)))
                            .toList()
                    : List.of();
            return before.size() == 1 && before.get(0).value().compareTo(later.value()) != 0
                    ? Stream.of(new Retold(before.get(0), later))
                    : Stream.empty();
        });
    }

    private static Stream<Retold> named(List<Stated> results) {
        List<Stated> entered = results.stream()
                .filter(figure ->
                        figure.measure() == Measure.PEOPLE && event(figure).isPresent())
                .limit(MOST)
                .toList();
        return Retold.pairs(entered)
                .filter(pair -> pair.first().isAlike(pair.later()))
                .filter(pair -> isSame(
                        event(pair.first()).orElseThrow(), event(pair.later()).orElseThrow()))
                .filter(pair -> behind(pair.first()).equals(behind(pair.later())))
                .filter(pair -> pair.first().sentence() != pair.later().sentence());
    }

    private static Optional<String> event(Stated figure) {
        Matcher event = EVENT.matcher(figure.clauseBefore());
        return event.find() && BEHIND.matcher(figure.place().after()).find()
                ? Optional.of(event.group(1))
                : Optional.empty();
    }

    private static String behind(Stated figure) {
        Matcher behind = BEHIND.matcher(figure.place().after());
        return behind.find() ? behind.group() : "";
    }

    private static boolean isSame(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return shorter.length() > LEAST && longer.endsWith(shorter);
    }
}
