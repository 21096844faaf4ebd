package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** More winners than entries: 20名选手…评出一等奖3名、二等奖8名、三等奖12名. */
final class Winners implements Check {

    private static final Pattern ENTERED = Pattern.compile(
            "参赛|参加考评|参评|选手|作品|报名|参评|选送|征集|收到|参加|角逐|推荐|比拼|竞技|同台|代表队|队伍|申报|上报|报送|投稿|撰写|提交|决赛|登台|站上|初赛|比赛");
    private static final Pattern WON = Pattern.compile(
            "[冠亚季]军[^,。;\\d]{0,2}$|(?:等|[金银铜]|特别|入围|提名)奖[^,。;\\d]{0,6}$|[金银铜]牌[^,。;、\\d]{0,6}$|(?:评出|评选出|产生|获奖|优秀奖|优胜奖|组织奖|获奖者|获奖作品|优秀作品)[^,。;]{0,10}$");

    private static final Pattern WINS = Pattern.compile(
            "^(?:分别)?(?:荣获|获得|获|夺得)[^,。;、]{0,14}奖(?![金励品状])|^[\\p{IsHan}]{0,4}?(?:分别)?(?:获奖|得奖|获得奖项|获得奖励|榜上有名|上榜|脱颖而出|入选|获评|获此殊荣|获表彰|受到表彰)");

    /** A team may win several. */
    private static final Pattern MEDALS = Pattern.compile("牌[^,。;、\\d]{0,6}$");

    private static final Pattern OF_OTHERS = Pattern.compile("指导|学生|另|此外|其他");
    /** 优秀组织奖6个, where teams are counted in 支: a team that won may have it besides. */
    private static final Pattern BESIDES = Pattern.compile("组织奖|组织单位|风尚奖|单项奖|最佳|人气");

    private static final Pattern OF_MORE = Pattern.compile("累计|历年|历届|全[\\p{IsHan}]{1,3}");

    /** Entries and winners of one contest stand near each other, in characters. */
    private static final int FARTHEST = 45;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        List<Stated> figures = body.figures().stream().filter(Stated::isCount).toList();
        for (int i = 0; i < figures.size(); i++) {
            Stated won = figures.get(i);
            boolean first = isWon(won) && (i == 0 || !continues(body, figures.get(i - 1), won));
            if (first) {
                judge(body, figures, i, findings);
            }
        }
        return findings;
    }

    private static boolean isWon(Stated figure) {
        return figure.isCount()
                && figure.isExact()
                && (WON.matcher(figure.clauseBefore()).find()
                        || WINS.matcher(figure.place().after()).find()
                                && !OF_MORE.matcher(figure.clauseBefore()).find());
    }

    private static boolean continues(Body body, Stated before, Stated won) {
        String link = body.between(before, won);
        return isWon(before)
                && before.isAlike(won)
                && !OF_OTHERS.matcher(link).find()
                && link.length() < 16
                && (isWon(won) || link.startsWith("、"));
    }

    private static void judge(Body body, List<Stated> figures, int from, List<Finding> findings) {
        List<Stated> winners = new ArrayList<>();
        for (Stated next : figures.subList(from, figures.size())) {
            boolean inList = winners.isEmpty() || continues(body, winners.get(winners.size() - 1), next);
            if (!inList) {
                break;
            }
            winners.add(next);
        }
        int entry = from - 1;
        while (entry >= 0
                && figures.get(entry).sentence() == winners.get(0).sentence()
                && !isRoughlyEntered(figures.get(entry), winners.get(0))
                && !entered(body, figures.get(entry), winners.get(0))) {
            entry--;
        }
        if (entry < 0
                || figures.get(entry).sentence() != winners.get(0).sentence()
                || !figures.get(entry).isExact()) {
            return;
        }
        Stated entries = figures.get(entry);
        winners.removeIf(won ->
                BESIDES.matcher(won.clauseBefore()).find() && !won.unitWord().equals(entries.unitWord()));
        BigDecimal sum = winners.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(entries.value()) > 0) {
            List<Stated> quotes = new ArrayList<>(List.of(entries));
            quotes.addAll(winners);
            findings.add(new Finding(Sort.WINNERS, false, quotes, sum, entries.value(), "winners"));
        }
    }

    /** Teams and works win prizes that are counted in 个; persons are persons. How often one took part is no number of entries. */
    private static boolean comparable(Stated entries, Stated won) {
        if (MEDALS.matcher(won.clauseBefore()).find()
                && !won.quantity().unit().equals(entries.quantity().unit())) {
            return false;
        }
        return entries.isAlike(won) && (entries.measure() != Measure.TIMES || isTakingPart(entries))
                || isThing(entries) && isThing(won);
    }

    /** 教师18人次参加比赛: each time one took part is one entry. */
    private static boolean isTakingPart(Stated entries) {
        return entries.quantity().unit().word().equals("人次")
                && entries.place().after().startsWith("参");
    }

    /** 25家单位申报180余项，获奖31项: the entries are told roughly, and what stands before them is no number of entries. */
    private static boolean isRoughlyEntered(Stated figure, Stated won) {
        return !figure.isExact()
                && figure.quantity().unit().equals(won.quantity().unit())
                && ENTERED.matcher(figure.clauseBefore() + figure.place().after())
                        .find();
    }

    private static boolean isThing(Stated figure) {
        return figure.measure() == Measure.BODIES || figure.measure() == Measure.PIECES;
    }

    /** The entries of this contest: same sentence, told alike. */
    private static boolean entered(Body body, Stated figure, Stated won) {
        if (!figure.isCount()
                || figure.sentence() != won.sentence()
                || !comparable(figure, won)
                || isWon(figure)
                || !figure.isExact()) {
            return false;
        }
        String around = figure.clauseBefore() + figure.place().after();
        return ENTERED.matcher(around).find()
                && body.between(figure, won).length() <= FARTHEST
                && body.between(figure, won).indexOf(';') < 0;
    }
}
