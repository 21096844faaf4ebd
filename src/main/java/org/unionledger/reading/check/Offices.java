package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 共9人组成：团长张明，副团长李芳，成员王强、赵敏: so many people, then each by office and name. */
final class Offices implements Check {

    private static final int MOST = 20;

    private static final Pattern LIST = Pattern.compile("^\\p{IsHan}{0,4}(?:组成|构成)[,:]([^。;\\d]{4,160})$");
    private static final String OFFICE = "副?(?:团长|组长|队长|主任|主席|会长|理事长|书记|部长|科长|领队|委员长)|组员|成员|委员|队员|团员|会员|干事|秘书长?|教练|联络员";
    private static final Pattern LEAD =
            Pattern.compile("^(?:(?:女工|经审|组织|宣传|文体|生活|财务|女职工|常务|劳动保护)?(?:" + OFFICE + ")(?:分别)?(?:为|是|由|有)?:?)?");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            boolean people = figure.isCount()
                    && figure.isExact()
                    && figure.measure() == Measure.PEOPLE
                    && figure.value().intValue() <= MOST;
            if (people) {
                judge(figure).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Only where everybody is called by a name. */
    private static Optional<Finding> judge(Stated figure) {
        Matcher list = LIST.matcher(figure.place().sentenceAfter());
        if (!list.find()) {
            return Optional.empty();
        }
        List<String> people = Stream.of(list.group(1).split("[,、和及]"))
                .map(item -> LEAD.matcher(item).replaceFirst(""))
                .toList();
        BigDecimal told = BigDecimal.valueOf(people.size());
        return people.stream().allMatch(Listed::isPerson) && told.compareTo(figure.value()) != 0
                ? Optional.of(new Finding(Sort.COUNT, false, List.of(figure), told, figure.value(), "count"))
                : Optional.empty();
    }
}
