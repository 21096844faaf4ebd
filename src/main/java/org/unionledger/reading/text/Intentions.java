package org.unionledger.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a summary stops telling what was done and says what is to be done: below a heading that says so (下步打算), and from a
 * sentence in its last part that turns to the time to come (今后，我们将…).
 */
final class Intentions {

    private static final Pattern HEADING = Pattern.compile(
            "下一?步|今后|打算|想办的事|工作计划|思路|明年|来年|努力方向|工作重点$|工作安排|改进措施|展望|想法|下(?:半年|季度|阶段|月|学期)|新的一年|整改方向|下一年|年(?:工作)?(?:安排|打算|计划|思路|设想)$|新学[年期]");
    /** 及2024年工作计划: the second line of a title. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:及|和|与|暨)");

    private static final Pattern STATE = Pattern.compile("(?:现状|基本情况|概况|家底|回顾)$");
    private static final int LONGEST_STATE = 14;
    /** 一、上半年工作总结, with or without its first sentence behind it. */
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "^[^ ,、.)]{1,4}[,、.)] ?(?:今年|去年|上年|(?:19|20)\\d{2}年度?)?(?:上半年|第?[一二三四]季度)?(?:主要)?工作(?:总结|回顾|完成情况|开展情况)");

    private static final Pattern SHORTCOMINGS = Pattern.compile("不足|问题|差距|困难|短板|薄弱");
    private static final Pattern TURN = Pattern.compile("(?<=^|[。;!?.\n"
            + " 、)【])(?:下一?步|今后|明年|来年|下半年|下(?:个)?(?:季度|阶段|月)|新的一年|下一年|在今后|在?(?:下一?步|今后|新的一年|明年|来年|未来)[^。\n"
            + "]{0,12}(?:工作|中|里)|(?:对此|为此|针对[^。\n"
            + "]{0,12})[,]?我们?将|展望|[新下]学[年期](?!开学|伊始|以来|之初)|下一学[年期]|按照安排|接下来|[^。;\n"
            + "]{0,10}(?:打算|计划|思路|安排|想法|设想)[^。;,\n"
            + "]{0,4}(?:[:】]|\\.(?!\\d))|(?:[一二三四]季度|\\d{1,2}月份?|下半年),?将|(?:[一二三四]季度|下半年|下月):|(?:我们|工会|街道|全体)[^。\n"
            + "]{0,6}将|[^。;\n"
            + "“”]{0,16}(?<!即)将(?=组织|开展|举办|继续|进一步|陆续|启动|全面|重点|不断|再次|着力|推出|争取|力争))");

    private final String page;
    private final List<Line> lines;
    private final Part part;
    private final List<Stretch> stretches = new ArrayList<>();

    private Intentions(String page, List<Line> lines, Part part) {
        this.page = page;
        this.lines = lines;
        this.part = part;
    }

    static List<Stretch> of(String page, List<Line> all, Part part, Kind kind, Period period) {
        List<Line> lines = all.stream()
                .filter(line -> line.start() >= part.titleEnd() && line.end() <= part.end())
                .toList();
        Intentions intentions = new Intentions(page, lines, part);
        if (kind == Kind.PLAN) {
            intentions.besideTheState();
            return intentions.stretches;
        }
        intentions.belowHeadings();
        intentions.fromTurn(period);
        return intentions.stretches;
    }

    /** All of a plan, but for the part that is headed as what there is: 二、现状. */
    private void besideTheState() {
        int from = part.titleEnd();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean headsState = line.text().length() <= LONGEST_STATE
                    ? STATE.matcher(line.text()).find()
                    : LOOKS_BACK.matcher(line.text()).find();
            if (Headings.level(line) > 0 && headsState && line.start() >= from) {
                stretches.add(new Stretch(from, line.start()));
                from = endOf(i);
            }
        }
        stretches.add(new Stretch(from, part.end()));
    }

    private void belowHeadings() {
        for (int i = 0; i < lines.size(); i++) {
            String words = Headings.words(lines.get(i));
            boolean ahead =
                    HEADING.matcher(words).find() && !GOES_ON.matcher(words).find();
            if (ahead && !SHORTCOMINGS.matcher(words).find()) {
                stretches.add(new Stretch(lines.get(i).start(), endOf(i)));
            }
        }
    }

    /** Up to the next heading of its own level or above; an unnumbered one reaches to the end. */
    private int endOf(int heading) {
        int level = Headings.level(lines.get(heading));
        if (level == 0) {
            return part.end();
        }
        for (int i = heading + 1; i < lines.size(); i++) {
            int other = Headings.level(lines.get(i));
            if (other > 0 && other <= level) {
                return lines.get(i).start();
            }
        }
        return part.end();
    }

    /** What turns to the future in the second half of a text does not come back. */
    private void fromTurn(Period period) {
        String next = period.nextYear()
                .map(year -> "|" + year + "年度?,?(?=[^。\n]{0,14}(?:将|计划|打算|要|重点|力争|争取|确保|拟|想|再|保(?!持了)|争(?!议)))")
                .orElse("");
        String headed =
                period.nextYear().map(year -> "|(?<=\n)[ ]*" + year + "年度?:").orElse("");
        String turns = period.words().endsWith("下半年") ? TURN.pattern().replaceFirst("\\|下半年\\|", "|") : TURN.pattern();
        Matcher turn = Pattern.compile(turns + next + headed).matcher(page);
        turn.region(part.titleEnd() + (part.end() - part.titleEnd()) / 2, part.end())
                .useTransparentBounds(true);
        if (turn.find()) {
            stretches.add(new Stretch(turn.start(), part.end()));
        }
    }
}
