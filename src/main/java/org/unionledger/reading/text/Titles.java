package org.unionledger.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines of a page that head a text of their own from its headings and sentences. */
final class Titles {

    private static final int LONGEST = 60;
    private static final String BULLETS = "▲◆★●";

    private static final Pattern KIND_WORD = Pattern.compile(
            "总结|小结|要点|计划|简报|汇报|报告|述职|工作情况|工作回顾|工作安排|工作打算|工作思路|步骤安排|(?:活动|实施|工作|慰问|竞赛)方案|简讯|盘点|期末小结|情况简介|情况介绍|情况说明|工作纪实");
    private static final Pattern OWN =
            Pattern.compile("工会|工联|公司|学校|学院|医院|机关|街道|[省市区县乡镇村]|集团|中心小学|中学|^(?:19|20)\\w{2}|年度?");
    private static final Pattern BODY = Pattern.compile("工会|工联|公司|学校|学院|大学|医院|[\\p{IsHan}]{2}(?:局|街道|集团|小学|中学)");
    private static final Pattern ENDS_AS_A_BODY = Pattern.compile(
            "^[^:：>|]{2,}(?:工会(?:委员会|联合会)?|工会女职工委员会|经费审查委员会)(?:(?:19|20)\\d{2}年度?|(?:19|20)\\d{2}[-—]\\d{4}学年度?)?$");
    private static final Pattern LONG_HEADLINE =
            Pattern.compile("(?=(?:[^\\p{IsHan}]*\\p{IsHan}){11})[^>|:：]*(?<!网|报|版|平台|公众号)");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[(]?[一二三四五六七八九十]{1,3}[)、,.]|[(]?\\d{1,2}[)、.]|[一二三四五六七八九十]是|第[一二三四五六七八九十]+[章节部])");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[。,;:!?、]$|[。;!]");

    /** 篇一, 【篇二】, 第一篇, 范文三, alone or before a title of its own. */
    private static final Pattern MARK = Pattern.compile(
            "^[#*【\\[(]*(?:第? ?篇 ?[一二三四五六七八九十\\d]{1,2}|第 ?[一二三四五六七八九十\\d]{1,2} ?篇|范文"
                    + " ?[一二三四五六七八九十\\d]{1,2}|其[一二三四五]|(?<=【)[一二三四五六七八九十]{1,2}(?=】.{0,40}(?:总结|小结|计划|汇报|简报|报告|工会(?:召开|举办|举行|开展))))[】\\])*]*(?:(?<=[】\\])*])|[:、. ]+|$)(.*)$");

    /** 工会工作总结 篇1, 工会工作总结(二). */
    private static final Pattern MARK_BEHIND = Pattern.compile(
            "^(.{4,50}?) ?(?:第 ?\\d{1,2} ?篇|第?篇 ?[一二三四五六七八九十\\d]{1,2}|[(][一二三四五六七八九十\\d]{1,2}[)]|范文 ?\\d{1,2}|【(?:第? ?篇 ?[一二三四五六七八九十\\d]{1,2}|第 ?[一二三四五六七八九十\\d]{1,2} ?篇)】|(?<=总结|小结|汇报|报告|计划|要点|反思|模板|范本)\\d{1,2}|"
                    + " ?[一二三四五])$");

    /** A page that collects several: 街道工会工作总结三篇, 精选范文5篇. */
    private static final Pattern COLLECTION =
            Pattern.compile("[\\d一二三四五六七八九十两几]{1,3} ?篇|范文|大全|合集|汇总|汇编|选登|选编|精选|通用|模板|集锦");

    /** 简报 is headed by its number before its own title. */
    private static final Pattern ISSUE = Pattern.compile("^[(（]?(?:总?第? ?\\d+ ?期|第[一二三四五六七八九十]+期|\\d{4}年第\\d+期)");

    /** 学校工会工作总结2023年,在…: the title and the first sentence fell together. */
    private static final Pattern RUN_ON = Pattern.compile(
            "^(?:\\d{1,2}[、.] ?)?([^,。;:]{4,40}?(?:总结|小结|报告|汇报))(?: |(?=(?:19|20)\\d{2}|[xX×*_]{2,4}年|为了?|一年|今年|在|根据))");

    private Titles() {}

    static boolean isMark(Line line) {
        return line.text().length() <= LONGEST
                && MARK.matcher(line.text()).find()
                && !line.text().endsWith("。");
    }

    static boolean isMarkedBehind(Line line) {
        Matcher behind = MARK_BEHIND.matcher(line.text());
        return behind.matches() && isTitle(new Line(line.start(), line.end(), behind.group(1))) && !isCollection(line);
    }

    static boolean isCollection(Line line) {
        return isTitle(line)
                && COLLECTION.matcher(line.text()).find()
                && !MARK_BEHIND.matcher(line.text()).matches();
    }

    /** What stands behind a mark in its line, empty if nothing does. */
    static String behindMark(Line line) {
        Matcher mark = MARK.matcher(line.text());
        return mark.find() ? mark.group(1).strip() : "";
    }

    /** A short line that names a summary, plan or report and is no heading of one. */
    static boolean isTitle(Line line) {
        String text = line.text();
        return text.length() <= LONGEST
                && KIND_WORD.matcher(text).find()
                && !NUMBERED.matcher(text).find()
                && !ENDS_A_SENTENCE.matcher(text).find()
                && !Furniture.is(line);
    }

    /** A title that says whose or of which time it is; the others may be headings within a text. */
    static boolean isTitleOfItsOwn(Line line) {
        boolean bulleted = BULLETS.indexOf(line.text().charAt(0)) >= 0;
        return isTitle(line) && (bulleted || OWN.matcher(line.text()).find() && !isPlanHeading(line));
    }

    static boolean namesABody(Line line) {
        return BODY.matcher(line.text()).find();
    }

    /** 某某局工会, 某某局工会2024年度. */
    static boolean endsAsABody(Line line) {
        return ENDS_AS_A_BODY.matcher(line.text()).find();
    }

    /** The title that a line of sentences begins with, and whether there is any. */
    static Matcher runOn(Line line) {
        return RUN_ON.matcher(line.text());
    }

    /** A line of sentences: no text is headed by it, it begins without a title. */
    static boolean isProse(Line line) {
        return line.text().length() > LONGEST || line.text().contains("。");
    }

    /** The first of two headlines, and no name of a site. */
    static boolean isLongHeadline(Line line) {
        return isHeadline(line) && LONG_HEADLINE.matcher(line.text()).matches();
    }

    /** A line without full stop that could head a text though it names no kind. */
    static boolean isHeadline(Line line) {
        return line.text().length() <= LONGEST
                && !NUMBERED.matcher(line.text()).find()
                && !ENDS_A_SENTENCE.matcher(line.text()).find()
                && !ISSUE.matcher(line.text()).find()
                && !Furniture.is(line);
    }

    /** 2024年工作思路 below a summary heads its last part. */
    static boolean isPlanHeading(Line line) {
        return line.text().length() <= 16
                && Pattern.compile("思路|打算|安排|计划$").matcher(line.text()).find()
                && !line.text().contains("工会");
    }
}
