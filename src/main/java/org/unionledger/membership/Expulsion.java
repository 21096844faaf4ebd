package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 除名: the group discusses it, the committee decides, the next higher union receives it for the record; only for a serious
 * crime that was punished. Source: 中国工会章程 art. 7 (MEM-07).
 *
 * @param grounds     the judgment and what for
 * @param discussedOn by the group (工会小组); null until it was
 * @param decidedOn   by the committee; null until it was
 * @param decision    number of the decision; may be empty
 * @param filedOn     with the next higher union (备案); null until it was
 * @param filedWith   that union; may be empty
 */
public record Expulsion(
        String grounds,
        @Nullable LocalDate discussedOn,
        @Nullable LocalDate decidedOn,
        String decision,
        @Nullable LocalDate filedOn,
        String filedWith) {

    /** Nobody may be expelled before all three steps were taken, in their order, and not from a day before the decision. */
    List<MemberObjection> objectionsTo(LocalDate expelledOn) {
        if (discussedOn == null || decidedOn == null || filedOn == null) {
            return List.of(new MemberObjection("how", "expulsion-steps"));
        }
        return expelledOn.isBefore(decidedOn)
                ? List.of(new MemberObjection("on", "expelled-before-decision"))
                : List.of();
    }

    /** What the steps recorded so far break by themselves. */
    List<MemberObjection> objections(LocalDate today) {
        List<MemberObjection> objections = new ArrayList<>();
        if (grounds.isBlank()) {
            objections.add(new MemberObjection("grounds", "expulsion-grounds"));
        }
        if (isBefore(decidedOn, discussedOn)
                || isBefore(filedOn, decidedOn)
                || decidedOn != null && discussedOn == null
                || filedOn != null && decidedOn == null) {
            objections.add(new MemberObjection("discussedOn", "expulsion-order"));
        }
        if (isBefore(today, discussedOn) || isBefore(today, decidedOn) || isBefore(today, filedOn)) {
            objections.add(new MemberObjection("filedOn", "expulsion-future"));
        }
        return objections;
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
