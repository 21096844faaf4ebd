package org.unionledger.reading.role;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.number.Measure;

/**
 * Tells what was set (区总下达50家) from what came of it (实际完成58家). A word that sets something holds for what follows it in
 * the sentence until a word tells of doing.
 */
final class Targets {

    private static final Pattern SETS = Pattern.compile(
            "下达(?!整改|通知|通报|书面)|目标(?!责任|管理|考核|任务的?完成)|任务(?!完成)|(?<!异常|健康|体检|身体|检验|检测)指标|(?<!文件|通知|会议|精神)要求(?!实名|匿名|保密)(?:达到|完成|不低于)?|(?<![“\"]\\S{0,8}|保障|互助|行动|提升|培养|促进|关爱|助推|发展)计划(?:数|任务)?(?!生育|[”\"])|确保|力争|争取(?!了|来|到(?!20|\\d{1,2}月|年|[一二三四]季))(?=[^,。]{0,8}(?:达|实现|完成|建|发展|提高|到))(?<!为\\S{0,10}争取)|义务(?=\\d)|定额|应(?:达|完成|建)到?(?=\\d*$)");
    private static final Pattern TELLS = Pattern.compile(
            "(?:任务|目标|指标)(?:的)?完成|实际|现实|组建|建成|还有|差|截止|收到|到账|已经?|完成(?!任务)|超额|实现|达到了|落实|共(?!同|产)|累计|截至|目前|其中|新建|发展了|占|超|较|比|多于|高于|的");
    /** 27家（原计划31家），慰问412人: what was set is told beside. */
    private static final Pattern IN_PARENTHESES = Pattern.compile("^[^()]*\\)");

    private static final Pattern OF_DOING = Pattern.compile("完成(?:了)?[^,]{0,8}$|超额|较|比|占");
    private static final Pattern WEAK = Pattern.compile("^(?:完成|新建|实现|的)$");
    private static final Pattern HANDED_DOWN = Pattern.compile("下达[^,。实完超]{0,20}任务数?(?:为|是)?$|下达[^,。实完超]{0,6}$");
    private static final Pattern DIRECTLY = Pattern.compile(
            "(?:任务|目标|(?<!保障|互助|行动|提升|培养|助推|关爱)计划|要求|指标|原定|预定|年初估算)(?:数|量|值)?(?:的|为|是)?$|(?:年初|上级|[区县市镇]里|[区县市]总)?(?:定下|定|要求|规定|确定)的$|[离距](?:全年|年度)?$");
    private static final Pattern SHARE_OF = Pattern.compile("(?:任务|目标|计划|指标)(?:数|量)?的$");
    /** 完成全年任务54.5%. */
    private static final Pattern SHARE_DONE = Pattern.compile("完成[^,]*(?:任务|目标|计划|指标)(?:数|量)?(?:的)?$");
    /** 占计划节点22个的63.6%: the count is what was set, the share what came of it. */
    private static final Pattern SHARE_BEHIND = Pattern.compile("^的(?:近|约)?[\\d.]+%");

    private static final Pattern OF_TARGET = Pattern.compile("(?:占|完成|为|达)[^,]{0,8}(?:任务|计划|目标|预算|指标)[^,]{0,6}$");
    private static final Pattern OF_COUNT = Pattern.compile("\\d\\p{IsHan}{1,3}的$");
    private static final Pattern BEHIND =
            Pattern.compile("^的?(?:(?!未|没|完成|超)[^,。;、\\d]){0,6}(?:目标任务|任务|指标|目标)(?!的?(?:完成|超|已|全面|均|都|同比|大幅|上升|下降))");
    private static final Pattern DONE_BEFORE = Pattern.compile("完成|超额|实现|达成|突破|超过");

    private Targets() {}

    /** What a body above hands down, also where a plan tells of it. */
    static boolean isHandedDown(Place place) {
        return place.isBefore(HANDED_DOWN);
    }

    static boolean isSet(Place place) {
        if (place.words().endsWith("%") && (place.isBefore(SHARE_OF) || place.isBefore(SHARE_DONE))) {
            return false;
        }
        if (place.isBefore(DIRECTLY)) {
            return true;
        }
        if (SHARE_BEHIND.matcher(place.after()).find()
                && OF_TARGET.matcher(place.before()).find()) {
            return true;
        }
        if (lasts(place)
                || place.words().endsWith("%")
                        && OF_COUNT.matcher(place.before()).find()) {
            return false;
        }
        String before = place.sentenceBefore();
        int stop = Math.max(before.lastIndexOf(';'), before.lastIndexOf('。'));
        String said = before.substring(stop + 1);
        return isSetBefore(said)
                || place.isAfter(BEHIND) && !DONE_BEFORE.matcher(place.before()).find();
    }

    private static boolean lasts(Place place) {
        return place.token()
                .quantity()
                .filter(quantity -> quantity.unit().measure() == Measure.DURATION)
                .isPresent();
    }

    private static boolean isSetBefore(String said) {
        int set = last(SETS, said, null);
        if (set < 0 || IN_PARENTHESES.matcher(said.substring(set)).find()) {
            return false;
        }
        String since = said.substring(set);
        String clause = said.substring(Math.max(said.lastIndexOf(',', set), 0), set);
        boolean ofDoing = OF_DOING.matcher(clause).find()
                || since.contains(",") && clause.contains("完成") && since.startsWith("任务");
        boolean doneSince = last(TELLS, since, WEAK) >= 0;
        boolean doneInNextClause = since.contains(",") && last(TELLS, since.substring(since.indexOf(',')), null) >= 0;
        return !ofDoing && !doneSince && !doneInNextClause;
    }

    /** Where the last match begins, other than such as are too weak to count; −1 if there is none. */
    private static int last(Pattern pattern, String text, @org.jspecify.annotations.Nullable Pattern tooWeak) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            if (tooWeak == null || !tooWeak.matcher(matcher.group()).matches()) {
                last = matcher.start();
            }
        }
        return last;
    }
}
