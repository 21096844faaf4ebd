package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;

/** 58家，其中…36家、…14家、…10家: a list that 其中, 分别 or 包括 begins, in the sentence of its whole or at once in the next. */
final class OfWhich {

    private static final Pattern BEGINS = Pattern.compile("其中|分别(?:是|为)?|包括|分为|包含");
    private static final Pattern ALL = Pattern.compile("分别|分为");
    private static final Pattern COMPARISON = Pattern.compile("比|较|增加|减少|上年|去年|同期|新增|每");
    private static final int LONGEST_LABEL = 22;
    private static final int NEXT_SENTENCE = 20;

    private final Body body;
    private final Stated whole;
    private final List<Stated> parts = new ArrayList<>();
    private boolean begun;
    private boolean meantToBeAll;

    OfWhich(Body body, Stated whole) {
        this.body = body;
        this.whole = whole;
    }

    /** Whether such a list follows the whole. */
    boolean follows() {
        return begun;
    }

    Optional<Finding> finding() {
        Stated last = whole;
        for (Stated next : body.quantitiesAfter(whole)) {
            if (!goesOn(body.between(last, next), next)) {
                break;
            }
            last = next;
        }
        return parts.isEmpty() ? Optional.empty() : new Division(body, whole, parts).judged(meantToBeAll);
    }

    private boolean goesOn(String link, Stated next) {
        boolean begins = BEGINS.matcher(link).find();
        boolean compares = COMPARISON.matcher(link).find();
        if (!begun && !begins) {
            boolean another = next.isAlike(whole) && next.role() != Role.TARGET && !compares;
            return !another && !link.contains("\n") && link.indexOf('。') < 0;
        }
        if (begun && Listed.isOver(link) || leavesTheSentence(link, begins)) {
            return false;
        }
        begun = true;
        meantToBeAll |= ALL.matcher(link).find();
        return take(link, next, compares);
    }

    private boolean leavesTheSentence(String link, boolean begins) {
        int stop = link.indexOf('。');
        boolean nextStatement = begun && !parts.isEmpty() && link.indexOf(';') > 1;
        return link.contains("\n") || stop >= 0 && (begun || !begins || stop > NEXT_SENTENCE) || nextStatement;
    }

    /** Shares and what is compared stand between the parts without being any. */
    private boolean take(String link, Stated next, boolean compares) {
        if (!next.isAlike(whole) || !next.isExact() || compares) {
            return next.isShare();
        }
        String label = link;
        Matcher begins = BEGINS.matcher(link);
        while (begins.find()) {
            label = link.substring(begins.start());
        }
        if (label.length() > LONGEST_LABEL || label.indexOf('。') >= 0 || label.indexOf(';') >= 0) {
            return false;
        }
        parts.add(next);
        return true;
    }
}
