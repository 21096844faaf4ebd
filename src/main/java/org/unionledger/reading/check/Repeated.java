package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionledger.reading.Role;
import org.unionledger.reading.number.Rows;

/**
 * The same thing stated twice differently, in other words perhaps. Two statements are of the same thing when deed, noun and
 * measure agree and neither is narrowed to a month, feast, place, group or another year.
 */
final class Repeated implements Check {

    /** What is told more often is told of many things. */
    private static final int MOST = 40;

    private static final BigDecimal FARTHEST = BigDecimal.TEN;

    /** So long a noun says of itself what was done. */
    private static final int LONG = 6;

    private static final Pattern NARROWED = Pattern.compile(
            "其中|每|春节|元旦|中秋|国庆|五一|端午|两节|夏|冬|高温|送清凉|去年|上年|同期|首批|首次|另|又|再|第|月|季度|上半年|下半年|期间|分别|节|日|社区|村|各|工种|小组|联合|比|较|“|《|还有|余下|尚|未|不");
    private static final Pattern TIME = Pattern.compile("[一二三四]季度|(?:1[0-2]|[1-9])月|[上下]半年|春节|元旦|中秋|国庆|五一|端午|夏季|冬季");
    private static final Pattern SEASON = Pattern.compile("春节|元旦|两节|中秋|国庆|五一|端午|夏季|冬季|高温|酷暑|严寒|暑期|寒假|暑假");
    private static final Pattern ELSEWHEN = Pattern.compile("每|去年|上年|同期|上季度|上月|比|较|还有|余下|尚|未|历年|(?<![今年])年?以来");
    /** 实施6年来，累计…: of more than the time the text is of. */
    private static final Pattern OF_YEARS = Pattern.compile(
            "(?<![\\d年])(?:[2-9]|[1-9]\\d|[两二三四五六七八九十]{1,2})(?:多|余)?年(?:以?来|间)|(?:成立|实施|启动|开展|创办|运行|推行|建[院校站会])以来|历年|历届");

    /** 总工会 and 总经理 gather nothing. */
    private static final String IN_ALL = "总(?!工会|公司|经理|部|支|书记|会|站|厂|结|体)";

    private static final Pattern WHOLE = Pattern.compile("全年|共|累计|" + IN_ALL);
    private static final Pattern OF_WHOLE_TIME = Pattern.compile(
            "全年|年内|一年来|今年|本年|回顾|本学[年期]|(?<!去|上|前)年度|上半年|下半年|季度|累计|总共|一共|共计|(?<!公)共(?!同|建|产|享|青)|" + IN_ALL);
    static final Pattern VERBS = Pattern.compile(Rows.of("deeds.tsv").stream()
            .flatMap(cells -> Stream.of(cells[1].split(" ")))
            .filter(word -> word.length() > 1)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|")));

    private static final Pattern PLAIN = Pattern.compile(
            "^.*:|^[一二三四五]是|全年|今年|本年度?|年内|一年来|年度|回顾|以来|上半年|下半年|本?第?[一二三四]?季度|本学[年期]|截至|目前|累计|总共|一共|共计|共|合计|总|先后|已经?|又|还|新|我[们会]|各级|(?:街道|乡镇?|镇|区|县|市)?总?工会|街道|公司|单位|全(?:街道|镇|乡|区|县|市|校|院|厂|公司)|深入|扎实|成功|圆满|积极|认真|大力|持续|广泛|精心|顺利|各类|虽然?|尽管|来|\\d+年|的|了|为");
    private static final Pattern PART = Pattern.compile("(?<!去年|上年)(?:[上下]半年|[一二三四]季度)");
    private static final Pattern NOW =
            Pattern.compile("^(?:截至)?(?:目前|现在?)[\\p{IsHan}]{0,10}有|^(?:全\\p{IsHan}{1,2})?现有");
    private static final Pattern BODY = Pattern.compile("(?:社区|村|分会|分公司|学校|中学|小学|车间|班组|片区|支部|协会|商会|园区|站|所|队|科|系|院|厂)$");
    private static final Pattern OF_ABOVE = Pattern.compile("^[^,。;]{0,12}(?:[省市区县]级|国家级|上级)");
    private static final Pattern RECALLS = Pattern.compile("(?:虽然?|尽管)[^,。;]{0,12}$");
    /** What narrows nothing, though it looks so. */
    private static final Pattern SAYS_NOTHING = Pattern.compile("各[类种项]|本(?:季度|月|年度?)|新(?=[成建增发吸])");

    @Override
    public List<Finding> of(Body body) {
        List<Stated> results = body.figures().stream()
                .filter(figure -> figure.isCount() && figure.isExact() && figure.role() == Role.RESULT)
                .filter(figure -> !ELSEWHEN.matcher(context(figure)).find())
                .filter(figure ->
                        !OF_YEARS.matcher(figure.place().sentenceBefore()).find())
                .toList();
        List<Stated> wholes = results.stream()
                .filter(figure -> !figure.clauseBefore().contains("其中"))
                .toList();
        Set<Stated> told = new HashSet<>();
        return Stream.of(
                        retold(body, wholes),
                        Mistyped.in(results),
                        Recalled.in(body, results),
                        Stock.in(wholes),
                        SameEvent.in(wholes),
                        InEvent.in(wholes),
                        Costs.in(wholes),
                        TableAgain.in(body, wholes))
                .flatMap(pairs -> pairs)
                .filter(pair -> !isPointedTo(body, pair.later()) && !isShareOf(body, pair) && isWithin(pair))
                .filter(pair -> told.add(pair.later()))
                .map(Retold::finding)
                .toList();
    }

    /** So many times more is something else, unless the unit is off. */
    private static boolean isWithin(Retold pair) {
        BigDecimal one = pair.first().value().max(pair.later().value());
        BigDecimal other = pair.first().value().min(pair.later().value());
        return other.signum() == 0
                || one.compareTo(other.multiply(FARTHEST)) <= 0
                || one.stripTrailingZeros()
                        .unscaledValue()
                        .equals(other.stripTrailingZeros().unscaledValue());
    }

    /** 会员5316名 and 实名登记会员5136名，占会员总数的96.6%: told as a part of the first. */
    private static boolean isShareOf(Body body, Retold pair) {
        return body.countedAfter(pair.later()).stream()
                .limit(1)
                .anyMatch(share -> share.isShare()
                        && share.sentence() == pair.later().sentence()
                        && Percent.fits(share, pair.later(), pair.first()));
    }

    /** 新建12家，其中企业8家。…新建的8家企业工会: what it points back to was told. */
    private static boolean isPointedTo(Body body, Stated later) {
        return later.clauseBefore().endsWith("的")
                && body.remembered(later).stream()
                        .anyMatch(other -> other.isAlike(later) && other.value().compareTo(later.value()) == 0);
    }

    private static Stream<Retold> retold(Body body, List<Stated> results) {
        return results.stream()
                .filter(figure -> noun(figure).length() >= 2)
                .collect(Collectors.groupingBy(Repeated::sort, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(group -> group.size() <= MOST)
                .flatMap(Retold::pairs)
                .filter(pair -> sameThing(body, pair.first(), pair.later()));
    }

    /** Only what is measured alike and whose nouns end alike can be the same thing. */
    private static String sort(Stated figure) {
        String noun = noun(figure);
        return figure.measure() + noun.substring(noun.length() - 2);
    }

    private static String context(Stated figure) {
        return SAYS_NOTHING
                .matcher(figure.clauseBefore() + figure.subject().noun())
                .replaceAll("");
    }

    private static boolean sameThing(Body body, Stated first, Stated later) {
        return first.measure() == later.measure()
                && alike(first, later)
                && body.isOnAnotherLine(first, later)
                && !OF_ABOVE.matcher(first.place().after()).find()
                && !OF_ABOVE.matcher(later.place().after()).find()
                && areOfOneKind(first, later)
                && (sameDeed(body, first, later)
                        || sameTotal(first, later)
                        || sameNow(first, later)
                        || isMoreThanItsYear(first, later));
    }

    /** The same noun; a longer one where only the order of digits differs. */
    private static boolean alike(Stated first, Stated later) {
        return sameBehind(first, later) && sameNoun(first, later);
    }

    /** 32家企业参加竞赛 and 23家企业参加运动会: what follows the noun says of what each is told. */
    private static boolean sameBehind(Stated first, Stated later) {
        String one = behindNoun(first);
        String other = behindNoun(later);
        return one.isBlank() || other.isBlank() || one.startsWith(other) || other.startsWith(one);
    }

    private static String behindNoun(Stated figure) {
        String behind = figure.place().after();
        String noun = figure.subject().noun();
        return behind.contains(noun) ? behind.substring(behind.indexOf(noun) + noun.length()) : "";
    }

    private static boolean sameNoun(Stated first, Stated later) {
        return noun(first).equals(noun(later));
    }

    /** 女职工…1480人 and 全年女职工…1280人 are of one kind of people, 职工 and 女职工 are not. */
    private static boolean areOfOneKind(Stated first, Stated later) {
        return Dimensions.of(context(first)).equals(Dimensions.of(context(later)));
    }

    /** Both say that they tell the whole: 全年共举办文体活动16场, 全年19场文体活动. */
    private static boolean sameTotal(Stated first, Stated later) {
        return (first.subject().deed().isEmpty() || later.subject().deed().isEmpty())
                && noun(first).length() >= 4
                && (WHOLE.matcher(first.clauseBefore()).find()
                                && WHOLE.matcher(later.clauseBefore()).find()
                        || noun(first).length() >= LONG && isWholeToldTwice(first, later))
                && !NARROWED.matcher(context(first)).find()
                && !NARROWED.matcher(context(later)).find();
    }

    /** 上半年开展12场招聘会 and 全年举办招聘会9场: a part of the year has more of the same deed than the year. */
    private static boolean isMoreThanItsYear(Stated first, Stated later) {
        boolean halfFirst = isOfPart(first) && isOfYear(later);
        Stated part = halfFirst ? first : later;
        Stated year = halfFirst ? later : first;
        return (halfFirst || (isOfPart(later) && isOfYear(first)))
                && part.value().compareTo(year.value()) > 0
                && noun(first).length() >= 3
                && !first.subject().deed().isEmpty()
                && first.subject().deed().equals(later.subject().deed())
                && !NARROWED.matcher(context(year)).find()
                && !NARROWED.matcher(PART.matcher(context(part)).replaceAll("")).find()
                && haveOneDoer(first, later);
    }

    private static boolean isOfPart(Stated figure) {
        return PART.matcher(figure.place().sentenceBefore()).find() && !isOfYear(figure);
    }

    private static boolean isOfYear(Stated figure) {
        return figure.place().sentenceBefore().contains("全年");
    }

    /** 目前有专职社工8名 and 现有的6名专职社工. */
    private static boolean sameNow(Stated first, Stated later) {
        return noun(first).length() >= 4
                && NOW.matcher(first.clauseBefore()).find()
                && NOW.matcher(later.clauseBefore()).find()
                && !NARROWED.matcher(context(first)).find()
                && !NARROWED.matcher(context(later)).find();
    }

    private static boolean sameDeed(Body body, Stated first, Stated later) {
        return !first.subject().deed().isEmpty()
                && first.subject().deed().equals(later.subject().deed())
                && !NARROWED.matcher(context(first)).find()
                && !NARROWED.matcher(context(later)).find()
                && (isWholeToldTwice(first, later) || isRecalled(body, first, later));
    }

    /**
     * What is told in a section may be a part of what is told in another. Only two that both are said to be of the whole time,
     * or a part that is more than the whole, contradict each other.
     */
    private static boolean isWholeToldTwice(Stated first, Stated later) {
        boolean one = isOfWholeTime(first);
        boolean other = isOfWholeTime(later);
        int compared = first.value().compareTo(later.value());
        if (!doer(first).equals(doer(later))) {
            return false;
        }
        return one && other && isOfOneSeason(first, later) || one && compared < 0 || other && compared > 0;
    }

    /** 虽然新成立了5家企业工会，但…: speaks of what was told before, where only one number was. */
    private static boolean isRecalled(Body body, Stated first, Stated later) {
        return RECALLS.matcher(later.place().sentenceBefore()).find()
                && body.remembered(later).stream()
                                .filter(other -> other.isCount()
                                        && other.subject()
                                                .deed()
                                                .equals(first.subject().deed())
                                        && sameNoun(first, other))
                                .count()
                        == 1;
    }

    /** 律师团全年开展…: who did it or how, before the first verb of the clause, without words that anything is told with. */
    private static String doer(Stated figure) {
        Matcher verb = VERBS.matcher(figure.clauseBefore());
        String lead = verb.find() ? figure.clauseBefore().substring(0, verb.start()) : "";
        return PLAIN.matcher(lead).replaceAll("");
    }

    /** 街道调解纠纷43起 and 和平社区调解纠纷34起 are two bodies' deeds. */
    static boolean haveOneDoer(Stated first, Stated later) {
        String one = doer(first);
        String other = doer(later);
        return one.equals(other)
                || !BODY.matcher(one).find() && !BODY.matcher(other).find();
    }

    private static boolean isOfWholeTime(Stated figure) {
        return OF_WHOLE_TIME.matcher(figure.place().sentenceBefore()).find();
    }

    /** 一季度 and 二季度: both say when, and not the same. */
    static boolean atOtherTimes(Stated first, Stated later) {
        Set<String> times = times(first);
        Set<String> others = times(later);
        return !times.isEmpty() && !others.isEmpty() && Collections.disjoint(times, others);
    }

    /** 春节期间…210人次 and 全年…120人次: whether both or neither tell of one and the same season. */
    static boolean isOfOneSeason(Stated first, Stated later) {
        return seasons(first).equals(seasons(later));
    }

    private static Set<String> seasons(Stated figure) {
        return SEASON.matcher(figure.place().sentenceBefore())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> times(Stated figure) {
        return TIME.matcher(figure.place().sentenceBefore())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String noun(Stated figure) {
        return Naming.withoutScope(figure.subject().noun());
    }
}
