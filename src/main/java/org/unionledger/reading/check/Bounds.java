package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** 250人参加，215人取得证书，取证率超过九成; 37个班组中29个参加，参与面达到85%以上: a rate that is told to be more, or less, than so much. */
final class Bounds implements Check {

    private static final Pattern MORE = Pattern.compile("(?<!未|没有)(?:超过|突破|高于|不低于|不少于)(?:了)?(?:总[\\p{IsHan}]{1,3}的)?$");
    private static final Pattern LESS = Pattern.compile("(?:不到|不足|未达到?|低于|尚未达到)(?:总[\\p{IsHan}]{1,3}的)?$");
    private static final Pattern MORE_ITSELF = Pattern.compile("^(?:超过|突破|超)|以上$");
    private static final Pattern LESS_ITSELF = Pattern.compile("^(?:不到|不足)");
    private static final Pattern AND_MORE = Pattern.compile("^(?:及|或)?以上");
    private static final Pattern OF_THEM =
            Pattern.compile("([\\p{IsHan}]{2})[率面](?:已|均|都)?(?:达到?|为|在)?[\\p{IsHan}]{0,4}$");
    /** 参加区级培训58人: of one of several. */
    static final Pattern OF_SOME = Pattern.compile("[省市区县镇校院厂]级|上级|首批|第[一二三]|外出|其中");

    private static final Pattern OTHER = Pattern.compile("上年|去年|同期|比|较|要求|目标|任务|计划|力争|确保|每|全[市区县省国]");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated share : body.figures()) {
            if (share.isShare() && share.quantity().upTo() == null && side(share) != 0) {
                judge(body, share).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** 1 where it is told to be more, −1 where it is told to be less. */
    private static int side(Stated share) {
        String words = share.place().words();
        boolean more = MORE.matcher(share.clauseBefore()).find()
                || MORE_ITSELF.matcher(words).find()
                || AND_MORE.matcher(share.place().after()).find();
        return LESS.matcher(share.clauseBefore()).find()
                        || LESS_ITSELF.matcher(words).find()
                ? -1
                : more ? 1 : 0;
    }

    /** Only of the two counts of its statement, where there is no third and the rate is named for what one of them counts. */
    private static Optional<Finding> judge(Body body, Stated share) {
        List<Stated> counts = body.countsBefore(share).stream()
                .filter(figure -> body.isSameStatement(figure, share))
                .toList();
        boolean two = counts.size() == 2
                && counts.get(0).isAlike(counts.get(1))
                && counts.stream().allMatch(Stated::isExact)
                && counts.get(0).value().compareTo(counts.get(1).value()) >= 0
                && !OTHER.matcher(share.clauseBefore()).find()
                && !OTHER.matcher(body.between(counts.get(0), counts.get(1))).find()
                && !OF_SOME.matcher(counts.get(1).clauseBefore()).find();
        if (!two || !isNamedFor(share, counts.get(1))) {
            return Optional.empty();
        }
        BigDecimal computed = Percent.of(counts.get(1), counts.get(0));
        int compared = computed.compareTo(share.value());
        boolean wrong = side(share) > 0 ? compared < 0 : compared > 0;
        return wrong
                ? Optional.of(new Finding(
                        Sort.RATE,
                        false,
                        List.of(counts.get(0), counts.get(1), share),
                        computed,
                        share.value(),
                        "rate"))
                : Optional.empty();
    }

    /** 取证率 of those who 取得证书: one of its characters stands at the part; 一线班组参与面 is of some of them. */
    private static boolean isNamedFor(Stated share, Stated part) {
        Matcher named = OF_THEM.matcher(share.clauseBefore());
        String around = part.clauseBefore() + part.place().after();
        if (named.find(0) && named.start() >= 2) {
            return false;
        }
        return named.find(0) && named.group(1).chars().anyMatch(c -> around.indexOf(c) >= 0)
                || share.clauseBefore().matches("^(?:所)?占(?:总[\\p{IsHan}]{1,3}的?)?(?:比例?)?(?:超过|不到|不足)?");
    }
}
