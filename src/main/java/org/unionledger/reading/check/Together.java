package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.unionledger.reading.number.Measure;

/** 一等奖3名、二等奖6名、三等奖9名，共18名: parts that stand before their whole. */
final class Together {

    private static final Pattern TOGETHER = Pattern.compile(
            "(?:累计|共计|合计|总计|总共|加起来|合起来|加在一起|共(?!同|建|产|享|青))[^,。、0-9]{0,8}$|总(?:盘子|额|金额|规模|投入|支出|收入)(?:为|达到?|是|有|共)?$|总(?:参与|参加|参训|服务)?(?:人数|人次|次数|数|量)(?:为|达到?|共)?$");
    /** Of the two halves of it only. */
    private static final Pattern YEAR = Pattern.compile("全年(?:达到?|为)?");

    private static final Pattern WINNERS = Pattern.compile("^(?:名|位)?(?:获奖者|得奖者|优胜者|获奖选手|获奖职工|获奖人员)");
    /** 三个小组共: how many parts there are, not one of them. */
    private static final Pattern COUNTS_PARTS = Pattern.compile(
            "\\p{IsHan}{0,4}?(?:共计|合计|总计|加起来|累计|共(?!同|建|产|享|青)有?)(?=\\p{IsHan}{0,6}[\\d一二三四五六七八九十百两]|\\p{IsHan}{0,6}$)|(?:共计|合计|总计|加起来)");
    /** 最低1000元，最高5000元: what one got. */
    private static final Pattern NO_PART = Pattern.compile("每|最[高低多少大小长短]");

    private static final Pattern SURELY = Pattern.compile(
            "共计|合计|总计|加起来|合起来|加在一起|(?:[三四五六两]|\\d)(?:个月|个季度|季度|项|者|部分|个?(?:小组|片区|社区|村|分会|车间|班组|单位|学校|企业|代表队|支队伍|批次|批|类|方面|学部|校区|年级))共");
    /** 三类人员共: they are told to be all there are, whether they could overlap or not. */
    private static final Pattern SO_MANY = Pattern.compile(
            "^以?上?([二两双三四五六七八九])(?:个|类|项|者|支|方|年)?\\p{IsHan}{0,6}?(?:共|累计|合计|总计)(?!同|建|产|享|青)\\p{IsHan}{0,6}$");

    private static final Pattern WITHOUT_SOME = Pattern.compile("扣除|除去|剔除|兼|去重|重复");

    private Together() {}

    static Optional<Finding> before(Body body, Stated whole) {
        boolean winners = areWinners(body, whole);
        List<Stated> parts = isTogether(whole) || winners ? parts(body, whole) : List.of();
        if (YEAR.matcher(whole.clauseBefore()).matches() && !areHalves(parts)) {
            return Optional.empty();
        }
        Optional<Division> fitting = IntStream.rangeClosed(0, parts.size() - 2)
                .mapToObj(from -> new Division(body, whole, parts.subList(from, parts.size())))
                .filter(Division::addsUp)
                .findFirst();
        if (fitting.isPresent()) {
            return fitting.map(division -> division.finding(true));
        }
        Division division = new Division(body, whole, withoutWhole(parts, whole));
        boolean doubted = division.parts().size() >= 2
                && (winners
                        || areCounted(division)
                        || areAnnounced(body, division)
                        || isSure(body, whole, parts)
                        || isClosedList(body, division)
                        || isMore(division))
                && !WITHOUT_SOME.matcher(whole.clauseBefore()).find()
                && (areOpposites(parts) || areCounted(division) || !division.isOverlapping());
        return doubted ? Optional.of(division.finding(false)) : Optional.empty();
    }

    /** 一等奖1名、二等奖2名、三等奖3名，6名获奖者: all who won. */
    private static boolean areWinners(Body body, Stated whole) {
        return WINNERS.matcher(whole.place().after()).find()
                && whole.clauseBefore().matches("(?:以?上|这|共|全部)?")
                && !body.before(whole).isEmpty()
                && body.before(whole).stream()
                        .filter(part -> part.isQuantity() && part.isAlike(whole))
                        .allMatch(part -> part.clauseBefore().contains("奖"));
    }

    private static boolean isTogether(Stated whole) {
        return TOGETHER.matcher(whole.clauseBefore()).find()
                || YEAR.matcher(whole.clauseBefore()).matches();
    }

    private static boolean areHalves(List<Stated> parts) {
        return parts.size() == 2
                && parts.get(0).clauseBefore().contains("上半年")
                && parts.get(1).clauseBefore().contains("下半年");
    }

    /** 春节走访14户，端午走访21户，中秋走访11户，全年累计走访36户: the whole may tell of more of the same deed, not of less. */
    private static boolean isMore(Division division) {
        String deed = division.whole().subject().deed();
        return !deed.isEmpty()
                && division.parts().size() >= 3
                && division.parts().stream()
                        .allMatch(part -> part.subject().deed().equals(deed)
                                && !part.clauseBefore().contains("每"))
                && division.sum().compareTo(division.whole().value()) > 0;
    }

    /** 120名…，优秀45名、合格75名，合计120名: the whole may be told at both ends. */
    private static List<Stated> withoutWhole(List<Stated> parts, Stated whole) {
        boolean told = !parts.isEmpty() && parts.get(0).value().compareTo(whole.value()) == 0;
        return told ? parts.subList(1, parts.size()) : parts;
    }

    /** All of its sort that stand before it without another in between; 三项合计 counts the parts themselves. */
    private static List<Stated> parts(Body body, Stated whole) {
        List<Stated> parts = new ArrayList<>();
        List<Stated> before = body.before(whole).stream()
                .filter(figure -> figure.isQuantity()
                        && !body.isName(figure)
                        && figure.measure() != Measure.DURATION
                        && !COUNTS_PARTS.matcher(figure.place().after()).lookingAt())
                .toList();
        for (int i = before.size() - 1;
                i >= 0
                        && before.get(i).isAlike(whole)
                        && (before.get(i).isExact() || before.get(i).isAbout());
                i--) {
            parts.add(0, before.get(i));
        }
        return withoutAsides(parts);
    }

    /** 联合会5家（包含企业97家）、…: what stands in parentheses is of one part, unless all do. */
    private static List<Stated> withoutAsides(List<Stated> parts) {
        List<Stated> open = parts.stream().filter(part -> !isAside(part)).toList();
        return open.size() < 2 ? parts : open;
    }

    private static boolean isAside(Stated part) {
        String before = part.place().sentenceBefore();
        return before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    /** 东片12家、西片9家、南片7家，共30家: nothing but the list stands before the whole in its statement, and it comes near it. */
    private static boolean isClosedList(Body body, Division division) {
        List<Stated> parts = division.parts();
        Stated whole = division.whole();
        boolean listed = IntStream.range(1, parts.size())
                .allMatch(i -> body.between(parts.get(i - 1), parts.get(i)).startsWith("、"));
        boolean first = body.before(parts.get(0)).stream()
                .noneMatch(figure -> figure.isQuantity()
                        && body.isSameStatement(figure, whole)
                        && figure.value().intValue() != parts.size());
        BigDecimal off = division.sum().subtract(whole.value()).abs();
        return parts.size() >= 3
                && listed
                && first
                && whole.isExact()
                && body.between(parts.get(parts.size() - 1), whole).matches(",[^,;]*")
                && off.multiply(BigDecimal.valueOf(3)).compareTo(whole.value()) <= 0;
    }

    /** 上半年321人次，下半年466人次，全年共…; 由7名职工、11名技术员和6名管理员组成，共…. */
    private static boolean areAll(List<Stated> parts) {
        Stated first = parts.get(0);
        Stated last = parts.get(parts.size() - 1);
        boolean halves = areHalves(parts);
        return halves
                || areOpposites(parts)
                || first.clauseBefore().endsWith("由") && last.place().after().matches("[^,;]{0,12}(?:组成|构成)");
    }

    private static boolean areCounted(Division division) {
        Matcher many = SO_MANY.matcher(division.whole().clauseBefore());
        return many.find()
                && "〇一二三四五六七八九".indexOf(many.group(1).replaceAll("[两双]", "二"))
                        == division.parts().size();
    }

    /** 共三批：6月430份，7月520份，8月380份，累计…: as many parts as were announced just before the first. */
    private static boolean areAnnounced(Body body, Division division) {
        List<Stated> before = body.before(division.parts().get(0)).stream()
                .filter(Stated::isQuantity)
                .toList();
        Stated many = before.isEmpty() ? null : before.get(before.size() - 1);
        return many != null
                && many.isExact()
                && many.value().intValue() == division.parts().size()
                && body.between(many, division.parts().get(0)).indexOf(':') >= 0;
    }

    /** 男58名，女37名: nobody is both. */
    private static boolean areOpposites(List<Stated> parts) {
        return parts.size() == 2 && Opposites.divide(parts.get(0), parts.get(1));
    }

    private static boolean isSure(Body body, Stated whole, List<Stated> parts) {
        return (SURELY.matcher(whole.clauseBefore()).find() || areAll(parts))
                && !body.page().substring(whole.sentence(), whole.start()).contains("其中")
                && parts.stream()
                        .noneMatch(part -> NO_PART.matcher(part.clauseBefore()).find());
    }
}
