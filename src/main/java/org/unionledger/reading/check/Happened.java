package org.unionledger.reading.check;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.reading.number.Token;

/** When a text says that something was done: the days, months and feasts its statements begin with. */
final class Happened {

    private static final Pattern MONTH =
            Pattern.compile("^(?:((?:19|20)\\d{2})年)?(\\d{1,2})月(?:份|[上中下]旬|[初底末]|\\d{1,2}[日号])?$");
    private static final Pattern NUMBER = Pattern.compile("(?:[一二三四五六七八九十]|\\d{1,2})?[、.]?|[一二三四五六]是");
    private static final String DEED = "(?:举办|召开|开展|组织|举行|完成|慰问|走访|参加|表彰|评选|评出|签订|成立|启动|邀请|选送|承办|发放|看望|选举)";

    private static final Pattern DONE = Pattern.compile("^[份,]{0,2}[^。;]{0,14}?" + DEED + "了");
    /** 9月12日，举办厨艺大赛，32名职工同台竞技: done where somebody took part. */
    private static final Pattern HELD = Pattern.compile(
            "^,?[^,。;]{0,8}(?:举办|召开|开展|组织|举行)[^。]*(?:\\d[^,。]{0,8}(?:参加|参与|参赛|同台|到场|比拼)|吸引了?|评出|决出|圆满|落下帷幕)");
    /** 9月20日，组织职工登高: what was done, without a word of the time to come in its line; 表彰的教师 were so before. */
    private static final Pattern GATHERED = Pattern.compile("^,?[^,。;]{0,8}" + DEED + "(?![^,。;]{0,6}的)[^。]{2,30}$");

    private static final Pattern TO_COME = Pattern.compile("将|拟|计划|预计|准备|打算|筹备|届时|力争|明年|去年|上年|定于|安排|每|历年|往年");

    /** Feasts by the months they are in; those that move between months are told by the later. */
    private static final Map<String, Integer> FEASTS = Map.of("教师", 9, "中秋", 10, "国庆", 10, "十一", 10, "重阳", 11);

    private static final Pattern FEAST = Pattern.compile(
            "(?<=[,。;\\n])[“\"]?(教师|中秋|国庆|十一|重阳)[”\"]?(?:节(?:期间|前夕|当天)?|期间|前夕),?[^。;\\n,]{0,12}" + DEED + "了");

    /** A day, month or feast on which something was done. */
    record When(Stated told, int month) {}

    private Happened() {}

    /** In the order of their sort, then of the text; those of another year than the title's are left out. */
    static List<When> in(Body body) {
        return Stream.concat(months(body), feasts(body)).toList();
    }

    private static Stream<When> months(Body body) {
        return body.figures().stream()
                .filter(date -> date.place().token().is(Token.Sort.DATE)
                        && date.start() >= body.text().bodyStart()
                        && !body.text().isAhead(date.start()))
                .filter(date -> opens(date) && isDone(date))
                .flatMap(date -> {
                    Matcher month = MONTH.matcher(date.place().words());
                    return month.matches() && isOfTitlesYear(body, month.group(1))
                            ? Stream.of(new When(date, Integer.parseInt(month.group(2))))
                            : Stream.empty();
                });
    }

    private static boolean isOfTitlesYear(Body body, @Nullable String year) {
        return year == null || body.text().period().words().contains(year);
    }

    private static Stream<When> feasts(Body body) {
        Matcher feast = FEAST.matcher(body.page());
        feast.region(body.text().bodyStart(), body.text().end()).useTransparentBounds(true);
        return feast.results()
                .filter(told -> !body.text().isAhead(told.start())
                        && !TO_COME.matcher(told.group()).find())
                .map(told -> new When(Quoted.of(body, told.start(1), told.end(1)), month(told)));
    }

    private static int month(MatchResult feast) {
        return FEASTS.getOrDefault(feast.group(1), 0);
    }

    /** Whether nothing but the number of its item stands before it in its clause. */
    static boolean opens(Stated date) {
        return NUMBER.matcher(date.clauseBefore()).matches();
    }

    private static boolean isDone(Stated date) {
        String sentence = date.place().sentenceAfter();
        Matcher done = DONE.matcher(sentence);
        boolean told = done.find() && !TO_COME.matcher(done.group()).find();
        return told
                || !TO_COME.matcher(date.place().sentenceBefore() + sentence).find()
                        && (HELD.matcher(sentence).find()
                                || GATHERED.matcher(sentence).find());
    }
}
