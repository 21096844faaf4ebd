package org.unionledger.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a member, new or corrected. */
public record MemberEdit(@Nullable Member member, MemberForm form, List<MemberObjection> objections) {

    public boolean isNew() {
        return member == null;
    }

    public String action() {
        return member == null ? "/members" : "/members/" + member.id();
    }

    /** Codes of the objections beside a field. */
    public List<String> beside(String field) {
        return objections.stream()
                .filter(objection -> objection.field().equals(field))
                .map(MemberObjection::code)
                .toList();
    }
}
