package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** 会员389人，会员中35岁以下的426人; 职工168名。其中赴市外的175名: a part of a group that was told before cannot be more than it. */
final class OfGroup implements Check {

    private static final Pattern GROUP =
            Pattern.compile("^(?:这些|全部|所有|全体|在)?(?:[\\d,]+[名人位])?([\\p{IsHan}]{2,6})[中里](?!心|学|国|秋|小|层|专)");
    /** 在1200名新会员里，…四类人员共: nothing but those who are of them can be told behind. */
    private static final Pattern OF_ALL = Pattern.compile("^在?[\\d,]+[名人位](\\p{IsHan}{2,8}?)(?:里|中|当中),[^;\\d]*$");

    private static final Pattern IN_ALL = Pattern.compile("(?:共|共有|合计|总计|共计)$");
    private static final Pattern OF_WHICH = Pattern.compile("^(?:其中|这其中)[:,]?[^,。;\\d]{0,12}$");

    /** What was left over may be more than what is: the rest is below nothing. */
    private static final Pattern LEFT = Pattern.compile("结余|余额|结转|盈余|滚存");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            boolean balance = LEFT.matcher(figure.clauseBefore()).find();
            if (figure.isCount() && figure.isExact() && !balance) {
                whole(body, figure)
                        .filter(whole -> whole.value().compareTo(figure.value()) < 0)
                        .map(whole -> new Finding(
                                Sort.ORDER, false, List.of(whole, figure), whole.value(), figure.value(), "at-most"))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Stated> whole(Body body, Stated part) {
        Matcher group = GROUP.matcher(part.clauseBefore());
        if (group.find()) {
            return body.before(part).stream()
                    .filter(figure -> figure.isCount() && figure.isExact() && figure.isAlike(part))
                    .filter(figure -> figure.subject().noun().endsWith(group.group(1)))
                    .reduce((one, later) -> later);
        }
        Matcher named = OF_ALL.matcher(part.place().sentenceBefore());
        if (named.find()) {
            return body.before(part).stream()
                    .filter(figure -> figure.isCount() && figure.isExact() && figure.isAlike(part))
                    .findFirst()
                    .filter(figure -> figure.place().after().startsWith(named.group(1))
                            && IN_ALL.matcher(part.clauseBefore()).find());
        }
        return OF_WHICH.matcher(part.place().sentenceBefore().strip()).find() ? largest(body, part) : Optional.empty();
    }

    /** The largest that it can be of. */
    private static Optional<Stated> largest(Body body, Stated part) {
        return body.paragraphBefore(part).stream()
                .filter(figure -> figure.isQuantity() && figure.isAlike(part))
                .max((one, other) -> one.value().compareTo(other.value()))
                .filter(figure -> figure.isExact() && figure.isCount());
    }
}
