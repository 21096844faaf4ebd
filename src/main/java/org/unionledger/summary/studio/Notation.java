package org.unionledger.summary.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How users write patterns: the same language with Chinese words for its English ones, and the names of indicators and
 * breakdowns in corner brackets for their ids: {@code {「慰问人次」(「类别」=困难职工)@上年|万}}. What is kept are ids, so that a
 * name may change.
 */
final class Notation {

    private static final Pattern INDICATOR = Pattern.compile("(?<![\\w.])[a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)+(?![\\w.])");
    private static final Pattern BREAKDOWN = Pattern.compile("(?<=\\(|, ?)([a-z][a-z0-9_]*)(?==)");
    private static final Pattern LISTED = Pattern.compile("(?<=\\{each )([a-z][a-z0-9_]*)(?= of )");
    private static final Pattern NAMED = Pattern.compile("「([^「」]*)」");

    private final Map<String, String> names;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<Pair> words;

    /** @param names of indicators, breakdowns and levels of unions by id, each name once */
    Notation(Map<String, String> names) {
        this.names = Map.copyOf(names);
        names.forEach((id, name) -> ids.putIfAbsent(name, id));
        this.words = words();
    }

    /** As a user reads it. */
    String shown(String source) {
        String shown = named(INDICATOR, named(BREAKDOWN, named(LISTED, source)));
        for (Pair pair : words) {
            shown = pair.english.matcher(shown).replaceAll(Matcher.quoteReplacement(pair.chineseText));
        }
        return shown;
    }

    /** As it is kept; names that nothing has stay as they are, and are refused when it is read. */
    String kept(String written) {
        List<Pair> backward = new ArrayList<>(words);
        Collections.reverse(backward);
        String kept = written;
        for (Pair pair : backward) {
            kept = pair.chinese.matcher(kept).replaceAll(Matcher.quoteReplacement(pair.englishText));
        }
        String marked = kept;
        return NAMED.matcher(kept)
                .replaceAll(name -> Matcher.quoteReplacement(
                        isMarked(marked, name.start()) ? ids.getOrDefault(name.group(1), name.group()) : name.group()));
    }

    /** Whether a figure or a condition is open there; what stands in corner brackets elsewhere is plain text. */
    private static boolean isMarked(String text, int at) {
        int depth = 0;
        for (int i = 0; i < at; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth > 0 || text.lastIndexOf("[?", at) > text.lastIndexOf(':', at);
    }

    private String named(Pattern what, String source) {
        return what.matcher(source).replaceAll(found -> {
            String name = names.get(found.group());
            return Matcher.quoteReplacement(name == null ? found.group() : "「" + name + "」");
        });
    }

    private static final class Pair {
        private final Pattern english;
        private final String englishText;
        private final Pattern chinese;
        private final String chineseText;

        /** Words count only between these marks, so that plain text is never touched. */
        Pair(String before, String english, String chinese, String after) {
            this.english = Pattern.compile("(?<=" + before + ")" + Pattern.quote(english) + "(?=" + after + ")");
            this.englishText = english;
            this.chinese = Pattern.compile("(?<=" + before + ")" + Pattern.quote(chinese) + "(?=" + after + ")");
            this.chineseText = chinese;
        }
    }

    private static List<Pair> words() {
        List<Pair> words = new ArrayList<>();
        String figureEnd = "[}| +\\-*/,:;)<>=\\]]|$";
        words.add(new Pair("@", "last", "上年", figureEnd));
        words.add(new Pair("@", "target", "目标", figureEnd));
        String formatEnd = "[}| ]";
        Map.of("wan", "万", "percent", "百分比", "round", "小数", "zero", "可为零")
                .forEach((english, chinese) -> words.add(new Pair("\\|", english, chinese, formatEnd)));
        Map.of(
                        "union", "单位",
                        "year", "年份",
                        "last-year", "上一年份",
                        "next-year", "下一年份",
                        "last-day", "截止日",
                        "period", "本期",
                        "whole", "期内",
                        "last", "上年同期",
                        "next", "下期",
                        "number", "期号")
                .forEach((english, chinese) -> words.add(new Pair("\\{", english, chinese, "}")));
        words.add(new Pair("\\{", "name", "名称", "}"));
        words.add(new Pair("\\{", "unit", "计量单位", "}"));
        words.add(new Pair("\\{|[/*+] |- |untold |told |无 |有 ", "it", "此数", "[}| @:]"));
        Map.of("than-last-year", "比上年", "growth", "增长", "points", "百分点")
                .forEach((english, chinese) -> words.add(new Pair("\\{", english, chinese, ":")));
        words.add(new Pair("\\{", "list ", "列出", "[a-z亮未超逾计]"));
        Map.of(
                        "highlights",
                        "亮点",
                        "missed-targets",
                        "未完成目标",
                        "exceeded-limits",
                        "超控制数",
                        "late-duties",
                        "逾期事项",
                        "planned",
                        "计划事项")
                .forEach((english, chinese) -> words.add(new Pair("\\{列出", english, chinese, "[,:@]")));
        words.add(new Pair("@", "next", "下期", "[,:]"));
        words.add(new Pair("\\{", "each ", "逐个", "「|[a-z]"));
        words.add(new Pair("\\{逐个「[^」]{0,40}」|\\{逐个[a-z_]{0,40}", " of ", "的", "「|[a-z(]"));
        words.add(new Pair(", ?", "top ", "前", "[0-9]"));
        words.add(new Pair(", ?", "bottom ", "后", "[0-9]"));
        words.add(new Pair(", ?", "at most ", "最多", "[0-9]"));
        words.add(new Pair("\\[\\?| and ", "told ", "有 ", ""));
        words.add(new Pair("\\[\\?| and ", "untold ", "无 ", ""));
        words.add(new Pair("\\[\\?| and ", "in ", "用于 ", ""));
        Map.of(
                        "annual", "年度",
                        "half_year", "半年",
                        "quarter", "季度",
                        "month", "月度",
                        "campaign", "专项",
                        "brief", "简报",
                        "plan", "计划")
                .forEach((english, chinese) -> words.add(new Pair("用于 ", english, chinese, ":| ")));
        words.add(new Pair("[^，。；：、]", " and ", " 且 ", ""));
        return List.copyOf(words);
    }
}
