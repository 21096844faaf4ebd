package org.unionledger.membership;

import java.util.List;

/** An entry breaks rules; nothing was written. Carries every broken rule at once. */
public class MemberRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<MemberObjection> objections;

    MemberRefused(List<MemberObjection> objections) {
        super("Refused: " + objections);
        this.objections = List.copyOf(objections);
    }

    MemberRefused(String field, String code) {
        this(List.of(new MemberObjection(field, code)));
    }

    /** Refuses if there is anything to object to. */
    static void unlessNone(List<MemberObjection> objections) {
        if (!objections.isEmpty()) {
            throw new MemberRefused(objections);
        }
    }

    /** Of whom nothing is kept any more, nothing is changed or told. */
    static void ifErased(Member member) {
        if (member.entry().isErased()) {
            throw new MemberRefused("", "erased");
        }
    }

    /** At least one. */
    public List<MemberObjection> objections() {
        return objections;
    }
}
