package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.Sex;

/** What an entry must satisfy by itself, without looking at the book. Pure. */
final class MemberRules {

    /** Below this age nobody works. Source: 劳动法 art. 15 (待核实) */
    static final int YOUNGEST = 16;

    private MemberRules() {}

    static List<MemberObjection> objectionsTo(MemberEntry entry, LocalDate today) {
        List<MemberObjection> objections = new ArrayList<>();
        if (entry.name().isBlank()) {
            objections.add(new MemberObjection("name", "name-missing"));
        }
        LocalDate joined = entry.joinedOn();
        if (joined != null && joined.isAfter(today)) {
            objections.add(new MemberObjection("joinedOn", "joined-in-future"));
        }
        if (joined != null && joined.isBefore(entry.identity().birthDate())) {
            objections.add(new MemberObjection("joinedOn", "joined-before-birth"));
        }
        return objections;
    }

    /** A joining day at which the person could not have been working yet: told, not refused. */
    static boolean isVeryYoung(IdentityNumber identity, @Nullable LocalDate joined) {
        return joined != null && joined.isBefore(identity.birthDate().plusYears(YOUNGEST));
    }

    /** What is written about the sex and what the identity number says. */
    static boolean contradicts(Sex written, IdentityNumber identity) {
        return written != identity.sex();
    }
}
