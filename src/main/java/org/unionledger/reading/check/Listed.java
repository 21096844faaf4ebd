package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/**
 * Names and how many they are, in one clause: 书法、摄影、剪纸三项比赛; “甲”“乙”“丙”三项荣誉; 三支队伍（甲队、乙队、丙队）. With 等 some
 * may be left out, but there is never one too many.
 */
final class Listed implements Check {

    private static final String ITEM = "[\\p{IsHan}a-zA-Z·-]{2,12}";
    private static final Pattern NAMES =
            Pattern.compile("((?:" + ITEM + "、)+" + ITEM + "(?:(?:和|及|以及|与)" + ITEM + ")?)$");
    private static final Pattern QUOTED = Pattern.compile("((?:[“《][^“”《》]{2,16}[”》][、和]?){2,})(等)?$");
    private static final Pattern QUOTE = Pattern.compile("[“《]");
    private static final Pattern AND = Pattern.compile("和|及|与");
    private static final Pattern COLLECTIVE = Pattern.compile(
            "^(?:重点|主要|试点|不同|市级|省级|区级|国家级)?(?:工作|大?实?事(?!业)|比赛|赛事|活动|项目|制度|荣誉|称号|奖项|内容|单位|企业|公司|学校|社区|部门|部(?![分长队件位])|小组|兴趣|社团|工种|村|片区|分会|街道|乡镇|行业|队|课程|文体|竞赛|类)");
    private static final Pattern IN_PARENTHESES =
            Pattern.compile("^[\\p{IsHan}]{1,8}\\(((?:[\\p{IsHan}]{2,12}、)+[\\p{IsHan}]{2,12})\\)");
    /** 三项荣誉：市级模范职工之家、区级先进工会。 */
    private static final Pattern BEHIND_COLON = Pattern.compile("^\\p{IsHan}{1,8}:((?:[“《]?" + ITEM + "[”》]?、)+[“《]?"
            + ITEM + "[”》]?(?:(?:和|及|以及|与)[“《]?" + ITEM + "[”》]?)?)$");

    /** 劳动模范3名：王建国、李秀英。 */
    private static final Pattern PEOPLE_BEHIND =
            Pattern.compile("^\\p{IsHan}{0,8}:((?:[\\p{IsHan}]{2,4}[、和])+[\\p{IsHan}]{2,4})$");

    private static final Pattern BODIES = Pattern.compile(
            "(?:公司|厂|校|学|院|园|店|局|所|中心|集团|超市|木业|银行|社区|村)、[^、和及与]*(?:公司|厂|校|学|院|园|店|局|所|中心|集团|超市|木业|银行|社区|村)$");
    private static final String UNITS = "项家个支类种所大门件";
    private static final String PEOPLE = "名位";
    private static final Pattern THEIR_TITLE =
            Pattern.compile("^(?:[“\"]|同志|教?职工|教师|老师|选手|员工|会员|代表|队员|干部|优秀|先进|劳模|党员|委员|工人|医生|护士|学员|同学)");
    private static final Pattern SURNAME = Pattern.compile(
            "^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]\\p{IsHan}{1,2}$");

    /** 和陈刚、周洁: a second list, behind the name in quotation marks that the first was of. */
    private static final Pattern NEXT_LIST = Pattern.compile("^(?:和|及|与|以及)");

    /** More are not named one by one, and two may stand together by chance. */
    private static final int MOST = 9;

    private static final int LEAST = 3;

    /** How many names there are, at least and at most; {@code open} where some may be left out, {@code bodies} where they name some. */
    private record Names(int least, int most, boolean open, boolean bodies) {

        boolean contradict(int said) {
            return (most >= LEAST || bodies && most == LEAST - 1) && (said < least || said > most && !open);
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (isSmallCount(figure)) {
                int said = figure.quantity().value().intValue();
                names(figure)
                        .filter(names -> names.contradict(said))
                        .map(names -> finding(figure, said, names))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isSmallCount(Stated figure) {
        return figure.place().token().quantityOrNull() != null
                && !figure.isSpoilt()
                && figure.isExact()
                && figure.quantity().value().intValue() <= MOST
                && figure.quantity().unit().word().length() == 1
                && (UNITS + PEOPLE).contains(figure.quantity().unit().word());
    }

    /** Two or three characters, the first of them a surname. */
    static boolean isPerson(String name) {
        return SURNAME.matcher(name).find();
    }

    private static boolean arePeople(Stated figure) {
        return PEOPLE.contains(figure.quantity().unit().word());
    }

    private static Optional<Names> names(Stated figure) {
        Matcher enclosed = IN_PARENTHESES.matcher(figure.place().sentenceAfter());
        if (enclosed.find() && !arePeople(figure) && !enclosed.group(1).contains("等")) {
            int items = enclosed.group(1).split("、").length;
            return Optional.of(new Names(items, items, false, false));
        }
        String before = figure.place().sentenceBefore();
        if (before.matches("(?s).*[和及与]")) {
            return Optional.empty();
        }
        if (arePeople(figure)) {
            Matcher named = PEOPLE_BEHIND.matcher(figure.place().sentenceAfter());
            if (named.find()) {
                return people(named.group(1));
            }
            return THEIR_TITLE.matcher(figure.place().after()).find() ? people(before) : Optional.empty();
        }
        Matcher told = BEHIND_COLON.matcher(figure.place().sentenceAfter());
        if (told.find() && COLLECTIVE.matcher(figure.place().after()).find()) {
            return told.group(1).contains("等") ? Optional.empty() : Optional.of(told(told.group(1)));
        }
        return COLLECTIVE.matcher(figure.place().after()).find()
                ? quoted(before).or(() -> plain(before))
                : Optional.empty();
    }

    private static Optional<Names> quoted(String before) {
        Matcher quoted = QUOTED.matcher(before);
        if (!quoted.find()) {
            return Optional.empty();
        }
        int items = times(QUOTE, quoted.group(1));
        return Optional.of(new Names(items, items, quoted.group(2) != null, false));
    }

    /** 张华、李敏、王强: names of people by their surnames; before the first a verb may stand. */
    private static Optional<Names> people(String before) {
        Matcher names = NAMES.matcher(before);
        if (!names.find()) {
            return Optional.empty();
        }
        boolean alone = names.start() == 0;
        List<String> items = List.of(names.group(1).replaceFirst("等$", "").split("[、和与及]"));
        boolean named = items.stream()
                .skip(alone ? 0 : 1)
                .filter(item -> !item.isEmpty())
                .allMatch(item -> SURNAME.matcher(item).find());
        int first = NEXT_LIST.matcher(names.group(1)).find() ? 1 : 0;
        int many = items.size() - first;
        return named ? Optional.of(new Names(many, many, names.group(1).endsWith("等"), many == 2)) : Optional.empty();
    }

    /** 和 joins the last two names, or stands within one. */
    private static Optional<Names> plain(String before) {
        Matcher names = NAMES.matcher(before);
        if (!names.find()
                || isPartOfMore(before, names.start())
                        && !NEXT_LIST.matcher(names.group(1)).find()) {
            return Optional.empty();
        }
        String list = names.group(1);
        int least = list.split("、").length;
        int most = least + times(AND, NEXT_LIST.matcher(list).replaceFirst(""));
        boolean joined = list.matches(".*(?:和|及|与)[^、]*") && most == least + 1;
        return Optional.of(new Names(
                joined ? most : least,
                most,
                list.endsWith("等"),
                BODIES.matcher(list).find()));
    }

    private static Names told(String list) {
        int least = list.split("、").length;
        return new Names(least, least + times(AND, list), false, true);
    }

    /** What stands before the first name may be one more of them, in other marks. */
    private static boolean isPartOfMore(String before, int start) {
        return start > 0 && "”》)0123456789".indexOf(before.charAt(start - 1)) >= 0;
    }

    private static int times(Pattern word, String list) {
        return (int) word.matcher(list).results().count();
    }

    private static Finding finding(Stated figure, int said, Names names) {
        int told = said < names.least() ? names.least() : names.most();
        return new Finding(
                Sort.COUNT, false, List.of(figure), BigDecimal.valueOf(told), BigDecimal.valueOf(said), "count");
    }
}
