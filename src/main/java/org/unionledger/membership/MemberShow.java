package org.unionledger.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.figures.LateNotice;
import org.unionledger.frame.TimelineEntry;
import org.unionledger.frame.Words;

/**
 * The page of one member.
 *
 * @param life      every membership of the person with its log
 * @param expulsion how far expelling the member has come; null while nobody has begun to
 * @param late     what of it counts on another day
 * @param revealed the protected numbers in full, right after they were asked for; else null
 */
public record MemberShow(
        Member member,
        String union,
        MembershipLife life,
        @Nullable Expulsion expulsion,
        List<LateNotice> late,
        List<TimelineEntry> history,
        List<String> problems,
        Members.@Nullable Revealed revealed) {

    /** A code in the reader's words; empty when it is not known. */
    public String coded(CodeList list, @Nullable String code, Words words) {
        return code == null
                ? ""
                : list.ofCode(code)
                        .map(entry -> words.either(entry.name(), entry.englishName()))
                        .orElse(code);
    }

    /** Whether there is a change that can be taken back. */
    public boolean canTakeBack() {
        return life.spells().stream()
                .filter(spell -> spell.member().id() == member.id())
                .anyMatch(spell -> spell.log().stream().anyMatch(MembershipChange::holds));
    }

    MemberShow revealing(Members.Revealed numbers) {
        return new MemberShow(member, union, life, expulsion, late, history, problems, numbers);
    }

    MemberShow refusing(List<String> reasons) {
        return new MemberShow(member, union, life, expulsion, late, history, reasons, revealed);
    }
}
