package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.Sex;

/**
 * What an entry must satisfy by itself, without looking at the book. Pure. Only who works for a platform may have no employer:
 * 工会法 art. 3 (MEM-01).
 */
final class MemberRules {

    /** Below this age nobody works. Source: 劳动法 art. 15 (待核实) */
    static final int YOUNGEST = 16;

    private MemberRules() {}

    static List<MemberObjection> objectionsTo(MemberEntry entry, LocalDate today) {
        return objectionsTo(entry, today, false);
    }

    /** @param kept whether the membership is only kept: then its union may hold it when the employer is gone (MEM-08) */
    static List<MemberObjection> objectionsTo(MemberEntry entry, LocalDate today, boolean kept) {
        List<MemberObjection> objections = new ArrayList<>();
        if (entry.name().isBlank()) {
            objections.add(new MemberObjection("name", "name-missing"));
        }
        LocalDate joined = entry.joinedOn();
        if (joined != null && joined.isAfter(today)) {
            objections.add(new MemberObjection("joinedOn", "joined-in-future"));
        }
        LocalDate born = entry.bornOn();
        if (born != null && born.isAfter(today)) {
            objections.add(new MemberObjection("bornOn", "born-in-future"));
        }
        if (joined != null && born != null && joined.isBefore(born)) {
            objections.add(new MemberObjection("joinedOn", "joined-before-birth"));
        }
        if (entry.employer() == null && !kept && !entry.traits().isPlatformWorker()) {
            objections.add(new MemberObjection("employer", "employer-missing"));
        }
        if (entry.arrival() == Arrival.TRANSFERRED && joined == null) {
            objections.add(new MemberObjection("joinedOn", "transfer-day-missing"));
        }
        return objections;
    }

    /** A joining day at which the person could not have been working yet: told, not refused. */
    static boolean isVeryYoung(@Nullable LocalDate born, @Nullable LocalDate joined) {
        return joined != null && born != null && joined.isBefore(born.plusYears(YOUNGEST));
    }

    /** What is written about the sex and what the document says, if it says anything. */
    static boolean contradicts(Sex written, IdentityDocument document) {
        return document.identityNumber()
                .filter(number -> number.sex() != written)
                .isPresent();
    }
}
