package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole, the parts a text tells of it, and what it says of them beforehand. */
record Series(Stated whole, Lead lead, List<Stated> parts) {

    private static final String COMES = "已|办结|解决|答复|回复|整改|采纳|落实|处理|调处|调解|结案|化解|反馈|销号|办理";
    private static final Pattern COME = Pattern.compile(COMES);
    private static final Pattern OUTCOME = Pattern.compile("^[,;](?:目前|现|均|都|全部|当场|年内|至今|截至目前,?)*(?:" + COMES + ")");

    private static final Pattern OF_PART = Pattern.compile("^,(?:已|均|全部)?\\p{IsHan}{0,3}(?:成功|办结|结案)");

    /** A list is over where the sentence goes on to what came of it. */
    private static final Pattern OVER =
            Pattern.compile("合在一起|实际|最终|仅|只有|采纳|合计|共计|一共|连同|累计|已有|现有|总数|加上|超出|超过|超额|比计划|比目标");

    /** 意见94条，其中停车难19条、食堂少17条，已回复80条: what came of all of them, behind some of them. */
    static boolean isOutcome(String firstLabel, String link) {
        return OUTCOME.matcher(link).find() && !COME.matcher(firstLabel).find();
    }

    /** 裁前调解16件，调解成功14件，裁后调解9件: what came of one part is none itself. */
    static boolean isOutcomeOfPart(Stated part, Stated next, String link) {
        return OF_PART.matcher(link).matches()
                && next.isAlike(part)
                && next.value().compareTo(part.value()) <= 0;
    }

    private static final Pattern HOLDS = Pattern.compile("\\(包[括含]");

    static boolean isOver(String link) {
        return OVER.matcher(link).find();
    }

    /** 联合会6家（包括企业202家）: what is in them, told alone and more than they are, is no part of them. */
    private boolean holdsOthers(Body body) {
        return parts.size() == 1
                && parts.get(0).value().compareTo(whole.value()) > 0
                && HOLDS.matcher(body.between(whole, parts.get(0))).find();
    }

    /** A colon alone may begin an example; a list of three is meant. */
    Optional<Finding> judged(Body body) {
        boolean told = lead == Lead.LIST ? parts.size() >= 3 : !parts.isEmpty() && !holdsOthers(body);
        return told ? new Division(body, whole, parts).judged(lead.tellsAll()) : Optional.empty();
    }
}
