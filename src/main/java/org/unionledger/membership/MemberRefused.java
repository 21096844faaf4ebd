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

    /** At least one. */
    public List<MemberObjection> objections() {
        return objections;
    }
}
