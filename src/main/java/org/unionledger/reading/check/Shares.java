package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;

/** Shares of one whole over 100 %, and rates that cannot pass 100 %. */
final class Shares implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SHARE_OF =
            Pattern.compile("占(?![^,。;]{0,6}(?:任务|目标|计划|指标|预算))[^,。;]{0,10}$|比例分别(?:为|是)?$");
    /** Answers of one question, of which each gave one: 非常满意61.5%、满意26.3%、不满意3%. */
    private static final Pattern GRADE = Pattern.compile(
            "(?:^|[、,:为是]|其中)(?:的?占?)(?:非常|很|十分|比较|较|基本|一般|不太|不|未)?(?:满意|了解|认可|同意|支持|赞成|合格|及格|达标|知晓|熟悉)的?(?:占|为)?$|[、,]一般的?(?:占|为)?$|^一般的?(?:占|为)?$");

    private static final Pattern VERY = Pattern.compile("(?:^|[、,:为是;)])(?:非常|很|十分)满意的?(?:占|为|#|\\d)");
    private static final Pattern FAIRLY = Pattern.compile("[、,;](?:比较|较|基本)满意的?(?:占|为|#|\\d)");
    private static final Pattern NOT = Pattern.compile("(?:不|未)\\p{IsHan}{2,3}的?(?:占|为)?$");
    private static final Pattern OVERLAPPING = Pattern.compile("女|农民工|党员|青年|困难|派遣|少数民族|学历|大专|本科|残疾|一线|岁");
    private static final Pattern AT_MOST_ALL = Pattern.compile(
            "(?:入会|建会|组建|签订|签约|覆盖|参保|参训|合格|满意|成功|采纳|办结|结案|达标|体检|参与|参赛|普及|持证|调解|及格|优秀|知晓|建制|出勤|到会|建档|答复|回复|落实|整改|报到|及时|公开|普查|参会|履约|建家)率[^,。;%]{0,6}$");

    /** Shares that sum to more than this are of different wholes. */
    private static final BigDecimal MOST = BigDecimal.valueOf(130);

    /** 在甲、乙和丙中的比例分别: as many wholes as shares. */
    private static final Pattern SEVERAL_WHOLES = Pattern.compile("[^,。]{2,}[和及与、][^,。]{2,}中(?:的|所)?占?(?:比例|比重|比)?分别");

    /** Wholes that differ by less are one whole, its shares being rounded. */
    private static final BigDecimal ALIKE = new BigDecimal("1.03");

    private static final Pattern LABEL = Pattern.compile("(?:.*中)?[\\p{IsHan}]{2,8}");
    private static final Pattern OTHERS = Pattern.compile("^(?:其他|其它|其余)");
    /** Ways to divide people that cross any other. */
    private static final Set<String> CROSSING = Set.of("sex", "party", "nation");

    private static final Pattern NAMED = Pattern.compile(
            "占(?:到|了)?(?:全[\\p{IsHan}])?([\\p{IsHan}]{2,8}?)(?:总数|总人数|人数|总量|总额|数)?(?:[\\d,.万]+\\p{IsHan}{1,2})?的$");
    private static final Pattern STRUCTURE =
            Pattern.compile("(?:结构|构成|去向)(?:为|是|如下)?:?(?:[\\p{IsHan}]{2,8}占?\\d[\\d.]*%[、,])*[\\p{IsHan}]{2,8}占?$");
    private static final Pattern ITEM = Pattern.compile(";(?:\\d{1,2}[、.]|[(]?[一二三四五六七八九十][)、是])");
    private static final int LONGEST_LABEL = 11;

    /** What stands between the figure before it and the share. */
    private static String label(Stated share) {
        String before = share.clauseBefore();
        int figure = Math.max(before.lastIndexOf('%'), before.lastIndexOf(' '));
        return before.substring(figure + 1);
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        List<Stated> shares = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (!shares.isEmpty()
                    && (shares.get(0).sentence() != figure.sentence()
                            || figure.isShare() && isNextItem(body, shares.get(shares.size() - 1), figure)
                            || figure.isShare() && isPartOf(body, shares.get(shares.size() - 1), figure))) {
                judge(body, shares, findings);
                shares.clear();
            }
            if (figure.isShare()
                    && (SHARE_OF.matcher(figure.clauseBefore()).find()
                            || isGrade(body, figure)
                            || isWithOthers(body, figure)
                            || isOfStructure(figure)
                            || !shares.isEmpty() && isListed(body, shares.get(shares.size() - 1), figure))) {
                shares.add(figure);
            } else if (figure.isShare()
                    && figure.value().compareTo(HUNDRED) > 0
                    && AT_MOST_ALL.matcher(figure.clauseBefore()).find()) {
                findings.add(new Finding(Sort.SHARES, false, List.of(figure), HUNDRED, figure.value(), "over"));
            }
        }
        judge(body, shares, findings);
        return findings;
    }

    /** Where one of the answers is that somebody is not content, all answers are told. */
    private static boolean isGrade(Body body, Stated share) {
        return GRADE.matcher(plain(share.clauseBefore())).find() && (isScale(share) || isWithNot(body, share));
    }

    /** 很满意48%，比较满意35%，一般22%: a scale, of which each took one step. */
    private static boolean isScale(Stated share) {
        String sentence =
                plain(share.place().sentenceBefore() + "#" + share.place().sentenceAfter());
        return VERY.matcher(sentence).find() && FAIRLY.matcher(sentence).find() && !sentence.contains("率");
    }

    private static String plain(String words) {
        return words.replaceAll("[“”\"]", "");
    }

    private static boolean isWithNot(Body body, Stated share) {
        return Stream.concat(
                        body.before(share).stream(), Stream.concat(Stream.of(share), body.countedAfter(share).stream()))
                .anyMatch(other -> other.isShare()
                        && other.sentence() == share.sentence()
                        && NOT.matcher(other.clauseBefore()).find());
    }

    /** 劳动报酬类53%，其他类47%: shares up to the others are all there are. */
    private static boolean isWithOthers(Body body, Stated share) {
        List<Stated> sentence = Stream.concat(
                        body.before(share).stream(), Stream.concat(Stream.of(share), body.countedAfter(share).stream()))
                .filter(other -> other.isShare() && other.sentence() == share.sentence())
                .toList();
        return sentence.size() >= 2
                && sentence.stream()
                        .allMatch(other -> LABEL.matcher(label(other)).matches())
                && OTHERS.matcher(label(sentence.get(sentence.size() - 1))).find();
    }

    /** 支出结构为：活动45%、帮扶38%、办公17%. */
    private static boolean isOfStructure(Stated share) {
        String label = share.clauseBefore();
        return STRUCTURE.matcher(share.place().sentenceBefore()).find()
                && !label.contains("率")
                && !share.place().sentenceBefore().contains(";");
    }

    /** 1、…占职工数的91%；2、…占30%: each item has its own whole. */
    private static boolean isNextItem(Body body, Stated last, Stated share) {
        return ITEM.matcher(body.between(last, share)).find();
    }

    /** 文体占55%，其中球类占30%、棋类占25%: what stands behind 其中 is of the share before it. */
    private static boolean isPartOf(Body body, Stated last, Stated share) {
        return body.between(last, share).startsWith(",其中");
    }

    /** 占比分别为54%、27%和35%. */
    private static boolean isListed(Body body, Stated last, Stated share) {
        return body.between(last, share).matches("[、,和及]")
                && share.place().sentenceBefore().matches(".*(?:占比|比例)分别[^。]*");
    }

    /** 干部占20%，教师占68%，党员占38%: somebody may be of two. */
    private static boolean areBySeveralWays(List<Stated> shares) {
        return shares.stream()
                        .map(share -> Dimensions.of(label(share)).stream()
                                .filter(CROSSING::contains)
                                .collect(Collectors.toSet()))
                        .distinct()
                        .count()
                > 1;
    }

    /** 占职工总数的85%，女会员占会员的42%: each says of what it is. */
    private static boolean areOfSeveral(List<Stated> shares) {
        return shares.stream()
                        .map(share -> NAMED.matcher(share.clauseBefore()))
                        .filter(Matcher::find)
                        .map(named -> named.group(1))
                        .distinct()
                        .count()
                > 1;
    }

    /** 女职工10人，占25%；党员36人，占90%: each is right for its own count of one whole, so that the counts overlap. */
    private static boolean areRight(Body body, List<Stated> shares) {
        List<BigDecimal> wholes = shares.stream()
                .flatMap(share -> lastCount(body, share).stream()
                        .filter(count -> share.value().signum() > 0)
                        .map(count -> count.value().multiply(HUNDRED).divide(share.value(), MathContext.DECIMAL32)))
                .sorted()
                .toList();
        return wholes.size() == shares.size()
                && wholes.get(wholes.size() - 1).compareTo(wholes.get(0).multiply(ALIKE)) <= 0;
    }

    private static Optional<Stated> lastCount(Body body, Stated share) {
        List<Stated> before = body.before(share);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1)).filter(Stated::isCount);
    }

    /** Each share may have been rounded up by half of its last digit, and one told roughly may be a twentieth less. */
    private static BigDecimal rounding(List<Stated> shares) {
        return shares.stream().map(Shares::rounding).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rounding(Stated share) {
        return share.isExact() && !isRough(share)
                ? new BigDecimal("0.5").movePointLeft(Math.max(0, share.value().scale()))
                : share.value().multiply(new BigDecimal("0.05"));
    }

    /** 约占三分之一、占二分之一、占四分之一: rough ones are summed where there are three. */
    private static boolean areAbout(List<Stated> shares) {
        return shares.size() > 2
                && shares.stream()
                        .allMatch(share -> share.quantity().upTo() == null
                                && !share.place().words().endsWith("以上"));
    }

    private static boolean isRough(Stated share) {
        return share.place().words().indexOf('成') >= 0
                || share.place().words().contains("分之")
                        && !share.place().words().startsWith("百");
    }

    private static void judge(Body body, List<Stated> shares, List<Finding> findings) {
        boolean overlap = shares.stream().anyMatch(share -> !isOfStructure(share))
                && shares.stream()
                                .filter(share ->
                                        OVERLAPPING.matcher(label(share)).find()
                                                || label(share).length() > LONGEST_LABEL)
                                .count()
                        > 1;
        BigDecimal sum = shares.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> labels = shares.stream().map(Shares::label).toList();
        boolean apart = Ages.follow(labels) || Schooling.follow(labels);
        if (shares.size() < 2 || overlap && !apart || areOfSeveral(shares) || areBySeveralWays(shares)) {
            return;
        }
        boolean plausible = (shares.stream().allMatch(Stated::isExact) || areAbout(shares)) && sum.compareTo(MOST) <= 0;
        boolean over = plausible
                && sum.compareTo(HUNDRED.add(rounding(shares))) > 0
                && !SEVERAL_WHOLES
                        .matcher(shares.get(0).place().sentenceBefore())
                        .find()
                && !areRight(body, shares);
        if (over || sum.compareTo(HUNDRED) == 0) {
            findings.add(new Finding(Sort.SHARES, !over, List.copyOf(shares), sum, HUNDRED, "shares"));
        }
    }
}
