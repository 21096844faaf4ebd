package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;

/** A rate that is named for what it is of: 成功率 for what succeeded, 占会员的 for the members. */
final class RateByName {

    private static final Pattern WITHIN =
            Pattern.compile("(?:[中里内]|当中),|其中|^[^,;\\d]{2,8}中[^,;\\d]{1,8}$|^[^,;]{0,6}\\([^()]*$");
    private static final Pattern NAME = Pattern.compile("([\\p{IsHan}]{2})[率面度]");
    private static final Pattern OF_WHOLE = Pattern.compile(
            "占(?:到|了)?(?:全[\\p{IsHan}]{1,3}|本[\\p{IsHan}]|在册|现有)?([\\p{IsHan}]{2,8}?)(?:总数|总人数|总量|人数|数)?的$");
    private static final Pattern TOTAL = Pattern.compile("(?:总数|总人数|总量|人数)(?:为|是|达|有|共)?$");
    private static final Pattern OF_TARGET = Pattern.compile("完成[^,]{0,8}(?:任务|计划|目标|指标)");
    private static final Pattern SET = Pattern.compile("应|拟|计划|任务|目标|指标|下达|要求|预算");
    private static final Pattern PART_AGAIN = Pattern.compile("([\\p{IsHan}]{2,8})占比(?:为|达到?|是)?");
    private static final Pattern OF_SOME = Pattern.compile("的(?:就|已|共)?有?$");
    private static final int LONGEST_LEAD = 12;

    private RateByName() {}

    /** Only where two counts and no third can be meant, and the rate is named for what one of them counts. */
    static Optional<Finding> of(Body body, Stated share) {
        List<Stated> counts = withWhole(body, share);
        List<Stated> alike = counts.isEmpty()
                ? counts
                : counts.stream().filter(counts.get(counts.size() - 1)::isAlike).toList();
        boolean sure = alike.size() == 2 && alike.equals(Ratio.exact(alike));
        return sure
                        && isAgainstATarget(alike, share)
                        && (names(share, alike.get(0)) || names(share, alike.get(1)) || isOne(body, alike, share))
                ? Ratio.contradiction(alike.get(0), alike.get(1), share)
                : Optional.empty();
    }

    /** 完成计划的92%: of a target that is told, not of any count before it. */
    private static boolean isAgainstATarget(List<Stated> counts, Stated share) {
        return !OF_TARGET.matcher(share.clauseBefore()).find()
                || counts.stream()
                        .anyMatch(count -> count.role() == Role.TARGET
                                || SET.matcher(count.clauseBefore()
                                                + count.place().after())
                                        .find());
    }

    /** 会员251人。其中女会员87人，占…: the whole may stand in the sentence before. */
    private static List<Stated> withWhole(Body body, Stated share) {
        List<Stated> counts = body.countsBefore(share);
        boolean goesOn = counts.size() == 1
                && share.place().sentenceBefore().strip().startsWith("其中")
                && counts.get(0).place().sentenceBefore().length() <= LONGEST_LEAD;
        List<Stated> paragraph = goesOn ? body.countsOfParagraph(share) : counts;
        return goesOn && paragraph.size() >= 2 ? paragraph.subList(paragraph.size() - 2, paragraph.size()) : counts;
    }

    /** 45名代表中，一线职工23名，占51.1%. */
    private static boolean isOne(Body body, List<Stated> wholeAndPart, Stated share) {
        boolean ofThem = share.clauseBefore().matches("[\\p{IsHan}]{1,6}率(?:为|达|达到|是)?")
                && body.between(wholeAndPart.get(0), wholeAndPart.get(1)).matches("[^,;]{0,10}中,[^,;]*");
        boolean ofAll = share.clauseBefore().matches("占总(?:[\\p{IsHan}]{1,6})?(?:人数|数量|数|量)的")
                && body.between(wholeAndPart.get(0), wholeAndPart.get(1)).indexOf(';') < 0;
        return ofThem
                || ofAll
                || isNamedPart(body, wholeAndPart, share)
                || share.clauseBefore().matches("(?:所|约|大约|近)?占(?:比例?|到|了)?(?:为|达到?|约)?|比例为?")
                        && WITHIN.matcher(body.between(wholeAndPart.get(0), wholeAndPart.get(1)))
                                .find();
    }

    /** 职工2450人，持有高级工证书的710人，高技能人才占比35%: the part is called otherwise once more, at once behind it. */
    private static boolean isNamedPart(Body body, List<Stated> wholeAndPart, Stated share) {
        Matcher named = PART_AGAIN.matcher(share.clauseBefore());
        Stated part = wholeAndPart.get(1);
        return named.matches()
                && body.between(part, share).length() <= LONGEST_LEAD
                && OF_SOME.matcher(part.clauseBefore()).find()
                && body.before(share).stream().filter(Stated::isCount).count() == 2
                && named.group(1).chars().anyMatch(c -> part.clauseBefore().indexOf(c) >= 0);
    }

    /** 成功率 is of what succeeded, 建会率 not of the women's committees among the unions: the name of the rate has a character in common with the words around its part. */
    private static boolean names(Stated share, Stated count) {
        Matcher rate = NAME.matcher(share.clauseBefore());
        if (!rate.find()) {
            return share.clauseBefore().contains("完成");
        }
        String around = count.clauseBefore() + count.place().after();
        if (around.contains("女") && !share.clauseBefore().contains("女")) {
            return false;
        }
        return rate.group(1).equals("完成") || rate.group(1).chars().anyMatch(c -> around.indexOf(c) >= 0);
    }

    /** 会员2,160人，女会员960人，占会员的44.4%: the whole is called by its name, and stands once. */
    static Optional<Finding> ofWhole(Body body, Stated share) {
        Matcher name = OF_WHOLE.matcher(share.clauseBefore());
        List<Stated> counts = Ratio.exact(body.countsOfParagraph(share));
        if (!name.find() || counts.isEmpty()) {
            return Optional.empty();
        }
        Stated part = counts.get(counts.size() - 1);
        List<Stated> wholes = counts.stream()
                .filter(count -> count.isAlike(part)
                        && !count.equals(part)
                        && (count.subject().noun().equals(name.group(1))
                                || TOTAL.matcher(count.clauseBefore())
                                        .replaceFirst("")
                                        .endsWith(name.group(1))))
                .toList();
        boolean sure = wholes.size() == 1
                && !wholes.get(0).equals(part)
                && part.sentence() == share.sentence()
                && part.value().compareTo(wholes.get(0).value()) <= 0;
        return sure ? Ratio.contradiction(wholes.get(0), part, share) : Optional.empty();
    }
}
