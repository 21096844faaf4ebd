package org.unionledger.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.TimelineEntry;

/**
 * The page of one member.
 *
 * @param revealed the protected numbers in full, right after they were asked for; else null
 */
public record MemberShow(
        Member member,
        String union,
        String ethnicGroup,
        String politicalStatus,
        String education,
        List<TimelineEntry> history,
        List<String> problems,
        Members.@Nullable Revealed revealed) {

    MemberShow revealing(Members.Revealed numbers) {
        return new MemberShow(member, union, ethnicGroup, politicalStatus, education, history, problems, numbers);
    }

    MemberShow refusing(List<String> reasons) {
        return new MemberShow(member, union, ethnicGroup, politicalStatus, education, history, reasons, revealed);
    }
}
