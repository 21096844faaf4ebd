package org.unionledger.reading.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many there are in all, told twice: 全镇现有职工3,200人 and 全镇3,260名职工. Who took part, who was added and what is told of
 * another day is no such total.
 */
final class Stock {

    private static final String ALL = "(全(?:街道|乡镇|镇|乡|县|区|市|省|校|院|厂|局|处|系统|行业|公司|集团|园区|社区|村|矿|段|所|站|行))";
    private static final String WHO = "(干部职工|教职员工|教职工|职工|员工|会员|从业人员|基层工会|工会组织|企业|工会小组|职工代表)";
    private static final Pattern NOUN_FIRST = Pattern.compile(
            "^[^,。;]{0,8}" + ALL + "(?:现有|共有|共|目前有?)?(?:在职|在岗|在册)?" + WHO + "(?:总数|人数)?(?:共有|共|有|达到?|为)?$");
    private static final Pattern TOTAL =
            Pattern.compile("^(?:截至目前,?|目前,?|现有?|工会)?" + WHO + "总(?:人)?数(?:现?已?达到?|为|共|有)?$");
    /** 全系统共有基层工会28个，会员4600人. */
    private static final Pattern LED =
            Pattern.compile("^" + ALL + "(?:现有|共有|有)[^,。;]{2,16}[,、]" + WHO + "(?:总数|人数)?(?:共有|共|有|达到?|为)?$");

    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?:^|[^\\p{IsHan}]|.{0,6})" + ALL + "(?:现有|共有|共)?(?:\\d+[\\p{IsHan}]{2,7}、)?$");
    private static final Pattern NOUN_BEHIND = Pattern.compile("^(?:在职|在岗|在册)?" + WHO + "(?!代表|子女|家属|家庭|小组)");
    private static final Pattern OTHER_DAY = Pattern.compile("年初|年底|年末|月底|月初|期初|期末|截[至止]|原有|原来|成立|当时|合并|不到|仅有");
    private static final Pattern TOOK_PART = Pattern.compile("参|加入|接受|享|体检|投|报名|获|领|捐|签|办理|通过|登记|录入|撰写|提|完成|走");
    private static final Pattern ENDS_THERE = Pattern.compile("^(?:$|[\\p{IsHan}]{0,2}(?:$|[,;、(。]))");

    private Stock() {}

    static Stream<Retold> in(List<Stated> results) {
        return results.stream()
                .filter(figure -> name(figure).isPresent())
                .collect(Collectors.groupingBy(
                        figure -> name(figure).orElseThrow(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(Retold::pairs)
                .filter(pair -> pair.first().isAlike(pair.later()) && !isOfSome(pair))
                .filter(pair -> !Repeated.atOtherTimes(pair.first(), pair.later()));
    }

    /** 全镇2,900名职工参加体检: fewer than there are may have taken part. */
    private static boolean isOfSome(Retold pair) {
        Stated fewer = pair.first().value().compareTo(pair.later().value()) < 0 ? pair.first() : pair.later();
        return TOOK_PART.matcher(fewer.place().after()).find();
    }

    private static Optional<String> name(Stated figure) {
        String before = figure.clauseBefore();
        String after = figure.place().after();
        if (OTHER_DAY
                .matcher(figure.place().sentenceBefore().replace("截至目前", ""))
                .find()) {
            return Optional.empty();
        }
        Matcher total = TOTAL.matcher(before);
        if (total.find() && ENDS_THERE.matcher(after).find()) {
            return Optional.of(total.group(1));
        }
        Matcher first = NOUN_FIRST.matcher(before);
        if (first.find() && ENDS_THERE.matcher(after).find()) {
            return Optional.of(first.group(1) + first.group(2));
        }
        Matcher led = LED.matcher(figure.place().sentenceBefore());
        if (led.find() && ENDS_THERE.matcher(after).find()) {
            return Optional.of(led.group(1) + led.group(2));
        }
        Matcher scope = NUMBER_FIRST.matcher(before);
        Matcher noun = NOUN_BEHIND.matcher(after);
        return scope.find() && noun.find() ? Optional.of(scope.group(1) + noun.group(1)) : Optional.empty();
    }
}
