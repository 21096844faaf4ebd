package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** 演练2次，…第二次在8月6日 and 8月9日，第二次演练…: what bears a number of its own was on one day. */
final class EventDays implements Check {

    private static final Pattern DAY = Pattern.compile("^(\\d{1,2})月(\\d{1,2})[日号]$");
    private static final String NUMBERED = "第([一二三四五六七八九十\\d]{1,3}[次届期])";
    private static final Pattern BEHIND = Pattern.compile(
            "^的?,?(?:[^,。;\\d]{0,12}?(?:举办|举行|开展|组织|召开)[了的]?)?[“]?" + NUMBERED + "([\\p{IsHan}“”]{2,20})");
    private static final Pattern BEFORE = Pattern.compile(NUMBERED + "([\\p{IsHan}“”]{0,20}?)(?:于|在|是|定在|放在)?$");
    private static final Pattern COUNTED = Pattern.compile("([\\p{IsHan}]{2,12})(?:\\d{1,2}|[两二三四五六七八九十])[次场期]");
    private static final Pattern NOUN =
            Pattern.compile("^.*?(?:运动会|演练|比赛|竞赛|大赛|讲座|培训班|论坛|文化节|艺术节|体育节|招聘会|联欢会|晚会|汇演|活动|代表大会|职代会|教代会)");
    private static final Pattern DEEDS = Pattern.compile("^.*(?:举办|举行|开展|组织)了?(?=.{4})");
    /** Of a day before or behind it, or of several. */
    private static final Pattern ANOTHER =
            Pattern.compile("筹备|报名|启动|通知|[初复预决半]赛|闭幕|开幕|落幕|结束|延期|改期|原定|推迟|提前|第[一二三]天|彩排|方案|[至—\\-]$|^[至—\\-]");

    private static final int LEAST = 4;
    private static final int MOST = 40;

    private record Event(Stated day, String number, String name) {

        boolean isOther(Event later) {
            boolean same = number.equals(later.number)
                    && Math.min(name.length(), later.name.length()) >= LEAST
                    && (name.endsWith(later.name) || later.name.endsWith(name));
            return same
                    && !day.place().words().equals(later.day.place().words())
                    && day.sentence() != later.day.sentence();
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Event> events = body.figures().stream()
                .filter(figure -> figure.place().token().is(Token.Sort.DATE)
                        && DAY.matcher(figure.place().words()).matches()
                        && !body.text().isAhead(figure.start()))
                .flatMap(day -> event(day).stream())
                .limit(MOST)
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event first = events.get(i);
            events.subList(i + 1, events.size()).stream()
                    .filter(first::isOther)
                    .findFirst()
                    .map(later -> new Finding(
                            Sort.REPEATED, false, List.of(first.day(), later.day()), null, null, "repeated"))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** Without a body before it: 甲厂5月6日 and 乙厂6月8日 held a first one each. */
    private static Optional<Event> event(Stated day) {
        String before = day.clauseBefore();
        String after = day.place().sentenceAfter();
        String clause = before + day.place().after();
        if (ANOTHER.matcher(before).find()
                || ANOTHER.matcher(day.place().after()).find()
                || clause.contains("各")) {
            return Optional.empty();
        }
        Matcher behind = BEHIND.matcher(after);
        if (before.matches("[在于]?")
                && behind.find()
                && !ANOTHER.matcher(behind.group()).find()) {
            return named(behind.group(2)).map(name -> new Event(day, behind.group(1), name));
        }
        Matcher told = BEFORE.matcher(before);
        if (!told.find()) {
            return Optional.empty();
        }
        Optional<String> name =
                named(told.group(2)).or(() -> counted(day.place().sentenceBefore()));
        return name.map(found -> new Event(day, told.group(1), found));
    }

    private static Optional<String> named(String words) {
        Matcher noun = NOUN.matcher(words.replaceAll("[“”]", ""));
        return noun.find() ? Optional.of(noun.group()) : Optional.empty();
    }

    /** 开展高温急救演练2次，第一次在…. */
    private static Optional<String> counted(String sentence) {
        return COUNTED.matcher(sentence)
                .results()
                .map(found -> DEEDS.matcher(found.group(1)).replaceFirst(""))
                .reduce((one, later) -> later);
    }
}
