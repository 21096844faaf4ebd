package org.unionledger.reading.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the head, the first and the last lines of a text say of it: its writer and its time. */
final class Heads {

    private static final int OPENING = 300;

    /** No page puts more between a title and its text. */
    private static final int FARTHEST = 900;

    private static final Pattern DAY_ALONE =
            Pattern.compile("[(]?(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[)]?(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final String UNION =
            "(?:(?:总)?工会(?:女职工委员会|女职工工作委员会|经费审查委员会|经审会)|总工会|行业工会联合会|联合工会|工联会|工会工作委员会|工会委员会|工会联合会|工会(?![网报讯]))";
    private static final Pattern BODY = Pattern.compile("^((?:[\\p{IsHan}xX×*_^vA-Z]{0,24}?)" + UNION + ")");
    private static final Pattern ORGANISATION =
            Pattern.compile("^([\\p{IsHan}xX×*_^v]{2,24}?(?:公司|集团|小学|中学|学校|学院|大学|医院|银行|厂|局))");
    private static final Pattern SIGNATURE = Pattern.compile(
            "^[\\p{IsHan}xX×*_^v ()]{2,30}?(?:" + UNION + "|公司|学校|小学|中学|医院)(?:委员会|办公室)?(?=$| |\\d|[xX×*_二])");
    private static final Pattern WITHIN = Pattern.compile("(?<=^|[,。 我\n"
            + "在年])((?:[\\p{IsHan}xX×*_^v]{2,12}?(?:街道|社区|乡|镇|县|区|市|公司|小学|中学|医院|局|产业|行业|村|集团|大学|中学|园区))(?:机关)?"
            + UNION + ")");
    /** 企业工会 is no name. */
    private static final Pattern ANYBODY = Pattern.compile(
            "(?:我们|本|我|全)?(?:(?:[区县市]|乡镇)?(?:教育|卫生)|企业|学校|机关|基层|公司|街道|村|乡镇|乡|镇|县|区|市|校|院|厂|局|社区|医院|单位|职工|班组)?工会(?:委员会)?");

    /** Of a text that speaks of 市总工会 without a name that is mostly the body above. */
    private static final Pattern ABOVE = Pattern.compile("(?:[省市县区乡镇]|街道|社区)总工会");

    private static final Pattern ABOUT_TO_DO = Pattern.compile("(?:计划|要点|打算|安排|方案)(?:如下|:)");

    private static final Pattern LOOKS_BACK = Pattern.compile(
            "(?:现将|现就|现把)[^。]{0,30}(?:总结|小结|汇报|报告)如下|(?:工作|现)(?:总结|小结|汇报)如下|回顾[^,。\\n]{0,10}(?:工作|历程)|(?:着重|主要|重点)(?:开展|做|抓)了[^。\\n]{0,12}工作");

    /** 某市新组建企业工会420家: no name. */
    private static final Pattern NEWS = Pattern.compile("新组建|新建|新成立|最新|优秀|精选");

    private static final Pattern HALF = Pattern.compile("[上下]半年");
    /** 按照县总工会的部署: who asked for it. */
    private static final Pattern OBEYED = Pattern.compile("响应|贯彻|按照|根据|落实|新?组建|新建");

    private static final Pattern LEADING = Pattern.compile("^(?:.*(?:作为|担任|任)|由|是|我们|我|在|向|对|现将)(?=.{4})");
    private static final String OBEYING = "按照|根据|促进|落实|贯彻|加强|推进|围绕|完善|深化|发展壮大|新组建|新建";
    private static final String SPEAKING_OF_TIME = "今年|去年|昨日|年度|以来|始终";
    private static final String TELLING_NEWS = "记者|获悉|收集|整理|来到|前往|活动|此次|本次";
    private static final String DOING = "召开|组织|开展|把|受|不断";
    private static final String POINTING = "该[省市县区镇]?|全[省市县区乡镇]|各|我|其中|这|的|从(?!化)|了";
    /** Words of the sentence that run into a name: 记者从某市总工会, 不断完善乡镇工会. */
    private static final Pattern RUN_INTO = Pattern.compile(
            "^.*(?:" + String.join("|", OBEYING, SPEAKING_OF_TIME, TELLING_NEWS, DOING, POINTING) + ")");

    /** 工会工作总结（一）：…, and the first half of 凝心聚力——…. */
    private static final Pattern NUMBER_BEFORE = Pattern.compile("^.{0,16}[(][一二三四五六七八九十\\d]{1,2}[)]:|^.*——");

    private static final Pattern TIME_BEFORE = Pattern.compile(
            "^(?:关于)?(?:(?:19|20)[\\dxX×*_]{2}|[xX×*_]{2,4}|[一二][〇零○九]\\S{2})(?:[-—至~]\\d{4})?(?:学年|年)度?(?:[上下]半年|第?[一二三四]季度|\\d{1,2}月份?)?|^20[0-3]\\d(?=\\p{IsHan})");

    /** 截至2024年12月底 is no time of a text. */
    private static final Pattern UNTIL = Pattern.compile("(?:截至|截止到?|到|至)(?:19|20)\\d{2}年(?:\\d{1,2}月)?");

    private final String page;
    private final Part part;
    private final List<Line> lines;

    Heads(String page, Part part, List<Line> lines) {
        this.page = page;
        this.part = part;
        this.lines = lines.stream()
                .filter(line -> line.start() >= part.start() && line.end() <= part.end() && !Furniture.is(line))
                .toList();
    }

    boolean isTitled() {
        return !part.title().isEmpty();
    }

    String titleWords() {
        String title = Titles.isMark(new Line(0, part.title().length(), part.title()))
                ? Titles.behindMark(new Line(0, part.title().length(), part.title()))
                : part.title();
        return (title.isBlank() ? part.title() : title)
                .replaceFirst("^[▲◆★●—-]+ *", "")
                .replaceFirst("[| ]+$", "")
                .replaceFirst("^(?:第[一二三四五六七八九十]部分[:、 ] *|[一二三四五六七八九十]{1,2} +)(?=.{8})", "")
                .strip();
    }

    /** The first words of the body, without what the page put there and without the day below the title, when it was put up. */
    private String opening() {
        String words = lines.stream()
                .filter(line -> line.end() > part.titleEnd()
                        && line.start() < part.titleEnd() + FARTHEST
                        && !DAY_ALONE.matcher(line.text()).matches())
                .map(line -> page.substring(Math.max(line.start(), part.titleEnd()), line.end()))
                .collect(Collectors.joining("\n"));
        return words.substring(0, Math.min(words.length(), OPENING));
    }

    /** Title, else signature, else the body the opening speaks of; empty if nobody is named. */
    String writer() {
        return fromTitle().or(this::signed).or(this::spokenOf).orElse("");
    }

    private Optional<String> fromTitle() {
        String title = TIME_BEFORE
                .matcher(NUMBER_BEFORE.matcher(titleWords()).replaceFirst(""))
                .replaceFirst("")
                .replaceFirst("^(?:在|关于)", "");
        Matcher body = BODY.matcher(title);
        if (body.find()
                && !ANYBODY.matcher(body.group(1)).matches()
                && !NEWS.matcher(body.group(1)).find()) {
            return Optional.of(body.group(1));
        }
        return signed().isPresent() ? Optional.empty() : organisation(title);
    }

    private static Optional<String> organisation(String title) {
        Matcher found = ORGANISATION.matcher(title);
        return found.find() ? Optional.of(found.group(1) + "工会") : Optional.empty();
    }

    private Optional<String> signed() {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 3); i--) {
            Line line = lines.get(i);
            Matcher signature = SIGNATURE.matcher(line.text());
            if (line.text().length() <= 40 && signature.find() && line.start() > part.titleEnd()) {
                return Optional.of(signature.group().replaceAll("[ (]", ""));
            }
        }
        return Optional.empty();
    }

    private Optional<String> spokenOf() {
        return WITHIN.matcher(opening())
                .results()
                .filter(body -> !OBEYED.matcher(body.group(1)).find())
                .map(body -> RUN_INTO.matcher(LEADING.matcher(body.group(1)).replaceFirst(""))
                        .replaceFirst(""))
                .filter(name ->
                        !ANYBODY.matcher(name).matches() && !ABOVE.matcher(name).matches() && !name.contains("在"))
                .findFirst();
    }

    /** What a text is that says so in its first sentences, whatever its title: 现将上半年工作总结如下, 回顾一年来的工作. */
    Optional<Kind> kindTold() {
        if (!isTitled() && ABOUT_TO_DO.matcher(opening()).find()) {
            return Optional.of(Kind.PLAN);
        }
        Matcher told = LOOKS_BACK.matcher(opening());
        return told.find()
                ? Optional.of(Kind.of(told.group()).filter(Kind::looksBack).orElse(Kind.ANNUAL))
                : Optional.empty();
    }

    Period period(Kind kind) {
        Period title = Period.of(titleWords());
        if (title.isKnown()) {
            return title;
        }
        String within = Period.withinYear(titleWords());
        Matcher half = HALF.matcher(opening());
        if (within.isEmpty() && kind == Kind.HALF_YEAR && half.find()) {
            within = half.group();
        }
        return within(kind, within);
    }

    private Period within(Kind kind, String within) {
        Period opening = Period.of(UNTIL.matcher(opening()).replaceAll(""));
        if (opening.isKnown() && within.isEmpty() && kind != Kind.ANNUAL && kind != Kind.DUTY_REPORT) {
            return opening;
        }
        return Period.surelyYearOf(opening())
                .or(this::signedYear)
                .or(() -> Period.yearOf(opening()))
                .map(year -> new Period(year + "年" + within))
                .orElse(within.isEmpty() ? Period.UNKNOWN : new Period(within));
    }

    /** In one of the last lines; the day at once below the title is none. */
    private Optional<String> signedYear() {
        List<Line> below =
                lines.stream().filter(line -> line.start() > part.titleEnd()).toList();
        return below.stream()
                .skip(Math.max(1, below.size() - 2))
                .filter(line -> line.text().length() <= 40)
                .flatMap(line -> Period.yearOf(line.text()).stream())
                .findFirst();
    }
}
