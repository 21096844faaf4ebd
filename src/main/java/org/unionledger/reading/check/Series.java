package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole, the parts a text tells of it, and what it says of them beforehand. */
record Series(Stated whole, Lead lead, List<Stated> parts) {

    /** A list is over where the sentence goes on to what came of it. */
    private static final Pattern OVER = Pattern.compile("合在一起|实际|最终|仅|只有|采纳|合计|共计|一共|连同|累计|已有|现有|总数|加上");

    static boolean isOver(String link) {
        return OVER.matcher(link).find();
    }

    /** A colon alone may begin an example; a list of three is meant. */
    Optional<Finding> judged(Body body) {
        boolean told = lead == Lead.LIST ? parts.size() >= 3 : !parts.isEmpty();
        return told ? new Division(body, whole, parts).judged(lead.tellsAll()) : Optional.empty();
    }
}
