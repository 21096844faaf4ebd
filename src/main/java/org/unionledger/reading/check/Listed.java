package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/**
 * Names and how many they are, in one clause: 书法、摄影、剪纸三项比赛; “甲”“乙”“丙”三项荣誉; 三支队伍（甲队、乙队、丙队）; 分三批：第一批…,
 * 第二批…. With 等 some may be left out, never one too many.
 */
final class Listed implements Check {

    private static final String ITEM = "[\\p{IsHan}a-zA-Z·-]{2,12}";
    private static final Pattern BEFORE =
            Pattern.compile("((?:" + ITEM + "、)+" + ITEM + "(?:(?:和|及|以及|与)" + ITEM + ")?)(等)?$");
    private static final Pattern QUOTED = Pattern.compile("((?:[“《][^“”《》]{2,16}[”》][、和]?){2,})(等)?$");
    private static final Pattern QUOTE = Pattern.compile("[“《]");
    private static final Pattern COLLECTIVE = Pattern.compile(
            "^(?:重点|主要|试点|不同|市级|省级|区级|国家级)?(?:工作|比赛|赛事|活动|项目|制度|荣誉|称号|奖项|内容|单位|企业|公司|学校|社区|部门|小组|兴趣|社团|工种|村|片区|分会|街道|乡镇|行业|队|课程|文体|竞赛|类)");
    private static final Pattern IN_PARENTHESES =
            Pattern.compile("^[\\p{IsHan}]{1,8}\\(((?:[\\p{IsHan}]{2,12}、)+[\\p{IsHan}]{2,12})\\)");
    private static final Pattern SLOGAN = Pattern.compile("^([一二两三四五六七八九])个([\\p{IsHan}]{2})$");
    private static final Pattern SLOGAN_LIST = Pattern.compile("^[”\"]?,?(?:即|:|也就是)([^。;\\n]*)");
    private static final Pattern ORDERED = Pattern.compile("第([一二三四五六七八九])(批|期|轮|阶段|步)");

    /** More than so many are not named one by one, in figures; and a list of two may be chance. */
    private static final int MOST = 9;

    private static final int LEAST = 3;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            int said = said(figure);
            if (said > 0 && said <= MOST) {
                judge(body, figure, said, findings);
            }
        }
        return findings;
    }

    private static int said(Stated figure) {
        Matcher slogan = SLOGAN.matcher(figure.place().words());
        if (slogan.find()) {
            return "〇一二三四五六七八九".indexOf(slogan.group(1).replace('两', '二'));
        }
        boolean counted = figure.place().token().quantityOrNull() != null
                && !figure.isSpoilt()
                && figure.quantity().upTo() == null
                && !figure.quantity().approximate();
        return counted && figure.quantity().value().scale() <= 0
                ? figure.quantity().value().intValue()
                : 0;
    }

    private static void judge(Body body, Stated figure, int said, List<Finding> findings) {
        int least = 0;
        int most = 0;
        boolean open = false;
        Matcher slogan = SLOGAN.matcher(figure.place().words());
        String after = figure.place().sentenceAfter();
        if (slogan.find()) {
            Matcher list = SLOGAN_LIST.matcher(after);
            least = list.find() ? times(slogan.group(2), list.group(1)) : 0;
            most = least;
        } else if (isOfUnit(figure, "批期轮") && ORDERED.matcher(after).find()) {
            least = ordered(figure.quantity().unit().word(), after);
            most = least;
        } else if (isOfUnit(figure, "项家个支类种所大门")) {
            String before = figure.place().sentenceBefore();
            Matcher names = BEFORE.matcher(before);
            Matcher quoted = QUOTED.matcher(before);
            Matcher enclosed = IN_PARENTHESES.matcher(after);
            if (enclosed.find() && !enclosed.group(1).contains("等")) {
                least = enclosed.group(1).split("、").length;
                most = least;
            } else if (COLLECTIVE.matcher(figure.place().after()).find() && quoted.find()) {
                least = times(QUOTE, quoted.group(1));
                most = least;
                open = quoted.group(2) != null;
            } else if (COLLECTIVE.matcher(figure.place().after()).find()
                    && names.find()
                    && !isPartOfMore(before, names)) {
                String list = names.group(1);
                least = list.split("、").length;
                most = least + times(Pattern.compile("和|及|与"), list);
                least = list.matches(".*(?:和|及|与)[^、]*") && most == least + 1 ? most : least;
                open = names.group(2) != null || list.endsWith("等");
            }
        }
        boolean told = most >= LEAST
                || most == 2
                        && said > 2
                        && !open
                        && least == 2
                        && isOfUnit(figure, "家")
                        && !figure.place().sentenceBefore().contains("和");
        boolean wrong = said < least || said > most && !open;
        if (told && wrong) {
            findings.add(new Finding(
                    Sort.COUNT,
                    false,
                    List.of(figure),
                    BigDecimal.valueOf(said < least ? least : most),
                    BigDecimal.valueOf(said),
                    "count"));
        }
    }

    /** What stands before the first name may itself be a list with other marks. */
    private static boolean isPartOfMore(String before, Matcher names) {
        return names.start() > 0 && "”》)0123456789".indexOf(before.charAt(names.start() - 1)) >= 0;
    }

    private static boolean isOfUnit(Stated figure, String units) {
        String word = figure.isQuantity() || figure.place().token().quantityOrNull() != null
                ? figure.quantity().unit().word()
                : "";
        return word.length() == 1 && units.contains(word);
    }

    private static int ordered(String unit, String after) {
        Set<String> told = new HashSet<>();
        Matcher ordered = ORDERED.matcher(after);
        int most = 0;
        while (ordered.find()) {
            if (ordered.group(2).equals(unit)) {
                told.add(ordered.group(1));
                most = Math.max(most, "〇一二三四五六七八九".indexOf(ordered.group(1)));
            }
        }
        return told.size() == most ? most : 0;
    }

    private static int times(String word, String list) {
        return times(Pattern.compile(Pattern.quote(word)), list);
    }

    private static int times(Pattern word, String list) {
        return (int) word.matcher(list).results().count();
    }
}
