package org.unionledger.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.LateNotice;
import org.unionledger.frame.TimelineEntry;

/**
 * The page of one member.
 *
 * @param late     what of it counts on another day
 * @param revealed the protected numbers in full, right after they were asked for; else null
 */
public record MemberShow(
        Member member,
        String union,
        List<LateNotice> late,
        String ethnicGroup,
        String politicalStatus,
        String education,
        List<TimelineEntry> history,
        List<String> problems,
        Members.@Nullable Revealed revealed) {

    MemberShow revealing(Members.Revealed numbers) {
        return new MemberShow(member, union, late, ethnicGroup, politicalStatus, education, history, problems, numbers);
    }

    MemberShow refusing(List<String> reasons) {
        return new MemberShow(member, union, late, ethnicGroup, politicalStatus, education, history, reasons, revealed);
    }
}
