package org.unionledger.reading.number;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a counted one (建成书屋一个, 举办了一场晚会) from the article that 一 mostly is (是一项重要工作, 每一位职工). It counts behind
 * its noun, and behind a verb that says something was held, founded or won.
 */
final class One {

    /** 新的一年, 同单位一道: never how many. */
    private static final Set<String> NO_COUNT = Set.of("年", "道", "样", "批");

    private static final Pattern ENDS = Pattern.compile("[,。.;、!?)\n ]");
    private static final Pattern HELD = Pattern.compile(
            "(?:搞|做|作|请来|邀请|聘请|选派|配备|派出|送去|送来|赠送|进行|准备|举办|举行|召开|开展|组织|建立|成立|新建|建成|组建|创建|增设|设立|开设|购置|荣获|获得|获|评选|评为|培育|完成|新增"
                    + "|签订|受理|调解|化解|编印|出版|收到|提出|设|建|办|(?<!离不|展|召)开|投入|发生|翻|减少|净增|共|计|仅|各|达)了?(?:过)?$");
    /** 每半年核查一次, 各通报一次: how often, whatever the verb. */
    private static final Pattern EVERY =
            Pattern.compile("每(?:年|半年|季度?|月|周|天|日|学期)$|(?:每[^,。;]{1,4}|各)[^,。;是为\\d]{1,6}$");

    /** 做一个有心人. */
    private static final Pattern BE = Pattern.compile("[做作]$");

    private static final Set<String> BEINGS = Set.of("个", "名", "位");

    private static final Set<String> TIMES = Set.of("次", "期", "场", "回", "轮", "课");

    private static final Pattern NEVER =
            Pattern.compile("(?:每|任何|这|某|(?<!合)同|另|第|唯|哪|家|下|进|漏|落|(?<!减)少|缺|丢|一|是|为|成|聚|济|了解|像|形成|作为|如)$");

    private static final Pattern LASTED = Pattern.compile("(?:为期|历时|任期|聘期|满|整整)$");
    private static final Pattern CASES = Pattern.compile("(?:案件?|争议|纠纷|事故|事件|欠薪|投诉|信访)$");

    private static final Pattern CASE_BEHIND =
            Pattern.compile("^(?:涉及|因|由|重大|集体|典型|欠薪|工伤)\\p{IsHan}{0,6}\\d*\\p{IsHan}{0,6}(?:争议|案件?|纠纷|事故)");
    /** 个人一个二等奖: prizes are counted. */
    private static final Pattern PRIZE = Pattern.compile("^(?:特等|[一二三]等|优秀|优胜|鼓励|[金银铜])奖");

    private static final int FARTHEST = 12;

    private One() {}

    static boolean isAnArticle(Matcher found, CharSequence text) {
        boolean one = found.group("number").equals("一") && found.group("power").isEmpty();
        String word = found.group("unit");
        boolean lasted = word.equals("年")
                && LASTED.matcher(text.subSequence(Math.max(0, found.start() - FARTHEST), found.start()))
                        .find();
        return one
                && !lasted
                && (NO_COUNT.contains(word)
                        || isTogether(found, text, word)
                        || !counts(text, found.start(), found.end(), word));
    }

    private static boolean isOneToBe(CharSequence before, String word) {
        return BEINGS.contains(word) && BE.matcher(before).find();
    }

    /** 和委员一起，…: no case, though it ends a clause. */
    private static boolean isTogether(Matcher found, CharSequence text, String word) {
        CharSequence before = text.subSequence(Math.max(0, found.start() - FARTHEST), found.start());
        CharSequence behind = text.subSequence(found.end(), Math.min(text.length(), found.end() + 2 * FARTHEST));
        return word.equals("起")
                && !CASE_BEHIND.matcher(behind).find()
                && !CASES.matcher(before).find()
                && !HELD.matcher(before).find();
    }

    private static boolean counts(CharSequence text, int start, int end, String word) {
        CharSequence before = text.subSequence(Math.max(0, start - FARTHEST), start);
        CharSequence behind = text.subSequence(end, Math.min(text.length(), end + 2 * FARTHEST));
        if (PRIZE.matcher(behind).find()
                || word.equals("起") && CASE_BEHIND.matcher(behind).find()) {
            return true;
        }
        boolean endsHere = end == text.length()
                || ENDS.matcher(text.subSequence(end, end + 1)).matches();
        return !NEVER.matcher(before).find()
                && (endsHere
                        || HELD.matcher(before).find() && !isOneToBe(before, word)
                        || TIMES.contains(word) && EVERY.matcher(before).find());
    }
}
